// Cuts a module in two: what its first answer needs, and the rest, which www/rest.js adds while it runs. Where to cut, the
// source says: the functions that stand in a file named rest.rs (src/ui/services/rest.rs). What can be reached without them
// comes first; how it is reached, the linker's relocations tell, for the module as rustc made it (-Clink-arg=--emit-relocs).
// What comes first keeps its place in both: the functions of the rest are there, as stubs, and their data, as zeros, so that
// the whole module, put in its place, finds every address as it was.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { number } from "./leb.mjs";
import { reader, sections } from "./sections.mjs";

const www = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** www/rest.js, a plain script, which leaves one name. */
export const wholer = () => readFileSync(join(www, "rest.js"), "utf8");
const hetangWhole = new Function(`${wholer()}; return hetangWhole;`)();

/** What the glue of such a module does besides: puts another instance of it, of the same memory, in its place. */
export const SWAP = `
export function swap(module) {
  const imports = __wbg_get_imports();
  imports[""] = { "": wasm.memory };
  return WebAssembly.instantiate(module, imports).then((instance) => {
    wasm = instance.exports;
  });
}
`;

const FUNCTION = 0;
const DATA = 1;
const UNDEFINED = 0x10;
const NAMED = 0x40;
const [PIECES, SYMBOLS] = [5, 8];
// Relocations that carry a number beside the symbol; those of types and globals lead nowhere.
const ADDENDS = [3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 25];
const NOWHERE = [6, 7];

/** A function of a file named rest.rs among the pages, as rustc names it: no type's method, nothing generic, no closure. */
const GATE = /^_RNv(?:Nt)+[^.]*6hetang2ui5pages.*4rest\d+_?[a-z][a-z0-9_]*$/;
/** The body of a function of the rest, where it is not: no optimised function has a `nop`. */
const STUB = Buffer.from([4, 0, 0x01, 0x00, 0x0b]);
const [IMPORTS, EXPORTS, START, ELEMENTS, CODE, CONTENT] = [2, 7, 8, 9, 10, 11];

const times = (count, act) => Array.from({ length: count }, (_, i) => act(i));

/** Names of its functions, by number. */
function namesOf(wasm) {
  const section = sections(wasm).find(({ name }) => name === "name");
  if (!section) throw new Error("rest: the module has no names");
  const read = reader(wasm, section.from);
  while (read.at < section.end) {
    const [kind, size] = [read.byte(), read.number()];
    if (kind === 1) return new Map(times(read.number(), () => [read.number(), read.text()]));
    read.skip(size);
  }
  throw new Error("rest: the functions have no names");
}

/** How many functions a module imports; it imports nothing else. */
function importsOf(wasm) {
  const section = sections(wasm).find(({ id }) => id === IMPORTS);
  if (!section) return 0;
  const read = reader(wasm, section.from);
  return times(read.number(), () => {
    read.text();
    read.text();
    if (read.byte() !== 0) throw new Error("rest: an import that is no function");
    read.number();
  }).length;
}

/** The functions it exports. */
function exportsOf(wasm) {
  const read = reader(wasm, sections(wasm).find(({ id }) => id === EXPORTS).from);
  return times(read.number(), () => [read.text(), read.byte(), read.number()]).filter(([, kind]) => kind === FUNCTION).map(([, , index]) => index);
}

/** Where its functions lie. */
function bodiesOf(wasm) {
  const read = reader(wasm, sections(wasm).find(({ id }) => id === CODE).from);
  return times(read.number(), () => {
    const whole = read.at;
    const size = read.number();
    const start = read.at;
    read.skip(size);
    return { whole, start, end: read.at };
  });
}

/** Its data: the address and the place of each piece. */
function piecesOf(wasm) {
  const read = reader(wasm, sections(wasm).find(({ id }) => id === CONTENT).from);
  return times(read.number(), () => {
    if (read.number() !== 0 || read.byte() !== 0x41) throw new Error("rest: data without an address");
    const address = read.signed();
    read.skip(1);
    const size = read.number();
    const start = read.at;
    read.skip(size);
    return { address, start, size };
  });
}

