// Goes through the guided flow as a person would: answers what is asked, page by page.
import assert from "node:assert/strict";

/** A member of the collective with contract land, nothing against them, who has not decided on an insurance. */
export const ORDINARY = {
  sex: "male", requisition: "yes", area: ["each", "0.18"], ground: "member", member: ["yes", "yes", "yes"],
  "had-subsidy": "no", confirmed: "no", projects: "none", bars: ["none"], "moved-in": "no", hired: "no", abroad: "no",
  status: "none", scheme: "undecided", "first-scheme": "this", drawing: "no", progress: "not", category: "female55",
  claims: "no",
};

const place = (page) => page.evaluate(() => location.hash);
export const questionOf = async (page) => (await place(page)).match(/^#\/land\/q\/(.+)$/)?.[1] ?? null;

/** Leaves the question at hand: until the address is another. */
export async function submit(page) {
  const before = await place(page);
  await page.getByRole("button", { name: "下一题" }).click();
  await page.waitForFunction((hash) => location.hash !== hash, before);
}

/** Fills in the question at hand. `null` is 不清楚. */
export async function fill(page, id, answer) {
  const form = page.locator("main form");
  if (answer === null) {
    const unsure = form.locator(`#${id}-unsure`);
    if (await unsure.count()) await unsure.check();
    return;
  }
  const [first, ...rest] = Array.isArray(answer) ? answer : [answer];
  if (/^\d{4}\D/.test(first)) return form.locator(`#${id}-y`).fill(first);
  if (id === "bars") return form.locator(`#bars-${first}`).check();
  if (await form.locator(`#${id}-f0-yes`).count()) {
    for (const [row, value] of [first, ...rest].entries()) await form.locator(`#${id}-f${row}-${value ?? "unsure"}`).check();
    return;
  }
  const option = form.locator(`#${id}-${first}`);
  if (await option.count()) await option.check();
  else await form.locator("input").first().fill(first);
  if (rest.length === 0) return;
  const field = form.locator("input[type=text], input:not([type])").filter({ visible: true });
  if (/^\d{4}\D/.test(rest[0])) await field.first().fill(rest[0]);
  else for (const [i, value] of rest.entries()) await field.nth(i).fill(value);
}

/** From the first question to the check page; gives the questions that were asked. */
export async function answerAll(page, answers, { each } = {}) {
  const asked = [];
  const all = { ...ORDINARY, ...answers };
  for (let id = await questionOf(page); id !== null; id = await questionOf(page)) {
    assert.ok(!asked.includes(id), `asked twice: ${id} after ${asked.join(" ")}`);
    asked.push(id);
    assert.ok(id in all, `no answer for ${id}`);
    // The address changes before the page does.
    await page.locator(`main form [id="${id}"], main form [id^="${id}-"]`).first().waitFor({ state: "attached" });
    await each?.(id);
    if (all[id] !== "later") await fill(page, id, all[id]); // "later": `each` has filled it in
    const unsure = page.getByRole("button", { name: "不清楚，先跳过" });
    if (all[id] === null && await unsure.count()) {
      const before = await place(page);
      await unsure.click();
      await page.waitForFunction((hash) => location.hash !== hash, before);
    } else await submit(page);
  }
  assert.equal(await place(page), "#/land/check");
  await page.getByText("都对，看结果").first().waitFor();
  return asked;
}

/** From the check page to the result. */
export async function seeResult(page) {
  await page.getByRole("link", { name: "都对，看结果" }).or(page.getByRole("button", { name: "都对，看结果" })).click();
  await page.locator("#acts").waitFor();
}
