// 离线: with the network cut every page opens and calculates; a new build is offered, never forced; no error is kept; the
// alert feed is never answered from what is kept; it can be switched off.
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../../www/build/serve.mjs";
import { launch, newPage, open } from "./lib/browser.mjs";
import { answerAll, fill, questionOf, seeResult } from "./lib/flow.mjs";
import { assertAccessible } from "./lib/axe.mjs";
import { MODULES, SITE } from "./lib/server.mjs";
import { framed, startPortal } from "./lib/portal.mjs";
import { overflow, shoot } from "./lib/shots.mjs";
import { until } from "./lib/until.mjs";

let browser;
const roots = [];
before(async () => { browser = await launch(); });
after(async () => {
  await browser?.close();
  for (const root of roots) rmSync(root, { recursive: true });
});

/** A copy of the site that a test may change. */
function copy() {
  const root = mkdtempSync(join(tmpdir(), "hetang-offline-"));
  roots.push(root);
  cpSync(SITE, root, { recursive: true });
  return root;
}

/** A copy of the site, its server, and a page that lets the service worker work. */
async function installed(t, { first = "index.html" } = {}) {
  const root = copy();
  const server = await serve({ root });
  const page = await newPage(browser, { serviceWorkers: "allow", growing: false });
  t.after(async () => {
    await page.context().close();
    await server.close();
  });
  const at = (path) => new URL(path, server.url).href;
  await open(page, at(first));
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  return { root, server, page, at, cut: () => server.close() };
}

const kept = (page) => page.evaluate(async () => {
  const found = {};
  for (const name of await caches.keys()) found[name] = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname.slice(1));
  return found;
});

test("with the network cut every page opens, whatever its query, and the land subsidy is worked out", async (t) => {
  const { page, at, cut, root } = await installed(t);
  const texts = {};
  for (const { page: name } of MODULES) {
    await open(page, at(name));
    texts[name] = await page.evaluate(() => document.getElementById("app").innerText);
  }
  await cut();
  for (const { page: name } of MODULES) {
    for (const query of ["", "?embed=1&mode=elder"]) {
      await page.goto("about:blank");
      await open(page, at(name + query));
      if (name === "air.html") await page.getByText("没有读到当前预警").waitFor();
      else if (!query) assert.equal(await page.evaluate(() => document.getElementById("app").innerText), texts[name], name);
    }
  }
  await open(page, at(""));
  await page.evaluate(() => sessionStorage.clear());
  await open(page, at("land.html"));
  await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
  await answerAll(page, { announcement: "2024.10.15", birth: "1979.8.3" });
  await seeResult(page);
  assert.ok((await page.locator("main").innerText()).replace(/\s/g, "").includes("86,974.56元"));

  const [[name, files]] = Object.entries(await kept(page));
  assert.match(name, /^hetang \/ [0-9a-f]{12}$/);
  for (const file of files) assert.ok(existsSync(join(root, file)), `${file} is no file of the build`);
  assert.deepEqual(files.filter((file) => /alert|sw|embed|check|fallback/.test(file)), []);
  assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), {});
});