/** What stands in each place of the table. */
function tableOf(wasm) {
  const read = reader(wasm, sections(wasm).find(({ id }) => id === ELEMENTS).from);
  return new Map(times(read.number(), () => {
    if (read.number() !== 0 || read.byte() !== 0x41) throw new Error("rest: elements without a place");
    const place = read.signed();
    read.skip(1);
    return times(read.number(), (i) => [place + i, read.number()]);
  }).flat());
}

/** What `act` reads in that part of what the linker left. */
function linking(wasm, part, act) {
  const section = sections(wasm).find(({ name }) => name === "linking");
  if (!section) throw new Error("rest: the module was linked without --emit-relocs");
  const read = reader(wasm, section.from);
  read.number();
  while (read.at < section.end) {
    const [kind, size] = [read.byte(), read.number()];
    if (kind === part) return times(read.number(), () => act(read));
    read.skip(size);
  }
  throw new Error(`rest: the linker left no part ${part}`);
}

/** The linker's symbols. */
function symbolsOf(wasm) {
  return linking(wasm, SYMBOLS, (read) => {
    const [type, flags] = [read.byte(), read.number()];
    if (type === DATA) {
      const name = read.text();
      return flags & UNDEFINED ? { type: -1, name } : { type, name, piece: read.number(), offset: read.number(), size: read.number() };
    }
    const index = read.number();
    if (type !== 3 && (!(flags & UNDEFINED) || flags & NAMED)) read.text();
    return { type, index };
  });
}

/** Which pieces of data never change. */
function constantsOf(wasm) {
  return linking(wasm, PIECES, (read) => {
    const name = read.text();
    read.number();
    read.number();
    return name.startsWith(".rodata");
  });
}

/** The relocations of the section that is named: place in the module, and symbol. */
function relocationsOf(wasm, name, id) {
  const section = sections(wasm).find((one) => one.name === name);
  const { start } = sections(wasm).find((one) => one.id === id);
  const read = reader(wasm, section.from);
  read.number();
  const all = times(read.number(), () => {
    const [type, place, symbol] = [read.byte(), start + read.number(), read.number()];
    if (ADDENDS.includes(type)) read.signed();
    return { type, place, symbol };
  });
  if (read.at !== section.end) throw new Error(`rest: ${name} is not as it was understood`);
  return all.filter(({ type }) => !NOWHERE.includes(type));
}

/** Names of the functions through which the rest of a module is entered, as its pages' files say; none: it has no rest. */
export function entriesOf(name) {
  const folder = resolve(www, "../src/ui/pages", name);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true }).filter((file) => basename(file) === "rest.rs").sort();
  return files.flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/^pub fn (\w+)/gm)].map(([, entry]) => entry));
}

/** Of a module as rustc made it: what is reached without the functions of the rest, and addresses of data that is not.
 * `entries`: those that must be among them. */
