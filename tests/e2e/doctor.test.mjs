// Village doctors, from the first question to the calendar file and the printed sheet, with the days the opinion gives
// on 2026-11-23; and the list of a health centre.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import ICAL from "ical.js";
import { assertAccessible } from "./lib/axe.mjs";
import { newPage, open } from "./lib/browser.mjs";
import { assertNothingKept, assertOnlyBuildFiles } from "./lib/network.mjs";
import { addressOf } from "./lib/server.mjs";
import { withBrowser } from "./lib/setup.mjs";
import { overflow, shoot } from "./lib/shots.mjs";

const running = withBrowser();

const read = (page) => page.evaluate(() => document.querySelector("main").innerText.replace(/\s+/g, ""));
const questionOf = (page) => page.evaluate(() => location.hash.match(/^#\/doctor\/q\/(.+)$/)?.[1] ?? null);

async function start(t, { hash = "#/doctor", ...options } = {}) {
  const page = await newPage(running.browser, options);
  t.after(() => page.context().close());
  await page.clock.setFixedTime("2026-11-23T04:00:00Z");
  await open(page, addressOf(running.server.url, hash));
  return page;
}

/** Someone in post, in scope, with nothing against them, in the residents' insurance. */
const ORDINARY = {
  scope: ["yes", "yes", "yes"], sex: "male", category: "unsure", started: "no", ended: "same", struck: "no",
  posts: [["2000.3.1", ""]], insurance: "resident", paid: "yes", drawing: "no", bars: ["none"],
  registered: ["on", "2001.5.1"], "in-post": ["yes", "yes"], basics: ["yes", "yes", "yes", "yes", "yes"],
  level: "college", "full-time": "yes", major: "clinical", fresh: "yes", applied: "no", papers: "yes",
  consents: ["unsure", "unsure", "unsure", "unsure"],
};

async function fill(page, id, answer) {
  const form = page.locator("main form");
  if (id === "posts") {
    await form.locator("#posts-some").check();
    for (const [row, [from, to]] of answer.entries()) {
      if (row > 0) await page.getByRole("button", { name: "再加一段" }).click();
      await form.locator(`#posts-r${row}-from-y`).fill(from);
      await form.locator(`#posts-r${row}-to-y`).fill(to);
    }
  } else if (id === "bars") {
    for (const one of answer) await form.locator(`#bars-${one}`).check();
  } else if (/^\d{4}\D/.test(answer)) {
    await form.locator(`#${id}-y`).fill(answer);
  } else if (answer[0] === "on") {
    await form.locator(`#${id}-on`).check();
    await form.locator(`#${id}-on-y`).fill(answer[1]);
  } else if (Array.isArray(answer)) {
    for (const [at, value] of answer.entries()) await form.locator(`#${id}-f${at}-${value}`).check();
  } else await form.locator(`#${id}-${answer}`).check();
}

/** From the first question to the check page; gives the questions asked. */
async function answerAll(page, answers) {
  const asked = [];
  const all = { ...ORDINARY, ...answers };
  await page.waitForFunction(() => location.hash.startsWith("#/doctor/q/"));
  for (let id = await questionOf(page); id !== null; id = await questionOf(page)) {
    assert.ok(!asked.includes(id) && id in all, `${id} after ${asked.join(" ")}`);
    asked.push(id);
    await page.locator(`main form [id="${id}"], main form [id^="${id}-"]`).first().waitFor({ state: "attached" });
    if (answers[id] === null) await page.getByRole("button", { name: "不清楚，先跳过" }).click();
    else {
      await fill(page, id, all[id]);
      await page.getByRole("button", { name: "下一题" }).click();
    }
    await page.waitForFunction((hash) => location.hash !== hash, `#/doctor/q/${id}`);
  }
  assert.equal(await page.evaluate(() => location.hash), "#/doctor/check");
  await page.getByRole("heading", { name: "核对一遍，再看结果" }).waitFor();
  return asked;
}

/** From the start to the looked-at result. */
async function result(t, answers, { name, yes, no = [], options }) {
  const page = await start(t, options);
  const asked = await answerAll(page, answers);
  await page.getByRole("link", { name: "都对，看结果" }).click();
  await page.locator("#acts").waitFor();
  const text = await read(page);
  assert.ok(!/reading\.|edge\.|conflict\.|state\./.test(text), `${name}: a notice without words in\n${text}`);
  for (const words of yes) assert.ok(text.includes(words), `${name}: ${words} is missing in\n${text}`);
  for (const words of no) assert.ok(!text.includes(words), `${name}: ${words} stands in\n${text}`);
  await assertAccessible(page, `${name}, result`);
  assert.ok((await overflow(page)) <= 0, `${name} scrolls sideways`);
  await shoot(page, name);
  assert.deepEqual(page.problems, []);
  assertOnlyBuildFiles(page.network, running.server.url);
  await assertNothingKept(page);
  assert.ok(!/\d{4}/.test(await page.evaluate(() => location.hash + location.search)), "a date in the address");
  return { page, asked, text };
}

/** The events of 存为日历, as a parser that is not ours reads them. */
async function events(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "存为日历" }).click()]);
  assert.equal(download.suggestedFilename(), "乡村医生离岗.ics");
  const text = await readFile(await download.path(), "utf8");
  assert.ok(text.endsWith("\r\n") && !/[^\r]\n/.test(text), "lines end with CRLF");
  for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  const all = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const read = all.map((component) => new ICAL.Event(component));
  assert.equal(new Set(read.map((event) => event.uid)).size, read.length, "an UID stands twice");
  return read.map((event) => {
    const alarms = event.component.getAllSubcomponents("valarm");
    assert.equal(alarms.length, 1);
    assert.ok(event.startDate.isDate && event.endDate.isDate, "an all-day event");
    const rings = event.startDate.clone();
    rings.isDate = false;
    rings.addDuration(alarms[0].getFirstPropertyValue("trigger"));
    return { day: event.startDate.toString(), end: event.endDate.toString(), rings: rings.toString(), title: event.summary, uid: event.uid };
  });
}

