// The residents' alert pages and the bar on the home screen, against a real server that answers well, late, wrongly or
// not at all; and by clocks: nothing old is ever shown as current.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { alert, minute, noAlert, NOW } from "./lib/alerts.mjs";
import { assertAccessible } from "./lib/axe.mjs";
import { VIEWPORTS, newPage, open } from "./lib/browser.mjs";
import { assertNothingKept, assertOnlyBuildFiles } from "./lib/network.mjs";
import { withBrowser } from "./lib/setup.mjs";
import { overflow, shoot } from "./lib/shots.mjs";
import { until } from "./lib/until.mjs";

const running = withBrowser();

// In front of the site: alert.json is whatever `answer` makes of it; how often it was asked for stands in `asked`.
let portal;
let asked = [];
let answer = (response) => response.writeHead(404).end();

before(async () => {
  const server = createServer(async (request, response) => {
    if (request.url.endsWith("/alert.json")) {
      asked.push(request.url);
      return answer(response, request);
    }
    const real = await fetch(new URL(request.url, running.server.url));
    const headers = Object.fromEntries([...real.headers].filter(([name]) => !/encoding|length|connection|etag/.test(name)));
    response.writeHead(real.status, headers).end(Buffer.from(await real.arrayBuffer()));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  portal = { url: `http://127.0.0.1:${server.address().port}/`, server };
});
after(() => {
  portal?.server.close();
  portal?.server.closeAllConnections();
});

const says = (body, type = "application/json", status = 200) => (response) => response.writeHead(status, { "Content-Type": type }).end(body);

/** Lets the page's clock run in small steps, so that answers can come between them, until something holds. */
async function runUntil(page, holds) {
  for (let left = 180; left > 0 && !holds(); left -= 1) {
    await page.clock.runFor(1_000);
    await page.waitForTimeout(40);
  }
  assert.ok(holds(), "it did not come");
}

/** A page whose clock starts at NOW and runs on by itself, or only when told to. */
async function at(t, address, given, { clock = "runs", ...options } = {}) {
  asked = [];
  answer = typeof given === "string" ? says(given) : given;
  const page = await newPage(running.browser, options);
  t.after(() => page.context().close());
  if (clock === "runs") await page.clock.setFixedTime(NOW);
  else {
    await page.clock.install({ time: new Date(NOW).getTime() - 1_000 });
    await page.clock.pauseAt(NOW);
  }
  await open(page, portal.url + address);
  return page;
}

// While a page is being parsed there is no main yet.
const text = (page) => page.evaluate(() => (document.querySelector("main")?.innerText ?? "").replace(/\s+/g, ""));
async function shows(page, ...words) {
  for (const word of words) {
    await page.waitForFunction((wanted) => (document.querySelector("main")?.innerText ?? "").replace(/\s+/g, "").includes(wanted), word).catch(async () => {
      assert.fail(`${word} is missing in\n${await text(page)}`);
    });
  }
}
async function neverCurrent(page) {
  const said = await text(page);
  for (const word of ["荷塘区当前预警", "今天该怎么做", "做一张门口告示"]) assert.ok(!said.includes(word), `${word} stands in\n${said}`);
}

const STATES = {
  none: [noAlert(), ["现在没有发布预警", "2026年11月24日10:00"]],
  lifted: [alert({ lifted: minute(-30) }), ["预警已经解除", "橙色预警在2026年11月23日9:30解除"]],
  "not yet": [alert({ issued: minute(-60), starts: minute(180) }), ["橙色预警还没有开始", "2026年11月23日13:00起"]],
  "dated ahead, begun": [alert({ issued: minute(30) }), ["预警信息还没到发布时间", "设备的日期和时间", "12345"]],
  "dated ahead, called off": [alert({ issued: minute(30), starts: minute(180), lifted: minute(-5) }), ["预警信息还没到发布时间"]],
  "of the future": [noAlert({ issued: minute(60) }), ["预警信息还没到发布时间", "设备的日期和时间", "12345"]],
  stale: [alert({ validUntil: minute(-1) }), ["信息可能已过期", "有效到2026年11月23日9:59", "12345", "生态环境荷塘分局", "官方预警在哪里看"]],
  "stale, without an alert": [noAlert({ validUntil: minute(-1) }), ["信息可能已过期", "12345"]],
  absent: [says("not found", "text/plain", 404), ["这个网站没有放当前预警", "12345", "官方预警在哪里看"]],
  unreachable: [says("busy", "text/plain", 503), ["没有读到当前预警", "可能是网络不好", "12345"]],
  "cut off": [(response) => response.destroy(), ["没有读到当前预警"]],
  "cut off in the middle": [
    (response) => response.writeHead(200, { "Content-Length": 999 }).write(alert().slice(0, 90), () => response.destroy()), ["没有读到当前预警"],
  ],
  malformed: [alert({ level: "purple" }), ["当前预警的信息有错", "12345"]],
};

for (const [name, [given, words]] of Object.entries(STATES)) {
  test(`state: ${name}`, async (t) => {
    const page = await at(t, "air.html", given);
    await shows(page, ...words);
    await neverCurrent(page);
    assert.equal(await page.title(), "重污染天气预警 · 荷塘区惠民政策计算器");
    await assertAccessible(page, name);
    assert.ok((await overflow(page)) <= 0, `${name} scrolls sideways`);
    if (words.includes("12345")) assert.equal(await page.locator('.ht-alertstate a[href="tel:12345"]').innerText(), "12345");
    if (name === "stale") await shoot(page, "air-stale");
    await page.getByRole("button", { name: "橙色" }).click();
    await shows(page, "您在看", "不是当前预警", "这个级别要做什么", ...words.slice(0, 1));
    await neverCurrent(page);
    const home = await at(t, "index.html", given);
    await home.locator(".ht-services").waitFor();
    await until(() => asked.length > 0);
    const said = name.startsWith("stale") ? "信息可能已过期" : name === "not yet" ? "重污染天气预警：橙色预警，2026年11月23日13:00起" : null;
    if (said) await shows(home, said);
    else await home.waitForTimeout(300); // that nothing is said
    assert.equal(await home.locator(".ht-alertbar").count(), 0, "a bar without an alert in force");
    assert.equal((await text(home)).includes("信息可能已过期"), name.startsWith("stale"));
    assert.equal((await text(home)).includes("重污染天气预警：橙色预警，2026年11月23日13:00起"), name === "not yet");
    assert.ok(!/没有发布预警|没有预警/.test(await text(home)), "an all-clear");
  });
}

test("in force: banner on home and the page; level in words, shape and colour; filter, first things, articles", async (t) => {
  const page = await at(t, "index.html", alert());
  const bar = page.locator(".ht-alertbar");
  await bar.waitFor();
  assert.match((await bar.innerText()).replace(/\s+/g, ""), /橙色预警.*2026年11月23日8:00起，Ⅱ级响应/);
  await assertAccessible(page, "home with an alert");
  await shoot(page, "air-home");
  await bar.click();
  await shows(page, "荷塘区当前预警", "橙色预警", "2026年11月23日8:00起，荷塘区全区，启动Ⅱ级响应", "编号：示例第1号", "这条信息有效到2026年11月25日10:00", "看官方通知", "先做好这几件事", "今天该怎么做", "橙色新增", "橙色加严", "黄色起", "级别由市里定，本页不判断", "附件1（架构图）、附件2（流程图）是图，公报的文字里没有，没有收录");
  assert.equal(await page.locator("h1").count(), 1);
  assert.equal((await page.locator("h1").innerText()).trim(), "橙色预警");
  assert.equal(await page.locator(".ht-alerthero .ht-bars .off").count(), 1, "two bars of three");
  assert.equal(await page.locator(".ht-first li").count(), 3);
  assert.equal(await page.locator(".ht-alerthero a").getAttribute("href"), "/alerts/1.html");
  await assertAccessible(page, "in force");
  await shoot(page, "air-in-force");
  await page.getByRole("button", { name: "学校幼儿园" }).first().click();
  await page.waitForFunction(() => document.activeElement?.id === "all");
  assert.equal(await page.locator(".ht-group").count(), 1);
  await shows(page, "体育课、课间操、运动会都先停");
  await page.getByRole("button", { name: "黄色" }).click();
  await shows(page, "您在看", "荷塘区当前预警：橙色预警", "黄色预警没有单独要求学校幼儿园做的事");
  await page.getByRole("button", { name: "看当前预警" }).click();
  await page.locator(".ht-alerthero.ht-l2").waitFor();
  assert.deepEqual(page.problems, []);
  assertOnlyBuildFiles(page.network, portal.url);
  await assertNothingKept(page);
});

test("长辈版: in force and the checkers are accessible and do not scroll sideways", async (t) => {
  for (const viewport of [VIEWPORTS.phone, { width: 320, height: 640 }]) {
    const page = await at(t, "air.html", alert({ level: "red" }), { viewport });
    await page.getByRole("switch").click();
    await shows(page, "荷塘区当前预警", "过境的柴油车绕开城区走", "红色新增");
    await assertAccessible(page, "elder, in force");
    assert.ok((await overflow(page)) <= 0, `${viewport.width}: scrolls sideways`);
    if (viewport.width === 390) await shoot(page, "air-elder");
    await page.getByRole("link", { name: "车能不能跑" }).click();
    await shows(page, "按哪一级预警看");
    await assertAccessible(page, "elder, checkers");
    assert.ok((await overflow(page)) <= 0, `${viewport.width}: the checkers scroll sideways`);
    if (viewport.width === 390) await shoot(page, "air-elder-stops");
  }
});

test("what servers do wrong: garbage, cut short, huge, not UTF-8, a page instead of the file", async (t) => {
  for (const [name, given] of [
    ["garbage", "\u0000\u0001<<<>>>"], ["truncated", alert().slice(0, -20)], ["huge", `${alert()}${" ".repeat(3 << 20)}`],
    ["endless", (response) => { response.writeHead(200); const more = setInterval(() => response.write("x".repeat(65536)), 1); response.on("close", () => clearInterval(more)); }],
    ["not UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])], ["a page", says("<!doctype html><title>404</title>", "text/html")], ["empty", ""],
    ["a list", "[]"], ["twice", alert().replace("{", '{"level":"none",')], ["a script in the link", alert({ link: "javascript:alert(1)" })],
    ["another zone", alert({ validUntil: "2026-11-25T10:00Z" })],
  ]) {
    const page = await at(t, "air.html", typeof given === "function" ? given : says(given));
    await shows(page, "当前预警的信息有错");
    await neverCurrent(page);
    await page.getByText("给网站管理员").click();
    assert.ok(await page.locator(".ht-alertstate details[open] li").count() > 0, `${name}: nothing is said to the staff`);
    assert.deepEqual(page.problems, [], name);
    await page.context().close();
  }
});

test("a wrong media type does no harm: the text decides", async (t) => {
  for (const type of ["text/html", "image/png", "application/octet-stream"]) {
    const page = await at(t, "air.html", says(alert(), type));
    await shows(page, "荷塘区当前预警");
  }
});

test("another origin is refused, also after a redirect; the address of the embedding tag is used", async (t) => {
  let visits = 0;
  const other = createServer((request, response) => {
    visits += 1;
    response.writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Type": "application/json" }).end(alert());
  });
  await new Promise((done) => other.listen(0, "127.0.0.1", done));
  t.after(() => other.close());
  const elsewhere = `http://127.0.0.1:${other.address().port}/alert.json`;
  const page = await at(t, "air.html", (response) => response.writeHead(302, { Location: elsewhere }).end());
  await shows(page, "没有读到当前预警");
  await neverCurrent(page);
  // Set by hand past frame.js, which refuses it already.
  for (const [address, words] of [[elsewhere, "没有读到当前预警"], [`${portal.url}feeds/alert.json`, "荷塘区当前预警"]]) {
    const named = await newPage(running.browser);
    t.after(() => named.context().close());
    asked = [];
    answer = says(alert());
    await named.clock.setFixedTime(NOW);
    await named.addInitScript((value) => {
      document.addEventListener("DOMContentLoaded", () => document.getElementById("app").setAttribute("data-alert", value));
    }, address);
    await open(named, `${portal.url}air.html`);
    await shows(named, words);
    assert.deepEqual(asked, words.includes("当前预警") && address !== elsewhere ? ["/feeds/alert.json"] : []);
  }
  assert.equal(visits, 0, "the other origin was asked");
});

test("no answer within 5 seconds: one quiet retry, then it says so; a second attempt that succeeds is used", async (t) => {
  const page = await at(t, "air.html", () => {}, { clock: "told" });
  await shows(page, "正在读取当前预警");
  await until(() => asked.length === 1);
  await page.clock.runFor(4_900);
  assert.equal(asked.length, 1);
  await page.clock.runFor(200);
  await until(() => asked.length === 2);
  await shows(page, "正在读取当前预警");
  await page.clock.runFor(5_100);
  await shows(page, "没有读到当前预警");
  assert.equal(asked.length, 2);
  // A head in time and a body that never ends is no answer either.
  const stalled = await at(t, "air.html", (response) => { response.writeHead(200).write(alert().slice(0, 40)); }, { clock: "told" });
  await runUntil(stalled, () => asked.length === 2);
  await stalled.clock.runFor(5_100);
  await shows(stalled, "没有读到当前预警");
  const slow = await at(t, "air.html", (response) => { if (asked.length > 1) says(alert())(response); }, { clock: "told" });
  await until(() => asked.length === 1);
  await slow.clock.runFor(5_100);
  await shows(slow, "荷塘区当前预警");
});

test("it begins, goes out of date and is lifted before the reader's eyes; fetched anew by the clock and when the tab is seen", async (t) => {
  const page = await at(t, "air.html", alert({ starts: minute(2), validUntil: minute(8) }), { clock: "told" });
  await shows(page, "橙色预警还没有开始");
  await page.clock.runFor(2 * 60_000 + 16_000);
  await shows(page, "荷塘区当前预警");
  await page.getByRole("button", { name: "做一张门口告示" }).first().click();
  await page.locator(".ht-door").waitFor();
  assert.equal(asked.length, 1);
  answer = says("busy", "text/plain", 503);
  await page.clock.runFor(7 * 60_000);
  await shows(page, "信息可能已过期");
  await neverCurrent(page);
  assert.equal(await page.locator(".ht-door").count(), 0, "the door notice outlives its alert");
  answer = says(alert({ level: "yellow" }));
  await runUntil(page, () => asked.length > 1);
  await shows(page, "荷塘区当前预警", "黄色预警");
  // The net fails: what was read stays as long as it says it is valid.
  answer = says("busy", "text/plain", 503);
  const before = asked.length;
  await page.clock.runFor(9 * 60_000);
  await runUntil(page, () => asked.length > before + 1);
  await shows(page, "荷塘区当前预警", "黄色预警");
  answer = says(alert({ lifted: minute(5) }));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await shows(page, "预警已经解除");
  await neverCurrent(page);
});

test("the audience is remembered only if asked, and can be forgotten", async (t) => {
  const page = await at(t, "air.html", alert());
  await shows(page, "今天该怎么做");
  await page.getByRole("button", { name: "工地", exact: true }).click();
  await assertNothingKept(page);
  await page.getByLabel("在这台设备上记住我选的").check();
  assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), { "ht-audience": "construction" });
  await page.reload();
  await shows(page, "今天该怎么做");
  assert.equal(await page.locator(".ht-group").count(), 1);
  assert.ok(await page.getByLabel("在这台设备上记住我选的").isChecked());
  await page.getByRole("button", { name: "货车物流", exact: true }).click();
  assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), { "ht-audience": "freight" });
  await page.getByLabel("在这台设备上记住我选的").uncheck();
  await assertNothingKept(page);
});