export function reached(raw, entries) {
  const names = namesOf(raw);
  const gates = new Set([...names.values()].filter((name) => GATE.test(name)));
  const symbols = symbolsOf(raw);
  const node = (symbol) => ({ [FUNCTION]: `f${symbols[symbol].index}`, [DATA]: `d${symbol}` })[symbols[symbol].type];
  const pieces = piecesOf(raw);
  const data = symbols
    .map((symbol, i) => ({ ...symbol, node: `d${i}` }))
    .filter(({ type, size }) => type === DATA && size > 0)
    .map(({ node: of, piece, offset, size }) => ({ node: of, start: pieces[piece].start + offset, end: pieces[piece].start + offset + size, address: pieces[piece].address + offset, size, piece }));
  const edges = new Map();
  const lead = (from, to) => to && (edges.get(from) ?? edges.set(from, new Set()).get(from)).add(to);
  const bodies = bodiesOf(raw);
  const imports = importsOf(raw);
  let body = 0;
  for (const { place, symbol } of relocationsOf(raw, "reloc.CODE", CODE)) {
    while (bodies[body].end <= place) body += 1;
    if (place < bodies[body].start) throw new Error("rest: the linker's relocations are not in their order");
    lead(`f${imports + body}`, node(symbol));
  }
  for (const { place, symbol } of relocationsOf(raw, "reloc.DATA", CONTENT)) {
    const holders = data.filter(({ start, end }) => start <= place && place < end);
    if (holders.length === 0) throw new Error("rest: an address outside of all data");
    for (const holder of holders) lead(holder.node, node(symbol));
  }
  // From what the page calls, and from data that changes: it is filled when the module begins.
  const roots = exportsOf(raw).map((index) => `f${index}`);
  const constant = constantsOf(raw);
  if (!constant.some(Boolean)) throw new Error("rest: no data that never changes");
  const changing = data.filter(({ piece }) => !constant[piece]).map((one) => one.node);
  const seen = new Set([...roots, ...changing]);
  for (const one of seen) {
    for (const next of edges.get(one) ?? []) {
      if (!(next[0] === "f" && gates.has(names.get(Number(next.slice(1)))))) seen.add(next);
    }
  }
  const functions = new Set([...names].filter(([index]) => seen.has(`f${index}`)).map(([, name]) => name));
  const isFirst = new Map();
  for (const { node: of, address, size } of data) for (let at = address; at < address + size; at += 1) isFirst.set(at, isFirst.get(at) || seen.has(of));
  return {
    gates,
    entries,
    functions,
    known: new Set(names.values()),
    places: new Set([...tableOf(raw)].filter(([, index]) => seen.has(`f${index}`)).map(([place]) => place)),
    later: new Set([...isFirst].filter(([, first]) => !first).map(([address]) => address)),
  };
}

/** What a function calls, by number, and every number in it that could be an address. */
function namedBy(wasm, { start, end }) {
  const read = reader(wasm, start);
  for (let kinds = read.number(); kinds > 0; kinds -= 1) {
    read.number();
    read.skip(1);
  }
  const calls = [];
  const numbers = [];
  while (read.at < end) {
    const op = read.byte();
    if (op === 0x10) calls.push(read.number());
    else if ((op >= 0x02 && op <= 0x04) || op === 0x3f || op === 0x40) read.skip(1);
    else if ((op >= 0x20 && op <= 0x24) || op === 0x0c || op === 0x0d) read.number();
    else if (op === 0x11) {
      read.number();
      read.skip(1);
    } else if (op === 0x0e) for (let labels = read.number(); labels >= 0; labels -= 1) read.number();
    else if (op >= 0x28 && op <= 0x3e) {
      read.number();
      numbers.push(read.number());
    } else if (op === 0x41) numbers.push(read.signed());
    else if (op === 0x42) read.signed();
    else if (op === 0x43) read.skip(4);
    else if (op === 0x44) read.skip(8);
  }
  return { calls, numbers };
}

const section = (id, content) => Buffer.concat([Buffer.from([id]), number(content.length), content]);
const signed = (value) => {
  const bytes = [];
  for (; value < -64 || value > 63; value >>= 7) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value & 127]);
};

