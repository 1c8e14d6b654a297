// How the screens behave: nonsense, back, change, reload, keyboard alone, identity numbers, 长辈版, narrow and zoomed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { newPage, open } from "./lib/browser.mjs";
import { ORDINARY, answerAll, fill, questionOf, seeResult, submit } from "./lib/flow.mjs";
import { assertNothingKept, assertOnlyBuildFiles } from "./lib/network.mjs";
import { addressOf } from "./lib/server.mjs";
import { withBrowser } from "./lib/setup.mjs";
import { overflow, shoot } from "./lib/shots.mjs";

const running = withBrowser();

const address = (hash) => addressOf(running.server.url, hash);
const FIRST = { announcement: "2024.10.15", birth: "1979年8月3日" };

async function at(t, hash = "#/land", options) {
  const page = await newPage(running.browser, options);
  t.after(() => page.context().close());
  await open(page, address(hash));
  if (hash === "#/land") await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
  return page;
}

/** Answers until the question `id` stands on the page. */
async function until(page, id, answers) {
  const reached = new Error("reached");
  await answerAll(page, answers, { each: (asked) => { if (asked === id) throw reached; } }).catch((error) => {
    if (error !== reached) throw error;
  });
  assert.equal(await questionOf(page), id);
}

const next = (page) => page.getByRole("button", { name: "下一题" }).click();
const text = (page) => page.evaluate(() => document.querySelector("main").innerText);

test("nonsense in a date is explained, focused, and nothing typed is lost", async (t) => {
  const page = await at(t);
  for (const [typed, words] of [
    ["1979.2.30", "2月没有30日"], ["二〇二四年", ""], ["2024.13.1", "13月"], ["<script>alert(1)</script>", ""], ["99999999", ""], ["", ""],
    ["2999.1.1", ""],
  ]) {
    const first = page.locator("#announcement-y");
    for (const box of ["y", "m", "d"]) await page.locator(`#announcement-${box}`).fill("");
    await first.fill(typed);
    const before = await page.evaluate(() => ["y", "m", "d"].map((box) => document.getElementById(`announcement-${box}`).value));
    await next(page);
    await page.getByText(/有\d处要改/).waitFor();
    assert.equal(await questionOf(page), "announcement", `went on with ${typed}`);
    assert.ok((await text(page)).includes(words), `${typed}: ${await text(page)}`);
    const after = await page.evaluate(() => ["y", "m", "d"].map((box) => document.getElementById(`announcement-${box}`).value));
    // A whole date typed into the first box may stand in the three by now; no character of the numbers is lost.
    const kept = (boxes) => boxes.join(".").replace(/\.+$/, "");
    assert.equal(kept(after), kept(before), `what was typed is gone: ${typed}`);
    assert.ok(await page.evaluate(() => document.activeElement?.closest('[class*="errsum"]') !== null), "the summary has no focus");
    assert.ok(await page.locator('[aria-invalid="true"]').count() > 0, `no field is marked for ${typed}`);
  }
  await assertAccessible(page, "an error");
  await shoot(page, "error-date");
  assert.deepEqual(page.problems, []);
});

test("full-width digits and pasted dates are understood and read back", async (t) => {
  const page = await at(t);
  await page.locator("#announcement-y").fill("２０２４．１０．１５");
  assert.match(await text(page), /2024年10月15日/);
  await submit(page);
  await page.locator("#birth-y").fill("1979年8月3日");
  assert.match((await text(page)).replace(/\s/g, ""), /1979年8月3日/);
  assert.match((await text(page)).replace(/\s/g, ""), /公告日满45周岁/);
  await shoot(page, "question-birth");
  await submit(page);
});