const bare = ({ day, end, rings, title }) => [day, end, rings, title];

const MAN = { aim: "leaves", birth: "1966.2.28", kind: "age" };

test("a man born 1966-02-28: his last day, the way back from it, both aids, the calendar, the sheet", async (t) => {
  const { page, asked } = await result(t, MAN, {
    name: "doctor-man",
    yes: [
      "今年到龄", "您今年到离岗年龄，要办离岗手续", "最迟办完2026年12月31日", "还有38天，建议2026年11月30日以前交表",
      "到离岗年龄2月28日建议交表11月30日最迟交表12月16日", "2026年2月28日满60周岁，到离岗年龄",
      "2026年11月30日前（建议）还有7天", "要带：《荷塘区乡村医生申请离岗审批表》（附件2）、身份证、乡村医生执业证书，或医师执业证书。",
      "2026年12月4日前（建议）", "2026年12月7日至12月11日（建议）", "2026年12月15日前（建议）",
      "2026年12月16日至12月22日（建议）", "2026年12月31日前还有38天", "注销乡村医生执业注册，最后期限",
      "公报里没有印这张表", "最早从2026年12月8日起", "还没录入", "旧标准120元/月，用到2019年12月31日", "转引待核",
      "26年8个月", "今年的可以申报", "离岗：2026年2月28日", "法定退休（男）：60岁4个月，2026年6月28日", "离岗不等于退休",
      "本结果为参考测算", "株荷政办发〔2024〕8号", "规则版本", "规则校验码",
    ],
  });
  assert.deepEqual(asked, ["aim", "scope", "birth", "sex", "kind", "started", "posts", "insurance", "paid", "drawing", "bars"]);
  const before = await events(page);
  assert.deepEqual(before.map(bare), [
    ["2026-11-30", "2026-12-01", "2026-11-23T09:00:00", "乡村医生：交离岗审批表"],
    ["2026-12-04", "2026-12-05", "2026-12-03T09:00:00", "乡村医生：村委会和镇卫生院初审"],
    ["2026-12-07", "2026-12-12", "2026-12-06T09:00:00", "乡村医生：第一次公示"],
    ["2026-12-15", "2026-12-16", "2026-12-14T09:00:00", "乡村医生：区卫健局审核批准"],
    ["2026-12-16", "2026-12-23", "2026-12-15T09:00:00", "乡村医生：第二次公示"],
    ["2026-12-16", "2026-12-17", "2026-12-09T09:00:00", "乡村医生：最迟这天交离岗审批表"],
    ["2026-12-31", "2027-01-01", "2026-12-01T09:00:00", "乡村医生：注销乡村医生执业注册，最后期限"],
  ]);
  const { stdout, status } = spawnSync("pdftotext", ["-layout", "-", "-"], { input: await page.pdf({ format: "A4" }) });
  assert.equal(status, 0, "pdftotext");
  const sheet = stdout.toString().normalize("NFKC").replace(/\s+/g, "");
  for (const words of ["本结果为参考测算", "规则版本", "测算日期2026年11月23日", "最迟办完", "2026年11月30日前(建议)", "1966年2月28日"]) {
    assert.ok(sheet.includes(words), `${words} is not on the sheet:\n${sheet}`);
  }
  assert.ok(!sheet.includes("存为日历"));
  // Reload keeps the result, and going back leads to the check page with every answer.
  await page.reload();
  await page.locator("#acts").waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "核对一遍，再看结果" }).waitFor();
  await assertAccessible(page, "check");
  assert.ok((await read(page)).includes("2026年2月28日到离岗年龄"));
  // Changing one answer keeps the others: the form was handed in on the 16th, and its days are counted on from there.
  await page.getByRole("link", { name: /^改.*交离岗审批表|交离岗审批表/ }).first().click();
  await page.locator("#started-on").check();
  await page.locator("#started-on-y").fill("2026.11.16");
  await page.getByRole("button", { name: "下一题" }).click();
  await page.getByRole("link", { name: "都对，看结果" }).click();
  await page.locator("#acts").waitFor();
  const told = await read(page);
  for (const words of ["2026年11月16日（您填的）", "2026年11月17日至11月23日（最早）", "2026年11月25日至12月1日（最早）"]) {
    assert.ok(told.includes(words), `${words} is missing in\n${told}`);
  }
  // What was told is done; days that were only reckoned are not, though they may have come. The last days keep their UIDs.
  const done = await page.evaluate(() => [...document.querySelectorAll(".ht-tl > .is-done h3")].map((title) => title.innerText.replace(/\s+/g, "")));
  assert.deepEqual(done, ["满60周岁，到离岗年龄", "法定退休年龄（男）", "交离岗审批表"]);
  const after = await events(page);
  assert.deepEqual(after.map(bare), [
    ["2026-11-23", "2026-11-24", "2026-11-23T09:00:00", "乡村医生：第一次公示"],
    ["2026-11-24", "2026-11-25", "2026-11-23T09:00:00", "乡村医生：区卫健局审核批准"],
    ["2026-11-25", "2026-12-02", "2026-11-24T09:00:00", "乡村医生：第二次公示"],
    ["2026-12-31", "2027-01-01", "2026-12-01T09:00:00", "乡村医生：注销乡村医生执业注册，最后期限"],
  ]);
  const uid = (list, title) => list.find((event) => event.title === title).uid;
  for (const { title } of after) assert.equal(uid(after, title), uid(before, title), title);
});

