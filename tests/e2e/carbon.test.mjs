// 碳达峰目标: searching, filtering, taking away; at 390 cards, at 1366 a table.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { VIEWPORTS, newPage, open } from "./lib/browser.mjs";
import { assertNothingKept, assertOnlyBuildFiles } from "./lib/network.mjs";
import { addressOf } from "./lib/server.mjs";
import { withBrowser } from "./lib/setup.mjs";
import { overflow, shoot } from "./lib/shots.mjs";

const running = withBrowser();

const ALL = "查到27个指标、31项重点任务、10类重大项目、5项保障措施。";
const NONE = "没有查到。";

async function at(t, options) {
  const page = await newPage(running.browser, options);
  t.after(() => page.context().close());
  await open(page, addressOf(running.server.url, "#/carbon"));
  await counted(page, ALL);
  return page;
}

const box = (page) => page.getByLabel("查什么");
const count = (page) => page.locator(".cb-count");

/** Until the count says so. */
async function counted(page, words) {
  await page.waitForFunction((wanted) => document.querySelector(".cb-count")?.textContent === wanted, words)
    .catch(async () => assert.equal(await count(page).textContent(), words));
}

/** Names of the indicators shown. */
const named = (page) => page.locator(".cb-tbl th[scope=row]").allTextContents();
const titles = (page) => page.locator(".cb-item h3").allTextContents();

async function save(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "存成表格" }).click()]);
  return { bytes: await readFile(await download.path()), name: download.suggestedFilename() };
}

/** The cells of a CSV file, quotes taken off. */
function cells(text) {
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const row = rows[rows.length - 1];
    if (quoted && text[at] === '"' && text[at + 1] === '"') row[row.length - 1] += text[(at += 1)];
    else if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text[at] === ",") row.push("");
    else if (!quoted && text.startsWith("\r\n", at)) {
      rows.push([""]);
      at += 1;
    } else row[row.length - 1] += text[at];
  }
  return rows.slice(0, -1);
}

test("words, bodies and years find their rows while one types", async (t) => {
  const page = await at(t);
  await box(page).fill("装配式");
  await page.waitForFunction(() => document.querySelectorAll(".cb-tbl th[scope=row]").length === 1);
  assert.deepEqual(await named(page), ["装配式建筑占新建面积"]);
  await box(page).fill("光伏");
  await page.waitForFunction(() => document.querySelectorAll(".cb-tbl").length === 0);
  assert.ok((await titles(page)).includes("新能源利用工程"));
  const project = await page.locator(".cb-item", { hasText: "新能源利用工程" }).innerText();
  assert.match(project, /南郊垃圾填埋场光伏一体化/);
  assert.match(project, /文件没有写明/);
  await box(page).fill("区税务局");
  await counted(page, "查到1项保障措施。");
  await box(page).fill("区交通运输局 52");
  await counted(page, "查到1个指标、1项重点任务。");
  const row = await page.locator(".cb-tbl tbody tr").last().innerText();
  for (const words of ["52%", "区交通运输局", "配合：", "三（四）2"]) assert.ok(row.includes(words), `${words}: ${row}`);
  await box(page).fill("２０３０");
  await page.waitForFunction(() => [...document.querySelectorAll(".cb-tbl th[scope=row]")].some((one) => one.textContent === "煤炭用量"));
  assert.ok(!(await named(page)).includes("小微湿地"));
  assert.equal(new URL(page.url()).hash, "#/carbon", "the search stands in the address");
  assert.deepEqual(page.problems, []);
  assertOnlyBuildFiles(page.network, running.server.url);
  await assertNothingKept(page);
});

