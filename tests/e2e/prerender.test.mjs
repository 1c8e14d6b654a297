// The page before the application: readable where no script runs; the application takes it over without a jump and keeps
// what was typed, chosen, unfolded and pressed meanwhile.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, newPage, VIEWPORTS } from "./lib/browser.mjs";
import { assertNothingKept } from "./lib/network.mjs";
import { MODULES, SITE, addressOf } from "./lib/server.mjs";
import { withBrowser } from "./lib/setup.mjs";
import { overflow, shoot } from "./lib/shots.mjs";

const running = withBrowser();
let scriptless;
before(async () => { scriptless = await launch(["--blink-settings=scriptEnabled=false"]); });
after(() => scriptless?.close());

// What stands on each page without script: figures and provisions out of the policy files.
const SAID = {
  home: ["2023年6月1日", "满60周岁", "AQI"],
  land: ["哪些人算", "0.3亩", "45岁以上15年", "月缴费基数6,711元", "86,974.56元", "区社保服务中心"],
  doctor: ["满60周岁", "12月31日前要办完", "满5年不满8年每月60元", "还没有录入", "镇卫生院"],
  air: ["黄色预警（Ⅲ级响应）", "持续3天以上", "12345", "以区里在门户网站、新媒体发布的为准", "民生保障类物流、特种车辆、危化品车辆等除外"],
  airdesk: ["副指挥长批准", "连续24小时", "5个工作日"],
  carbon: ["36.88%", "非化石能源", "12345"],
  policy: ["6,711元", "按周岁算还是按天算", "征地社保补贴"],
};
const FILES = readdirSync(SITE).filter((name) => /^policy-.*\.html$/.test(name));
const packed = (text) => text.replace(/\s+/g, "");

