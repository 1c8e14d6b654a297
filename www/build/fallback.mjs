// The same module as a plain script, for browsers that cannot or may not run its wasm: binaryen's wasm2js makes it of the
// very module that is served. It leaves one name, hetangScript, whose `engine` stands in for WebAssembly, so that the
// module's own glue runs on it unchanged (boot.js).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { TARGETS } from "./lower.mjs";

const require = createRequire(import.meta.url);
const cache = join(dirname(fileURLToPath(import.meta.url)), "node_modules", ".cache", "lowered");
// Fewest bytes on the wire of -O1 to -Oz (land: 200.3 kB of brotli, -Os 200.6, -O3 200.8).
const LEVEL = "-Oz";

function wasm2js(bytes) {
  const folder = dirname(require.resolve("binaryen/package.json"));
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  mkdirSync(cache, { recursive: true });
  const key = createHash("sha256").update(JSON.stringify(["wasm2js", version, LEVEL])).update(bytes).digest("hex").slice(0, 32);
  const kept = join(cache, `${key}.mjs`);
  if (!existsSync(kept)) {
    const at = (ending) => join(cache, `${key}.${process.pid}.${ending}`);
    try {
      writeFileSync(at("wasm"), bytes);
      const args = [join(folder, "bin", "wasm2js"), LEVEL, at("wasm"), "-o", at("mjs")];
      if (spawnSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] }).status !== 0) throw new Error("wasm2js failed");
      renameSync(at("mjs"), kept);
    } finally {
      for (const ending of ["wasm", "mjs"]) rmSync(at(ending), { force: true });
    }
  }
  return readFileSync(kept, "utf8");
}

/** Data as text: Chinese as itself, which packs (in base64 it does not), any other byte as the character of its number. */
function asText(data) {
  let text = "";
  for (let at = 0; at < data.length; at += 1) {
    const [first, second, third] = data.subarray(at, at + 3);
    // Three bytes of UTF-8, from U+1000 on, no surrogates: what asBytes takes apart again.
    const three = ((first > 0xe0 && first < 0xed) || first === 0xef) && second >> 6 === 2 && third >> 6 === 2;
    text += String.fromCharCode(three ? ((first & 15) << 12) | ((second & 63) << 6) | (third & 63) : first);
    if (three) at += 2;
  }
  return text;
}

const AS_BYTES = `function asBytes(view, at, text) {
  for (var i = 0; i < text.length; i += 1) {
    var code = text.charCodeAt(i);
    if (code < 256) { view[at++] = code; continue; }
    view[at++] = 224 | code >> 12;
    view[at++] = 128 | code >> 6 & 63;
    view[at++] = 128 | code & 63;
  }
}
`;

// A trap must look as it does in wasm: boot.js knows a panic by this name.
const ENGINE = `
function wasm2js_trap() {
  var trap = new Error("unreachable");
  trap.name = "RuntimeError";
  throw trap;
}
var engine = {
  Module: function () {},
  Instance: function () {},
  instantiate: function (bytes, imports) {
    return new Promise(function (done) { done({ module: {}, instance: { exports: asmFunc(imports) } }); });
  }
};
`;

/** Replaces every place of `pattern`; at least one must be there. */
function rewrite(text, what, pattern, value) {
  let found = 0;
  const made = text.replace(pattern, (...parts) => {
    found += 1;
    return value(...parts);
  });
  if (found === 0) throw new Error(`wasm2js: no ${what} in what it wrote`);
  return made;
}

const FUNCTION = /(?<![\w$])function [\w$]+\(([\w$,]*)\)\{(?:var ([^;]*);)?/g;
const FRAME = /(?<![\w$.])([\w$]+)=([\w$]+)-\d+\|0/g; // a local = the stack pointer - its size
const TEXT = /(["'`])(?:\\[^]|(?!\1)[^\\])*\1/;
const MARK = new RegExp(`${TEXT.source}|[{}]`, "g");
const NAME = new RegExp(`${TEXT.source}|(?<![\\w$.])[A-Za-z_$][\\w$]*`, "g");

/** Where the function ends whose first brace is at `open`. */
function endOf(code, open) {
  MARK.lastIndex = open;
  for (let depth = 0; ;) {
    const [found] = MARK.exec(code);
    if (found === "{") depth += 1;
    if (found === "}" && (depth -= 1) === 0) return MARK.lastIndex;
  }
}

/** esbuild names locals in the order they are declared in, so a function's frame on the stack has another name in each.
 * Given the first name in all, and the locals before it each the next one, the script is 1 % lighter (land: 200.0 to
 * 198.0 kB of brotli). */
export function framesFirst(code) {
  const often = new Map();
  for (const [, , from] of code.matchAll(FRAME)) often.set(from, (often.get(from) ?? 0) + 1);
  const [pointer] = [...often].reduce((most, one) => (one[1] > most[1] ? one : most), ["", 0]);
  let made = "";
  let at = 0;
  let renamed = 0;
  for (const { 0: head, 1: given, 2: own = "", index } of code.matchAll(FUNCTION)) {
    const open = code.indexOf("{", index);
    const end = endOf(code, open);
    const text = code.slice(index, end);
    if (text.includes("function ", head.length)) continue; // what holds the others
    const locals = [...given.split(",").filter(Boolean), ...Array.from(own.matchAll(/(?<![\w$])[\w$]+(?==)/g), ([name]) => name)];
    const frame = [...text.matchAll(FRAME)].find(([, , from]) => from === pointer)?.[1];
    const place = locals.indexOf(frame);
    if (place < 0) continue;
    const names = new Map(locals.slice(0, place).map((name, index) => [name, locals[index + 1]]).concat([[frame, locals[0]]]));
    made += code.slice(at, index) + text.replace(NAME, (name) => names.get(name) ?? name);
    at = end;
    renamed += 1;
  }
  if (renamed === 0) throw new Error("wasm2js: no function with a frame in what it wrote");
  return made + code.slice(at);
}

/** The script of a lowered module, which leaves `globalName`. */
export async function fallbackOf(wasm, globalName = "hetangScript") {
  let text = wasm2js(wasm);
  text = rewrite(text, "import", /^import .*$/gm, () => "");
  text = rewrite(text, "instance", /^var retasmFunc = asmFunc\([\s\S]*$/m, () => "");
  text = rewrite(text, "decoder", /\s*var base64ReverseLookup[\s\S]*?(?=^function initActiveSegments)/m, () => `\n${AS_BYTES}`);
  text = rewrite(text, "data", /base64DecodeToExistingUint8Array\((\w+), (\d+), "([^"]*)"\)/g,
    (_, view, at, data) => `asBytes(${view}, ${at}, ${JSON.stringify(asText(Buffer.from(data, "base64")))})`);
  text = text.replace(/^\s*function wasm2js_trap\(\) \{.*\}$/m, "");
  // Not esbuild's own wrapping, which brings helpers for the sake of one name.
  const { code } = await esbuild.transform(`var ${globalName} = (function () {${text}${ENGINE}return { engine: engine }; })();`, {
    minify: true, charset: "utf8", legalComments: "none", target: TARGETS, logLevel: "warning",
  });
  return framesFirst(code);
}