test("a woman born 1972-02-29: sixty on a leap day, two retirement tables, a year nobody can count yet", async (t) => {
  const { asked } = await result(t, { aim: "stays", birth: "1972.2.29", sex: "female" }, {
    name: "doctor-woman",
    yes: [
      "还没有到龄", "最迟办完2032年12月31日", "2032年到期，2032年12月31日以前办完", "到离岗年龄2月29日建议交表还算不出最迟交表还算不出",
      "放假安排只公布到", "2032年2月29日满60周岁", "法定退休（女，原55岁退休）：55岁7个月，2027年9月29日",
      "法定退休（女，原50岁退休）：50岁，2022年2月28日", "缴费补助还可以读成", "最早从2032年2月29日起",
    ],
  });
  assert.ok(asked.includes("category") && asked.includes("drawing") && !asked.includes("kind"), asked.join(" "));
});

test("he leaves of his own wish at 52: no deadline, no rounds, the aid from sixty", async (t) => {
  const { page } = await result(t, { aim: "leaves", birth: "1974.5.10", kind: "wish" }, {
    name: "doctor-wish",
    yes: [
      "自主退出", "手续办好就可以走，没有最后期限", "生活困难补助，最早从2034年5月10日", "这种退出，意见没有写期限", "想什么时候交都可以",
      "没有写要公示", "最早从2034年5月10日起", "法定退休（男）：62岁5个月，2036年10月10日", "意见三（二）2",
    ],
    no: ["第一次公示", "最迟办完", "最迟交表"],
  });
  assert.deepEqual((await events(page)).map(({ day, title }) => [day, title]), [
    ["2034-05-10", "乡村医生：满60周岁，到离岗年龄"],
    ["2034-05-10", "乡村医生：生活困难补助"],
    ["2036-10-10", "乡村医生：法定退休年龄（男）"],
  ]);
});

