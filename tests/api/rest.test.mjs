// The modules that come in two: what each part holds, and that the second makes the first whole, in the memory in use.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { wholer } from "../../www/build/rest.mjs";
import { joined } from "../../www/build/split.mjs";

const site = resolve(dirname(fileURLToPath(import.meta.url)), "../../dist/site");
const hetangWhole = new Function(`${wholer()}; return hetangWhole;`)();
const STUB = Buffer.from([4, 0, 0x01, 0x00, 0x0b]);

const file = (name) => readdirSync(site).find((one) => new RegExp(`^${name}-[0-9a-f]{12}\\.wasm$`).test(one));
const read = (name) => joined(readFileSync(join(site, file(name))));
const stubs = (bytes) => {
  let found = 0;
  for (let at = bytes.indexOf(STUB); at >= 0; at = bytes.indexOf(STUB, at + 1)) found += 1;
  return found;
};
/** Functions that do nothing, in the place of all it imports. */
const nothing = (module) => {
  const imports = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind === "function") (imports[from] ??= {})[name] = () => 0;
  }
  return imports;
};

// Words that stand only below an answer, and words that stand on a question.
const WORDS = { land: ["这笔钱怎么算出来的", "征收土地公告是哪一天发的"], doctor: ["日子怎么算出来的", "您的出生日期是哪一天"] };

test("land and doctor come in two, and nothing else", () => {
  assert.deepEqual(readdirSync(site).filter((name) => /^rest-.*\.wasm$/.test(name)).map((name) => name.split("-")[1]).sort(), ["doctor", "land"]);
});

for (const name of ["land", "doctor"]) {
  test(`${name}: the rest makes the first whole, in its memory`, () => {
    const [first, rest] = [read(name), read(`rest-${name}`)];
    assert.ok(stubs(first) > 100, `${stubs(first)} stubs`);
    const whole = Buffer.from(hetangWhole(first, rest));
    assert.equal(stubs(whole), 0);
    const [begun, made] = [new WebAssembly.Module(first), new WebAssembly.Module(whole)];
    assert.deepEqual(WebAssembly.Module.exports(made), WebAssembly.Module.exports(begun));
    const own = ({ name: one, module: from, kind }) => `${kind} ${from} ${one}`;
    assert.deepEqual(WebAssembly.Module.imports(made).map(own), [...WebAssembly.Module.imports(begun).map(own), "memory  "]);
    const { memory } = new WebAssembly.Instance(begun, nothing(begun)).exports;
    const holds = (words) => Buffer.from(memory.buffer).includes(words);
    const [below, asked] = WORDS[name];
    assert.deepEqual([holds(below), holds(asked)], [false, true]);
    const changed = 64; // bytes at the foot of the stack, which a second instance must leave as they are
    new Uint8Array(memory.buffer).fill(7, 0, changed);
    const { memory: same } = new WebAssembly.Instance(made, { ...nothing(made), "": { "": memory } }).exports;
    assert.equal(same, memory);
    assert.deepEqual([holds(below), holds(asked)], [true, true]);
    assert.ok(new Uint8Array(memory.buffer, 0, changed).every((byte) => byte === 7));
  });

  test(`${name}: a rest of another build, or one cut short, makes no module`, () => {
    const [first, rest] = [read(name), read(`rest-${name}`)];
    const other = read(`rest-${name === "land" ? "doctor" : "land"}`);
    for (const wrong of [other, rest.subarray(0, rest.length / 2), Buffer.alloc(0)]) {
      let whole;
      try {
        whole = hetangWhole(first, wrong);
      } catch {
        continue;
      }
      assert.ok(!WebAssembly.validate(whole));
    }
  });
}
