// 存为日历: the file a person takes away, read with a parser that is not ours.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import ICAL from "ical.js";
import { assertAccessible } from "./lib/axe.mjs";
import { newPage, open } from "./lib/browser.mjs";
import { answerAll, seeResult } from "./lib/flow.mjs";
import { assertNothingKept, assertOnlyBuildFiles } from "./lib/network.mjs";
import { withBrowser } from "./lib/setup.mjs";
import { overflow, shoot } from "./lib/shots.mjs";

const running = withBrowser();

const MAN = { announcement: "2024.10.15", birth: "1979.8.3" };
const button = (page) => page.getByRole("button", { name: "存为日历" });

/** The result of these answers on 2026-11-23. */
async function result(t, answers, { init, ...options } = {}) {
  const page = await newPage(running.browser, options);
  t.after(() => page.context().close());
  await page.clock.setFixedTime("2026-11-23T04:00:00Z");
  if (init) await page.addInitScript(init);
  await open(page, new URL("#/land", running.server.url).href);
  await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
  await answerAll(page, { ...MAN, claims: "none", ...answers });
  await seeResult(page);
  return page;
}

/** Presses 存为日历; the bytes of the file, and its name. */
async function save(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page).click()]);
  return { bytes: await readFile(await download.path()), name: download.suggestedFilename() };
}

