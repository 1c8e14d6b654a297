// The page opens under the CSP, the wasm boots, nothing is refused; and when it cannot boot, the page says what to do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { memoryBytes, newPage, open } from "./lib/browser.mjs";
import { assertNothingKept, assertOnlyBuildFiles } from "./lib/network.mjs";
import { withBrowser } from "./lib/setup.mjs";
import { overflow, shoot } from "./lib/shots.mjs";

const running = withBrowser();

const text = (page) => page.evaluate(() => document.getElementById("app").innerText);

test("the page opens and the application runs", async (t) => {
  const page = await newPage(running.browser);
  t.after(() => page.context().close());
  await open(page, running.server.url);
  assert.equal(await page.title(), "您想办哪件事？ · 荷塘区惠民政策计算器");
  assert.deepEqual(page.problems, []);
  assertOnlyBuildFiles(page.network, running.server.url);
  const urls = page.network.map((request) => request.url).filter((url) => !url.startsWith("data:"));
  assert.equal(new Set(urls).size, urls.length, `a file is loaded twice: ${urls.join(" ")}`);
  await assertNothingKept(page);
  await assertAccessible(page, "first screen");
  assert.ok((await overflow(page)) <= 0, "the page scrolls sideways");
  await shoot(page, "first");
});

test("text is the same when the wasm memory grows at every call", async (t) => {
  const screens = [];
  for (const growing of [false, true]) {
    const page = await newPage(running.browser, { growing });
    t.after(() => page.context().close());
    await open(page, running.server.url);
    screens.push({ text: await text(page), bytes: await memoryBytes(page) });
    assert.deepEqual(page.problems, []);
  }
  assert.equal(screens[1].text, screens[0].text);
  assert.ok(screens[1].bytes > screens[0].bytes, "the memory did not grow");
});

test("the static page is readable while the wasm is on its way", async (t) => {
  const page = await newPage(running.browser);
  t.after(() => page.context().close());
  await page.route("**/*.wasm", () => {});
  await page.goto(running.server.url, { waitUntil: "commit" });
  await page.getByText("正在打开…").waitFor();
  await assertAccessible(page, "static page");
  await shoot(page, "static");
});

test("without the wasm and without the script the page says what to do", async (t) => {
  const page = await newPage(running.browser);
  t.after(() => page.context().close());
  await page.route("**/*.wasm", (route) => route.abort());
  await page.route("**/fallback-*.js", (route) => route.abort());
  await page.goto(running.server.url);
  await page.getByRole("heading", { name: "没有打开" }).waitFor();
  assert.equal(await page.getByText("正在打开…").count(), 0);
  assert.equal(await page.getByRole("link", { name: "12345" }).first().getAttribute("href"), "tel:12345");
  await assertAccessible(page, "not opened");
  await shoot(page, "not-opened");
  await page.unroute("**/*.wasm");
  await page.unroute("**/fallback-*.js");
  await page.getByRole("button", { name: "重新加载" }).click();
  await page.waitForFunction(() => !document.getElementById("boot-status") && !document.getElementById("boot-failed"));
});

test("without scripts the page says so", async (t) => {
  const page = await newPage(running.browser, { javaScriptEnabled: false });
  t.after(() => page.context().close());
  await page.goto(running.server.url);
  // Chromium keeps <noscript> undrawn when scripts are only switched off by the debugger, so its text is read, not seen.
  assert.match(await page.locator("body noscript").textContent(), /12345/);
  assert.ok(await page.getByRole("heading", { name: "您想办哪件事" }).isVisible());
  assert.ok(!(await page.getByText("正在打开…").isVisible()), "it says it is opening, for ever");
});
