// The staff's desk: what is pasted, the level of the contract's own cases, the notice and the file that residents read, AQI.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { VIEWPORTS, newPage, open } from "./lib/browser.mjs";
import { assertNothingKept, assertOnlyBuildFiles } from "./lib/network.mjs";
import { addressOf } from "./lib/server.mjs";
import { withBrowser } from "./lib/setup.mjs";
import { overflow, shoot } from "./lib/shots.mjs";

const running = withBrowser();

async function at(t, hash, options = { viewport: VIEWPORTS.desk }) {
  const page = await newPage(running.browser, options);
  t.after(() => page.context().close());
  await open(page, addressOf(running.server.url, hash));
  await page.locator(".wb form").waitFor();
  return page;
}

const squeezed = (text) => text.replace(/\s+/g, "");
const words = async (page, selector = "main") => squeezed(await page.locator(selector).innerText());

/** Says `pattern` within the page's own time. */
async function says(page, selector, wanted) {
  await page.waitForFunction(([at, text]) => {
    const element = document.querySelector(at);
    return element !== null && element.innerText.replace(/\s+/g, "").includes(text);
  }, [selector, squeezed(wanted)]).catch(async () => {
    assert.fail(`${wanted} is not in ${selector}:\n${await words(page)}`);
  });
}

function leftNothing(page) {
  assert.deepEqual(page.problems, []);
  assertOnlyBuildFiles(page.network, running.server.url);
  return assertNothingKept(page);
}

async function bothViews(page, name) {
  await assertAccessible(page, name);
  await shoot(page, name);
  for (const viewport of Object.values(VIEWPORTS)) {
    await page.setViewportSize(viewport);
    assert.ok((await overflow(page)) <= 0, `${name} scrolls sideways at ${viewport.width}`);
  }
  await page.getByRole("switch", { name: "长辈版" }).click();
  await assertAccessible(page, `${name}, elder`);
  await page.setViewportSize(VIEWPORTS.phone);
  assert.ok((await overflow(page)) <= 0, `${name}, elder, scrolls sideways`);
  await shoot(page, `${name}-elder`);
}

const TITLES = { none: "不到黄色预警", yellow: "黄色（Ⅲ级）预警", orange: "橙色（Ⅱ级）预警", red: "红色（Ⅰ级）预警" };
const fact = (known) => (known === true ? 0 : known === false ? 1 : 2);

test("the level of the contract's cases, from days pasted as a column", async (t) => {
  const page = await at(t, "#/airdesk");
  const lines = readFileSync(new URL("../cases/contract/alert_daily.jsonl", import.meta.url), "utf8").trim().split("\n");
  const all = lines.map((line) => JSON.parse(line)).filter(({ input, value }) => value && !input.readings);
  // Of each level the same number, in the order of the file.
  const cases = Object.keys(TITLES).flatMap((level) => all.filter(({ value }) => value.level === level).slice(0, 4));
  assert.ok(cases.length >= 12, `${cases.length} cases`);
  for (const { input, value } of cases) {
    await page.locator("#paste").fill(input.means.join("\n"));
    await page.locator("#hourly-max").fill(input.hourlyMax === null ? "" : String(input.hourlyMax));
    await page.locator(`#short-${fact(input.shortHeavy)}`).check();
    await page.locator(`#dust-${fact(input.sandDust)}`).check();
    await says(page, "#desk-level", TITLES[value.level]);
    const result = await words(page, ".wb-result");
    for (const part of [value.approver, value.cutPercent && `${value.cutPercent}%以上`].filter(Boolean)) {
      assert.ok(result.includes(part), `${JSON.stringify(input)}: ${part} is not in ${result}`);
    }
  }
  await leftNothing(page);
});