const answers = (given) => Object.entries(given).map(([question, code]) => `\n=\t${question}\t${code}`).join("");
const DOCTOR = {
  aim: "leaves", scope: "yes,yes,yes", birth: "1966-02-28", sex: "male", kind: "age", started: "no", posts: "2000-03-01:",
  insurance: "resident", paid: "yes", drawing: "no", bars: "no,no,no,no",
};
const choose = (page, name, value) => page.locator(`input[name="${name}"][value="${value}"]`).check();
// What is worked out where, by what, and how one sees that it is.
const CALCULATIONS = [
  ["doctor.html#/doctor/result", "#acts", null, async (page) => {
    await page.evaluate((kept) => sessionStorage.setItem("ht-doctor", kept), answers(DOCTOR));
  }],
  ["airdesk.html#/airdesk", "#desk-level", "橙色（Ⅱ级）预警", async (page) => {
    await page.locator("#paste").fill("160\t210\t220\t180");
    await page.locator("#dust-1").check();
  }],
  ["airdesk.html#/airdesk/aqi", "#aqi", "AQI65", async (page) => {
    await page.locator("#aqi-day").fill("2026-11-23");
    await page.locator("#pm25_24h").fill("40");
    await page.locator("#pm10_24h").fill("70");
  }],
  ["air.html#/air/stops", "main", "停止运输", async (page) => {
    await page.getByRole("button", { name: "橙色" }).click();
    for (const [name, value] of [["heavy", "yes"], ["truck-engine", "4"], ["bulk", "yes"], ["livelihood", "no"], ["special", "no"]]) await choose(page, name, value);
    await page.locator("#trips").fill("11");
  }],
  ["carbon.html", ".cb-count", "查到1项保障措施。", (page) => page.getByLabel("查什么").fill("区税务局")],
];

test("with the network cut every service works out the same as with it", async (t) => {
  const { page, at, cut } = await installed(t);
  const run = async ([address, place, words, act]) => {
    if (words === null) await act(page); // what the tab remembers
    await page.goto("about:blank");
    await open(page, at(address));
    if (words !== null) await act(page);
    await page.waitForFunction(([where, wanted]) => document.querySelector(where)?.innerText.replace(/\s/g, "").includes(wanted), [place, words ?? ""]);
    return page.evaluate((where) => document.querySelector(where).innerText, words === null ? "main" : place);
  };
  const online = [];
  for (const calculation of CALCULATIONS) online.push(await run(calculation));
  assert.ok(online[0].length > 500, online[0]);
  await open(page, at("index.html"));
  await page.evaluate(() => sessionStorage.clear());
  await cut();
  for (const [nth, calculation] of CALCULATIONS.entries()) {
    const [address, , words] = calculation;
    await open(page, at(""));
    const offline = await run(calculation);
    // The alert page says besides that it does not know the level.
    if (words !== "停止运输") assert.equal(offline, online[nth], address);
    else await page.getByText("没有读到当前预警").first().waitFor();
  }
});

test("the alert feed comes from the network or not at all", async (t) => {
  const { page, root, cut } = await installed(t);
  writeFileSync(join(root, "alert.json"), readFileSync(join(root, "samples/alert.json")));
  const level = () => page.evaluate(() => fetch("alert.json").then((response) => response.json()).then((feed) => feed.level, () => "none"));
  assert.equal(await level(), "orange");
  assert.deepEqual(Object.values(await kept(page)).flat().filter((file) => file.includes("alert")), []);
  await cut();
  assert.equal(await level(), "none");
});

test("policy comes from the network, and what came last stays; an error is not kept", async (t) => {
  const { page, root, cut } = await installed(t);
  const name = "policy/base.json";
  const read = () => page.evaluate((file) => fetch(file).then((response) => response.text()), name);
  writeFileSync(join(root, name), "{\"new\":1}");
  assert.equal(await read(), "{\"new\":1}");
  await until(() => page.evaluate(async (file) => (await (await caches.match(file)).text()) === "{\"new\":1}", name));
  unlinkSync(join(root, name));
  assert.equal(await read(), "{\"new\":1}", "404 in place of what is kept");
  await cut();
  assert.equal(await read(), "{\"new\":1}");
  const statuses = await page.evaluate(async () => {
    const found = [];
    for (const cache of await caches.keys()) for (const answer of await (await caches.open(cache)).matchAll()) found.push(answer.status);
    return found;
  });
  assert.deepEqual([...new Set(statuses)], [200]);
});