test("boxes typed into faster than the screen follows all keep their text", async (t) => {
  const page = await at(t);
  await page.evaluate(() => {
    const boxes = document.querySelectorAll(".ht-date input");
    ["2024", "10", "15"].forEach((text, i) => {
      boxes[i].value = text;
      boxes[i].dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
  });
  await page.locator(".ht-readback").getByText("2024年10月15日").waitFor();
  assert.deepEqual(await page.locator(".ht-date input").evaluateAll((all) => all.map((box) => box.value)), ["2024", "10", "15"]);
});

test("an unanswered question is asked again, with words", async (t) => {
  const page = await at(t);
  await until(page, "ground", FIRST);
  await next(page);
  await page.getByText(/有\d处要改/).waitFor();
  assert.equal(await questionOf(page), "ground");
  await assertAccessible(page, "an unanswered question");
});

test("nonsense in the area is explained", async (t) => {
  const page = await at(t);
  await until(page, "area", FIRST);
  await page.locator("#area-each").check();
  const field = page.locator("main form input").filter({ visible: true }).and(page.locator(":not([type=radio])")).first();
  for (const typed of ["", "abc", "-1", "1e3", "九分", "999999"]) {
    await field.fill(typed);
    await next(page);
    await page.getByText(/有\d处要改/).waitFor();
    assert.equal(await questionOf(page), "area", `went on with ${typed}`);
    assert.equal(await field.inputValue(), typed);
  }
  await field.fill("０．１８");
  await submit(page);
});

test("back, change and reload keep the answers and the place", async (t) => {
  const page = await at(t);
  await until(page, "requisition", FIRST);
  await page.goBack();
  await page.waitForFunction(() => location.hash === "#/land/q/sex");
  assert.ok(await page.locator("#sex-male").isChecked(), "the answer is gone after going back");
  await page.goBack();
  await page.waitForFunction(() => location.hash === "#/land/q/birth");
  assert.equal(await page.locator("#birth-y").inputValue(), "1979");
  await page.goForward();
  await page.goForward();
  await page.waitForFunction(() => location.hash === "#/land/q/requisition");
  await page.reload();
  await page.locator("#requisition-yes").waitFor();
  assert.equal(await questionOf(page), "requisition");
  await answerAll(page, FIRST);
  await page.reload();
  await page.getByText("都对，看结果").waitFor();
  await page.locator('a[href="#/land/q/birth"]').first().click();
  await page.locator("#birth-y").waitFor();
  assert.equal(await page.locator("#birth-y").inputValue(), "1979");
  for (const box of ["y", "m", "d"]) await page.locator(`#birth-${box}`).fill("");
  await page.locator("#birth-y").fill("1990.1.1");
  await submit(page);
  assert.equal(await page.evaluate(() => location.hash), "#/land/check", "a changed answer leads back to the check page");
  await seeResult(page);
  assert.match(await text(page), /52,184\.74/);
  await page.reload();
  await page.locator("#acts").waitFor();
  assert.match(await text(page), /52,184\.74/);
});

test("clearing asks first, then forgets everything", async (t) => {
  const page = await at(t);
  await until(page, "requisition", FIRST);
  await page.getByRole("button", { name: "清空重算" }).click();
  await page.getByRole("button", { name: "不清空" }).click();
  assert.equal(await questionOf(page), "requisition");
  await page.getByRole("button", { name: "清空重算" }).click();
  await page.getByRole("button", { name: "清空", exact: true }).click();
  await page.waitForFunction(() => location.hash === "#/land/q/announcement" || location.hash === "#/land");
  assert.equal(await page.locator("#announcement-y").inputValue(), "");
  assert.deepEqual(await page.evaluate(() => ({ ...sessionStorage })), {});
});

test("an identity number fills birth and sex and is kept nowhere", async (t) => {
  const page = await at(t);
  await fill(page, "announcement", FIRST.announcement);
  await submit(page);
  await page.getByText("用身份证号填").click();
  const number = "430202197908030016";
  const field = page.locator("#birth-number");
  await field.fill("430202790803001");
  await field.blur();
  assert.match(await text(page), /15位/);
  await field.fill("43020219790803001８");
  await field.blur();
  const checked = [...number.slice(0, 17)].reduce((sum, digit, i) => sum + Number(digit) * [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2][i], 0);
  const right = number.slice(0, 17) + "10X98765432"[checked % 11];
  await field.fill(right);
  await field.blur();
  assert.equal(await page.locator("#birth-y").inputValue(), "1979");
  await submit(page);
  assert.notEqual(await questionOf(page), "sex", "the sex is asked though the number tells it");
  await answerAll(page, FIRST);
  await seeResult(page);
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, location.href, document.title, history.state]));
  assert.ok(!kept.includes(right) && !kept.includes("43020"), "the number is kept");
  assert.ok(!(await page.content()).includes(right), "the number stands in the page");
  assertOnlyBuildFiles(page.network, running.server.url);
  await assertNothingKept(page);
});

test("nothing personal stands in address or title", async (t) => {
  const page = await at(t);
  const seen = [];
  page.on("framenavigated", async () => seen.push(page.url()));
  await answerAll(page, FIRST, { each: async () => seen.push(page.url(), await page.title()) });
  await seeResult(page);
  seen.push(page.url(), await page.title());
  assert.ok(!/1979|0803|8月3日|男|86974|86,974/.test(seen.join(" ")), seen.join("\n"));
  assert.equal(new URL(page.url()).search, "");
});

