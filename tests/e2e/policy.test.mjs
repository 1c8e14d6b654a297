// 规则文件 beside the page, as the clerk leaves them: taken into use when they pass, else the built-in ones are used and the
// page says so; the same on every page, by wasm and by script, and without network.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../../www/build/serve.mjs";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, newPage, open } from "./lib/browser.mjs";
import { answerAll, seeResult } from "./lib/flow.mjs";
import { MODULES, SITE } from "./lib/server.mjs";
import { overflow, shoot } from "./lib/shots.mjs";

let browser;
const roots = [];
before(async () => { browser = await launch(); });
after(async () => {
  await browser?.close();
  for (const root of roots) rmSync(root, { recursive: true });
});

const shipped = (name) => readFileSync(join(SITE, "policy", name), "utf8");

/** A copy of the site with policy files changed (`null`: deleted), and its server. */
async function site(t, files = {}) {
  const root = mkdtempSync(join(tmpdir(), "hetang-rules-"));
  roots.push(root);
  cpSync(SITE, root, { recursive: true });
  const put = (name, text) => (text === null ? unlinkSync(join(root, "policy", name)) : writeFileSync(join(root, "policy", name), text));
  for (const [name, text] of Object.entries(files)) put(name, text);
  const server = await serve({ root });
  t.after(() => server.close());
  return { root, put, server, at: (path) => new URL(path, server.url).href };
}

async function fresh(t, { script = false, ...options } = {}) {
  const page = await newPage(browser, options);
  t.after(() => page.context().close());
  page.setDefaultTimeout(30000); // a module more to start, at times by script
  if (script) await page.addInitScript(() => { delete window.WebAssembly; });
  return page;
}

const asked = (page, pattern) => page.network.map(({ url }) => new URL(url).pathname.slice(1)).filter((name) => pattern.test(name));
const TRIAL = /^(?:rules|trial|fallback-trial)-/;
const footer = (page) => page.locator("footer").innerText();
const compact = (text) => text.replace(/\s/g, "");
/** What the 口径 page says of the files. */
async function report(page, at) {
  await open(page, at("policy.html#/policy/files"));
  for (const more of await page.locator("section[aria-labelledby=files] details").all()) await more.evaluate((one) => { one.open = true; });
  return compact(await page.locator("section[aria-labelledby=files]").innerText());
}

function replaced(text, from, to) {
  assert.equal(text.split(from).length, 2, `${from} stands once`);
  return text.replace(from, () => to);
}
/** base.json with another version and day. */
const stamped = (text, version = "2027.1.1", day = "2027-01-20") => replaced(replaced(text, '"version": "2026.11.1"', `"version": "${version}"`), '"dataAsOf": "2026-07-24"', `"dataAsOf": "${day}"`);
const LAST = '"value": "6843", "state": "reported", "source": "三处转引湘人社规〔2026〕14号", "article": "base:2026" }';
const NEW_YEAR = stamped(replaced(shipped("base.json"), LAST, `${LAST},
        { "from": "2027-01-01", "to": "2027-12-31", "value": "7000", "state": "official", "source": "2027年通知" }`));
const CORRECTED = replaced(shipped("base.json"), '"value": "6711"', '"value": "6787"');
const WRONG_SHARE = replaced(shipped("land.json"), '"value": "0.60"', '"value": "0.06"');

async function amount(page, at, answers) {
  await open(page, at("land.html"));
  await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
  await answerAll(page, answers);
  await seeResult(page);
  return compact(await page.locator("main").innerText());
}

