// The ways to begin the API that its types name, each in a glue of its own; a failure is said and may be tried again.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { joined } from "../../www/build/split.mjs";

const folder = new URL("../../dist/api/land/", import.meta.url);
const bytes = readFileSync(new URL("hetang_bg.wasm", folder));
let copies = 0;
const anew = () => import(`${new URL("hetang.js", folder)}?${copies += 1}`);

const own = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
const address = `data:application/octet-stream;base64,${bytes.toString("base64")}`;
const WAYS = {
  "bytes under their name": () => ({ module_or_path: bytes }),
  "bytes alone": () => bytes,
  "a buffer": () => ({ module_or_path: own }),
  "bytes still to come": () => ({ module_or_path: Promise.resolve(own) }),
  "a module": () => ({ module_or_path: new WebAssembly.Module(bytes) }),
  "a module that came together elsewhere": () => ({ module_or_path: joined(bytes) }),
  "an answer of a server, of whatever type": () => ({ module_or_path: new Response(bytes, { headers: { "Content-Type": "text/plain" } }) }),
  "a request on its way": () => ({ module_or_path: fetch(address) }),
  "an address": () => ({ module_or_path: address }),
  "a request": () => ({ module_or_path: new Request(address) }),
  "an address as an object": () => ({ module_or_path: new URL(address) }),
};

function asked(api) {
  const answer = api.landSubsidy({ birth: "1979-08-03", announcement: "2024-10-15" });
  assert.equal(answer.value.total, "86974.56");
}

for (const [way, input] of Object.entries(WAYS)) {
  test(way, async () => {
    const api = await anew();
    const exports = await api.default(input());
    assert.ok(exports.memory instanceof WebAssembly.Memory);
    asked(api);
  });
}

for (const [what, input] of Object.entries({ bytes: { module: bytes }, "bytes alone": bytes, "a module": { module: new WebAssembly.Module(bytes) } })) {
  test(`at once, by ${what}`, async () => {
    const api = await anew();
    const exports = api.initSync(input);
    asked(api);
    assert.equal(await api.default(), exports, "begun is begun");
    assert.equal(api.initSync(), exports);
  });
}

test("begun twice, it is the same", async () => {
  const api = await anew();
  const [one, two] = await Promise.all([api.default(bytes), api.default(bytes)]);
  assert.equal(one, two);
});

test("begun at once while another beginning is on its way and fails", async () => {
  const api = await anew();
  let fail;
  const other = api.default(new Promise((_, reject) => { fail = reject; }));
  const exports = api.initSync({ module: bytes });
  fail(new Error("no network"));
  await assert.rejects(other, /no network/);
  assert.equal(await api.default(), exports);
  asked(api);
});

test("a page in place of the module, an error, a cut file: refused, and the next try may succeed", async () => {
  const api = await anew();
  await assert.rejects(api.default(Buffer.from("<!doctype html>")), WebAssembly.CompileError);
  await assert.rejects(api.default(new Response("not found", { status: 404 })), /404/);
  await assert.rejects(api.default(bytes.subarray(0, 5000)), WebAssembly.CompileError);
  await api.default(bytes);
  asked(api);
});
