// The loader: whatever keeps the wasm from running, the same module runs as a script, with the same text; and a panic keeps
// what was typed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { assertAccessible } from "./lib/axe.mjs";
import { memoryBytes, newPage, open } from "./lib/browser.mjs";
import { answerAll, fill, seeResult, submit } from "./lib/flow.mjs";
import { MODULES, SITE, addressOf } from "./lib/server.mjs";
import { withBrowser } from "./lib/setup.mjs";
import { shoot } from "./lib/shots.mjs";

const running = withBrowser();

async function fresh(t, options) {
  const page = await newPage(running.browser, options);
  t.after(() => page.context().close());
  return page;
}

/** Until the application has taken the page. */
const taken = (page) => page.waitForFunction(() => !document.getElementById("boot-status"));
const engine = (page) => page.evaluate(() => document.getElementById("app").getAttribute("data-engine"));
const text = (page) => page.evaluate(() => document.getElementById("app").innerText);
const wasmOf = (name) => readdirSync(SITE).find((file) => new RegExp(`^${name}-[0-9a-f]{12}\\.wasm$`).test(file));

// What keeps the wasm from running.
const HINDRANCES = {
  "the wasm does not come": ["**/*.wasm", (route) => route.abort()],
  "the wasm is not there": ["**/*.wasm", (route) => route.fulfill({ status: 404, body: "not found" })],
  "the wasm was cut off": ["**/*.wasm", (route) => route.fulfill({ body: readFileSync(join(SITE, wasmOf("home"))).subarray(0, 5000) })],
  "one byte of the wasm was altered": ["**/*.wasm", (route) => {
    const body = readFileSync(join(SITE, wasmOf("home")));
    body[body.length - 100] ^= 1;
    return route.fulfill({ body });
  }],
  "a page in place of the wasm": ["**/*.wasm", (route) => route.fulfill({ contentType: "text/html", body: "<h1>login</h1>" })],
  "the portal's CSP forbids wasm": ["**/index.html", async (route) => {
    const response = await route.fetch();
    const policy = response.headers()["content-security-policy"].replace(" 'wasm-unsafe-eval'", "");
    assert.ok(policy.includes("script-src 'self';"));
    return route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  }],
};

for (const [title, [files, answer]] of Object.entries(HINDRANCES)) {
  test(`${title}: the script runs in its place`, async (t) => {
    const address = new URL("index.html", running.server.url).href;
    const plain = await fresh(t);
    await open(plain, address);
    assert.equal(await engine(plain), null);
    const page = await fresh(t);
    await page.route(files, answer);
    await open(page, address);
    assert.equal(await engine(page), "script");
    assert.equal(await text(page), await text(plain));
  });
}

test("on a page without TLS, which has no SHA-256: the wasm runs, and one altered byte is found all the same", async (t) => {
  const address = new URL("index.html", running.server.url).href;
  const withoutTls = async () => {
    const page = await fresh(t);
    await page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
    return page;
  };
  const plain = await withoutTls();
  await open(plain, address);
  assert.equal(await engine(plain), null);
  const page = await withoutTls();
  await page.route(...HINDRANCES["one byte of the wasm was altered"]);
  await open(page, address);
  assert.equal(await engine(page), "script");
  assert.equal(await text(page), await text(plain));
});

test("a line that says nothing for ten seconds: the script runs", async (t) => {
  const page = await fresh(t);
  // A clock that stands still until it is told to run: however slow this machine is, no second passes by itself.
  await page.clock.install({ time: "2026-11-23T09:59:59+08:00" });
  await page.clock.pauseAt("2026-11-23T10:00:00+08:00");
  await page.route("**/*.wasm", () => {});
  await page.goto(running.server.url, { waitUntil: "commit" });
  await page.getByText("正在打开…").waitFor();
  await page.waitForFunction(() => window.hetangGlue);
  await page.clock.runFor(9500);
  assert.equal(await engine(page), null);
  await page.clock.runFor(1000);
  await page.waitForFunction(() => document.getElementById("app").getAttribute("data-engine") === "script");
  await taken(page);
});

