// The build's own gates refuse what they are there to refuse.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import wabt from "../../www/build/node_modules/wabt/index.js";
import { begins } from "../../www/build/begin.mjs";
import { framesFirst } from "../../www/build/fallback.mjs";
import { assertFloor, beyondFloor } from "../../www/build/floor.mjs";
import { assertGlue, assertMvp, patchViews } from "../../www/build/lower.mjs";
import { cut, reached } from "../../www/build/rest.mjs";
import { joined } from "../../www/build/split.mjs";

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

test("a glue whose beginning is not wasm-bindgen's of today is refused", async () => {
  const end = "let wasmModule, wasmInstance, wasm;\nfunction old() {}\nexport { initSync, __wbg_init as default };\n";
  const made = begins(`export function trial() {}\n${end}`, "hetangTrial", "export function swap() {}\n");
  assert.ok(made.endsWith("window.hetangTrial = { begin, trial, swap };\n"), made);
  assert.ok(!/\bold\b|^export\b/m.test(made), made);
  // It begins once; what could not begin is tried again, what failed in beginning is not.
  const tries = async (...answers) => {
    const window = {};
    let asked = 0;
    new Function("window", "WebAssembly", "__wbg_get_imports", begins(end, "g"))(window, { instantiate: async () => answers[asked++]() }, () => ({}));
    const told = [];
    for (let left = 3; left > 0; left -= 1) told.push(await window.g.begin().then(() => "begun", ({ message }) => message));
    return [asked, ...told];
  };
  const instance = (start) => () => ({ instance: { exports: { __wbindgen_start: start } } });
  const fails = (message) => () => { throw new Error(message); };
  assert.deepEqual(await tries(instance(() => {})), [1, "begun", "begun", "begun"]);
  assert.deepEqual(await tries(fails("no"), instance(() => {})), [2, "no", "begun", "begun"]);
  assert.deepEqual(await tries(instance(fails("stack")), instance(() => {})), [1, "stack", "stack", "stack"]);
  for (const glue of [end.replace("wasmInstance, ", ""), end.replace("initSync, ", ""), `${end}export { more };\n`]) assert.throws(() => begins(glue, "g"), glue);
});

test("the script does the same under its other names", () => {
  const script = (made) => new Function(`${made}; return s;`)();
  // Strings that look like names, of which one would end elsewhere, a property, a label, a function without a frame, and the one that holds them all.
  const code = `var s=(function(){var o=64;function d(){return 'a"{ r'}function f(r,i){var e=0,a=0;r:for(;;){e=o-16|0,o=e,a=g("r e i"+d(),i).e+r|0;break r}return o=e+16|0,a+e}function g(r,i){return{e:i*2+r.length}}return f})();`;
  const made = framesFirst(code);
  assert.notEqual(made, code);
  assert.match(made, /function f\(i,e\)\{var r=0,a=0;/);
  assert.match(made, /function g\(r,i\)\{/);
  assert.equal(script(made)(3, 4), script(code)(3, 4));
  assert.throws(() => framesFirst("var s=1"));
});

const made = async (text) => {
  const module = (await wabt()).parseWat("test.wat", text);
  return Buffer.from(module.toBinary({ write_debug_names: true }).buffer);
};
const program = (parts = {}) => made(`(module
  (import "m" "log" (func $log))
  (memory (export "memory") 1) (table 1 funcref) (elem (i32.const 0) $deep)
  (func $start (export "start") ${parts.start ?? "call $g4rest4gate"})
  (func $g4rest4gate (export "gate") ${parts.gate ?? "i32.const 1024 drop call $deep"})
  (func $deep i32.const 1028 drop call $log)
  ${parts.more ?? ""}
  (data (i32.const 1024) "deepfirst"))`);
const REACH = {
  gates: new Set(["g4rest4gate"]), entries: ["gate"], functions: new Set(["start"]), known: new Set(["start", "g4rest4gate", "deep"]),
  places: new Set(), later: new Set([1024, 1025, 1026, 1027]),
};

test("a module that cannot be cut in two is refused", async () => {
  const { first, rest } = cut(await program(), REACH);
  assert.ok(WebAssembly.validate(first));
  assert.deepEqual([first.includes("deep"), first.includes("first"), rest.includes("deep")], [false, true, true]);
  const refused = async (parts, why, reach = {}) => {
    const module = await program(parts);
    assert.throws(() => cut(module, { ...REACH, ...reach }), why);
  };
  await refused({ start: "call $log" }, /inlined/);
  await refused({ more: "(start $start)" }, /starts by itself/);
  await refused({ gate: "nop unreachable" }, /looks like a stub/);
  await refused({ start: "call $g4rest4gate i32.const 1025 drop" }, /start comes first and names 1025/);
  const site = fileURLToPath(new URL("../../dist/site", import.meta.url));
  const finished = joined(readFileSync(join(site, readdirSync(site).find((name) => /^land-.*\.wasm$/.test(name)))));
  assert.throws(() => reached(finished, []), /no names/);
  const unlinked = await program();
  assert.throws(() => reached(unlinked, []), /--emit-relocs/);
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
