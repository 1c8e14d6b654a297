// Short names between the wasm and its glue: wasm-bindgen's are long and end in a hash, which does not pack (3.5 kB
// in the land screens, 1 kB in the API).
import { createHash } from "node:crypto";
import { number, numberAt } from "./leb.mjs";

const text = (value) => Buffer.concat([number(Buffer.byteLength(value)), Buffer.from(value)]);
const IMPORTS = 2;
const EXPORTS = 7;

/** `wasm` with `rename` applied to every name it imports and exports, and `renameModule` to what it imports them from. */
function renamed(wasm, rename, renameModule = (name) => name) {
  let at = 8;
  const readNumber = () => {
    const read = numberAt(wasm, at);
    at = read.end;
    return read.value;
  };
  const readText = () => {
    const length = readNumber();
    return wasm.toString("utf8", at, (at += length));
  };
  const parts = [wasm.subarray(0, at)];
  while (at < wasm.length) {
    const start = at;
    const section = wasm[at++];
    const end = readNumber() + at;
    if (section === IMPORTS || section === EXPORTS) {
      const count = readNumber();
      const body = [number(count)];
      for (let i = 0; i < count; i += 1) {
        if (section === IMPORTS) body.push(text(renameModule(readText())));
        body.push(text(rename(readText(), section)));
        const kind = wasm[at++];
        if (section === IMPORTS && kind !== 0) throw new Error(`names: an import of kind ${kind}, not a function`);
        body.push(Buffer.from([kind]), number(readNumber()));
      }
      const content = Buffer.concat(body);
      parts.push(Buffer.from([section]), number(content.length), content);
    } else {
      parts.push(wasm.subarray(start, end));
    }
    at = end;
  }
  return Buffer.concat(parts);
}

const LONG = /\b(?:__wb|wasm_bindgen_|_R[A-Z])\w+/g; // wasm-bindgen's, and rustc's

/** The module and its glue with wasm-bindgen's names made short in both. */
export function shortNames(wasm, glue) {
  const names = new Map();
  const imports = new Set();
  renamed(wasm, (name, section) => {
    if (section === IMPORTS) imports.add(name);
    // They are only ever properties: of the module's exports and of the object of its imports.
    if (/^(?:__wb|wasm_bindgen_|_R[A-Z])/.test(name)) names.set(name, `_${names.size.toString(36)}`);
    else if (/^_\w{1,2}$/.test(name)) throw new Error(`names: the module has a short ${name} of its own`);
    return name;
  });
  // Where a glue and a module of two builds meet, for instance in a cache, they must not fit: short names mean something else
  // in each. So what is imported from is named by all of the long names.
  // rustc's are left out: they name the folder a crate was built in.
  const tag = `_${createHash("sha256").update([...names.keys()].filter((name) => !name.startsWith("_R")).join()).digest("hex").slice(0, 8)}`;
  const modules = new Set();
  // Of what the module exports a glue need not use all.
  const missing = [...names.keys()].filter((name) => imports.has(name) && !new RegExp(`\\b${name}\\b`).test(glue));
  if (missing.length > 0) throw new Error(`names: the glue knows no ${missing[0]}`);
  const short = renamed(wasm, (name) => names.get(name) ?? name, (name) => {
    modules.add(name);
    return tag;
  });
  let script = glue.replace(LONG, (name) => names.get(name) ?? name);
  for (const name of modules) {
    const parts = script.split(JSON.stringify(name));
    if (parts.length !== 2) throw new Error(`names: the glue names ${name} ${parts.length - 1} times, not once`);
    script = parts.join(JSON.stringify(tag));
  }
  return { wasm: short, glue: script };
}
