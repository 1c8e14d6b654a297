// What a module of wasm is made of.
import { numberAt, signedAt } from "./leb.mjs";

/** A reader of `wasm` from `at` on. */
export function reader(wasm, at) {
  const next = (read) => {
    const { value, end } = read(wasm, at);
    at = end;
    return value;
  };
  return {
    number: () => next(numberAt),
    signed: () => next(signedAt),
    byte: () => wasm[at++],
    skip: (bytes) => (at += bytes),
    text() {
      const length = next(numberAt);
      return wasm.toString("utf8", at, (at += length));
    },
    get at() { return at; },
  };
}

/** The sections of a module; a custom one with its name, and `from` behind that. */
export function sections(wasm) {
  const found = [];
  for (let at = 8; at < wasm.length;) {
    const id = wasm[at];
    const size = numberAt(wasm, at + 1);
    const read = reader(wasm, size.end);
    const name = id === 0 ? read.text() : "";
    found.push({ id, name, whole: at, start: size.end, from: read.at, end: size.end + size.value });
    at = size.end + size.value;
  }
  return found;
}

const only = (wasm, wanted) => Buffer.concat([wasm.subarray(0, 8), ...sections(wasm).filter(wanted).map(({ whole, end }) => wasm.subarray(whole, end))]);

/** The module without its custom sections. */
export const bare = (wasm) => only(wasm, ({ id }) => id !== 0);

/** The module with no custom section but that of names. */
export const named = (wasm) => only(wasm, ({ id, name }) => id !== 0 || name === "name");
