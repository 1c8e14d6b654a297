// A module taken apart for the line comes together again byte for byte, whatever the MVP has in it; a file of the build is
// wasm and smaller than what it holds; what is not of the MVP stops the build.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { joined, joiner, split } from "../../www/build/split.mjs";
import wabt from "../../www/build/node_modules/wabt/index.js";

/** A module that has everything, a long function of so many calls among it. */
const everything = (calls) => `(module
  (type $t (func (param i32) (result i32)))
  (import "env" "out" (func $out (param i32)))
  (memory 1)
  (table 1 funcref)
  (elem (i32.const 0) $first)
  (global $g (mut i64) (i64.const -5))
  (func $first (type $t)
    (local i64 f32 f32 f64)
    (block (result i32)
      (loop $again
        (br_if $again (i32.eqz (local.get 0)))
        (if (i32.const 70000) (then (call $out (local.tee 0 (i32.const -1)))) (else unreachable)))
      (block $a (block $b (block $c (br_table ${"$a $b $c ".repeat(50)} (local.get 0)))))
      (local.set 1 (i64.load align=1 (i32.const 300)))
      (i64.store offset=129 align=4 (local.get 0) (i64.const -9223372036854775808))
      (i64.store32 align=2 (local.get 0) (local.get 1))
      (f32.store (local.get 0) (f32.const 1.5))
      (f64.store align=1 (local.get 0) (f64.const -0.1))
      (i32.store16 align=1 (local.get 0) (i32.load8_u offset=70000 (local.get 0)))
      (global.set $g (i64.extend_i32_s (memory.grow (memory.size))))
      (drop (select (i64.load32_u (i32.const 0)) (global.get $g) (i32.const 1)))
      (call_indirect (type $t) (i32.const 2147483647) (i32.const 0)))
    return)
  (func (export "second") (local ${"i32 i64 ".repeat(150)}) (drop (local.get 199)) (local.set 150 (i32.const 128)))
  (func (export "empty"))
  (func (export "long") ${'(call $out (i32.const 1234567))'.repeat(calls)})
  (data (i32.const 0) "data after the code"))`;

async function assembled(text) {
  const parsed = (await wabt()).parseWat("test.wat", text);
  try {
    return Buffer.from(parsed.toBinary({ canonicalize_lebs: true }).buffer);
  } finally {
    parsed.destroy();
  }
}

test("every instruction with something behind it, functions of any length, sections on either side", async () => {
  const wasm = await assembled(everything(4000));
  const file = split(wasm);
  assert.ok(WebAssembly.validate(file), "the file is wasm");
  assert.deepEqual(joined(file), wasm);
  assert.ok(WebAssembly.validate(joined(file)));
});

test("a module without code, or of more than the MVP, stops the build", async () => {
  assert.throws(() => split(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])));
  const newer = await assembled("(module (memory 1) (func (memory.fill (i32.const 0) (i32.const 1) (i32.const 2))))");
  assert.throws(() => split(newer));
});

// In a worker, which can be ended if it does not end by itself.
const ALTERED = `
  const { parentPort, workerData } = require("node:worker_threads");
  const hetangJoined = new Function(workerData.joiner + "; return hetangJoined;")();
  let ends = 0;
  for (const head of workerData.heads) {
    try { hetangJoined(head.buffer); } catch { /* torn */ }
  }
  for (let at = 0; at < workerData.parts.length; at += 1) {
    for (const by of [1, 0x80, 0xff, 0]) {
      const altered = Uint8Array.from(by ? workerData.parts : workerData.parts.subarray(0, at));
      altered[at] ^= by;
      try { hetangJoined(altered.buffer); } catch { /* torn */ }
      ends += 1;
    }
  }
  parentPort.postMessage(ends);`;

/** A file of nothing but a head of these sections. */
const headed = (...sections) => Uint8Array.from([100, 8 + sections.length, ...Array(38).fill(0), 0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...sections]);
// Sizes that lead back, and counts and sizes beyond all that comes.
const HEADS = [[0x0a, 0xfa, 0xff, 0xff, 0xff, 0x0f, 0], [3, 0xff, 0xff, 0xff, 0xff, 7, 0xff, 0xff, 0xff, 0xff, 7], [1, 0xff, 0xff, 0xff, 0xff, 7, 0xff, 0xff, 0xff, 0xff, 7]];

test("a file that was altered or cut on its way comes to an end all the same", { timeout: 120_000 }, async (t) => {
  const file = split(await assembled(everything(3)));
  const parts = file.subarray(file.indexOf("hetang-split") + "hetang-split".length);
  const worker = new Worker(ALTERED, { eval: true, workerData: { joiner: joiner(), parts: Uint8Array.from(parts), heads: HEADS.map((head) => headed(...head)) } });
  t.after(() => worker.terminate());
  const [ends] = await once(worker, "message");
  assert.equal(ends, parts.length * 4);
});

const dist = new URL("../../dist/", import.meta.url);
for (const name of readdirSync(dist, { recursive: true }).filter((file) => file.endsWith(".wasm") && !file.includes("rest-"))) {
  test(`${name}: holds a module that packs worse as it is`, () => {
    const file = readFileSync(new URL(name, dist));
    const wasm = joined(file);
    assert.ok(WebAssembly.validate(wasm));
    assert.deepEqual(split(wasm), file);
    for (const pack of [brotliCompressSync, gzipSync]) {
      const [apart, whole] = [file, wasm].map((bytes) => pack(bytes).length);
      assert.ok(apart < whole * 0.93, `${apart} against ${whole}`);
    }
  });
}