test("which days met what, the chart and its table, a reading, in both views and on paper", async (t) => {
  const page = await at(t, "#/airdesk");
  await page.locator("#paste").fill("１６０\t210\t220，180");
  await page.locator("#dust-1").check();
  await says(page, ".wb-result", "橙色（Ⅱ级）预警");
  await says(page, ".wb-result", "研判参考");
  await says(page, ".wb-result", "市里发布的级别优先");
  await says(page, "main", "AQI日均值大于150，持续3天以上");
  await says(page, "main", "再往上是红色（Ⅰ级）预警");
  assert.equal(await page.locator(".wb-chart circle").count(), 4);
  await page.getByText("图里的数：每天").click();
  await says(page, ".wb-tbl", "第2天 210");
  assert.equal(await page.locator("svg [style], main [style]").count(), 0, "an inline style");
  const print = await page.pdf({ format: "A4" });
  const paper = squeezed(spawnSync("pdftotext", ["-layout", "-", "-"], { input: print }).stdout.toString().normalize("NFKC"));
  for (const part of ["研判参考", "第2天", "210", "4.1"]) assert.ok(paper.includes(part), `${part} is not on paper:\n${paper}`);
  assert.ok(!paper.includes("最多15天"), "the form is on paper");
  await page.getByText("口径：文件可以这样读").click();
  await page.getByLabel("要落在同一段持续污染里").check();
  await says(page, ".wb-result", "橙色（Ⅱ级）预警");
  await leftNothing(page);
  await bothViews(page, "desk-check");
});

test("the numbers of the days on the chart never run into each other", async (t) => {
  const page = await at(t, "#/airdesk");
  for (const elder of [false, true]) {
    if (elder) await page.getByRole("switch", { name: "长辈版" }).click();
    for (const days of [9, 10, 15]) {
      await page.locator("#paste").fill(Array.from({ length: days }, (_, day) => 100 + day).join("\n"));
      await page.waitForFunction((count) => document.querySelectorAll(".wb-chart circle").length === count, days);
      const boxes = await page.locator(".wb-chart text").evaluateAll((all) => all.filter((one) => /^\d{1,2}$/.test(one.textContent))
        .map((one) => one.getBBox()).map(({ x, width }) => [x, x + width]).sort((a, b) => a[0] - b[0]));
      assert.ok(boxes.length >= 5, `${boxes.length} numbers`);
      boxes.slice(1).forEach(([x], place) => assert.ok(x > boxes[place][1] + 2, `${days} days, elder ${elder}: ${JSON.stringify(boxes)}`));
    }
  }
});

test("the level of the contract's cases, from hours pasted a day a row", async (t) => {
  const page = await at(t, "#/airdesk");
  await page.locator("#grain-1").check();
  const lines = readFileSync(new URL("../cases/contract/alert_hourly.jsonl", import.meta.url), "utf8").trim().split("\n");
  const all = lines.map((line) => JSON.parse(line)).filter(({ input, value }) => value && !input.readings && input.hourly.length >= 48);
  const cases = Object.keys(TITLES).flatMap((level) => all.filter(({ value }) => value.level === level).slice(0, 2));
  assert.ok(cases.length >= 6, `${cases.length} cases`);
  for (const { input, value } of cases) {
    const rows = [];
    for (let from = 0; from < input.hourly.length; from += 24) rows.push(input.hourly.slice(from, from + 24).join("\t"));
    await page.locator("#paste").fill(rows.join("\r\n"));
    await page.locator(`#short-${fact(input.shortHeavy)}`).check();
    await page.locator(`#dust-${fact(input.sandDust)}`).check();
    await says(page, "#desk-level", TITLES[value.level]);
  }
  await leftNothing(page);
});

test("hours: the mean of 24 hours across midnight, and too few of them", async (t) => {
  const page = await at(t, "#/airdesk");
  await page.locator("#grain-1").check();
  await page.locator("#dust-1").check();
  await page.locator("#short-0").check();
  const day = Array(24).fill("160").join("\t");
  await page.locator("#paste").fill(`${day}\r\n${day}\r\n`);
  await says(page, "#desk-level", TITLES.yellow);
  assert.equal(await page.locator(".wb-chart polyline").count(), 2);
  await page.locator("#paste").fill("160\n170");
  await says(page, "main", "不够算一个连续24小时的均值");
  // The number of the hour beside its value: two columns, no series of 96 hours.
  await page.locator("#paste").fill(Array.from({ length: 48 }, (_, hour) => `${hour % 24}\t210`).join("\n"));
  await says(page, "#paste-errors", "第2行有2格");
  assert.equal(await page.locator("#desk-level").count(), 0, "a level of two columns");
  await leftNothing(page);
});

