// The modules as one product: links from page to page, old addresses, back and forward, answers, titles.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newPage, open } from "./lib/browser.mjs";
import { fill, questionOf, submit } from "./lib/flow.mjs";
import { assertNothingKept, assertOnlyBuildFiles } from "./lib/network.mjs";
import { MODULES, addressOf } from "./lib/server.mjs";
import { withBrowser } from "./lib/setup.mjs";

const running = withBrowser();

const HOME = "您想办哪件事？ · 荷塘区惠民政策计算器";
const POLICY = "规定和数据 · 荷塘区惠民政策计算器";

async function at(t, address) {
  const page = await newPage(running.browser);
  t.after(() => page.context().close());
  await page.goto(new URL(address, running.server.url).href, { waitUntil: "commit" });
  return page;
}

/** Until the application shows that page and address: `land.html#/land/q/birth`. */
async function shows(page, place) {
  await page.waitForFunction((wanted) => {
    const now = (location.pathname.split("/").pop() || "index.html") + location.hash;
    return now === wanted && !document.getElementById("boot-status") && document.querySelector("footer") !== null;
  }, place).catch(async (error) => {
    throw new Error(`${page.url()}, not ${place}: ${error.message}`);
  });
}

const FIRST = "land.html#/land/q/announcement";

test("from page to page by links, and back and forward", async (t) => {
  const page = await at(t, "");
  await shows(page, "index.html");
  assert.equal(await page.title(), HOME);
  await page.locator("main a", { hasText: "征地社保补贴" }).click();
  await shows(page, FIRST);
  assert.equal(await page.title(), "征收土地公告是哪一天发的？ · 荷塘区惠民政策计算器");
  await page.locator("footer a", { hasText: "各年数据" }).click();
  await shows(page, "policy.html#/policy/values");
  assert.equal(await page.title(), POLICY);
  assert.ok(await page.evaluate(() => document.getElementById("values").getBoundingClientRect().top < innerHeight), "not at the figures");
  await page.goBack();
  await shows(page, FIRST);
  await page.goBack();
  await shows(page, "index.html");
  await page.goForward();
  await shows(page, FIRST);
  await page.locator("header a").last().click();
  await shows(page, "index.html#/");
  assert.equal(await page.title(), HOME);
  await page.locator("footer a", { hasText: "依据的文件" }).click();
  await shows(page, "policy.html#/policy/documents");
  assert.deepEqual(page.problems, []);
  assertOnlyBuildFiles(page.network, running.server.url);
  await assertNothingKept(page);
});

test("each page opens by itself, with its own words before the application runs", async (t) => {
  for (const module of MODULES) {
    const page = await newPage(running.browser);
    t.after(() => page.context().close());
    await page.route("**/*.wasm", () => {});
    await page.goto(new URL(module.page, running.server.url).href, { waitUntil: "commit" });
    await page.getByText("正在打开…").waitFor();
    assert.equal(await page.title(), module.title);
    assert.equal(await page.locator("h1").count(), 1);
    assert.equal(await page.locator('meta[name="description"]').getAttribute("content"), module.lead);
    const opened = await newPage(running.browser);
    t.after(() => opened.context().close());
    await open(opened, new URL(module.page, running.server.url).href);
    assert.deepEqual(opened.problems, []);
    const urls = opened.network.map((request) => request.url).filter((url) => !url.startsWith("data:") && !url.includes("/icon"));
    assert.equal(new Set(urls).size, urls.length, `a file is loaded twice: ${urls.join(" ")}`);
    const foreign = MODULES.filter((other) => other !== module && urls.some((url) => url.includes(`/${other.name}-`) && !url.includes("/policy/")));
    assert.deepEqual(foreign, [], `${module.page} loads what is another's`);
  }
});

