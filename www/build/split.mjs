// Takes a finished module apart for the line; www/joined.js says why and puts it together again.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { number, numberAt } from "./leb.mjs";

const www = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** www/joined.js as a plain script, which leaves one name. */
export const joiner = () => readFileSync(join(www, "joined.js"), "utf8").replace("export function", "function");
const hetangJoined = new Function(`${joiner()}; return hetangJoined;`)();

/** The custom section that holds the parts. */
const SECTION = "hetang-split";
const MAGIC = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

// As in joined.js: each module is put together again when it is taken apart, so the two cannot differ unnoticed.
const [HEAD, LABEL, TABLE, LONG, FLOAT, CALL, INDIRECT, GLOBAL, LOCALS, LOAD, STORE, CONST] = Array(12).keys();
const NEXT = [0x10, 0x20, 0x21, 0x28, 0x29, 0x36, 0x37, 0x41, 0x46, 0x6a, 0x71, 0x74];
const LOCAL = CONST + NEXT.length + 1;
const CODE = LOCAL + NEXT.length + 1;
const TAIL = CODE + 1;
const ALIGNED = "23230011001122232301012";

/** What `wasm`, a module of the MVP, is put together from. */
function streams(wasm) {
  const parts = Array.from({ length: TAIL + 1 }, () => []);
  let at = MAGIC.length;
  const readNumber = () => {
    const read = numberAt(wasm, at);
    at = read.end;
    return read.value;
  };
  const bytes = (stream, count) => parts[stream].push(...wasm.subarray(at, (at += count)));
  const pass = (stream) => {
    const start = at;
    const value = readNumber();
    parts[stream].push(...wasm.subarray(start, at));
    return value;
  };
  const types = [];
  const params = []; // of each function
  let end = at;
  for (let section = 0; section !== 10;) {
    at = end;
    section = wasm[at++];
    const size = readNumber();
    end = at + size;
    const start = at;
    if (section === 1) {
      for (let left = readNumber(); left > 0; left -= 1) {
        at += 1;
        types.push(readNumber());
        at += types[types.length - 1];
        const results = readNumber();
        at += results;
      }
    }
    if (section === 3) for (let left = readNumber(); left > 0; left -= 1) params.push(types[readNumber()]);
    at = start;
  }
  // The first local that is no parameter is 0, and the parameters come after it.
  const local = (own) => {
    const start = at;
    const value = readNumber();
    return value > own || own === undefined ? wasm.subarray(start, at) : [value === own ? 0 : value + 1];
  };
  readNumber();
  parts[HEAD] = [...wasm.subarray(0, at)];
  for (let count = 0; at < end; count += 1) {
    const own = params[count];
    const length = readNumber();
    const stop = at + length;
    for (let kinds = pass(LOCALS); kinds > 0; kinds -= 1) {
      pass(LOCALS);
      bytes(LOCALS, 1);
    }
    // A constant or a local read goes to a stream by the instruction after it, which is not known yet.
    let waiting = null;
    while (at < stop) {
      const op = wasm[at++];
      let code = [op];
      if (op >= 0x02 && op <= 0x04) {
        const type = wasm[at++];
        if (type !== 0x40) code = [op + 0xd0, type];
      } else if (op >= 0x28 && op <= 0x3e) {
        const align = wasm[at++];
        const mostly = Number(ALIGNED[op - 0x28]);
        if (align === mostly - 1) code = [op + 0xc0];
        else if (align !== mostly) code = [0xc0 + align, op];
      }
      if (waiting) parts[waiting.first + NEXT.indexOf(code[0]) + 1].push(...waiting.bytes);
      waiting = null;
      if (op === 0x20) waiting = { first: LOCAL, bytes: local(own) };
      else if (op === 0x41) {
        const start = at;
        readNumber();
        waiting = { first: CONST, bytes: wasm.subarray(start, at) };
      } else if (op >= 0x28 && op <= 0x3e) pass(op < 0x36 ? LOAD : STORE);
      else if (op === 0x0c || op === 0x0d) pass(LABEL);
      else if (op === 0x0e) for (let labels = pass(TABLE); labels >= 0; labels -= 1) pass(TABLE);
      else if (op === 0x10) pass(CALL);
      else if (op === 0x11) {
        pass(INDIRECT);
        at += 1;
      } else if (op === 0x21 || op === 0x22) parts[LOCAL].push(...local(own));
      else if (op === 0x23 || op === 0x24) pass(GLOBAL);
      else if (op === 0x3f || op === 0x40) at += 1;
      else if (op === 0x42) pass(LONG);
      else if (op === 0x43 || op === 0x44) bytes(FLOAT, op === 0x43 ? 4 : 8);
      parts[CODE].push(...code);
    }
  }
  parts[TAIL] = [...wasm.subarray(end)];
  return parts.map((part) => Buffer.from(part));
}

/** The module in such a file. */
export const joined = (file) => Buffer.from(hetangJoined(WebAssembly.Module.customSections(new WebAssembly.Module(file), SECTION)[0]));

/** `wasm` taken apart, as a file; stops the build where it would not come together again. */
export function split(wasm) {
  const parts = streams(wasm);
  const content = Buffer.concat([number(wasm.length), ...parts.map((part) => number(part.length)), ...parts]);
  const section = Buffer.concat([number(SECTION.length), Buffer.from(SECTION), content]);
  const file = Buffer.concat([Buffer.from(MAGIC), Buffer.from([0]), number(section.length), section]);
  if (!joined(file).equals(wasm)) throw new Error("split: the module does not come together again; is its code of the MVP?");
  return file;
}