test("the door notice is the only sheet that is printed", async (t) => {
  const page = await at(t, "air.html", alert());
  await shows(page, "今天该怎么做");
  await page.locator(".ht-group", { hasText: "建筑工地" }).getByRole("button", { name: "做一张门口告示" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "door");
  await assertAccessible(page, "the door notice");
  await shoot(page, "air-door");
  const sheet = await page.pdf({ format: "A4", path: process.env.KEEP_PDF });
  const { stdout, status } = spawnSync("pdftotext", ["-layout", "-", "-"], { input: sheet });
  assert.equal(status, 0, "pdftotext");
  const pages = stdout.toString().normalize("NFKC").split("\f").filter((one) => one.trim());
  assert.equal(pages.length, 1, "one sheet");
  const words = pages[0].replace(/\s+/g, "");
  for (const word of ["橙色预警:建筑工地该做什么", "2026年11月23日8:00起", "荷塘区全区", "停用国Ⅱ及以下", "到区里发布调整、解除信息为止", "株荷政办发"]) {
    assert.ok(words.includes(word.normalize("NFKC")), `${word} is not on the sheet:\n${words}`);
  }
  for (const word of ["先做好", "三种颜色", "打印", "惠民政策计算器"]) assert.ok(!words.includes(word), `${word} is on the sheet`);
});

test("the checkers: stopped, free, open with whom to ask; by the level in force or chosen, never by none at all", async (t) => {
  const page = await at(t, "air.html#/air/stops", alert());
  await shows(page, "要核实", "按“橙色预警”来看");
  const choose = (name, value) => page.locator(`input[name="${name}"][value="${value}"]`).check();
  for (const [name, value] of [["heavy", "yes"], ["truck-engine", "4"], ["bulk", "yes"], ["livelihood", "no"], ["special", "no"]]) await choose(name, value);
  await shows(page, "要核实", "看单位的门禁记录");
  await page.locator("#trips").fill("abc");
  await shows(page, "这里要填整数", "要核实");
  await page.locator("#trips").fill("１１");
  await shows(page, "要停", "停止运输", "平常每天11辆次，超过10辆次");
  await assertAccessible(page, "a truck");
  await shoot(page, "air-stops");
  await page.getByRole("button", { name: "黄色" }).click();
  await shows(page, "不用停", "不在停运范围", "按“黄色预警”来看");
  await page.getByRole("button", { name: "机械" }).click();
  await page.getByRole("button", { name: "红色" }).click();
  await choose("machine-place", "construction");
  await choose("machine-engine", "3");
  await shows(page, "不在停用范围");
  await choose("machine-engine", "unsure");
  await shows(page, "要核实", "环保号牌");
  await page.getByRole("button", { name: "工地作业" }).click();
  for (const [name, value] of [["site-place", "construction"], ["work", "demolition"], ["emergency", "no"], ["key-project", "no"], ["special-process", "no"]]) await choose(name, value);
  await shows(page, "停止作业");
  await choose("key-project", "yes");
  await shows(page, "是区重点工程，除外");
  await choose("key-project", "unsure");
  await shows(page, "可以问区住建局");
  assert.deepEqual(page.problems, []);
  assertOnlyBuildFiles(page.network, portal.url);
  await assertNothingKept(page);

  const unknown = await at(t, "air.html#/air/stops", says("", "text/plain", 404));
  await shows(unknown, "还不知道现在是哪一级预警", "这个网站没有放当前预警");
  await assertAccessible(unknown, "no level");
  const none = await at(t, "air.html#/air/stops", noAlert());
  await shows(none, "不用停", "现在没有发布预警");
});

test("keyboard alone: a level, an audience, the door notice; the focus is seen and not lost", async (t) => {
  const page = await at(t, "air.html", alert());
  await shows(page, "今天该怎么做");
  const reach = async (wanted) => {
    for (let left = 60; left > 0; left -= 1) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(() => document.activeElement.innerText?.replace(/\s+/g, "") ?? "");
      if (name.includes(wanted)) return;
    }
    assert.fail(`${wanted} is not reached by Tab`);
  };
  await reach("红色");
  await page.keyboard.press("Enter");
  await shows(page, "您在看", "红色新增");
  assert.equal(await page.evaluate(() => document.activeElement.className), "ht-level");
  await reach("看当前预警");
  await page.keyboard.press("Enter");
  await shows(page, "今天该怎么做");
  await reach("工地");
  await page.keyboard.press("Space");
  await page.waitForFunction(() => document.querySelectorAll(".ht-group").length === 1);
  await reach("做一张门口告示");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "door");
  await page.goBack();
});
