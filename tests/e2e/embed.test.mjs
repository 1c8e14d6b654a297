// The calculator inside portals: heights, hostile pages, forged messages, foreign origins, sandboxes, the back button.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, newPage } from "./lib/browser.mjs";
import { fitted, framed, portalPage, startPortal } from "./lib/portal.mjs";
import { SITE } from "./lib/server.mjs";
import { overflow, shoot } from "./lib/shots.mjs";
import { until } from "./lib/until.mjs";
import { serve } from "../../www/build/serve.mjs";
import { pages as pagesOf } from "../../www/build/embedding.mjs";

let browser;
let portal; // another origin, which the site lets frame it
let stranger; // an origin it does not
let site;

before(async () => {
  portal = await startPortal();
  stranger = await startPortal();
  site = await serve({ root: SITE, ancestors: [portal.origin] });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  for (const server of [site, portal, stranger]) await server?.close();
});

const script = (attributes = "") => `<script src="${site.url}embed.js" ${attributes}></script>`;

/** A page of the portal with `body` on it. */
async function host(t, body, { head = "", headers = {}, server = portal, ...options } = {}) {
  server.pages["/"] = { body: portalPage(body, head), headers };
  const page = await newPage(browser, options);
  t.after(() => page.context().close());
  await page.goto(server.url);
  return page;
}

const heightOf = (page, nth = 0) => page.locator("iframe").nth(nth).evaluate((frame) => frame.getBoundingClientRect().height);
const colour = (frame, name) => frame.evaluate((token) => getComputedStyle(document.getElementById("app")).getPropertyValue(token).trim(), name);

test("every service of the table has a page in the build, and each opens", async (t) => {
  const table = pagesOf(SITE);
  assert.ok("home" in table && "land" in table);
  for (const service of Object.keys(table)) {
    const page = await host(t, `<div data-hetang="${service}"></div>${script()}`);
    const { frame } = await fitted(page);
    assert.ok(await frame.locator("h1").first().isVisible(), service);
    assert.deepEqual(page.problems, [], service);
  }
});

test("script tag, place and element: each gets a named, lazy frame as high as its page", async (t) => {
  const page = await host(t, `${script('data-hetang="home" data-title="甲"')}
    <div data-hetang="land" data-title="乙"><a href="/x">打开</a></div>
    <hetang-calculator service="home" title="丙"></hetang-calculator>`);
  for (const [nth, title] of ["甲", "乙", "丙"].entries()) {
    await fitted(page, nth);
    const frame = page.locator("iframe").nth(nth);
    assert.deepEqual(await frame.evaluate((element) => [element.title, element.loading, element.referrerPolicy]), [title, "lazy", "no-referrer"]);
  }
  const ids = await page.evaluate(() => [...document.querySelectorAll("script[data-hetang],[data-hetang],hetang-calculator")].map((place) => place.hetang.id));
  assert.equal(new Set(ids).size, 3);
  assert.ok(ids.every((id) => /^[0-9a-f]{32}$/.test(id)), ids.join(" "));
  assert.equal(await page.getByRole("link", { name: "打开" }).count(), 0, "the words for the case of no frame are still there");
  assert.deepEqual(page.problems, []);
});

test("an engine without custom elements gets the same", async (t) => {
  portal.pages["/"] = portalPage(`<hetang-calculator service="home" mode="elder"></hetang-calculator>${script()}`);
  const page = await newPage(browser);
  t.after(() => page.context().close());
  await page.addInitScript(() => Object.defineProperty(window, "customElements", { value: undefined }));
  await page.goto(portal.url);
  await fitted(page);
});

test("a place added later by script, and the same script twice", async (t) => {
  const page = await host(t, `${script()}${script()}<div id="later"></div>`);
  await page.evaluate(() => {
    document.getElementById("later").innerHTML = '<div data-hetang="home"></div><hetang-calculator></hetang-calculator>';
    window.hetangEmbed();
  });
  await fitted(page, 0);
  await fitted(page, 1);
  assert.equal(await page.locator("iframe").count(), 2);
});

test("an unknown service is said and the home page shown", async (t) => {
  const page = await newPage(browser);
  t.after(() => page.context().close());
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  portal.pages["/"] = portalPage(`<div data-hetang="toString"></div>${script()}`);
  await page.goto(portal.url);
  const { frame } = await fitted(page);
  assert.match(frame.url(), /index\.html\?embed=1$/);
  assert.ok(said.some((line) => line.includes("没有“toString”这项服务")), said.join("\n"));
});

