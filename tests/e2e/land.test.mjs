// Six residents, and one more, from the start to the printed result, with the figures the law gives them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { newPage, open } from "./lib/browser.mjs";
import { answerAll, seeResult } from "./lib/flow.mjs";
import { assertNothingKept, assertOnlyBuildFiles } from "./lib/network.mjs";
import { addressOf } from "./lib/server.mjs";
import { withBrowser } from "./lib/setup.mjs";
import { overflow, shoot } from "./lib/shots.mjs";

const running = withBrowser();

async function start(t, options) {
  const page = await newPage(running.browser, options);
  t.after(() => page.context().close());
  await open(page, addressOf(running.server.url, "#/land"));
  await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
  return page;
}

const read = (page) => page.evaluate(() => document.querySelector("main").innerText.replace(/\s+/g, ""));

/** The sheet of paper as text: the answer, the disclaimer, the rules it was made by. */
async function printed(page, name, words) {
  const sheet = await page.pdf({ format: "A4" });
  const { stdout, status } = spawnSync("pdftotext", ["-layout", "-", "-"], { input: sheet });
  assert.equal(status, 0, "pdftotext");
  const text = stdout.toString().normalize("NFKC").replace(/\s+/g, "");
  for (const word of ["本结果为参考测算", "规则版本", "测算日期", ...words]) {
    assert.ok(text.includes(word.normalize("NFKC")), `${name}: ${word} is not on the printed sheet:\n${text}`);
  }
}

async function resident(t, answers, { no = [], yes, name }) {
  const page = await start(t);
  const asked = await answerAll(page, answers);
  await assertAccessible(page, `${name}, check`);
  await seeResult(page);
  const text = await read(page);
  for (const words of yes) assert.ok(text.includes(words), `${name}: ${words} is missing in\n${text}`);
  for (const words of no) assert.ok(!text.includes(words), `${name}: ${words} stands in\n${text}`);
  await assertAccessible(page, `${name}, result`);
  assert.ok((await overflow(page)) <= 0, `${name}: the result scrolls sideways`);
  await shoot(page, name);
  // What is folded on paper on purpose is not asked of it: amounts are.
  await printed(page, name, yes.filter((words) => /\d[\d,]*\.\d\d元/.test(words) && !words.includes("，")));
  assert.deepEqual(page.problems, []);
  assertOnlyBuildFiles(page.network, running.server.url);
  await assertNothingKept(page);
  return { page, asked, text };
}

test("1: a man born 1979-08-03, announced 2024-10-15", async (t) => {
  await resident(t, { announcement: "2024.10.15", birth: "1979年8月3日" }, {
    name: "resident-1",
    yes: ["可以享受", "86,974.56元", "八万六千九百七十四元五角六分", "15年", "45周岁", "625.72元", "15年已经是最高年限", "第十一条", "未核实"],
    no: ["领不了"],
  });
});

test("2: born 2008-10-15, announced 2024-10-15: sixteen on the day", async (t) => {
  await resident(t, { announcement: "2024-10-15", birth: "2008-10-15" }, {
    name: "resident-2", yes: ["可以享受", "28,991.52元", "5年", "16周岁", "差一天结果就不同"],
  });
});

test("3: a man born 1963-05-20, announced 2025-03-10: residents' scheme only, drawing", async (t) => {
  const { asked } = await resident(t, { announcement: "2025.3.10", birth: "1963.5.20", scheme: "resident", drawing: "yes" }, {
    name: "resident-3", yes: ["可以享受", "87,959.52元", "15年", "632.80元", "只能参加城乡居民养老保险", "每月多领"],
  });
  assert.ok(asked.includes("drawing"));
});

test("4: a woman born 1983-06-02, announced on 2023-06-01 itself", async (t) => {
  await resident(t, { announcement: "2023.6.1", birth: "1983.6.2", sex: "female" }, {
    name: "resident-4", yes: ["可以享受", "65,152.51元", "12年", "39周岁", "第二十一条“2023年6月1日之后”"],
  });
});

test("5: born 1980-02-29, announced 2026-03-15, one answer 不清楚", async (t) => {
  await resident(t, { announcement: "2026.3.15", birth: "1980.2.29", area: null }, {
    name: "resident-5", yes: ["要核实", "88,685.28元", "15年", "区农业农村局"], no: ["可以享受"],
  });
});