test("what is in the way of a level is named by row and cell, and nothing typed is lost", async (t) => {
  const page = await at(t, "#/airdesk");
  for (const [typed, ...wanted] of [
    ["日期\tAQI\n2026-11-23\t151", "第1行第1格“日期”不是数字", "第2行第1格“2026-11-23”像是日期或时间"],
    ["151\n\n170", "第2行第1格是空的", "请补上这个数"],
    ["151\t缺测\t170良", "第1行第2格写的是“缺测”", "第1行第3格“170良”不只是数字"],
    ["151\n501", "第2行第1格是501", "AQI在0至500之间"],
    ["-1", "第1行第1格是-1"],
    [Array(16).fill("100").join("\n"), "贴了16天的数，一次最多15天"],
    ["1\t151\n2\t170\n3\t180", "第1行有2格", "请只贴AQI那一列"],
    [Array(20).fill("x").join("\n"), "还有15处也要改"],
  ]) {
    await page.locator("#paste").fill(typed);
    for (const part of wanted) await says(page, "#paste-errors", part);
    assert.equal(await page.locator("#paste").inputValue(), typed);
    assert.equal(await page.locator("#paste").getAttribute("aria-invalid"), "true");
    assert.equal(await page.locator("#desk-level").count(), 0, "a level beside an error");
  }
  await page.locator("#hourly-max").fill("很高");
  await page.locator("#paste").fill("151");
  await says(page, "#hourly-max-error", "“很高”不是数字");
  await assertAccessible(page, "desk, errors");
  await shoot(page, "desk-errors");
  // To another screen and back: it still stands there.
  await page.getByRole("link", { name: "发布台" }).click();
  await page.locator("#area").waitFor();
  await page.goBack();
  await page.locator("#paste").waitFor();
  assert.equal(await page.locator("#paste").inputValue(), "151");
  await leftNothing(page);
});

const NOTICE = {
  issued: "2026-11-22 17:30", starts: "２０２６年11月23日8时", area: "全区", validUntil: "2026-11-26 18:00",
  number: "荷重污〔2026〕3号", link: "https://www.hetang.gov.cn/a.html",
};

async function fillNotice(page, changes = {}) {
  for (const [id, value] of Object.entries({ ...NOTICE, ...changes })) await page.locator(`#${id}`).fill(value);
}

test("a notice holds the four things; its file is what the residents' page takes", async (t) => {
  const page = await at(t, "#/airdesk/publish");
  await says(page, ".wb-right", "还没有填发布时间");
  await page.getByRole("link", { name: "还没有写区域范围" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "area");
  await page.locator("#level-1").check();
  await fillNotice(page);
  for (const part of [
    "株洲市荷塘区重污染天气橙色预警", "编号：荷重污〔2026〕3号", "一、预警级别：橙色预警，启动Ⅱ级应急响应。",
    "二、启动时间：2026年11月23日8:00。", "三、应急响应区域范围：全区。", "四、响应措施：",
  ]) await says(page, ".wb-sheet", part);
  await says(page, ".wb-right", "区指挥中心指挥长");
  await says(page, ".wb-right", "荷塘区突发事件预警信息发布系统");
  await says(page, ".wb-right", "已经用居民页面的读法查过，读出来是：橙色预警，2026年11月23日8:00启动，范围全区");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "存成alert.json" }).click()]);
  assert.equal(download.suggestedFilename(), "alert.json");
  const file = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.deepEqual(file, {
    level: "orange", issued: "2026-11-22T17:30+08:00", starts: "2026-11-23T08:00+08:00", area: "全区", lifted: null,
    number: NOTICE.number, link: NOTICE.link, validUntil: "2026-11-26T18:00+08:00",
  });
  const schema = JSON.parse(readFileSync(new URL("../../www/alert.schema.json", import.meta.url), "utf8"));
  assert.deepEqual(Object.keys(file).sort(), Object.keys(schema.properties).sort());
  await says(page, ".wb-said", "已交给浏览器保存");
  await page.locator("#level-0").check();
  await says(page, ".wb-right", "区指挥中心副指挥长");
  const before = await words(page, ".wb-sheet");
  await page.locator("summary", { hasText: "响应措施" }).click();
  await page.locator(".wb-form .wb-pick input").first().uncheck();
  await page.waitForFunction((text) => document.querySelector(".wb-sheet").innerText.replace(/\s+/g, "") !== text, before);
  const paper = await page.pdf({ format: "A4" });
  const text = squeezed(spawnSync("pdftotext", ["-layout", "-", "-"], { input: paper }).stdout.toString().normalize("NFKC"));
  assert.ok(text.includes("株洲市荷塘区重污染天气黄色预警"), text);
  for (const part of ["成员单位职责", "validUntil"]) assert.ok(!text.includes(part), `${part} is on paper`);
  await leftNothing(page);
  await bothViews(page, "desk-publish");
});