test("embed.js is small", () => {
  const bytes = readFileSync(join(SITE, "embed.js"));
  assert.ok(bytes.length < 5000, `${bytes.length} bytes`);
  assert.ok(brotliCompressSync(bytes).length < 2000);
});

for (const old of [false, true]) test(`the height follows what is on the page, both ways${old ? ", without ResizeObserver" : ""}`, async (t) => {
  portal.pages["/"] = portalPage(`<div data-hetang="land"></div>${script()}`);
  const page = await newPage(browser);
  t.after(() => page.context().close());
  if (old) await page.addInitScript(() => Object.defineProperty(window, "ResizeObserver", { value: undefined }));
  await page.goto(portal.url);
  const { frame, outer } = await fitted(page);
  await frame.getByRole("button", { name: "下一题" }).click();
  await frame.getByText(/有\d处要改/).waitFor();
  const taller = await fitted(page);
  assert.ok(taller.outer > outer + 20, `${outer} → ${taller.outer}`);
  await frame.evaluate(() => document.querySelector(".ht-errsum").remove());
  const again = await fitted(page);
  assert.ok(again.outer < taller.outer - 20, `${taller.outer} → ${again.outer}`);
  await page.setViewportSize({ width: 1366, height: 768 });
  await fitted(page);
  assert.deepEqual(page.problems, []);
});

test("a hostile portal: resets that spare nothing, and a CSP that allows scripts and frames of the calculator only", async (t) => {
  const head = `<style nonce="own">*, *::before { all: unset !important; } hetang-calculator { display: none !important; } iframe { display: none !important; width: 40px !important; height: 9px !important; transform: scale(.2) !important; opacity: 0 !important; position: fixed !important; } html { font-size: 2px !important; }</style>`;
  const csp = `default-src 'none'; script-src ${site.url}embed.js; frame-src ${site.url}; style-src 'nonce-own'; img-src data:`;
  const page = await host(t, `<div data-hetang="home"></div><hetang-calculator service="land"></hetang-calculator>${script()}`, { head, headers: { "Content-Security-Policy": csp } });
  for (const nth of [0, 1]) {
    const { frame } = await fitted(page, nth);
    const box = await page.locator("iframe").nth(nth).boundingBox();
    assert.ok(box.width >= 380, `width ${box.width}`);
    assert.deepEqual(await page.locator("iframe").nth(nth).evaluate((element) => {
      const { opacity, position, display } = getComputedStyle(element);
      return { opacity, position, display };
    }), { opacity: "1", position: "static", display: "block" });
    assert.equal(await frame.evaluate(() => getComputedStyle(document.getElementById("app")).fontSize), "18px");
  }
  assert.deepEqual(page.problems, []);
  await shoot(page, "embed-hostile");
});

test("two frames on a page keep to themselves", async (t) => {
  const page = await host(t, `<div data-hetang="home" data-theme="1d4d78"></div><div data-hetang="land" data-theme="7a1f5c"></div>${script()}`);
  const first = await fitted(page, 0);
  const second = await fitted(page, 1);
  assert.equal(await colour(first.frame, "--ht-accent"), "rgb(29,77,120)");
  assert.equal(await colour(second.frame, "--ht-accent"), "rgb(122,31,92)");
  await second.frame.getByRole("button", { name: "下一题" }).click();
  await second.frame.getByText(/有\d处要改/).waitFor();
  assert.notEqual((await fitted(page, 1)).outer, second.outer);
  assert.equal(await heightOf(page, 0), first.outer);
});