test("keyboard alone, from home to the result", async (t) => {
  const page = await at(t, "");
  const press = (key) => page.keyboard.press(key);
  const focused = () => page.evaluate(() => {
    const at = document.activeElement;
    return { text: at.innerText ?? "", id: at.id, name: at.name ?? "", href: at.getAttribute("href") ?? "", type: at.type ?? "" };
  });
  const tabTo = async (found) => {
    for (let i = 0; i < 60; i += 1) {
      const now = await focused();
      if (found(now)) return;
      await press("Tab");
    }
    assert.fail(`never reached; at ${JSON.stringify(await focused())}`);
  };
  await tabTo((now) => now.href === "land.html#/land");
  await press("Enter");
  await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
  const question = () => page.evaluate(() => location.hash.split("/q/")[1] ?? null);
  const moved = (from) => page.waitForFunction((id) => (location.hash.split("/q/")[1] ?? null) !== id, from);
  // One radio of each group: the arrows move within it, the space bar takes it.
  const choose = async (id) => {
    const group = id.includes("-f") ? id.replace(/-[a-z]+$/, "") : id.replace(/-[a-z0-9]+$/, "");
    await tabTo((now) => now.type === "radio" && now.name === group);
    for (let i = 0; i < 12 && (await focused()).id !== id; i += 1) await press("ArrowDown");
    assert.equal((await focused()).id, id);
    await press("Space");
  };
  for (let id = await question(); id !== null; id = await question()) {
    // The focus follows the address by a moment; on the first screen of a page it is where the browser put it.
    if (id !== "announcement") await page.waitForFunction(() => document.activeElement.tagName === "H1").catch(() => assert.fail(`focus is not on the heading of ${id}`));
    const answer = { ...ORDINARY, ...FIRST }[id];
    if (/^\d{4}\D/.test(answer)) {
      await tabTo((now) => now.id.endsWith("-y"));
      await page.keyboard.insertText(answer);
    } else if (id === "bars") {
      await tabTo((now) => now.id === "bars-none");
      await press("Space");
    } else if (id === "area") {
      await choose("area-each");
      await press("Tab");
      await page.keyboard.insertText(answer[1]);
    } else if (Array.isArray(answer)) {
      for (const [row, value] of answer.entries()) await choose(`${id}-f${row}-${value}`);
    } else {
      await choose(`${id}-${answer}`);
    }
    await press("Enter");
    await moved(id);
  }
  await tabTo((now) => now.text.includes("都对，看结果"));
  await press("Enter");
  await page.locator("#acts").waitFor();
  assert.match(await text(page), /86,974\.56/);
  assert.ok(await page.evaluate(() => {
    document.querySelector("main a, main button, main input").focus();
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== "none" || style.boxShadow !== "none";
  }), "focus cannot be seen");
});

test("every screen in both views is accessible and never scrolls sideways at 320 px", async (t) => {
  for (const elder of [false, true]) {
    const page = await at(t, "", { viewport: { width: 390, height: 844 } });
    if (elder) await page.getByRole("switch", { name: "长辈版" }).click();
    const look = async (name) => {
      await assertAccessible(page, `${name}${elder ? ", 长辈版" : ""}`);
      await page.setViewportSize({ width: 320, height: 640 });
      assert.ok((await overflow(page)) <= 0, `${name} scrolls sideways at 320 px${elder ? ", 长辈版" : ""}`);
      await page.setViewportSize({ width: 390, height: 844 });
    };
    await look("home");
    await shoot(page, elder ? "home-elder" : "home");
    await page.goto(address("#/policy"));
    await page.getByRole("heading", { level: 1 }).waitFor();
    await look("口径");
    await shoot(page, elder ? "policy-elder" : "policy");
    await page.goto(address("#/land"));
    await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
    await answerAll(page, { ...FIRST, area: null, scheme: "enterprise", progress: ["approved", "2026.11.9"] }, {
      each: async (id) => {
        await look(id);
        if (["area", "bars", "ground", "member"].includes(id)) await shoot(page, `question-${id}${elder ? "-elder" : ""}`);
      },
    });
    await look("check");
    await shoot(page, elder ? "check-elder" : "check");
    await seeResult(page);
    for (const details of await page.locator("details").all()) await details.evaluate((node) => { node.open = true; });
    await look("result, all open");
    await shoot(page, elder ? "result-elder" : "result-open");
    assert.match(await text(page), /2026年12月9日前/);
    assert.deepEqual(page.problems, []);
  }
});

test("200 % zoom: half the width, nothing lost", async (t) => {
  const page = await at(t, "#/policy", { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 });
  assert.ok((await overflow(page)) <= 0);
  await page.goto(address("#/land"));
  await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
  assert.ok((await overflow(page)) <= 0);
  assert.ok(await page.getByRole("button", { name: "下一题" }).isVisible());
});

test("a question not yet reached leads to the first open one", async (t) => {
  const page = await at(t, "#/policy");
  await page.goto(address("#/land/q/scheme"));
  await page.waitForFunction(() => location.hash === "#/land/q/announcement");
  await page.goto(address("#/land/result"));
  await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
});

test("长辈版 is remembered on this device, and nothing else", async (t) => {
  const page = await at(t, "");
  await page.getByRole("switch", { name: "长辈版" }).click();
  await page.reload();
  await page.waitForFunction(() => document.querySelector('[data-view="elder"]') !== null);
  assert.deepEqual(Object.keys(await page.evaluate(() => ({ ...localStorage }))), ["ht-view"]);
  const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector("main p")).fontSize));
  assert.ok(size >= 22, `${size}px`);
});