test("6: born 1990-01-01, barred by article 4(3)", async (t) => {
  const { page } = await resident(t, { announcement: "2024.10.15", birth: "1990.1.1", bars: ["b1"] }, {
    name: "resident-6", yes: ["不在范围", "机关事业单位", "办法第四条"], no: ["52,184.74", "57,983.04", "可以享受", "还要核实"],
  });
  await page.getByText("工作人员核对").click();
  assert.ok((await read(page)).includes("52,184.74元"), "the staff do not see the figure");
});

test("born 1990-01-01, not barred: 9 years, and the other reading's figures", async (t) => {
  await resident(t, { announcement: "2024.10.15", birth: "1990.1.1" }, {
    name: "resident-7", yes: ["可以享受", "52,184.74元", "9年", "10年，57,983.04元"],
  });
});

test("a year without a base: asked for, marked, never guessed", async (t) => {
  for (const [base, yes, no] of [
    [null, ["15年", "2027年的全省月缴费基数值还没有公布"], ["每月标准", "86,974.56"]],
    ["7000", ["15年", "90,720元", "您填的"], ["86,974.56"]],
  ]) {
    const page = await newPage(running.browser);
    t.after(() => page.context().close());
    await page.clock.setFixedTime("2027-03-01T04:00:00Z");
    await open(page, addressOf(running.server.url, "#/land"));
    await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
    const asked = await answerAll(page, { announcement: "2027.1.5", birth: "1979.8.3", base });
    assert.ok(asked.includes("base"), asked.join(" "));
    await seeResult(page);
    const text = await read(page);
    for (const words of yes) assert.ok(text.includes(words), `${words} is missing in ${text}`);
    for (const words of no) assert.ok(!text.includes(words), `${words} stands in ${text}`);
    await assertAccessible(page, "no base");
    await shoot(page, `no-base-${base ?? "unsure"}`);
  }
});

test("hired into public service later: the months before count, nothing is forecast", async (t) => {
  const { text } = await resident(t, { announcement: "2024.10.15", birth: "1985.5.1", hired: ["on", "2025.6.1"] }, {
    name: "ended", yes: ["已停止发放", "以后不再补", "2025年6月1日起不再补", "办法第十二条"], no: ["一年一年看", "从下月起每月都缴"],
  });
  assert.ok(text.includes("69,579.65元"));
});

test("a woman whose retirement table is not known: what each table means is said", async (t) => {
  const answers = { announcement: "2025.3.10", birth: "1972.6.1", sex: "female", category: null };
  const { asked } = await resident(t, answers, { name: "unknown-table", yes: ["女，原55岁退休", "女，原50岁退休", "不能选", "区社保服务中心"] });
  assert.ok(asked.includes("category"));
});

test("claims already made: both places name the same year of the last claim", async (t) => {
  const page = await start(t);
  const answers = { announcement: "2024.10.15", birth: "1979.8.3", scheme: "enterprise", progress: "enrolled" };
  await answerAll(page, { ...answers, claims: "later" }, {
    each: async (id) => {
      if (id !== "claims") return;
      await page.locator('main form input[name="claims"]').nth(1).check();
      const fields = page.locator("main form input:not([type=radio])").filter({ visible: true });
      await fields.nth(0).fill("2025");
      await fields.nth(1).fill("12");
      await fields.nth(2).fill("2");
    },
  });
  await seeResult(page);
  const text = await read(page);
  const table = text.match(/还要缴(\d+)个月，从下月起每月都缴，到(\d{4})年/);
  assert.equal(table[1], "170", text);
  assert.ok(text.includes(`什么时候领完：${table[2]}年`), `the table says ${table[2]}: ${text}`);
});

test("early refusals name no clause that was never asked about", async (t) => {
  const { text } = await resident(t, { announcement: "2024.10.15", birth: "2008.10.16" }, {
    name: "fifteen", yes: ["不在范围", "15周岁"], no: ["28,991.52", "除外", "要核实（"],
  });
  assert.ok(text.includes("10月15日"), text);
});

test("no date of the notice: what lacks, why, where to ask, and a way back to the question", async (t) => {
  const { page } = await resident(t, { announcement: null }, {
    name: "no-notice", yes: ["要核实", "办法第五条", "区征地工作协调服务中心", "清空重算", "打印"], no: ["元×"],
  });
  await page.getByRole("link", { name: "知道了，去填这一题" }).click();
  await page.locator("#announcement-y").waitFor();
});