test("broken service: the longest stretch counts, and what the sum would give is said", async (t) => {
  const posts = [["2010.1.1", "2016.12.31"], ["2018.1.1", ""]];
  await result(t, { ...MAN, posts }, {
    name: "doctor-gap",
    yes: ["8年10个月", "旧标准90元/月，用到2019年12月31日", "中间断过。如果各段加起来算，一共190个月", "2017年1月1日至2017年12月31日"],
    no: ["26年8个月", "还没公布"],
  });
});

test("struck off: the district decides, the aid of those in post stops that day", async (t) => {
  const answers = { aim: "left", birth: "1970.6.15", kind: "forced", left: "2026.5.8", insurance: "enterprise", bars: ["b1"] };
  const { asked } = await result(t, answers, {
    name: "doctor-struck",
    yes: [
      "强制退出", "由区卫健局注销注册，还有没有补助要核定", "2026年5月8日已经离岗", "生活困难补助要由区卫健局核定", "因违规被注销资格，不发",
      "现在没有了", "2026年5月8日起不再给", "2026年5月8日离岗，从那天起没有补助", "到离岗年龄2030年6月15日",
    ],
    no: ["最迟办完", "今年的可以申报"],
  });
  assert.ok(!asked.includes("paid") && !asked.includes("posts"), asked.join(" "));
});

test("out of scope, another reason, no birth, and those who come in or go on", async (t) => {
  for (const [name, answers, yes, no] of [
    ["doctor-outside", { aim: "stays", scope: ["yes", "no", "yes"] }, ["这个意见管不到", "不在区卫健局认定的村卫生室工作", "镇卫生院、社区卫生服务中心、诊所里的医生另有规定", "找谁问"]],
    ["doctor-other", { aim: "leaves", birth: "1975.1.1", kind: "other" }, ["没有写手续", "意见没有写这种情形怎么办手续", "请问镇卫生院或区卫健局", "意见没有写手续，也没有写补助怎么办"]],
    ["doctor-no-birth", { aim: "stays", birth: null }, ["还缺一个日期", "哪天离岗要看出生日期"]],
    ["doctor-stay", { aim: "goes-on", birth: "1975.1.1" }, ["可以接着干", "2001年5月1日注册，在分界以前"]],
    ["doctor-secondary", { aim: "comes", birth: "2004.1.1", level: "secondary" }, ["不符合", "不是全日制，或者没有大专学历", "《荷塘区申请担任乡村医生审批表》（附件1）", "村（社区）公示"]],
    ["doctor-comes", { aim: "comes", birth: "2004.1.1", applied: ["on", "2026.11.2"] }, ["要核实", "同意和公示还没有办完", "2026年11月2日（您填的）"]],
    ["doctor-rest-day", { aim: "comes", birth: "2004.1.1", applied: ["on", "2026.11.21"] }, ["2026年11月21日（您填的）", "2026年11月24日至11月30日（最早）"]],
    ["doctor-overdue", { aim: "leaves", birth: "1960.2.28", kind: "age" }, [
      "过了期限", "2020年12月31日已经过了2153天", "满60周岁那年（2020年）还没有这个意见", "2026年11月23日（最早）就是今天交离岗审批表", "2020年12月31日前已经过了2153天注销",
    ], ["最迟交表"]],
    ["doctor-unclear", { aim: "stays", birth: "1967.5.1", scope: ["yes", "unsure", "yes"] }, ["明年到龄", "最迟办完2027年12月31日", "先核实归不归这个意见管", "不清楚是不是区卫健局认定的村卫生室"]],
  ]) await result(t, answers, { name, yes, no });
});

