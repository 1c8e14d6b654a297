// Every case of tests/cases/contract, and of our own, through the built API in Node: each key of `value` is equal in the answer, which may
// hold more; lists of clauses are compared as sets; { "error": code } means a refusal with that code.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const built = new URL("../../dist/api/", import.meta.url);
const FOLDERS = ["contract", "own"].map((name) => new URL(`../cases/${name}/`, import.meta.url));

const SETS = new Set(["failing", "pending", "reasons", "suspended"]);

const api = await import(new URL("hetang.js", built));
const { memory } = await api.default({ module_or_path: readFileSync(new URL("hetang_bg.wasm", built)) });

/** The code a case expects to be refused with; of residentId `error` is an ordinary key. */
function refusal({ call, value }) {
  const keys = Object.keys(value);
  return call !== "residentId" && keys.length === 1 && keys[0] === "error" && typeof value.error === "string" ? value.error : null;
}

const sorted = (list) => [...list].sort();

function check(one) {
  assert.ok(one.call in api, `the API exports no ${one.call}`);
  const answer = api[one.call](one.input);
  const code = refusal(one);
  if (code !== null) {
    assert.equal(answer.ok, false, `expected ${code}, answered ${JSON.stringify(answer.value)}`);
    assert.equal(answer.error.code, code);
    return;
  }
  assert.equal(answer.ok, true, `refused: ${JSON.stringify(answer.error)}`);
  if (!Array.isArray(one.value)) {
    holds(one.value, answer.value);
    return;
  }
  assert.ok(Array.isArray(answer.value), `expected a list, answered ${JSON.stringify(answer.value)}`);
  assert.equal(answer.value.length, one.value.length, JSON.stringify(answer.value));
  one.value.forEach((value, index) => holds(value, answer.value[index]));
}

/** Each key of `value` is equal in the answer. */
function holds(value, answered) {
  const expected = {};
  const got = {};
  for (const [key, wanted] of Object.entries(value)) {
    const asSet = SETS.has(key) && Array.isArray(wanted) && Array.isArray(answered[key]);
    expected[key] = asSet ? sorted(wanted) : wanted;
    got[key] = asSet ? sorted(answered[key]) : answered[key];
  }
  assert.deepStrictEqual(got, expected);
}

const files = FOLDERS.flatMap((folder) => readdirSync(folder).sort().map((name) => new URL(name, folder)));
for (const file of files.filter((url) => url.pathname.endsWith(".jsonl"))) {
  const lines = readFileSync(file, "utf8").split("\n");
  test(file.pathname.split("/").slice(-2).join("/"), async (t) => {
    for (const [index, line] of lines.entries()) {
      if (!line.trim()) continue;
      const one = JSON.parse(line);
      if (index % 50 === 0) memory.grow(1); // views of the memory that the glue keeps go stale
      await t.test(`line ${index + 1}: ${one.call} ${JSON.stringify(one.input)} (${one.why ?? ""})`, () => check(one));
    }
  });
}