test("as built: each page asks once for the files it reads, and for nothing else; \\r does not count", async (t) => {
  const { at, put } = await site(t);
  for (const script of [false, true]) {
    for (const module of MODULES) {
      const page = await fresh(t, { script });
      await open(page, at(module.page));
      assert.deepEqual(asked(page, /^policy\//).sort(), module.policy.map((name) => `policy/${name}`).sort());
      assert.deepEqual(asked(page, TRIAL), []);
      assert.deepEqual(asked(page, /^rules-/), []);
      assert.ok(!(await footer(page)).includes("规则文件"));
      assert.deepEqual(page.problems, []);
    }
  }
  put("base.json", shipped("base.json").replace(/\n/g, "\r\n"));
  const page = await fresh(t);
  assert.ok((await report(page, at)).includes("现在用的都是程序自带的规则文件。"));
  assert.deepEqual(asked(page, TRIAL), []);
});

for (const script of [false, true]) {
  test(`a new year is entered: it is used and said${script ? ", by script" : ""}`, async (t) => {
    const { at } = await site(t, { "base.json": NEW_YEAR });
    const page = await fresh(t, { script });
    await page.clock.setFixedTime(new Date("2027-05-04T10:00:00+08:00"));
    const result = await amount(page, at, { announcement: "2027.3.1", birth: "1990.1.1" });
    assert.ok(result.includes("66,528元"), result); // 7000 × 60% × 12% × 12 × 11
    const said = "规则文件base.json更新过，版本2027.1.1，数据截至2027年1月20日。";
    assert.ok(compact(await footer(page)).includes(said));
    assert.ok(compact(await footer(page)).includes("规则版本2027.1.1，数据更新到2027年1月20日。"));
    assert.ok((await overflow(page)) <= 0);
    await page.locator("footer").getByRole("link", { name: "看详情" }).click();
    await page.waitForURL("**/policy.html#/policy/files");
    const full = await report(page, at);
    assert.ok(full.includes(`${said}2027年全省职工基本养老保险月缴费基数值：新填7,000元`), full);
    assert.ok(full.includes("base.json版本2027.1.1，数据截至2027年1月20日"), full);
    assert.ok(full.includes("land.json版本2026.11.1，数据截至2026年7月24日"), full);
    await assertAccessible(page, "rules taken");
    await shoot(page, "rules-taken");
    assert.deepEqual(asked(page, script ? /^trial-.*wasm|^fallback-trial/ : /^fallback-trial/).filter((name) => !script || name.endsWith("wasm")), []);
    assert.deepEqual(page.problems, []);
  });
}

test("a year is corrected: the page names the figure, before and after, and another code stands on the result", async (t) => {
  const code = (text) => text.match(/校验码?[：:]?([0-9A-Fa-f-]{4,})/)?.[1];
  const answers = { announcement: "2024.10.15", birth: "1990.1.1" };
  const plain = await fresh(t);
  const before = await amount(plain, (await site(t)).at, answers);
  const { at } = await site(t, { "base.json": CORRECTED });
  const page = await fresh(t);
  const result = await amount(page, at, answers);
  assert.ok(before.includes("52,184.74元") && result.includes("52,775.71元"), result);
  assert.notEqual(code(result), code(before));
  const change = "更新过，版本2026.11.1，数据截至2026年7月24日。2024年全省职工基本养老保险月缴费基数值：6,711元→6,787元看详情";
  assert.ok(compact(await footer(page)).includes(change), await footer(page));
  const full = await report(page, at);
  assert.ok(full.includes("2024年全省职工基本养老保险月缴费基数值：6,711元→6,787元"), full);
});

// What is wrong, the file, its text, what the page says of it.
const REFUSED = [
  ["truncated", "base.json", shipped("base.json").slice(0, 1500), "不是正确的JSON"],
  ["empty", "base.json", "", "不是正确的JSON"],
  ["an older version", "base.json", stamped(shipped("base.json"), "2026.10.1", "2026-07-24"), "版本2026.10.1比程序自带的2026.11.1旧"],
  ["an older day", "base.json", stamped(shipped("base.json"), "2026.11.2", "2026-07-23"), "数据截至2026年7月23日，比程序自带的2026年7月24日旧"],
  ["another format", "base.json", replaced(shipped("base.json"), '"schema": 1', '"schema": 2'), "这不是本程序能读的文件格式"],
  ["a key misspelt", "base.json", replaced(shipped("base.json"), '"version"', '"verison"'), "是不是“version”"],
  ["a figure without quotes", "base.json", replaced(shipped("base.json"), '"6711"', "6711"), "加上英文双引号"],
  ["a wrong figure of the law", "land.json", WRONG_SHARE, "验算没有通过"],
  ["another file's text", "land.json", shipped("base.json"), "里面是另一个文件的内容"],
  ["not UTF-8", "base.json", Buffer.from(shipped("base.json"), "latin1"), "编码选UTF-8"],
];
test("a file that does not pass is not used: which, why and what to do is said, and the built-in one is used", async (t) => {
  const { at, put } = await site(t);
  const page = await fresh(t);
  for (const [what, name, text, words] of REFUSED) {
    put(name, text);
    await open(page, at("land.html"));
    const said = `规则文件${name}有问题，没有用，这里按程序自带的算。`;
    assert.ok(compact(await footer(page)).includes(said), what);
    assert.ok(compact(await footer(page)).includes("规则版本2026.11.1，"), what);
    const full = await report(page, at);
    assert.ok(full.includes(said) && full.includes(words), `${what}: ${full}`);
    assert.ok(full.includes("base.json版本2026.11.1，数据截至2026年7月24日"), what);
    put(name, shipped(name));
  }
  await assertAccessible(page, "rules refused");
  await shoot(page, "rules-refused");
  assert.deepEqual(page.problems, []);
});

test("one file is refused and another taken: land.html and policy.html decide alike", async (t) => {
  const { at } = await site(t, { "base.json": CORRECTED, "land.json": WRONG_SHARE });
  const page = await fresh(t);
  const result = await amount(page, at, { announcement: "2024.10.15", birth: "1990.1.1" });
  assert.ok(result.includes("52,775.71元"), result);
  const foot = compact(await footer(page));
  assert.ok(foot.includes("规则文件base.json更新过") && foot.includes("规则文件land.json有问题，没有用"), foot);
  assert.ok((await overflow(page)) <= 0);
  const full = await report(page, at);
  assert.ok(full.includes("规则文件base.json更新过") && full.includes("规则文件land.json有问题，没有用"), full);
  assert.ok(compact(await page.locator("section[aria-labelledby=values]").innerText()).includes("6,787元"));
  await open(page, at("index.html"));
  assert.ok(!(await footer(page)).includes("规则文件"), "it reads neither");
  await open(page, at("land.html?embed=1"));
  assert.ok(await page.getByText("规则文件land.json有问题").isVisible(), "not said in a portal's frame");
});

/** The site behind a server that sends base.json without end; `told`: with its length. Gives how much of it was taken. */
async function endless(t, told) {
  const { server } = await site(t);
  const sent = { bytes: 0, cut: null };
  sent.over = new Promise((done) => { sent.cut = done; });
  const front = createServer(async (request, response) => {
    if (request.url !== "/policy/base.json") {
      const answer = await fetch(new URL(request.url, server.url));
      response.writeHead(answer.status, { "Content-Type": answer.headers.get("content-type") });
      return response.end(Buffer.from(await answer.arrayBuffer()));
    }
    const chunk = Buffer.alloc(1 << 16, " ");
    response.on("close", sent.cut);
    response.writeHead(200, { "Content-Type": "application/json", ...(told && { "Content-Length": String(5e9) }) });
    const more = () => {
      while (!response.destroyed && response.write(chunk)) sent.bytes += chunk.length;
      response.once("drain", more);
    };
    return more();
  });
  await new Promise((done) => front.listen(0, "127.0.0.1", done));
  t.after(() => new Promise((done) => {
    front.close(done);
    front.closeAllConnections();
  }));
  return { sent, at: (path) => `http://127.0.0.1:${front.address().port}/${path}` };
}

test("a file without end is cut off, a huge one not used; neither is tried", async (t) => {
  for (const told of [true, false]) {
    const { sent, at } = await endless(t, told);
    const page = await fresh(t);
    await open(page, at("land.html"));
    assert.ok(compact(await footer(page)).includes("规则文件base.json太大，没有用，这里按程序自带的算。"));
    await sent.over;
    assert.ok(sent.bytes < 64 << 20, `${sent.bytes} bytes were taken`);
    assert.deepEqual(asked(page, /^(?:fallback-)?trial-/), []);
  }
  // It packs to nothing on the wire.
  const { at } = await site(t, { "base.json": `${" ".repeat(3 << 20)}${shipped("base.json")}` });
  const page = await fresh(t);
  await open(page, at("land.html"));
  assert.ok(compact(await footer(page)).includes("规则文件base.json太大，没有用，这里按程序自带的算。"));
  assert.ok((await report(page, at)).includes("超过1兆字节的不收"));
});

test("a slow file is waited for three seconds after all else, and does not come in later", async (t) => {
  const { at } = await site(t, { "base.json": CORRECTED });
  const page = await fresh(t);
  let answer;
  await page.route("**/policy/base.json", (route) => { answer = () => route.continue(); });
  const start = Date.now();
  await open(page, at("land.html"));
  assert.ok(Date.now() - start >= 3000);
  const said = "规则文件base.json没有及时读到，这里按程序自带的算。";
  assert.ok(compact(await footer(page)).includes(said));
  await answer().catch(() => {}); // the page no longer waits for it
  await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
  await answerAll(page, { announcement: "2024.10.15", birth: "1990.1.1" });
  await seeResult(page);
  assert.ok(compact(await page.locator("main").innerText()).includes("52,184.74元"));
  assert.ok(compact(await footer(page)).includes(said));
});

test("a file that is missing, or a page in its place: the built-in one is used, and nothing is tried", async (t) => {
  const { at, put } = await site(t, { "base.json": null, "national.json": null });
  const missing = await fresh(t);
  await open(missing, at("land.html"));
  assert.ok(compact(await footer(missing)).includes("规则文件base.json、national.json没有读到，这里按程序自带的算。"));
  put("base.json", shipped("base.json"));
  put("national.json", shipped("national.json"));
  const page = await fresh(t);
  await page.route("**/policy/base.json", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>登录</title>" }));
  const result = await amount(page, at, { announcement: "2024.10.15", birth: "1990.1.1" });
  assert.ok(result.includes("52,184.74元"));
  assert.ok(compact(await footer(page)).includes("规则文件base.json没有读到，这里按程序自带的算。"));
  assert.ok((await report(page, at)).includes("可能是登录页"));
  assert.deepEqual([...asked(missing, /^(?:fallback-)?trial-/), ...asked(page, /^(?:fallback-)?trial-/)], []);
  assert.deepEqual(page.problems, []);
});

test("the portal's CSP forbids wasm: the file is tried by script; where it cannot be tried it is not used", async (t) => {
  const { at } = await site(t, { "base.json": CORRECTED });
  const page = await fresh(t);
  await page.route("**/land.html", async (route) => {
    const response = await route.fetch();
    const policy = response.headers()["content-security-policy"].replace(" 'wasm-unsafe-eval'", "");
    return route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  assert.ok((await amount(page, at, { announcement: "2024.10.15", birth: "1990.1.1" })).includes("52,775.71元"));
  assert.equal(asked(page, /^fallback-trial/).length, 1);
  assert.deepEqual(asked(page, /^trial-.*wasm$/), [], "it is fetched in vain");
  const cut = await fresh(t);
  await cut.route(/trial-/, (route) => route.abort());
  await open(cut, at("land.html"));
  assert.ok(compact(await footer(cut)).includes("规则文件base.json没有能检查，没有用，这里按程序自带的算。"));
});

test("on a page without TLS, which has no SHA-256, the file is tried by wasm all the same", async (t) => {
  const { at } = await site(t, { "base.json": CORRECTED });
  const page = await fresh(t);
  await page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
  assert.ok((await amount(page, at, { announcement: "2024.10.15", birth: "1990.1.1" })).includes("52,775.71元"));
  assert.deepEqual(asked(page, /^fallback-/), []);
  assert.deepEqual(page.problems, []);
});

for (const [what, name] of [["gets compiled", "compile"], ["begins", "instantiate"]]) {
  test(`a trial that never ${what}: the file is tried by script`, async (t) => {
    const { at } = await site(t, { "base.json": CORRECTED });
    const page = await fresh(t);
    await page.clock.install({ time: "2026-11-23T09:59:59+08:00" });
    await page.clock.pauseAt("2026-11-23T10:00:00+08:00");
    await page.addInitScript((act) => {
      const own = WebAssembly[act];
      WebAssembly[act] = function (given) {
        if (!window.hetangTrial || given.byteLength === 8) return own.apply(this, arguments); // the page's own, the smallest
        window.stuck = true;
        return new Promise(() => {});
      };
    }, name);
    await page.goto(at("land.html"), { waitUntil: "commit" });
    await page.waitForFunction(() => window.stuck);
    await page.clock.runFor(11000);
    await page.waitForFunction(() => !document.getElementById("boot-status"));
    assert.ok(compact(await footer(page)).includes("规则文件base.json更新过"));
    assert.equal(asked(page, /^fallback-trial/).length, 1);
  });
}

test("without network the same is decided as before, and nothing is called refused", async (t) => {
  for (const [files, words] of [[{}, null], [{ "base.json": CORRECTED }, "规则文件base.json更新过"], [{ "land.json": WRONG_SHARE }, "规则文件land.json有问题"]]) {
    const { at, server, put } = await site(t, files);
    const page = await fresh(t, { serviceWorkers: "allow", growing: false });
    await open(page, at("index.html"));
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    if (words === null) {
      // A login page in place of a file is not kept.
      put("base.json", shipped("base.json"));
      await page.route("**/policy/land.json", (route) => route.fulfill({ contentType: "text/html", body: "<h1>登录</h1>" }));
      await page.evaluate(() => fetch("policy/land.json").then((answer) => answer.text()));
      await page.unrouteAll();
    }
    await server.close();
    const foot = compact((await open(page, at("land.html")), await footer(page)));
    if (words === null) assert.ok(!foot.includes("规则文件"), foot);
    else assert.ok(foot.includes(words), foot);
    const full = await report(page, at);
    assert.ok(full.includes(words ?? "现在用的都是程序自带的规则文件。"), full);
  }
});
