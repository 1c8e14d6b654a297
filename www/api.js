// How the API begins: as wasm-bindgen's glue does (hetang.js, beside which build/api.mjs lays this), but for the module,
// which comes taken apart (joined.js) and is put together before the glue gets it.
import begin, { initSync as beginSync } from "./hetang.js";
import { hetangJoined } from "./joined.js";

export * from "./hetang.js";

// What the running module exports, and what is on its way to it. Nothing begins twice, but after a failure.
let exports;
let begun;

/** What stands under `key` in the object given, or what is given in its place. */
const given = (input, key) => (input && Object.getPrototypeOf(input) === Object.prototype ? input[key] : input);

/** The whole module's bytes, or null where the file is the module itself. */
function joined(file) {
  const [section] = WebAssembly.Module.customSections(file, "hetang-split");
  return section ? hetangJoined(section) : null;
}

async function load(input) {
  let source = await given(input, "module_or_path");
  if (source === undefined) source = new URL("hetang_bg.wasm", import.meta.url);
  if (typeof source === "string" || source instanceof URL || (typeof Request === "function" && source instanceof Request)) source = await fetch(source);
  if (typeof Response === "function" && source instanceof Response) {
    if (!source.ok) throw new Error(`${source.url}: ${source.status}`);
    source = await source.arrayBuffer();
  }
  const file = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source);
  const bytes = joined(file);
  exports = await begin({ module_or_path: bytes ? await WebAssembly.compile(bytes) : file });
  return exports;
}

export default function init(input) {
  if (exports) return Promise.resolve(exports);
  if (!begun) {
    begun = load(input);
    begun.catch(() => { begun = undefined; });
  }
  return begun;
}

/** At once, where so large a module may be compiled at once: in Node, in workers, in pages of browsers of today. */
export function initSync(input) {
  if (exports) return exports;
  const source = given(input, "module");
  const file = source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source);
  const bytes = joined(file);
  exports = beginSync({ module: bytes ? new WebAssembly.Module(bytes) : file });
  return exports;
}