test("a file that is out of date as it is written says so, before residents read it", async (t) => {
  for (const [now, outdated] of [["2026-11-26T18:00:59+08:00", false], ["2026-11-26T18:01:00+08:00", true]]) {
    const page = await newPage(running.browser, { viewport: VIEWPORTS.desk });
    t.after(() => page.context().close());
    await page.clock.setFixedTime(now);
    await open(page, addressOf(running.server.url, "#/airdesk/publish"));
    await fillNotice(page);
    await page.locator(".wb-sheet").waitFor();
    assert.equal((await words(page, ".wb-right")).includes("“有效到”的时间已经过了"), outdated, now);
    await page.locator("#mode-1").check();
    await page.locator("#lifted").fill("2026-11-24 10:00");
    await says(page, ".wb-sheet", "自动终止");
    assert.equal((await words(page, ".wb-right")).includes("“有效到”的时间已经过了"), outdated, `lifting, ${now}`);
  }
});

test("what the file may not hold is said at its field", async (t) => {
  const page = await at(t, "#/airdesk/publish");
  for (const [changes, field, wanted] of [
    [{ starts: "明天8点" }, "starts", "启动时间没有看懂"],
    [{ validUntil: "2026-11-20 8:00" }, "validUntil", "有效到的时间不晚于发布或启动"],
    [{ validUntil: "2027-11-26 8:00" }, "validUntil", "离发布时间太远"],
    [{ link: "javascript:alert(1)" }, "link", ""],
  ]) {
    await fillNotice(page, changes);
    await page.locator(`#${field}-error`).waitFor();
    await says(page, `#${field}-error`, wanted);
    assert.equal(await page.locator(".wb-sheet").count(), 0, "a notice beside an error");
    assert.equal(await page.locator(`#${field}`).inputValue(), Object.values(changes)[0]);
  }
  await leftNothing(page);
});

test("no alert: only a file, which the residents' page reads as that", async (t) => {
  const page = await at(t, "#/airdesk/publish");
  await page.locator("#mode-1").check();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.evaluate(() => document.activeElement.id), "mode-2", "the focus goes with the rows");
  await says(page, ".wb-right", "还有2处要填好，这里就出alert.json");
  assert.equal(await page.locator("#area").count(), 0, "an area without an alert");
  await page.locator("#issued").fill("2026-11-26 9:30");
  await page.locator("#validUntil").fill("2026-11-25 9:30");
  await says(page, "#validUntil-error", "有效到的时间不晚于发布或启动");
  await page.locator("#validUntil").fill("2026-11-28 10:00");
  await says(page, ".wb-right", "读出来是：没有预警，有效到2026年11月28日10:00。");
  assert.deepEqual(JSON.parse(await page.locator("#alert-json").innerText()), {
    level: "none", issued: "2026-11-26T09:30+08:00", starts: null, area: null, lifted: null, number: null, link: null,
    validUntil: "2026-11-28T10:00+08:00",
  });
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "存成alert.json" }).click()]);
  assert.equal(download.suggestedFilename(), "alert.json");
  await says(page, ".wb-said", "文件名是alert.json");
  await leftNothing(page);
  await bothViews(page, "desk-clear");
});

