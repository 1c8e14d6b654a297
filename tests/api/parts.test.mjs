// The modules of one regulation: each exports what its types say and no more, and answers every case of its calls as the
// whole API does, word for word.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { joined } from "../../www/build/split.mjs";

const built = new URL("../../dist/api/", import.meta.url);
const PARTS = ["land", "doctor", "air", "carbon"];

async function load(folder) {
  const api = await import(new URL("hetang.js", folder));
  await api.default({ module_or_path: readFileSync(new URL("hetang_bg.wasm", folder)) });
  return api;
}

const BEGIN = ["default", "initSync"];
const calls = (api) => Object.keys(api).filter((name) => !BEGIN.includes(name));
const declared = (folder) => [...readFileSync(new URL("hetang.d.ts", folder), "utf8").matchAll(/^export function (\w+)/gm)]
  .map(([, name]) => name).filter((name) => !BEGIN.includes(name));
const whole = await load(built);

const folders = ["contract", "own"].map((name) => new URL(`../cases/${name}/`, import.meta.url));
const files = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".jsonl")).map((name) => new URL(name, folder)));
const cases = files.flatMap((file) => readFileSync(file, "utf8").split("\n").filter((line) => line.trim()).map((line) => JSON.parse(line)))
  .filter((one) => one.call !== "loadPolicy" && one.call !== "version");

test("together the parts have every call", () => {
  const types = PARTS.flatMap((part) => declared(new URL(`${part}/`, built)));
  assert.deepEqual([...new Set(types)].sort(), calls(whole).sort());
});

for (const part of PARTS) {
  test(`${part}: the same answers as the whole`, async () => {
    const folder = new URL(`${part}/`, built);
    const api = await load(folder);
    assert.deepEqual(calls(api).sort(), declared(folder).sort());
    const own = cases.filter(({ call }) => call in api);
    assert.ok(own.length > 50, `only ${own.length} cases`);
    for (const { call, input } of own) assert.deepEqual(api[call](input), whole[call](input), `${call} ${JSON.stringify(input)}`);
  });
}

for (const part of ["", ...PARTS]) {
  test(`${part || "the whole"}: glue and module fit each other only, and the glue names no folder of the build`, async () => {
    const folder = new URL(part ? `${part}/` : "", built);
    const glue = readFileSync(new URL("hetang.js", folder), "utf8");
    const module = await WebAssembly.compile(joined(readFileSync(new URL("hetang_bg.wasm", folder))));
    const names = new Set(WebAssembly.Module.imports(module).map(({ module: from }) => from));
    assert.equal(names.size, 1);
    const [from] = names;
    assert.match(from, /^_[0-9a-f]{8}$/, "named by what it stands for, not by what every build has");
    assert.ok(glue.includes(JSON.stringify(from)), "the glue offers what the module asks for");
    assert.doesNotMatch(glue, /^\/\/.*[/\\]/m);
  });
}