/** The finished module, with its names, in two: `first`, a module, and `rest`, of which www/rest.js makes it whole. */
export function cut(wasm, { gates, entries, functions, known, places, later }) {
  const names = namesOf(wasm);
  const imports = importsOf(wasm);
  const bodies = bodiesOf(wasm);
  const isGate = (index) => gates.has(names.get(index));
  // Names that rustc did not give are wasm-bindgen's. What the optimiser folded together keeps one name of several: so all
  // that is called from what comes first, or stands in a place of the table that it knows, comes first as well.
  const first = new Set(bodies.map((_, i) => imports + i).filter((index) => !isGate(index) && (functions.has(names.get(index)) || !known.has(names.get(index)))));
  for (const index of exportsOf(wasm)) if (!isGate(index) && !(known.has(names.get(index)) && !functions.has(names.get(index)))) first.add(index);
  for (const [place, index] of tableOf(wasm)) if ((places.has(place) || !known.has(names.get(index))) && !isGate(index)) first.add(index);
  for (const index of first) {
    for (const called of index < imports ? [] : namedBy(wasm, bodies[index - imports]).calls) if (!isGate(called)) first.add(called);
  }
  const rest = bodies.filter((_, i) => !first.has(imports + i));
  for (const entry of entries) {
    const way = [...gates].filter((name) => name.endsWith(`4rest${entry.length}${entry}`));
    const leads = [...first].some((index) => index >= imports && namedBy(wasm, bodies[index - imports]).calls.some((called) => way.includes(names.get(called))));
    if (!leads) throw new Error(`rest: nothing that comes first calls ${entry} of a rest.rs; has it been inlined?`);
  }
  if (sections(wasm).some(({ id }) => id === START)) throw new Error("rest: the module starts by itself, and would once more");
  if (bodies.some(({ whole, end }) => wasm.subarray(whole, end).equals(STUB))) throw new Error("rest: a function looks like a stub");
  for (const index of first) {
    const strange = index < imports ? undefined : namedBy(wasm, bodies[index - imports]).numbers.find((one) => later.has(one));
    if (strange !== undefined) throw new Error(`rest: ${names.get(index)} comes first and names ${strange}, where the rest has its data`);
  }
  const code = bodies.map(({ whole, end }, i) => (first.has(imports + i) ? wasm.subarray(whole, end) : STUB));
  const zeroed = Buffer.from(wasm);
  const pieces = [];
  for (const { address, start, size } of piecesOf(wasm)) {
    for (let i = 0; i < size; i += 1) {
      if (!later.has(address + i)) continue;
      const last = pieces[pieces.length - 1];
      if (last && last.end === address + i) {
        last.bytes.push(wasm[start + i]);
        last.end += 1;
      } else pieces.push({ address: address + i, end: address + i + 1, bytes: [wasm[start + i]] });
      zeroed[start + i] = 0;
    }
  }
  const whole = sections(wasm).filter(({ id }) => id !== 0);
  const firstModule = Buffer.concat([
    wasm.subarray(0, 8),
    ...whole.map(({ id, whole: from, end }) => (id === CODE ? section(CODE, Buffer.concat([number(code.length), ...code])) : zeroed.subarray(from, end))),
  ]);
  const data = pieces.map(({ address, bytes }) => Buffer.concat([Buffer.from([0, 0x41]), signed(address), Buffer.from([0x0b]), number(bytes.length), Buffer.from(bytes)]));
  const restModule = Buffer.concat([
    wasm.subarray(0, 8),
    section(CODE, Buffer.concat([number(rest.length), ...rest.map((body) => wasm.subarray(body.whole, body.end))])),
    section(CONTENT, Buffer.concat([number(data.length), ...data])),
  ]);
  prove(wasm, firstModule, restModule);
  return { first: firstModule, rest: restModule };
}

/** Stops the build where the two, put together, are not the module they were cut from: its functions, and in a memory that
 * began with what comes first, its data. */
function prove(wasm, first, rest) {
  const whole = Buffer.from(hetangWhole(first, rest));
  const code = (module) => bodiesOf(module).map(({ whole: from, end }) => module.subarray(from, end));
  const made = code(whole);
  const same = code(wasm).every((body, i) => body.equals(made[i]));
  const memory = (...modules) => {
    const bytes = new Map();
    for (const module of modules) for (const { address, start, size } of piecesOf(module)) for (let i = 0; i < size; i += 1) bytes.set(address + i, module[start + i]);
    return bytes;
  };
  const [now, then] = [memory(first, whole), memory(wasm)];
  if (!same || now.size !== then.size || [...then].some(([address, byte]) => now.get(address) !== byte)) throw new Error("rest: the module is not what it was when it is put together again");
  if (!WebAssembly.validate(whole)) throw new Error("rest: the module put together again is none");
}
