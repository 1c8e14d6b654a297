// How the glue of a page begins. wasm-bindgen's own beginning takes bytes, addresses, requests and answers and warns of
// much; boot.js gives a compiled module, or nothing where a script stands in for WebAssembly. In its place this leaves one
// name with what is called from outside: 0.6 kB of brotli less on every page.

const OWN = /^let wasmModule, wasmInstance, wasm;[\s\S]*^export \{ initSync, __wbg_init as default \};\s*$/m;
const EXPORT = /^export function (\w+)/gm;

// What has begun is not begun again, not even where it failed in that: its closures would meet another memory.
const BEGIN = `
let wasm, beginning;
function begin(module) {
  if (!beginning) {
    beginning = WebAssembly.instantiate(module, __wbg_get_imports()).then((made) => {
      wasm = (made.instance || made).exports;
      wasm.__wbindgen_start();
    });
    beginning.catch(() => { if (!wasm) beginning = undefined; });
  }
  return beginning;
}
`;

/** The glue, and what it does besides, as a module that exports nothing and leaves window[name]. */
export function begins(glue, name, besides = "") {
  const whole = glue.replace(OWN, () => BEGIN) + besides;
  const names = ["begin", ...Array.from(whole.matchAll(EXPORT), ([, called]) => called)];
  const made = whole.replace(EXPORT, "function $1");
  if (!made.includes(BEGIN) || /^export\b/m.test(made)) throw new Error("glue: wasm-bindgen's beginning is not as it was; see begin.mjs");
  return `${made}\nwindow.${name} = { ${names.join(", ")} };\n`;
}
