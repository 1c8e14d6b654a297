// A program that comes in two: the answer without the rest, the rest in its place, and what happens where it does not come.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { VIEWPORTS, newPage, open } from "./lib/browser.mjs";
import { answerAll, seeResult } from "./lib/flow.mjs";
import { DOCTOR, FARMER, kept } from "./lib/kept.mjs";
import { SITE, addressOf } from "./lib/server.mjs";
import { withBrowser } from "./lib/setup.mjs";
import { shoot } from "./lib/shots.mjs";

const running = withBrowser();

const SHOWN = {
  land: ["#/land/result", { "ht-land": kept(FARMER) }],
  refused: ["#/land/result", { "ht-land": kept({ ...FARMER, birth: "1990-01-01", bars: "no,yes,no,no,no,no,no,no" }) }],
  doctor: ["#/doctor/result", { "ht-doctor": kept(DOCTOR) }],
  roster: ["#/doctor/list", {}],
};

async function fresh(t, memory = {}, options = {}) {
  const page = await newPage(running.browser, options);
  await page.clock.setFixedTime("2026-11-23T04:00:00Z");
  t.after(() => page.context().close());
  await page.addInitScript((all) => Object.entries(all).forEach(([key, text]) => sessionStorage.getItem(key) ?? sessionStorage.setItem(key, text)), memory);
  return page;
}

const asked = (page) => page.network.map(({ url }) => new URL(url).pathname.split("/").pop()).filter((name) => /^rest-/.test(name));
const main = (page) => page.evaluate(() => document.querySelector("main").innerText.replace(/\s+/g, ""));