test("nonsense finds nothing and says what to try; clearing brings all back", async (t) => {
  const page = await at(t);
  for (const list of ["年份", "单位"]) assert.equal(await page.getByLabel(list).inputValue(), "", `${list} is picked before anyone picks`);
  await page.getByLabel("年份").selectOption("2030");
  for (const typed of ["<script>alert(1)</script>", "=1+1", "风电机组清单", "%", "\\"]) {
    await box(page).fill(typed);
    if (typed !== "%") await counted(page, NONE);
    assert.equal(await box(page).inputValue(), typed);
  }
  await box(page).fill("不会有的词");
  await counted(page, NONE);
  await page.getByText("换个说法再查").waitFor();
  assert.equal(await page.getByRole("button", { name: "存成表格" }).count(), 0);
  await assertAccessible(page, "nothing found");
  await shoot(page, "carbon-nothing");
  await page.getByRole("button", { name: "清空条件" }).click();
  await counted(page, ALL);
  assert.equal(await box(page).inputValue(), "");
  assert.equal(await page.getByLabel("年份").inputValue(), "");
  assert.equal(await page.evaluate(() => document.activeElement.id), "carbon-text");
  assert.equal(await page.getByRole("button", { name: "清空条件" }).count(), 0);
  assert.deepEqual(page.problems, []);
});

test("filters by year, body and topic go together", async (t) => {
  const page = await at(t, { viewport: VIEWPORTS.desk });
  await page.getByLabel("年份").selectOption("2030");
  await page.waitForFunction(() => document.querySelectorAll(".cb-tbl thead th").length === 4);
  assert.deepEqual(await page.locator(".cb-tbl thead th").allTextContents(), ["指标", "2030年", "牵头和配合", "出处"]);
  await page.getByRole("button", { name: "能源", exact: true }).click();
  await counted(page, "查到5个指标。");
  assert.equal(await page.locator('.cb-topics [aria-pressed="true"]').innerText(), "能源");
  await page.getByLabel("单位").selectOption("区发展和改革局");
  await counted(page, "查到4个指标。");
  assert.ok(!(await named(page)).includes("非化石能源占比"), "part 二 names no body");
  await page.getByLabel("年份").selectOption("");
  await counted(page, "查到5个指标、3项重点任务。");
  await page.getByRole("button", { name: "全部", exact: true }).click();
  await page.waitForFunction(() => document.querySelector('.cb-topics [aria-pressed="true"]').textContent === "全部");
  assert.deepEqual(page.problems, []);
});

test("an input method is left alone until it has ended", async (t) => {
  const page = await at(t);
  const client = await page.context().newCDPSession(page);
  await box(page).focus();
  await client.send("Input.imeSetComposition", { text: "gongjiao", selectionStart: 8, selectionEnd: 8 });
  assert.equal(await count(page).textContent(), ALL);
  await client.send("Input.insertText", { text: "公交" });
  await page.waitForFunction((all) => document.querySelector(".cb-count").textContent !== all, ALL);
  assert.equal(await box(page).inputValue(), "公交");
  assert.ok((await named(page)).includes("新增公交车用新能源、清洁能源"));
});

test("the table to take away: byte order mark, all rows found, no cell a formula", async (t) => {
  const page = await at(t);
  const { bytes, name } = await save(page);
  assert.equal(name, "碳达峰目标.csv");
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  await page.getByText("已经存成表格文件").waitFor();
  const rows = cells(new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(3)));
  assert.equal(rows.length, 1 + 30 + 12 + 31 + 10 + 5);
  assert.ok(rows.every((row) => row.length === 12), "a row has other columns");
  for (const cell of rows.flat()) assert.ok(!/^[=+\-@\t\r\n＝＋－＠]/.test(cell), `a spreadsheet would run ${cell}`);
  assert.deepEqual(rows[6].slice(0, 7), ["写了数的目标", "新能源发电装机容量规模", "力争8万千瓦以上", "到2030年", "2030", "8", "万千瓦"]);
  await box(page).fill("区税务局");
  await counted(page, "查到1项保障措施。");
  assert.equal(await page.getByText("已经存成表格文件").count(), 0, "the last save is said of another search");
  const few = cells((await save(page)).bytes.toString().slice(1));
  assert.equal(few.length, 2);
  assert.equal(few[1][1], "落实财税、价格支持政策");
});