test("a wasm that starts too slowly does not come into the script's page later", async (t) => {
  const page = await fresh(t);
  await page.clock.install({ time: "2026-11-23T09:59:59+08:00" });
  await page.clock.pauseAt("2026-11-23T10:00:00+08:00");
  await page.addInitScript(() => {
    const gate = new Promise((done) => { window.letGo = done; });
    const slow = (act) => async function (...input) {
      if (input[0].byteLength === 8) return act.apply(this, input); // the smallest module
      window.begun = true;
      await gate;
      return act.apply(this, input).finally(() => { window.ended = true; });
    };
    WebAssembly.compile = slow(WebAssembly.compile);
    WebAssembly.instantiate = slow(WebAssembly.instantiate);
  });
  await page.goto(addressOf(running.server.url, "#/land"), { waitUntil: "commit" });
  await page.waitForFunction(() => window.begun);
  await page.clock.runFor(11000);
  await taken(page);
  assert.equal(await engine(page), "script");
  await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
  await page.locator("#announcement-y").fill("2024");
  await page.evaluate(() => {
    document.querySelector("header").mine = true;
    window.letGo();
  });
  await page.waitForFunction(() => window.ended);
  await page.clock.runFor(1000);
  assert.ok(await page.evaluate(() => document.querySelector("header").mine), "the application was begun twice");
  assert.equal(await page.locator("#announcement-y").inputValue(), "2024");
  await page.locator("#announcement-m").fill("10");
  await page.locator("#announcement-d").fill("15");
  await submit(page);
  // Nor does its rest: the script is whole, and lacks styles alone.
  await page.evaluate(() => window.hetangRest());
  assert.deepEqual(page.network.map(({ url }) => /rest-[^/]*$/.exec(url)?.[0].replace(/-[0-9a-f]{12}/, "")).filter(Boolean), ["rest-land.css"]);
  assert.deepEqual(page.problems, []);
});

test("an engine without wasm: every page runs by the script, as it does by wasm", async (t) => {
  for (const module of MODULES) {
    const address = new URL(module.page, running.server.url).href;
    const plain = await fresh(t);
    await open(plain, address);
    const page = await fresh(t);
    await page.addInitScript(() => { delete window.WebAssembly; });
    await open(page, address);
    assert.equal(await text(page), await text(plain), module.name);
    assert.deepEqual(page.problems, []);
    const before = await memoryBytes(page);
    assert.ok((await memoryBytes(page, 3)) === before + 3 * 65536 && before > 4 << 20, `the memory did not grow: ${before}`);
  }
});

test("a resident's result is the same by the script, its memory growing at every call", async (t) => {
  const results = [];
  for (const script of [false, true]) {
    const page = await fresh(t);
    if (script) await page.addInitScript(() => { delete window.WebAssembly; });
    await open(page, addressOf(running.server.url, "#/land"));
    await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
    await answerAll(page, { announcement: "2024.10.15", birth: "1990.1.1" });
    await seeResult(page);
    assert.equal(await engine(page), script ? "script" : null);
    results.push(await text(page));
    assert.deepEqual(page.problems, []);
  }
  assert.ok(results[0].replace(/\s/g, "").includes("52,184.74元"));
  assert.equal(results[1], results[0]);
});

test("a slow line: the page says how far it is", async (t) => {
  const page = await fresh(t);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 100, downloadThroughput: 25000, uploadThroughput: 25000 });
  await page.goto(new URL("land.html", running.server.url).href, { waitUntil: "commit" });
  await page.getByText(/正在打开…已下载[1-9]成/).waitFor();
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await taken(page);
  assert.equal(await engine(page), null);
});

test("a panic keeps what was typed, and says what to do", async (t) => {
  for (const [how, script] of [["panic", false], ["panic", true], ["error", false], ["unhandledrejection", false]]) {
    const page = await fresh(t);
    if (script) await page.addInitScript(() => { delete window.WebAssembly; });
    await open(page, addressOf(running.server.url, "#/land"));
    await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
    await fill(page, "announcement", "2024.10.15");
    await submit(page);
    await page.locator("#birth-y").fill("1979");
    if (how === "panic") {
      // The application's own: no element can be made for the faults it would show.
      await page.evaluate(() => {
        window.make = [Document.prototype.createElement, Document.prototype.createElementNS];
        Document.prototype.createElement = Document.prototype.createElementNS = () => { throw new Error("no element"); };
      });
      await page.getByRole("button", { name: "下一题" }).click();
      await page.waitForFunction(() => document.getElementById("boot-panic") && !document.getElementById("boot-panic").hidden);
      await page.evaluate(() => { [Document.prototype.createElement, Document.prototype.createElementNS] = window.make; });
      assert.ok(page.problems.length > 0, "nothing was trapped");
    } else await page.evaluate((kind) => {
      const error = new Error("unreachable");
      error.name = "RuntimeError";
      if (kind === "error") setTimeout(() => { throw error; });
      else Promise.reject(error);
    }, how);
    await page.getByRole("heading", { name: "程序停下来了" }).waitFor();
    assert.ok(await page.getByText("您填的还在").isVisible());
    assert.ok(!(await page.getByText("请检查网络").isVisible()));
    if (how === "panic") await assertAccessible(page, "panic");
    await shoot(page, "panic");
    await page.getByRole("button", { name: "重新加载" }).click();
    await page.waitForFunction(() => document.getElementById("birth-y")?.value === "1979");
    assert.equal(await page.getByRole("heading", { name: "程序停下来了" }).count(), 0);
  }
});
