// The generated types: sample.ts compiles against dist/api/hetang.d.ts under --strict, and a wrong use does not.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

function compile(project) {
  const run = spawnSync(process.execPath, [path("../../www/build/node_modules/typescript/bin/tsc"), "-p", project], { encoding: "utf8" });
  return { status: run.status, output: run.stdout + run.stderr };
}

test("sample.ts compiles under --strict", () => {
  const { status, output } = compile(path("."));
  assert.equal(status, 0, output);
});

test("a wrong use of the types is refused", (t) => {
  const folder = mkdtempSync(path("../../dist/types-"));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: path("tsconfig.json"), files: ["wrong.mts"] }));
  writeFileSync(join(folder, "wrong.mts"), [
    'import init, { landSubsidy } from "../api/hetang.js";',
    "await init();",
    'landSubsidy({ birth: 19790803, announcement: "2024-10-15" });',
    "",
  ].join("\n"));
  const { status, output } = compile(folder);
  assert.notEqual(status, 0, "a number passed for a date");
  const lines = output.split("\n").filter((line) => line.includes("error TS"));
  assert.ok(lines.length > 0 && lines.every((line) => line.includes("wrong.mts(3,")), output);
});