test("inside another program the rows are copied as words; where that is refused too, it is said", async (t) => {
  const page = await at(t, {
    userAgent: "Mozilla/5.0 (Linux; Android 9; X; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.38",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await box(page).fill("装配式 35");
  await page.waitForFunction(() => document.querySelectorAll(".cb-tbl th[scope=row]").length === 1);
  await page.getByRole("button", { name: "存成表格" }).click();
  await page.getByText("已经替您复制好").waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^装配式建筑占新建面积，到2025年：达到35%。区住房和城乡建设局牵头/);
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    Document.prototype.execCommand = () => false;
  });
  await page.getByRole("button", { name: "存成表格" }).click();
  await page.getByText("也不让复制").waitFor();
});

test("cards on a phone, a table on a desk, in both views", async (t) => {
  const page = await at(t);
  for (const view of ["standard", "elder"]) {
    if (view === "elder") await page.getByRole("switch", { name: "长辈版" }).click();
    for (const [size, display] of [["phone", "grid"], ["desk", "table-row"]]) {
      await page.setViewportSize(VIEWPORTS[size]);
      assert.equal(await page.evaluate(() => getComputedStyle(document.querySelectorAll(".cb-tbl tbody tr")[1]).display), display, `${view} ${size}`);
      await assertAccessible(page, `the carbon page, ${view} ${size}`);
      assert.ok((await overflow(page)) <= 0, `the carbon page scrolls sideways, ${view} ${size}`);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    assert.ok((await overflow(page)) <= 0, `the carbon page scrolls sideways at 320, ${view}`);
    await page.setViewportSize(VIEWPORTS.phone);
    await shoot(page, `carbon-${view}`);
  }
  assert.equal(await page.locator(".cb-chart").count(), 7);
  const course = await page.locator(".cb-chart", { hasText: "单位GDP能耗" }).evaluate((chart) => ({
    dots: chart.querySelectorAll(".cb-dot").length, holes: chart.querySelectorAll(".cb-hole").length, said: chart.querySelector("figcaption").textContent,
  }));
  assert.deepEqual([course.dots, course.holes], [2, 1]);
  assert.match(course.said, /2025年：.*下降15%/);
  const sides = await page.locator(".cb-vs").first().textContent();
  assert.match(sides, /二写/);
  assert.match(sides, /三（/);
  assert.deepEqual(page.problems, []);
});

test("by keyboard alone", async (t) => {
  const page = await at(t, { viewport: VIEWPORTS.desk });
  await box(page).focus();
  await page.keyboard.type("公交");
  await page.waitForFunction((all) => document.querySelector(".cb-count").textContent !== all, ALL);
  const before = await count(page).textContent();
  for (const id of ["carbon-year", "carbon-body"]) {
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), id);
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction((was) => document.querySelector(".cb-count").textContent !== was, before);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "能源");
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.textContent === "清空条件")) break;
  }
  await page.keyboard.press("Space");
  await counted(page, ALL);
  assert.equal(await page.evaluate(() => document.activeElement.id), "carbon-text");
});

test("on paper every row is open and cites its section; from home and back", async (t) => {
  const page = await at(t);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  assert.equal(await page.locator("main details:not([open])").count(), 0);
  assert.equal(await page.locator(".cb-item .ht-cite").count(), 31 + 10 + 5);
  assert.ok(await page.locator(".cb-item .ht-cite").last().isVisible());
  assert.equal(await page.locator(".cb-bar").isVisible(), false);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".cb-tbl tbody tr")).display), "table-row");
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  assert.ok(pages >= 4 && pages <= 16, `${pages} sheets`);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator(".cb-fold[open]").count(), 0);
  await page.locator("main a.ht-back").click();
  await page.waitForFunction(() => document.querySelector(".ht-services") && !document.getElementById("boot-status"));
  await page.locator("main a", { hasText: "碳达峰目标查询" }).click();
  await counted(page, ALL);
  assert.deepEqual(page.problems, []);
});