test("forged messages change nothing", async (t) => {
  const page = await host(t, `<div data-hetang="home"></div><iframe id="other" src="/other.html" title="别的"></iframe><iframe id="twin" src="${site.url}index.html" title="同站"></iframe>${script()}`);
  portal.pages["/other.html"] = portalPage("");
  const { frame, outer } = await fitted(page, 0);
  const id = await page.evaluate(() => document.querySelector("[data-hetang]").hetang.id);
  const settled = () => page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
  const resize = (height, extra = {}) => ({ v: 1, type: "hetang:resize", id, height, ...extra });

  // right id, but from the portal's own window and from another frame
  await page.evaluate((message) => window.postMessage(message, "*"), resize(900));
  const other = page.frames().find((one) => one.url().endsWith("/other.html"));
  await other.evaluate((message) => window.parent.postMessage(message, "*"), resize(900));
  // from the calculator's own origin, but another frame
  const twin = await (await page.locator("#twin").elementHandle()).contentFrame();
  await twin.waitForLoadState();
  await twin.evaluate((message) => window.parent.postMessage(message, "*"), resize(900));
  // from the right frame, but wrong in itself
  const send = (message) => frame.evaluate((it) => window.parent.postMessage(it, "*"), message);
  for (const wrong of [
    resize(900, { id: "0".repeat(32) }), resize(900, { id: "" }), resize(900, { v: 2 }), resize(900, { v: "1" }), resize(900, { type: "resize" }),
    resize("900"), resize(900.5), resize(null), resize([900]), resize({}), null, "hetang:resize", 7, [],
  ]) await send(wrong);
  for (const number of ["NaN", "Infinity", "-Infinity"]) {
    await frame.evaluate(([it, value]) => window.parent.postMessage({ ...it, height: Number(value) }, "*"), [resize(0), number]);
  }
  await settled();
  assert.equal(await heightOf(page), outer);

  // from the right frame with the right id: kept within bounds
  const becomes = (height) => page.waitForFunction((wanted) => document.querySelector("iframe").getBoundingClientRect().height === wanted, height);
  await send(resize(1e9));
  await becomes(20002);
  await send(resize(-1));
  await becomes(202);
  await send(resize(700));
  await becomes(702);
  await send(resize(702));
  await send(resize(698));
  await settled();
  assert.equal(await heightOf(page), 702, "2 px more or less are not followed");

  // the frame was led to a stranger, who knows the id
  stranger.pages["/"] = portalPage("");
  await page.evaluate((address) => { document.querySelector("[data-hetang] iframe").src = address; }, stranger.url);
  const thief = await page.waitForFunction(() => true).then(async () => {
    for (;;) {
      const found = page.frames().find((one) => one.url() === stranger.url);
      if (found) return found;
      await settled();
    }
  });
  await thief.evaluate((message) => window.parent.postMessage(message, "*"), resize(1500));
  await settled();
  assert.equal(await heightOf(page), 702);
});