/** A page whose modules wait; `go` lets them come. */
async function held(t, { address, script = false, view, viewport, mode } = {}) {
  const page = await newPage(running.browser, { viewport });
  t.after(() => page.context().close());
  let go;
  const gate = new Promise((done) => { go = done; });
  if (script) await page.addInitScript(() => { delete window.WebAssembly; });
  if (view) await page.addInitScript((word) => localStorage.setItem("ht-view", word), view);
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) {
        const where = shift.sources.map(({ node, previousRect, currentRect }) => `${node?.id || node?.className} ${previousRect.y}→${currentRect.y}`);
        window.shifts.push(`${shift.value.toFixed(4)}: ${where}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.route(script ? "**/fallback-*.js" : "**/*.wasm", async (route) => { await gate; await route.continue(); });
  await page.goto(new URL(address, running.server.url).href, { waitUntil: "commit" });
  await page.getByText("正在打开").waitFor();
  const taken = async () => {
    go();
    await page.waitForFunction(() => !document.getElementById("boot-status"));
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  };
  return { page, taken };
}

test("without script every page says what the rules are, and leads to the others", async (t) => {
  const context = await scriptless.newContext({ viewport: VIEWPORTS.phone, locale: "zh-CN" });
  t.after(() => context.close());
  for (const { name, page: file } of MODULES) {
    const page = await context.newPage();
    await page.goto(new URL(file, running.server.url).href);
    const text = packed(await page.locator("body").innerText());
    for (const said of SAID[name]) assert.ok(text.includes(packed(said)) || packed(await page.locator("body").textContent()).includes(packed(said)), `${name}: ${said}`);
    assert.equal(await page.locator("h1").count(), 1, name);
    assert.ok(await page.locator("noscript nav").isVisible(), `${name}: no way on`);
    assert.ok(await page.locator('noscript a[href="tel:12345"]').isVisible());
    for (const control of await page.locator("button, input, select, textarea").all()) {
      assert.ok(!(await control.isVisible()), `${name}: ${await control.evaluate((node) => node.outerHTML)} does nothing`);
    }
    const links = await page.locator("a[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    const inside = links.filter((href) => !/^(?:tel:|https?:)/.test(href)).map((href) => new URL(href, page.url()));
    for (const { pathname, hash } of inside) {
      const target = pathname.slice(1) || "index.html";
      const body = readFileSync(join(SITE, target), "utf8");
      if (/^#[^/]/.test(hash)) assert.ok(body.includes(`id="${hash.slice(1)}"`), `${name}: ${target}${hash} leads nowhere`);
    }
    for (const other of MODULES) assert.ok(inside.some(({ pathname }) => pathname === `/${other.page}`), `${name} does not lead to ${other.page}`);
    await shoot(page, `noscript-${name}`);
    await page.close();
  }
});

test("the first paint and the pages of whole files are accessible, in both views", async (t) => {
  for (const view of ["standard", "elder"]) {
    for (const { name, page: file } of MODULES) {
      const { page } = await held(t, { address: file, view });
      await assertAccessible(page, `${name} before the application, ${view}`);
      assert.equal(await overflow(page), 0, `${name}, ${view}`);
      assert.deepEqual(page.problems, []);
    }
  }
  for (const file of FILES) {
    const page = await newPage(running.browser);
    t.after(() => page.context().close());
    await page.goto(new URL(file, running.server.url).href);
    assert.equal(await page.locator("script").count(), 0);
    assert.equal(await page.locator("details:not([open])").count(), 0);
    await assertAccessible(page, file);
    assert.equal(await overflow(page), 0, file);
    await shoot(page, file);
  }
});

test("every article of every document stands on a page that needs no script", () => {
  const all = FILES.map((name) => readFileSync(join(SITE, name), "utf8").replace(/<[^>]+>/g, "")).join("");
  let count = 0;
  for (const name of readdirSync(join(SITE, "policy")).filter((file) => !/^(?:schema|stamp)/.test(file))) {
    for (const { articles } of JSON.parse(readFileSync(join(SITE, "policy", name), "utf8")).documents) {
      for (const { title, text } of articles) {
        count += 1;
        const plain = packed(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
        assert.ok(all.includes(title) && packed(all).includes(plain), `${name}: ${title}`);
      }
    }
  }
  assert.ok(count > 100, `${count} articles`);
});

test("the pages of whole files are as light as the others before they are painted", () => {
  const packedBytes = (name) => brotliCompressSync(readFileSync(join(SITE, name))).length;
  const styles = readdirSync(SITE).filter((name) => /^(?:site|common)-.*\.css$/.test(name)).map(packedBytes).reduce((sum, bytes) => sum + bytes, 0);
  for (const name of FILES) assert.ok(packedBytes(name) + styles <= 20000, `${name}: ${packedBytes(name)} + ${styles}`);
});

for (const view of ["standard", "elder"]) {
  for (const size of ["phone", "desk"]) {
    test(`the application takes the page over without a jump, and shows the same: ${view}, ${size}`, async (t) => {
      for (const { name, page: file } of MODULES) {
        const { page, taken } = await held(t, { address: file, view, viewport: VIEWPORTS[size] });
        // The alert is not known before, the day is not known at the build.
        const shown = () => page.evaluate(() => {
          const text = (part) => (part ? part.innerText.replace(/\s+/g, "") : "");
          const all = [...document.querySelectorAll("header, main, footer")].map(text).join("\n");
          return all.replace(text(document.querySelector(".ht-alertstate")), "").replace(/查看日期.*?。/, "");
        });
        const first = await shown();
        await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
        await taken();
        assert.equal(await shown(), first, name);
        if (name === "air") await page.getByText("这个网站没有放当前预警").waitFor();
        assert.deepEqual(await page.evaluate(() => window.shifts), [], name);
        assert.deepEqual(page.problems, []);
        // That it would be seen:
        await page.evaluate(() => { document.querySelector("main").style.paddingTop = "90px"; });
        await page.waitForFunction(() => window.shifts.length > 0);
      }
    });
  }
}

for (const script of [false, true]) {
  const how = script ? "by script" : "by wasm";

  test(`what was typed and unfolded before is there afterwards, and counts, ${how}`, async (t) => {
    const { page, taken } = await held(t, { address: "land.html", script });
    await page.locator("#announcement-y").fill("2024");
    await page.locator("#announcement-m").fill("10");
    await page.locator("#announcement-d").focus();
    await page.keyboard.type("15");
    await page.keyboard.press("ArrowLeft");
    await page.locator("summary", { hasText: "怎么认这张公告" }).click();
    await page.locator("#announcement-d").focus();
    await page.locator("#announcement-d").evaluate((field) => field.setSelectionRange(1, 1));
    await page.evaluate(() => { scrollTo(0, 120); });
    await taken();
    // The script is slower: what it is given it has taken a moment later.
    await page.waitForFunction(() => document.querySelector(".ht-readback") !== null);
    await page.waitForFunction(() => document.activeElement.selectionStart === 1);
    const now = await page.evaluate(() => ({
      typed: ["y", "m", "d"].map((end) => document.getElementById(`announcement-${end}`).value).join("-"),
      focus: document.activeElement.id, caret: document.activeElement.selectionStart, top: scrollY,
      open: document.querySelector("details[open] summary")?.innerText,
    }));
    assert.deepEqual(now, { typed: "2024-10-15", focus: "announcement-d", caret: 1, top: 120, open: "怎么认这张公告" });
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash === "#/land/q/birth");
    assert.match(await page.evaluate(() => sessionStorage.getItem("ht-land")), /2024-10-15/);
    assert.deepEqual(page.problems, []);
    await assertNothingKept(page);
  });

  test(`what was chosen and pressed before is done afterwards, ${how}`, async (t) => {
    const { page, taken } = await held(t, { address: "doctor.html", script });
    const address = page.url();
    const choices = page.locator("main input[type=radio]");
    await choices.nth(1).check();
    await page.getByRole("button", { name: "下一题" }).click();
    await page.getByRole("button", { name: "下一题" }).click();
    await page.getByRole("switch").click();
    await page.waitForTimeout(100);
    assert.equal(page.url(), address, "the form was sent");
    assert.ok(await choices.nth(1).isChecked());
    await taken();
    await page.waitForFunction(() => /^#\/doctor\/q\/(?!aim)/.test(location.hash));
    assert.equal(await page.locator("#app").getAttribute("data-view"), "elder");
    assert.deepEqual(page.problems, []);
  });
}

for (const script of [false, true]) {
  test(`a whole date typed into one box before is spread, and what is corrected afterwards stays, by ${script ? "script" : "wasm"}`, async (t) => {
    const { page, taken } = await held(t, { address: "land.html", script });
    await page.locator("#announcement-y").fill("2024.10.15");
    await taken();
    await page.locator(".ht-readback", { hasText: "2024年10月15日" }).waitFor();
    const boxes = () => page.evaluate(() => ["y", "m", "d"].map((end) => document.getElementById(`announcement-${end}`).value).join("|"));
    assert.equal(await boxes(), "2024|10|15");
    await page.locator("#announcement-d").fill("16");
    await page.evaluate(() => new Promise((done) => { setTimeout(done, 200); }));
    assert.equal(await boxes(), "2024|10|16");
  });
}

test("Enter in a box before the application counts as the button, and sends nothing", async (t) => {
  const { page, taken } = await held(t, { address: "land.html" });
  await page.locator("#announcement-y").fill("2024.10.15");
  await page.keyboard.press("Enter");
  await taken();
  await page.waitForFunction(() => location.hash === "#/land/q/birth");
  assert.deepEqual(page.network.filter(({ method, url }) => method !== "GET" || url.includes("?")), []);
});

test("a level chosen before the application is shown by it; a link leads on before it too", async (t) => {
  const { page, taken } = await held(t, { address: "air.html" });
  await page.getByRole("button", { name: "橙色" }).click();
  await taken();
  await page.getByRole("heading", { level: 1, name: "橙色预警" }).waitFor();
  const { page: home } = await held(t, { address: "index.html" });
  await home.locator("main a", { hasText: "重污染天气预警" }).first().click();
  await home.waitForURL("**/air.html#/air");
});

test("an address of another screen, or answers of this tab: the first screen is not shown meanwhile", async (t) => {
  const seen = (page) => page.locator("main h1").isVisible();
  const { page, taken } = await held(t, { address: "air.html#/air/stops" });
  assert.ok(!(await seen(page)));
  await taken();
  assert.ok(await seen(page));
  await page.waitForFunction(() => !document.querySelector(".ht-plain")); // the rules, under another screen

  const { page: land, taken: landTaken } = await held(t, { address: "land.html" });
  assert.ok(await seen(land));
  await landTaken();
  await land.locator("#announcement-y").fill("2024.10.15");
  await land.keyboard.press("Enter");
  await land.waitForFunction(() => location.hash === "#/land/q/birth");
  await land.locator("main h1", { hasText: "出生" }).waitFor(); // the address changes before the page does
  await land.waitForFunction(() => !document.querySelector(".ht-plain"));
  await land.goto("about:blank");
  await land.goto(new URL("land.html", running.server.url).href, { waitUntil: "commit" });
  await land.locator("main h1", { hasText: "出生" }).waitFor();
  await land.goBack();
  await land.goto(addressOf(running.server.url, "#/land/q/announcement"));
  await land.locator(".ht-plain").waitFor();
});

test("the rules stay under the first screen, are the same elements, and leave with it", async (t) => {
  const { page, taken } = await held(t, { address: "land.html" });
  await page.evaluate(() => { window.kept = document.querySelector(".ht-plain"); });
  await taken();
  assert.ok(await page.evaluate(() => document.querySelector("main > .ht-plain") === window.kept));
  await page.getByRole("button", { name: "不清楚，先跳过" }).click();
  await page.waitForFunction(() => !document.querySelector(".ht-plain"));
  await page.goBack();
  await page.waitForFunction(() => document.querySelector("main > .ht-plain") === window.kept);
});

test("where nothing comes the page stays readable, and no button is left that does nothing", async (t) => {
  const page = await newPage(running.browser);
  t.after(() => page.context().close());
  await page.route(/\.wasm$|fallback-.*\.js$/, (route) => route.abort());
  await page.goto(new URL("land.html", running.server.url).href);
  await page.getByRole("heading", { name: "没有打开" }).waitFor();
  assert.ok(await page.getByRole("heading", { name: "补几年、补多少、怎么给" }).isVisible());
  assert.ok(!(await page.getByRole("button", { name: "下一题" }).isVisible()));
  await assertAccessible(page, "nothing came");
  await shoot(page, "nothing-came");
});