/** Tab after Tab until the focus is where `at` says; it is seen on each of them. */
async function tabTo(page, at) {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    await page.keyboard.press("Tab");
    const [found, seen] = await page.evaluate((at) => {
      const focused = document.activeElement;
      const shown = focused.matches("input[type=radio], input[type=checkbox]") ? (focused.closest("label") ?? focused) : focused;
      const { top, bottom, left, right } = shown.getBoundingClientRect();
      const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      const is = focused.matches(at) || (focused.type === "radio" && focused.name === document.querySelector(at)?.name);
      return [is, focused === document.body || inView];
    }, at);
    assert.ok(seen, "the focus is out of sight");
    if (found) return;
  }
  assert.fail(`no way to ${at} by Tab`);
}

async function choose(page, id) {
  await tabTo(page, `#${id}`);
  await page.keyboard.press("Space");
  for (let steps = 0; steps < 8 && !(await page.evaluate((id) => document.activeElement.id === id, id)); steps += 1) {
    await page.keyboard.press("ArrowDown");
  }
  assert.ok(await page.locator(`#${id}`).isChecked(), `${id} is not chosen`);
}

test("the keyboard alone, from the first question to the calendar file", async (t) => {
  const page = await start(t);
  const put = async (id, text) => {
    await tabTo(page, `#${id}`);
    await page.keyboard.type(text);
  };
  for (const [id, answer] of [
    ["aim", () => choose(page, "aim-leaves")],
    ["scope", async () => { for (const at of [0, 1, 2]) await choose(page, `scope-f${at}-yes`); }],
    ["birth", () => put("birth-y", "1966.2.28")],
    ["sex", () => choose(page, "sex-male")],
    ["kind", () => choose(page, "kind-age")],
    ["started", () => choose(page, "started-no")],
    ["posts", async () => { await choose(page, "posts-some"); await put("posts-r0-from-y", "2000.3.1"); }],
    ["insurance", () => choose(page, "insurance-resident")],
    ["paid", () => choose(page, "paid-yes")],
    ["drawing", () => choose(page, "drawing-no")],
    ["bars", () => choose(page, "bars-none")],
  ]) {
    await page.waitForFunction((hash) => location.hash === hash, `#/doctor/q/${id}`);
    await page.locator(`main form [id="${id}"], main form [id^="${id}-"]`).first().waitFor({ state: "attached" });
    await answer();
    await page.keyboard.press("Enter");
  }
  await page.getByRole("heading", { name: "核对一遍，再看结果" }).waitFor();
  await tabTo(page, "a[href='#/doctor/result']");
  await page.keyboard.press("Enter");
  await page.locator("#acts").waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    await tabTo(page, "main button");
    if (await page.evaluate(() => document.activeElement.innerText.includes("存为日历"))) break;
  }
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.equal(download.suggestedFilename(), "乡村医生离岗.ics");
});

test("errors take the focus, and both views", async (t) => {
  const page = await start(t);
  await page.locator("#aim-stays").waitFor();
  await assertAccessible(page, "first question");
  await page.locator("#aim-stays").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.locator("#scope-f0-yes").waitFor();
  // Nothing chosen: the errors are told, and the focus is on them.
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "下一题" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "error-summary");
  await assertAccessible(page, "errors");
  for (const at of [0, 1, 2]) {
    await page.locator(`#scope-f${at}-yes`).focus();
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("Enter");
  await page.locator("#birth-y").waitFor();
  await page.evaluate(() => document.getElementById("app").setAttribute("data-view", "elder"));
  await assertAccessible(page, "elder question");
  const elder = await start(t);
  await elder.getByRole("button", { name: "长辈版" }).or(elder.getByRole("switch", { name: "长辈版" })).first().click();
  await answerAll(elder, MAN);
  await elder.getByRole("link", { name: "都对，看结果" }).click();
  await elder.locator("#acts").waitFor();
  await assertAccessible(elder, "elder result");
  assert.ok((await overflow(elder)) <= 0, "the elder view scrolls sideways");
  await shoot(elder, "doctor-elder");
});