/** The events of the file as the parser reads them; the raw bytes keep to RFC 5545. */
function events(bytes) {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  assert.ok(text.endsWith("\r\n") && !/[^\r]\n|\r[^\n]/.test(text), "lines end with CRLF");
  for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets: ${line}`);
  // Every raw line is whole characters.
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf("\r\n", at);
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(at, end));
    at = end + 2;
  }
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
  assert.ok(calendar.getFirstPropertyValue("prodid"));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents("valarm");
    assert.ok(event.startDate.isDate && event.endDate.isDate, "an all-day event");
    assert.ok(component.getFirstPropertyValue("dtstamp").toString().startsWith("2026-11-2"), "DTSTAMP");
    assert.equal(alarms.length, 1);
    assert.equal(alarms[0].getFirstPropertyValue("action"), "DISPLAY");
    const rings = event.startDate.clone();
    rings.isDate = false;
    rings.addDuration(alarms[0].getFirstPropertyValue("trigger"));
    return {
      day: event.startDate.toString(), end: event.endDate.toString(), rings: rings.toString(), uid: event.uid,
      title: event.summary, note: event.description,
    };
  });
}

const bare = ({ day, end, rings, title }) => [day, end, rings, title];

test("approved: the day to enrol and the end of the measure, with alarms, and the same file twice", async (t) => {
  const page = await result(t, { progress: ["approved", "2026.11.9"] });
  const first = await save(page);
  assert.equal(first.name, "征地社保补贴.ics");
  const found = events(first.bytes);
  assert.deepEqual(found.map(bare), [
    ["2026-12-09", "2026-12-10", "2026-12-02T09:00:00", "征地社保补贴：到窗口办参保，最后一天"],
    ["2029-12-02", "2029-12-03", "2029-11-02T09:00:00", "征地社保补贴：办法有效期的最后一天"],
  ]);
  assert.ok(found[0].note.includes("选定不能改") && found[0].note.includes("附件3"), found[0].note);
  assert.ok(found.every(({ uid }) => /^[0-9a-f]{20}@huimin\.invalid$/.test(uid)), found.map(({ uid }) => uid).join(" "));
  assert.ok(!/1979|0803|0\.18/.test(first.bytes.toString()), "what was told stands in the file");
  await page.getByText("已经存成日历文件").waitFor();
  const second = await save(page);
  assert.ok(first.bytes.equals(second.bytes), "another file the second time");
  assert.deepEqual(page.problems, []);
  assertOnlyBuildFiles(page.network.filter(({ url }) => !url.startsWith("blob:")), running.server.url);
  await assertNothingKept(page);
});

test("enrolled in the enterprise scheme: the last day of every year to pay in", async (t) => {
  const page = await result(t, { scheme: "enterprise", progress: "enrolled" });
  const found = events((await save(page)).bytes);
  assert.equal(found.length, 17);
  assert.equal(new Set(found.map(({ uid }) => uid)).size, 17);
  const years = found.filter(({ title }) => title.includes("职工养老保险费"));
  assert.deepEqual(years.map(({ day }) => day), Array.from({ length: 16 }, (_, i) => `${2026 + i}-12-31`));
  assert.equal(years[1].rings, "2027-12-24T09:00:00");
  const text = await page.evaluate(() => document.querySelector("main").innerText);
  for (const words of ["2026年12月31日前", "还有38天", "2026年至2041年，每年一次"]) assert.ok(text.includes(words), `${words}: ${text}`);
  await shoot(page, "timeline-enrolled");
});

test("a later answer keeps the UIDs, another person has others", async (t) => {
  const uids = async (answers) => events((await save(await result(t, answers))).bytes).map(({ uid }) => uid);
  const before = await uids({ progress: ["approved", "2026.11.9"] });
  const after = await uids({ progress: ["approved", "2026.11.10"], scheme: "enterprise" });
  const other = await uids({ progress: ["approved", "2026.11.9"], birth: "1979.8.4" });
  assert.deepEqual(after, before);
  assert.ok(other.every((uid) => !before.includes(uid)));
});

test("the address of the file is taken back", async (t) => {
  const page = await result(t, {}, {
    init: () => {
      const [make, take] = [URL.createObjectURL, URL.revokeObjectURL];
      window.addresses = [];
      URL.createObjectURL = (blob) => {
        const url = make.call(URL, blob);
        window.addresses.push(url);
        return url;
      };
      URL.revokeObjectURL = (url) => {
        window.addresses = window.addresses.filter((one) => one !== url);
        take.call(URL, url);
      };
    },
  });
  // Only now, or the page would not be waited for while it loads: timers run at once, one after the other.
  await page.evaluate(() => {
    const timer = window.setTimeout;
    window.setTimeout = (act, _, ...rest) => timer(act, 500, ...rest);
  });
  const { bytes } = await save(page);
  assert.equal(events(bytes).length, 1);
  await page.waitForFunction(() => window.addresses.length === 0);
});

test("inside another program no file can be saved: the days are copied as words", async (t) => {
  const page = await result(t, { progress: ["second", "2026.11.17"] }, {
    userAgent: "Mozilla/5.0 (Linux; Android 9; X; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.38",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  let saved = 0;
  page.on("download", () => { saved += 1; });
  await button(page).click();
  await page.getByText("日子已经替您复制好").waitFor();
  const words = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(words, "2026年11月24日：征地社保补贴：第二轮公示，最后一天\n2029年12月2日：征地社保补贴：办法有效期的最后一天");
  assert.equal(saved, 0);
});

test("neither saved nor copied: where to read the days is said", async (t) => {
  const page = await result(t, {}, {
    init: () => {
      delete HTMLAnchorElement.prototype.download;
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      Document.prototype.execCommand = () => false;
    },
  });
  await button(page).click();
  await page.getByText("也不让复制").waitFor();
});

test("the refused have no days to save", async (t) => {
  const page = await result(t, { bars: ["b1"] });
  assert.equal(await button(page).count(), 0);
});

test("the way to the money: done, now with the days left, later, and the end", async (t) => {
  for (const view of ["standard", "elder"]) {
    const page = await result(t, { progress: ["approved", "2026.11.9"] });
    if (view === "elder") await page.getByRole("switch", { name: "长辈版" }).click();
    const stops = await page.evaluate(() => [...document.querySelectorAll(".ht-tl > li")].map((stop) => [
      stop.className, stop.getAttribute("aria-current"), stop.innerText.replace(/\s+/g, ""),
    ]));
    assert.deepEqual(stops.map(([kind]) => kind.slice(3)), [...Array(5).fill("done"), "now", ...Array(3).fill("later"), "end"]);
    assert.deepEqual(stops.flatMap(([, current], at) => (current === "step" ? [at] : [])), [5]);
    for (const [at, ...words] of [
      [4, "2026年11月9日，已办", "区政府审定"], [5, "2026年12月9日前", "还有16天", "到窗口办参保", "办法附件3"],
      [7, "要带：社会保障卡、缴费凭证"], [9, "2029年12月2日", "有效期"],
    ]) for (const word of words) assert.ok(stops[at][2].includes(word), `${word} is not in ${stops[at][2]}`);
    await assertAccessible(page, `the timeline, ${view}`);
    assert.ok((await overflow(page)) <= 0, `the timeline scrolls sideways, ${view}`);
    await shoot(page, `timeline-${view}`);
    assert.deepEqual(page.problems, []);
  }
});
