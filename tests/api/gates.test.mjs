// The build's own gates refuse what they are there to refuse.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { assertFloor, beyondFloor } from "../../www/build/floor.mjs";
import { assertGlue, assertMvp, patchViews } from "../../www/build/lower.mjs";

// (func (param i32) (result i32) local.get 0 <opcode>)
const module = (opcode) => Uint8Array.from([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f, 3, 2, 1, 0, 10, 7, 1, 5, 0, 0x20, 0, opcode, 0x0b,
]);

test("wasm newer than the MVP is refused", async () => {
  await assertMvp(module(0x67)); // i32.clz
  await assert.rejects(assertMvp(module(0xc0))); // i32.extend8_s
});

test("an unpatched memory view and externref are refused", () => {
  for (const script of ["if(v===null||v.byteLength===0)v=f()", "0===v.byteLength", "v.buffer.detached===true", "table.grow(1, externref)", "a?.b"]) {
    assert.throws(() => assertGlue(script), script);
  }
  assertGlue("if(v===null||v.buffer!==wasm.memory.buffer)v=f();let a=b?.5:1");
});

test("each cached memory view is patched, and one that is not known stops the build", () => {
  const known = "if (cachedInt8ArrayMemory0 === null || cachedInt8ArrayMemory0.byteLength === 0) {}";
  assert.equal(patchViews(known), "if (cachedInt8ArrayMemory0 === null || cachedInt8ArrayMemory0.buffer !== wasm.memory.buffer) {}");
  assert.throws(() => patchViews("if (cachedInt8ArrayMemory0 === null || cachedInt8ArrayMemory0.stale) {}"));
});

test("styles that Chromium 64 would not lay out are refused", () => {
  for (const css of [
    ".a{display:flex;gap:8px}", ".a{display:grid;row-gap:8px}", ".a{display:flex;grid-gap:8px}", ".a{column-gap:8px}", ".a{inset:0}",
    "@media (max-width:400px){.a{color:red}.b{aspect-ratio:1}}", ".a:focus,.a:focus-visible{color:red}", ":is(.a,.b){color:red}",
    ":where(.a){color:red}", ".a:not(.b,.c){color:red}", ".a{width:clamp(1px,2vw,3px)}", ".a{width:calc(1px + min(2vw,3px))}",
    "@layer a{.b{color:red}}", "@container (min-width:1px){.b{color:red}}", "@media (width<=600px){.b{color:red}}", ".a{min-height:100dvh}",
    ".a{color:rgb(0 0 0/50%)}", ".a{display:contents}", ".a{margin-inline:4px}", ".a{appearance:none}",
  ]) {
    assert.notDeepEqual(beyondFloor(css), [], css);
    assert.throws(() => assertFloor(css, "a.css"), css);
  }
  assertFloor(`
    .a{display:grid;grid-gap:8px;grid-template-columns:repeat(auto-fill,minmax(148px,1fr))}.b{columns:2;column-gap:8px}
    .a:focus:not(:focus-visible){outline:0}.c{-webkit-appearance:none;appearance:none;box-shadow:inset 0 0 0 1px rgba(0,0,0,.5)}
    @media print{.a{--gap:max(1px,2px);background:url(a;b)}}`, "a.css");
});

test("dist/manifest.json lists every file with its size and hash, the engine and the policy version", () => {
  const dist = fileURLToPath(new URL("../../dist", import.meta.url));
  const manifest = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
  const found = readdirSync(dist, { recursive: true }).filter((name) => name !== "manifest.json" && statSync(join(dist, name)).isFile()).sort();
  assert.deepEqual(manifest.files.map(({ file }) => file), found);
  for (const { file, size, sha256 } of manifest.files) {
    const body = readFileSync(join(dist, file));
    assert.deepEqual([body.length, createHash("sha256").update(body).digest("hex")], [size, sha256], file);
  }
  const cargo = readFileSync(new URL("../../Cargo.toml", import.meta.url), "utf8");
  assert.ok(cargo.includes(`\nversion = "${manifest.engine}"\n`), manifest.engine);
  const stamps = JSON.parse(readFileSync(join(dist, "site/policy/stamp.json"), "utf8"));
  assert.ok(stamps.some(({ version }) => version === manifest.policy.version), manifest.policy.version);
});
