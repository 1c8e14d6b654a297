// Numbers as wasm writes them.

/** LEB128 of an unsigned number. */
export function number(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Buffer.from([...bytes, value]);
}

/** The number at `at` of `wasm`, and where it ends. */
export function numberAt(wasm, at) {
  let value = 0;
  for (let unit = 1; at < wasm.length; unit *= 128) {
    const byte = wasm[at++];
    value += (byte & 127) * unit;
    if (byte < 128) return { value, end: at };
  }
  throw new Error("wasm: it ends within a number");
}

/** The same of a signed number of 32 bits. */
export function signedAt(wasm, at) {
  for (let value = 0, shift = 0; at < wasm.length; ) {
    const byte = wasm[at++];
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte < 128) return { value: shift < 32 && byte & 64 ? value | (-1 << shift) : value, end: at };
  }
  throw new Error("wasm: it ends within a number");
}