// What a server may hold of a build: all of it, or something else in its place, as while it is copied there.
const login = (answer) => Object.assign(answer, { body: "<!doctype html><title>登录</title>", headers: { "content-type": "text/html; charset=utf-8" } });
const HALF = [
  ["everything", () => {}, "activated"],
  ["no page of one service", (answer) => { if (answer.path === "/doctor.html") answer.status = 404; }],
  ["a page in place of a script", (answer) => { if (/^\/doctor-.*\.js$/.test(answer.path)) login(answer); }],
  ["a page in place of a wasm", (answer) => { if (/^\/doctor-.*\.wasm$/.test(answer.path)) login(answer); }],
  ["a login page in place of a page", (answer) => { if (answer.path === "/doctor.html") login(answer); }],
  ["a page of an earlier build", (answer) => {
    if (answer.path === "/doctor.html") answer.body = Buffer.from(answer.body.toString().replace(/(doctor-)[0-9a-f]{12}(\.wasm)/g, "$1000000000000$2"));
  }],
  ["a policy page of an earlier build", (answer) => {
    if (answer.path === "/policy-land.html") answer.body = Buffer.from(answer.body.toString().replace(/(files-)[0-9a-f]{12}(\.css)/g, "$1000000000000$2"));
  }],
];
for (const [what, alter, state = "redundant"] of HALF) {
  test(`a build is kept whole or not at all; on the server: ${what}`, async (t) => {
    const server = await serve({ root: SITE });
    const half = await startPortal({ site: server.url, alter });
    const page = await newPage(browser, { serviceWorkers: "allow", growing: false });
    t.after(async () => {
      await page.context().close();
      await half.close();
      await server.close();
    });
    await page.addInitScript(() => {
      const { register } = ServiceWorkerContainer.prototype;
      ServiceWorkerContainer.prototype.register = async function (...input) {
        const registration = await register.apply(this, input);
        const worker = registration.installing;
        worker.addEventListener("statechange", () => { window.ended = worker.state; });
        return registration;
      };
    });
    await open(page, half.url);
    await page.waitForFunction(() => /activated|redundant/.test(window.ended));
    assert.equal(await page.evaluate(() => window.ended), state);
    assert.equal(await page.evaluate(() => navigator.serviceWorker.controller !== null), state === "activated");
  });
}

test("a device without room for more still opens every page", async (t) => {
  const { page, at, server } = await installed(t);
  await page.evaluate(async () => { for (const name of await caches.keys()) await caches.delete(name); });
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(server.url).origin, quotaSize: 1 });
  assert.equal(await page.evaluate(async () => (await caches.open("x")).put("x", new Response("x".repeat(99))).then(() => "kept", (error) => error.name)), "QuotaExceededError");
  for (const { page: name } of MODULES) await open(page, at(name));
  assert.ok(await page.evaluate(() => navigator.serviceWorker.controller !== null));
});

/** Makes of the copy another build, as make site does. */
function renew(root, build) {
  const [old] = readFileSync(join(root, "sw.js"), "utf8").match(/(?<=build:")[0-9a-f]{12}/);
  for (const name of ["sw.js", ...MODULES.map(({ page }) => page)]) {
    writeFileSync(join(root, name), readFileSync(join(root, name), "utf8").replaceAll(old, build));
  }
}
const update = (page) => page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration()).update(); });