test("lifting: the text, its file, the summary's last day; the units", async (t) => {
  const page = await at(t, "#/airdesk/publish");
  await page.locator("#mode-1").check();
  await page.locator("#level-1").check();
  await fillNotice(page, { issued: "2026-11-26 9:30", starts: "2026-11-23 8:00", validUntil: "2026-11-28 10:00" });
  await page.locator("#lifted").fill("2026-11-26 10:00");
  await says(page, ".wb-sheet", "2026年11月26日10:00起解除橙色预警，Ⅱ级应急响应自动终止。");
  // 26 November 2026 is a Thursday: 27, 30, 1, 2, 3.
  await says(page, ".wb-right", "总结评估最迟2026年12月3日交");
  await says(page, ".wb-right", "污染物应急减排比例");
  assert.equal(JSON.parse(await page.locator("#alert-json").innerText()).lifted, "2026-11-26T10:00+08:00");
  assert.equal(await page.locator(".wb-duties dl > div").count(), 18);
  await page.locator("#unit").fill("交警");
  await says(page, ".wb-filter", "1个单位");
  await page.locator("#unit").fill("产业开发区");
  await says(page, ".wb-duties", "荷塘高新区管委会");
  await page.locator("#lifted").fill("2099-11-26 10:00");
  await says(page, "#lifted-error", "离发布时间太远");
  await leftNothing(page);
});

test("AQI of known vectors, the version by the day, errors at the box", async (t) => {
  const page = await at(t, "#/airdesk/aqi");
  const clear = async () => {
    for (const box of await page.locator(".wb-cell input").all()) await box.fill("");
  };
  for (const [day, given, aqi, ...wanted] of [
    ["2026-11-23", { pm25_24h: "40", pm10_24h: "70" }, "65", "HJ 633-2026", "良", "PM10", "预案（1.3）写的是HJ 633-2012"],
    ["2026-2-28", { pm25_24h: "75", o3_8h: "１００" }, "100", "HJ 633-2012", "PM2.5"],
    ["2026-11-23", { so2_1h: "801" }, "200", "中度污染", "二氧化硫", "实时报"],
  ]) {
    await clear();
    await page.locator("#aqi-day").fill(day);
    for (const [id, value] of Object.entries(given)) await page.locator(`#${id}`).fill(value);
    await says(page, "#aqi", `AQI ${aqi}`);
    for (const part of wanted) await says(page, ".wb-right", part);
  }
  await page.locator("#by-1").check();
  await says(page, "#so2_1h-error", "超过800");
  await page.locator("#so2_1h").fill("8oo");
  await says(page, "#so2_1h-error", "“8oo”不是数字");
  await page.locator("#aqi-day").fill("2026-2-30");
  await says(page, "#aqi-day-error", "请照2026-11-23这样填");
  await assertAccessible(page, "desk-aqi, errors");
  await page.locator("#aqi-day").fill("2026-11-23");
  await page.locator("#so2_1h").fill("400");
  await page.locator("#by-0").check();
  await page.locator("#pm25_24h").fill("130");
  await page.locator("#aqi").waitFor();
  await leftNothing(page);
  await bothViews(page, "desk-aqi");
});

test("the door for staff stands on the home page; a screen is emptied by itself", async (t) => {
  const page = await newPage(running.browser);
  t.after(() => page.context().close());
  await open(page, addressOf(running.server.url, "#/"));
  await page.locator("footer").getByRole("link", { name: "工作人员入口" }).click();
  await page.waitForFunction(() => document.querySelector("#paste") && !document.getElementById("boot-status"));
  await page.locator("#paste").fill("210");
  assert.equal(await page.locator("footer").getByRole("link", { name: "工作人员入口" }).count(), 0);
  await page.getByRole("link", { name: "AQI", exact: true }).click();
  await page.locator("#pm10_24h").fill("70");
  await says(page, "#aqi", "AQI 65");
  await page.getByRole("button", { name: "清空本页" }).click();
  await says(page, ".wb-right", "填上浓度");
  await page.locator(".wb-tab").first().click();
  await page.locator("#paste").waitFor();
  assert.equal(await page.locator("#paste").inputValue(), "210");
  assert.deepEqual(page.problems, []);
});

test("by keyboard alone: from the tab line into the form, a fact by arrow keys", async (t) => {
  const page = await at(t, "#/airdesk/aqi");
  await page.locator(".wb-tab").first().focus();
  await page.keyboard.press("Enter");
  await page.locator("#paste").waitFor();
  assert.equal(await page.locator('.wb-tab[aria-current="page"]').innerText(), "研判");
  await page.locator("#grain-0").focus();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "paste");
  await page.keyboard.type("210\n210\n210");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowUp");
  assert.equal(await page.evaluate(() => document.activeElement.id), "short-1");
  await says(page, "#desk-level", TITLES.orange);
  await leftNothing(page);
});