test("an address on another module's page is sent on, before anything of it is loaded; back is not trapped", async (t) => {
  for (const [old, place] of [
    ["index.html#/land", FIRST], ["#/land/q/birth", FIRST], ["index.html#/land/result", FIRST], ["#/land/nonsense", FIRST],
    ["land.html#/policy/values", "policy.html#/policy/values"], ["land.html#/policy", "policy.html#/policy"], ["land.html#/", "index.html#/"],
  ]) {
    const page = await newPage(running.browser);
    t.after(() => page.context().close());
    const before = '<!doctype html><title>before</title><link rel="icon" href="data:,">';
    await page.route("**/before", (route) => route.fulfill({ contentType: "text/html", body: before }));
    await page.goto(new URL("before", running.server.url).href);
    await page.goto(new URL(old, running.server.url).href, { waitUntil: "commit" }).catch((error) => {
      // The page may be gone again before it has come.
      if (!/interrupted|ERR_ABORTED/.test(error.message)) throw error;
    });
    await shows(page, place);
    const glue = page.network.map(({ url }) => url).filter((url) => /(?:home|land|policy)-\w+\.js$/.test(url));
    assert.equal(glue.length, 1, `${old}: ${glue.join(" ")}`);
    await page.goBack();
    await page.waitForFunction(() => location.pathname === "/before");
    assert.deepEqual(page.problems, []);
  }
});

test("an address typed while a page is open is sent on too, and back leads to what was open", async (t) => {
  const page = await at(t, "");
  await shows(page, "index.html");
  await page.evaluate(() => { location.hash = "#/land"; });
  await shows(page, FIRST);
  await page.evaluate(() => { location.hash = "#/policy/open"; });
  await shows(page, "policy.html#/policy/open");
  await page.goBack();
  await shows(page, FIRST);
  await page.goBack();
  await shows(page, "index.html");
});

test("an address nobody knows leads to the start of its page", async (t) => {
  for (const hash of ["#/nowhere", "#how", "#/land2"]) {
    const page = await at(t, `index.html${hash}`);
    await shows(page, `index.html${hash}`);
    assert.equal(await page.title(), HOME);
  }
  for (const hash of ["#/nowhere", "#how", "#/land/q/<b>", ""]) {
    const page = await at(t, `land.html${hash}`);
    await shows(page, FIRST);
  }
});

test("answers are kept from page to page", async (t) => {
  const page = await at(t, "land.html");
  await shows(page, FIRST);
  await fill(page, "announcement", "2024.10.15");
  await submit(page);
  await page.locator("#birth-y").fill("1979");
  await page.locator("footer a", { hasText: "各年数据" }).click();
  await shows(page, "policy.html#/policy/values");
  await page.locator("header a").last().click();
  await shows(page, "index.html#/");
  await page.locator("main a", { hasText: "征地社保补贴" }).click();
  await shows(page, "land.html#/land/q/birth");
  assert.equal(await questionOf(page), "birth");
  assert.equal(await page.locator("#birth-y").inputValue(), "1979");
  await page.goto(addressOf(running.server.url, "#/land/q/announcement"));
  await page.locator("#announcement-y").waitFor();
  assert.equal(await page.locator("#announcement-y").inputValue(), "2024");
});

test("reading aloud ends when the page is left", async (t) => {
  const page = await at(t, "");
  await shows(page, "index.html");
  const stopped = await page.evaluate(() => {
    let times = 0;
    window.speechSynthesis.cancel = () => { times += 1; };
    window.dispatchEvent(new Event("pagehide"));
    return times;
  });
  assert.equal(stopped, 1);
});

test("an address changed before the application runs is sent on by it", async (t) => {
  const page = await newPage(running.browser);
  t.after(() => page.context().close());
  let go;
  const held = new Promise((done) => { go = done; });
  await page.route("**/home-*.wasm", async (route) => { await held; await route.continue(); });
  await page.goto(running.server.url, { waitUntil: "commit" });
  await page.getByText("正在打开…").waitFor();
  await page.evaluate(() => { location.hash = "#/land"; });
  go();
  await shows(page, FIRST);
  await page.goBack();
  await shows(page, "index.html");
});

test("every page prints the same rules", async (t) => {
  const versions = [];
  for (const module of MODULES) {
    const page = await newPage(running.browser);
    t.after(() => page.context().close());
    await open(page, new URL(module.page, running.server.url).href);
    versions.push((await page.locator("footer").innerText()).match(/规则版本[^。]+。/)[0]);
  }
  assert.equal(new Set(versions).size, 1, versions.join("\n"));
});