test("posts that cannot be: what is wrong stands at the day", async (t) => {
  const page = await start(t);
  await page.waitForFunction(() => location.hash.startsWith("#/doctor/q/"));
  for (const [id, answer] of Object.entries({ aim: "stays", scope: ["yes", "yes", "yes"], birth: "1966.2.28", sex: "male" })) {
    await page.locator(`main form [id^="${id}"]`).first().waitFor({ state: "attached" });
    await fill(page, id, answer);
    await page.getByRole("button", { name: "下一题" }).click();
    await page.waitForFunction((hash) => location.hash !== hash, `#/doctor/q/${id}`);
  }
  await page.locator("#posts-some").waitFor();
  await fill(page, "posts", [["2005.1.1", "2001.1.1"], ["1960.1.1", ""], ["2030.1.1", ""]]);
  await page.getByRole("button", { name: "下一题" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "error-summary");
  const text = await read(page);
  for (const words of ["有3处要改", "做到哪天，要在从哪天做起以后"]) assert.ok(text.includes(words), `${words} is missing in\n${text}`);
  await assertAccessible(page, "posts");
  assert.ok((await overflow(page)) <= 0);
  await shoot(page, "doctor-posts");
});

test("the list of a health centre: nonsense named by line, then in order of deadline; nothing kept", async (t) => {
  const page = await start(t);
  await page.locator("#aim-stays").waitFor();
  await page.getByRole("link", { name: "卫生院用：看一份名单里谁要离岗" }).click();
  await page.getByRole("heading", { name: "卫生院名单：谁要离岗" }).waitFor();
  assert.equal(await page.evaluate(() => location.hash), "#/doctor/list");
  await assertAccessible(page, "list");
  const press = () => page.getByRole("button", { name: "排出来" }).click();
  await press();
  await page.waitForFunction(() => document.activeElement?.id === "error-summary");
  await page.locator("#list").fill("张某 1966-02-28 一村\n\n李某\n王某,1966-02-30\n<b>赵</b>\t430202196602280010");
  await press();
  await page.getByText("第3行：没有出生日期").first().waitFor();
  const wrong = await read(page);
  for (const words of ["有3处要改", "第3行：没有出生日期，请写在姓名后面", "第4行：“1966-02-30”不是日期", "第5行：像是身份证号"]) {
    assert.ok(wrong.includes(words), `${words} is missing in\n${wrong}`);
  }
  await assertAccessible(page, "list with errors");
  await shoot(page, "doctor-list-wrong");
  await page.locator("#list").fill("姓名\t出生日期\t岗位\n孙某\t1990.1.1\t三村\n李某，1967年5月1日，二村\n张某 1966-02-28 一村\n周某 19640706 四村");
  await press();
  await page.locator("#found").waitFor();
  const text = await read(page);
  for (const words of [
    "4人，按期限排", "期限已经过了：1人", "周某四村2024年7月6日2024年12月31日过了692天", "今年要离岗：1人",
    "张某一村2026年2月28日2026年12月31日还有38天2026年12月16日建议2026年11月30日", "明年要离岗：1人",
    "李某二村2027年5月1日2027年12月31日还有403天还算不出", "以后才到的1人：孙某", "2027年的安排要等国务院公布",
    "那样结果是：最迟2026年12月18日交表，2026年12月31日办完",
  ]) assert.ok(text.includes(words), `${words} is missing in\n${text}`);
  assert.equal(await page.evaluate(() => document.activeElement.id), "found");
  await assertAccessible(page, "list found");
  assert.ok((await overflow(page)) <= 0, "the list scrolls sideways");
  await shoot(page, "doctor-list");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "复制成表格" }).click();
  await page.getByText("已经复制，可以贴到表格里。").waitFor();
  assert.ok((await page.evaluate(() => navigator.clipboard.readText())).includes("张某\t一村\t1966-02-28\t2026-02-28\t2026-12-31\t2026-11-30\t2026-12-16"));
  const { stdout } = spawnSync("pdftotext", ["-layout", "-", "-"], { input: await page.pdf({ format: "A4" }) });
  const sheet = stdout.toString().normalize("NFKC").replace(/\s+/g, "");
  assert.ok(sheet.includes("张某") && sheet.includes("本结果为参考测算") && !sheet.includes("排出来"), sheet);
  assert.deepEqual(page.problems, []);
  assertOnlyBuildFiles(page.network, running.server.url);
  await assertNothingKept(page);
  assert.ok(!(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).includes("张某"), "the list is kept");
  await page.reload();
  await page.locator("#list").waitFor();
  assert.equal(await page.locator("#list").inputValue(), "");
});