test("a new build is offered and never forced; what was typed stays", async (t) => {
  const { page, root, at } = await installed(t, { first: "land.html" });
  await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
  await fill(page, "announcement", "2024.10.15");
  await page.evaluate(() => { window.sameDocument = true; });
  renew(root, "0123456789ab");
  await update(page);
  const offer = page.getByText("有新版本，您填的会留着。");
  await offer.waitFor();
  assert.equal(await questionOf(page), "announcement");
  assert.ok(await page.evaluate(() => window.sameDocument), "the page was loaded anew by itself");
  await assertAccessible(page, "a new build");
  assert.ok((await overflow(page)) <= 0);
  await shoot(page, "update");
  await page.getByRole("button", { name: "以后再说" }).click();
  assert.equal(await offer.count(), 0);
  assert.ok(await page.evaluate(() => window.sameDocument));
  renew(root, "ba9876543210");
  await update(page);
  await page.getByRole("button", { name: "换成新版" }).click();
  // The box stands on the page before the application does.
  await page.waitForFunction(() => !window.sameDocument && document.querySelector("footer") && !document.getElementById("boot-status"));
  assert.equal(await page.locator("#announcement-y").inputValue(), "2024");
  await until(() => page.evaluate(async () => (await caches.keys()).join() === "hetang / ba9876543210"));

  // Offered here, and taken by another tab meanwhile: the press still leads to it.
  renew(root, "00000000000b");
  await update(page);
  await offer.waitFor();
  const other = await page.context().newPage();
  await open(other, at("index.html"));
  await until(() => page.evaluate(async () => (await caches.keys()).join() === "hetang / 00000000000b"));
  await other.close();
  await page.evaluate(() => { window.sameDocument = true; });
  await page.getByRole("button", { name: "换成新版" }).click();
  await page.waitForFunction(() => !window.sameDocument && document.querySelector("footer") && !document.getElementById("boot-status"));
  assert.equal(await page.locator("#announcement-y").inputValue(), "2024");

  // A page that has come from the network is of the new build already: nothing is asked.
  renew(root, "00000000000a");
  await open(page, at("index.html"));
  await until(() => page.evaluate(async () => (await caches.keys()).join() === "hetang / 00000000000a"));
  assert.equal(await page.getByText("有新版本").count(), 0);
});

test("sw-off.js over sw.js switches it off", async (t) => {
  const { page, root, at } = await installed(t);
  cpSync(join(root, "sw-off.js"), join(root, "sw.js"));
  await update(page);
  await until(() => page.evaluate(async () => (await caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration())));
  await open(page, at("land.html"));
  assert.deepEqual(await kept(page), {});
});

test("in a portal's frame nothing is kept", async (t) => {
  const server = await serve({ root: SITE });
  const page = await newPage(browser, { serviceWorkers: "allow", growing: false });
  t.after(async () => {
    await page.context().close();
    await server.close();
  });
  // What asks for it once the application runs; alone it does, in a frame it must not.
  await page.addInitScript(() => {
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = function (...input) {
      top.registered = (top.registered ?? 0) + 1;
      return register.apply(this, input);
    };
  });
  await page.goto(new URL("embed.html", server.url).href);
  for (const nth of [0, 1, 2]) {
    const frame = await framed(page, nth);
    await frame.evaluate(() => new Promise((done) => { setTimeout(done); }));
  }
  assert.equal(await page.evaluate(() => window.registered), undefined);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  await open(page, new URL("index.html", server.url).href);
  await page.waitForFunction(() => window.registered === 1);
});

test("the manifest is one that a browser installs by", async (t) => {
  const server = await serve({ root: SITE });
  const page = await newPage(browser);
  t.after(async () => {
    await page.context().close();
    await server.close();
  });
  await open(page, server.url);
  const session = await page.context().newCDPSession(page);
  const { errors, url } = await session.send("Page.getAppManifest");
  assert.deepEqual([errors, url], [[], new URL("manifest.webmanifest", server.url).href]);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // These tests run in what the browser calls incognito.
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
});

test("the manifest names files that are there", () => {
  const manifest = JSON.parse(readFileSync(join(SITE, "manifest.webmanifest"), "utf8"));
  const names = new Set(readdirSync(SITE));
  for (const { src } of manifest.icons) assert.ok(names.has(src), src);
  for (const size of [192, 512]) {
    const icon = readFileSync(join(SITE, `icon-${size}.png`));
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [size, size]);
  }
  const lines = readFileSync(new URL("../../www/sw.js", import.meta.url), "utf8").split("\n").length;
  assert.ok(lines <= 120, `sw.js has ${lines} lines`);
});