test("the page inside listens to its portal alone, and says numbers only", async (t) => {
  const page = await newPage(browser);
  t.after(() => page.context().close());
  portal.pages["/"] = portalPage(`<script>window.heard = []; addEventListener("message", (event) => heard.push(event.data));</script>
    <iframe id="one" src="${site.url}index.html?embed=1" title="一"></iframe><iframe id="other" src="/other.html" title="二"></iframe>`);
  portal.pages["/other.html"] = portalPage("");
  await page.goto(portal.url);
  const frame = await framed(page, 0);
  const init = { v: 1, type: "hetang:init", id: "a".repeat(32), mode: "standard" };
  const heard = () => page.evaluate(() => new Promise((done) => setTimeout(() => done(window.heard.map((message) => message.type)), 150)));
  await page.waitForFunction(() => window.heard.length > 0);
  // a neighbour, the page itself, and wrong ones of the portal
  await page.frames().find((one) => one.url().endsWith("/other.html")).evaluate((message) => window.parent.frames[0].postMessage(message, "*"), init);
  await frame.evaluate((message) => window.postMessage(message, "*"), init);
  const say = (message) => page.evaluate((it) => window.frames[0].postMessage(it, "*"), message);
  for (const wrong of [{ ...init, v: 2 }, { ...init, id: "<b>" }, { ...init, id: 7 }, { ...init, type: "init" }, null, "x"]) await say(wrong);
  assert.deepEqual(await heard(), ["hetang:ready"], "it spoke to someone who had not introduced himself");
  await say(init);
  await page.waitForFunction(() => window.heard.length > 1);
  assert.deepEqual([...new Set(await heard())], ["hetang:ready", "hetang:resize"]);
  await say({ ...init, id: "b".repeat(32) });
  await frame.getByRole("link", { name: /征地社保/ }).first().click();
  await frame.waitForURL(/#\/land\/q\//).catch(() => {});
  const now = await framed(page, 0);
  await now.locator("form input").first().fill("2024");
  await now.getByRole("button", { name: "下一题" }).click();
  await now.getByText(/有\d处要改/).waitFor();
  await page.waitForFunction(() => window.heard.filter(({ type }) => type === "hetang:ready").length > 1); // of the second page
  await heard();
  const all = await page.evaluate(() => window.heard);
  for (const message of all) {
    assert.deepEqual(Object.keys(message).sort(), ["height", "id", "type", "v"]);
    assert.ok(Number.isInteger(message.height) && message.height >= 0, JSON.stringify(message));
    assert.match(message.type, /^hetang:(ready|resize|scrollTo|error)$/);
    assert.ok(message.id === "" || message.id === init.id, "it took a second portal for its own");
  }
});

test("a new screen scrolls the portal to where it begins", async (t) => {
  const page = await host(t, `<div id="top">门户的页头</div><div data-hetang="land"></div><div id="end">门户的页脚</div>${script()}`, {
    head: "<style>#top, #end { height: 900px; }</style>",
  });
  const { frame } = await fitted(page);
  const button = frame.getByRole("button", { name: "下一题" });
  await button.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await button.evaluate((element) => element.click());
  await frame.getByText(/有\d处要改/).waitFor();
  await frame.locator(".ht-errsum").waitFor();
  const inner = await frame.evaluate(() => document.querySelector(".ht-errsum").getBoundingClientRect().top);
  await page.waitForFunction((top) => {
    const at = document.querySelector("iframe").getBoundingClientRect().top + top;
    return at >= 0 && at < innerHeight;
  }, inner);
});

test("a column of 320 px", async (t) => {
  const page = await host(t, `<div data-hetang="land"></div>${script()}`, { head: "<style>body { margin: 0; } [data-hetang] { width: 320px; }</style>" });
  const { frame } = await fitted(page);
  assert.ok((await overflow(frame)) <= 0, "it scrolls sideways");
  assert.equal(await frame.locator(".ht-brand__mark").evaluateAll((marks) => marks.filter((mark) => mark.getClientRects().length > 0).length), 0);
  assert.match(await frame.locator(".ht-foot").innerText(), /参考测算/);
  assert.doesNotMatch(await frame.locator(".ht-foot__words").innerText(), /不上传|规则/);
  await assertAccessible(frame, "320 px column");
  await shoot(page, "embed-320");
  assert.deepEqual(page.problems, []);
});

test("the elder view by the portal's wish, until the visitor chooses", async (t) => {
  const page = await host(t, `<div data-hetang="home" data-mode="elder"></div>${script()}`);
  const { frame } = await fitted(page);
  const view = () => frame.evaluate(() => document.getElementById("app").getAttribute("data-view"));
  assert.equal(await view(), "elder");
  assert.equal(await frame.getByRole("switch").getAttribute("aria-checked"), "true");
  assert.deepEqual(await frame.evaluate(() => ({ ...localStorage })), {}, "kept although nobody chose");
  await frame.getByRole("switch").click();
  await frame.waitForFunction(() => document.getElementById("app").getAttribute("data-view") === "standard");
  // From the first paint on, and when the portal has introduced itself.
  let go;
  const gate = new Promise((done) => { go = done; });
  await page.route("**/*.wasm", async (route) => { await gate; await route.continue(); });
  await page.reload();
  const before = page.frameLocator("iframe").locator('#app[data-embed="auto"]');
  await before.waitFor();
  assert.equal(await before.getAttribute("data-view"), "standard");
  go();
  const again = (await fitted(page)).frame;
  assert.equal(await again.evaluate(() => document.getElementById("app").getAttribute("data-view")), "standard");
});

test("the wishes stay when a link inside leads to another page", async (t) => {
  const page = await host(t, `<div data-hetang="home" data-theme="1d4d78"></div>${script()}`);
  const { frame } = await fitted(page);
  await frame.evaluate(() => location.replace("airdesk.html#/airdesk"));
  await frame.waitForFunction(() => location.search === "");
  const after = (await fitted(page)).frame;
  assert.equal(await colour(after, "--ht-accent"), "rgb(29,77,120)");
});

test("a theme colour is taken when it can be read, in both views", async (t) => {
  for (const theme of ["0b5f55", "a3161c", "1d4d78", "6a3d00", "4b4b4b", "000000", "7030a0", "c2185b"]) {
    const page = await host(t, `<div data-hetang="land" data-theme="#${theme}"></div>${script()}`);
    const { frame } = await fitted(page);
    assert.equal(await frame.evaluate(() => document.getElementById("app").hasAttribute("data-theme")), true, theme);
    await assertAccessible(frame, `theme ${theme}`);
    await frame.getByRole("switch").click();
    await assertAccessible(frame, `theme ${theme}, elder`);
    assert.deepEqual(page.problems, [], theme);
  }
});

test("a theme colour that cannot be read is refused, with words", async (t) => {
  for (const theme of ["ffd54a", "0b5f5", "red", "2e8b7a", "fff"]) {
    const page = await newPage(browser);
    t.after(() => page.context().close());
    const said = [];
    page.on("console", (message) => said.push(message.text()));
    portal.pages["/"] = portalPage(`<div data-hetang="home" data-theme="${theme}"></div>${script()}`);
    await page.goto(portal.url);
    const { frame } = await fitted(page);
    assert.equal(await colour(frame, "--ht-accent"), "#0b5f55", theme);
    assert.ok(said.some((line) => line.includes(theme) && line.includes("已用原来的颜色")), `${theme}: ${said.join("\n")}`);
  }
});

test("the alert feed: the own site's address only", async (t) => {
  const said = [];
  for (const [address, taken] of [["/alert.json", `${site.url}alert.json`], ["https://elsewhere.example/alert.json", null], ["//elsewhere.example/a.json", null], ["javascript:alert(1)", null]]) {
    const page = await newPage(browser);
    t.after(() => page.context().close());
    page.on("console", (message) => said.push(message.text()));
    portal.pages["/"] = portalPage(`<div data-hetang="home" data-alert="${address}"></div>${script()}`);
    await page.goto(portal.url);
    const { frame } = await fitted(page);
    assert.equal(await frame.evaluate(() => document.getElementById("app").getAttribute("data-alert")), taken, address);
  }
  assert.equal(said.filter((line) => line.includes("不在同一个网站")).length, 3, said.join("\n"));
});

test("sandboxed with what it needs it works; without its origin it stays readable", async (t) => {
  const whole = await host(t, `<iframe src="${site.url}index.html#/land" title="x" height="700" sandbox="allow-scripts allow-same-origin allow-forms"></iframe>`);
  const frame = await framed(whole);
  await frame.getByRole("button", { name: "下一题" }).click();
  await frame.getByText(/有\d处要改/).waitFor();

  const bare = await host(t, `<iframe src="${site.url}index.html" title="x" height="700" sandbox="allow-scripts allow-forms"></iframe>`);
  const inside = bare.frameLocator("iframe");
  await inside.locator("h1").waitFor();
  await inside.getByRole("link", { name: "12345" }).or(inside.getByRole("link", { name: /征地社保/ })).first().waitFor();

  const still = await host(t, `<iframe src="${site.url}index.html" title="x" height="700" sandbox></iframe>`);
  await still.frameLocator("iframe").locator("h1").waitFor();
});

test("a stranger cannot frame it, and the words for that case stay", async (t) => {
  const page = await host(t, `<div data-hetang="home"><a href="/x">打开</a></div>${script()}`, { server: stranger });
  await page.waitForFunction(() => document.querySelector("iframe"));
  await page.waitForLoadState("load");
  // The frame loads lazily, and the page's load does not wait for it.
  await until(() => page.problems.some((line) => line.includes("frame-ancestors")));
  assert.ok(await page.getByRole("link", { name: "打开" }).isVisible());
});

test("the back button leaves the frame's screens one by one and then the portal's page", async (t) => {
  const page = await newPage(browser);
  t.after(() => page.context().close());
  portal.pages["/before"] = portalPage("门户首页");
  portal.pages["/"] = portalPage(`<h1>栏目</h1><div data-hetang="home"></div>${script()}`);
  await page.goto(`${portal.url}before`);
  const start = await page.evaluate(() => history.length);
  await page.goto(portal.url);
  let { frame } = await fitted(page);
  assert.equal(await page.evaluate(() => history.length), start + 1, "opening the frame added a step");
  await frame.getByRole("link", { name: /征地社保/ }).first().click();
  await frame.waitForURL(/\/land\.html/); // a click in a frame does not
  frame = (await fitted(page)).frame;
  await frame.locator("#announcement-y").fill("2024年10月15日");
  await frame.getByRole("button", { name: "下一题" }).click();
  await frame.locator("#birth-y").waitFor();
  const steps = (await page.evaluate(() => history.length)) - start - 1;
  assert.equal(steps, 2, "two screens were entered");
  await page.evaluate(() => history.back());
  await page.frameLocator("iframe").locator("#announcement-y").waitFor();
  await page.evaluate(() => history.back());
  await page.frameLocator("iframe").getByRole("link", { name: /征地社保/ }).first().waitFor();
  assert.equal(page.url(), portal.url);
  await page.evaluate(() => history.back());
  await page.waitForURL(`${portal.url}before`);
});