test("nothing of the rest is downloaded before an answer; the answer stands while it comes, and stays as it is", async (t) => {
  const page = await fresh(t);
  let release;
  const held = new Promise((done) => { release = done; });
  await page.route("**/rest-*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await open(page, addressOf(running.server.url, "#/land"));
  await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
  await answerAll(page, { announcement: "2024.10.15", birth: "1979年8月3日" });
  assert.deepEqual(asked(page), []);
  await page.getByRole("link", { name: "都对，看结果" }).click();
  await page.getByText("下面的内容马上就来").waitFor();
  const before = await main(page);
  for (const words of ["可以享受", "86,974.56元", "15年", "45周岁", "483.19元", "未核实", "办法第十一条", "本结果为参考测算"]) assert.ok(before.includes(words), `${words} is missing in\n${before}`);
  await assertAccessible(page, "an answer, its rest still to come");
  await page.evaluate(() => { window.__answer = document.getElementById("verdict"); });
  release();
  await page.locator("#acts").waitFor();
  const text = await main(page);
  for (const words of ["625.72元", "未核实", "第十一条", "本结果为参考测算"]) assert.ok(text.includes(words), `${words} is missing in\n${text}`);
  assert.ok(!text.includes("下面的内容马上就来"));
  assert.ok(await page.evaluate(() => window.__answer.isConnected), "the answer was drawn anew");
  assert.deepEqual(asked(page).map((name) => name.replace(/-[0-9a-f]{12}/, "")).sort(), ["rest-land.css", "rest-land.wasm", "rest.js"]);
  // It is there once and for all.
  await page.goBack();
  await page.getByRole("link", { name: "都对，看结果" }).waitFor();
  await seeResult(page);
  assert.equal(await main(page), text);
  assert.equal(asked(page).length, 3);
  assert.deepEqual(page.problems, []);
});

for (const [what, answer] of Object.entries({
  "does not come": (route) => route.abort(),
  "is not there any more": (route) => route.fulfill({ status: 404, body: "not found" }),
  "was altered": (route) => {
    const body = readFileSync(join(SITE, readdirSync(SITE).find((name) => /^rest-land-.*\.wasm$/.test(name))));
    body[body.length - 100] ^= 1;
    return route.fulfill({ body });
  },
  "comes without what puts it together": (route) => route.continue(),
})) {
  test(`the rest ${what}: the answer stands, what to do is said, and it comes when asked again`, async (t) => {
    const page = await fresh(t, SHOWN.land[1]);
    const files = what.endsWith("together") ? "**/rest-*.js" : "**/rest-*.wasm";
    await page.route(files, what.endsWith("together") ? (route) => route.abort() : answer);
    await open(page, addressOf(running.server.url, SHOWN.land[0]));
    const again = page.getByRole("button", { name: "再取一次" });
    await again.waitFor();
    assert.match(await main(page), /86,974\.56元.*未核实.*办法第十一条.*下面的内容没有取到/);
    await assertAccessible(page, "an answer, its rest not come");
    await shoot(page, "rest-absent");
    await page.unroute(files);
    await again.focus();
    await page.keyboard.press("Enter");
    await page.locator("#acts").waitFor();
    assert.match(await main(page), /625\.72元/);
    await page.waitForFunction(() => document.activeElement === document.querySelector("main h1"));
  });
}

const STANDS = {
  refused: /不在范围.*办法第四条.*下面的内容没有取到/,
  doctor: /2026年12月31日.*意见三（二）1.*下面的内容没有取到/,
};

for (const [name, words] of Object.entries(STANDS)) {
  test(`${name}: without the rest, what the answer rests on stands with its articles`, async (t) => {
    const [hash, memory] = SHOWN[name];
    const page = await fresh(t, memory);
    await page.route("**/rest-*.wasm", (route) => route.abort());
    await open(page, addressOf(running.server.url, hash));
    await page.getByRole("button", { name: "再取一次" }).waitFor();
    assert.match(await main(page), words);
    await assertAccessible(page, `${name}, its rest not come`);
    await shoot(page, `rest-absent-${name}`);
  });
}

test("by script the program is whole, and only its styles are asked for", async (t) => {
  const page = await fresh(t, SHOWN.doctor[1]);
  await page.route("**/*.wasm", (route) => route.abort());
  await open(page, addressOf(running.server.url, SHOWN.doctor[0]));
  await page.locator("#acts").waitFor();
  assert.deepEqual(asked(page).map((name) => name.replace(/-[0-9a-f]{12}/, "")), ["rest-doctor.css"]);
});

/** The look of everything on the page. */
const looks = (page) => page.evaluate(() => [...document.querySelectorAll("#app *")].map((element) => {
  const style = getComputedStyle(element);
  return `${element.tagName}.${element.getAttribute("class")} ${[...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(";")}`;
}));

for (const [name, [hash, memory]] of Object.entries(SHOWN)) {
  test(`${name}: with its styles in two, everything looks as with all of them in their order`, async (t) => {
    const site = readdirSync(SITE).find((file) => /^site-.*\.css$/.test(file));
    for (const [viewport, view] of [["phone", "standard"], ["desk", "standard"], ["phone", "elder"]]) {
      const page = await fresh(t, memory, { viewport: VIEWPORTS[viewport] });
      await page.addInitScript((word) => localStorage.setItem("ht-view", word), view);
      await open(page, addressOf(running.server.url, hash));
      await page.locator(name === "roster" ? "#list" : "#acts").waitFor();
      assert.equal(await page.evaluate(() => document.getElementById("app").getAttribute("data-view")), view);
      const both = async () => {
        const found = [];
        for (const media of ["screen", "print"]) {
          await page.emulateMedia({ media });
          found.push(...await looks(page));
        }
        return found;
      };
      const now = await both();
      await page.evaluate((file) => new Promise((done) => {
        const whole = document.createElement("link");
        whole.rel = "stylesheet";
        whole.href = file;
        whole.onload = done;
        const parts = [...document.querySelectorAll("link[rel=stylesheet]:not([media])")];
        document.head.insertBefore(whole, parts[0]);
        whole.addEventListener("load", () => parts.forEach((part) => part.remove()));
      }), site);
      await page.waitForFunction(() => document.querySelectorAll("link[rel=stylesheet]:not([media])").length === 1);
      assert.ok(now.length > 50, `${now.length} elements`);
      assert.deepEqual(await both(), now);
    }
  });
}
