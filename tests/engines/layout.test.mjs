// The layout in the oldest engine, on a phone, in both views: nothing sticks out or is cut off, what is pressed lies apart,
// the place of the focus is seen. Pictures of each screen for people to look at, in tests/e2e/screenshots.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { assertFloor } from "../../www/build/floor.mjs";
import { DOCTOR, FARMER, kept } from "../e2e/lib/kept.mjs";
import { SITE } from "../e2e/lib/server.mjs";
import { oldChromium, until } from "./lib/drive.mjs";
import { keeping, startSite } from "./lib/site.mjs";

const farmer = { "ht-land": kept(FARMER) };
// Name, page, hash, what stands there once it is open, what the tab keeps.
const SCREENS = [
  ["home", "index.html", "", ".ht-service"],
  ["question", "land.html", "#/land/q/announcement", "main form"],
  ["choices", "land.html", "#/land/q/bars", "main form", farmer],
  ["check", "land.html", "#/land/check", "main dl", farmer],
  ["result", "land.html", "#/land/result", "#acts", farmer],
  ["refused", "land.html", "#/land/result", "#acts", { "ht-land": kept({ ...FARMER, birth: "1990-01-01", bars: "no,yes,no,no,no,no,no,no" }) }],
  ["doctor", "doctor.html", "#/doctor/result", "#acts", { "ht-doctor": kept(DOCTOR) }],
  ["alert", "air.html", "", "main h1"],
  ["desk", "airdesk.html", "", "main h1"],
  ["carbon", "carbon.html", "", "main h1"],
  ["policy", "policy.html", "", "main h1"],
];
const LEAST = 6; // px between two things to press

/** In the page: what is wrong with its layout, in words. */
function faults(least) {
  const found = [];
  const width = document.documentElement.clientWidth;
  const name = (e) => `${e.tagName.toLowerCase()}.${e.getAttribute("class")} ${e.textContent.trim().slice(0, 20)}`;
  const style = (e) => getComputedStyle(e);
  const box = (e) => e.getBoundingClientRect();
  const seen = (e) => box(e).width > 1 && box(e).height > 1 && style(e).visibility === "visible" && !e.closest(".ht-sr, .ht-skip, .cb-tbl thead, svg");
  const place = (e) => (style(e.parentElement).display === "inline" ? place(e.parentElement) : e.parentElement);
  const scrolls = (e) => e !== null && (/auto|scroll/.test(style(e).overflowX) || scrolls(e.parentElement));
  const speaks = (e) => [...e.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== "");
  const all = [...document.querySelectorAll("#app *")].filter(seen);
  if (document.documentElement.scrollWidth > width) found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth}`);
  for (const e of all) {
    if ((box(e).right > width + 1 || box(e).left < -1) && !scrolls(e.parentElement)) found.push(`sticks out: ${name(e)}`);
    // A line that cannot break before a date may reach into the edge of its box, not over it.
    if (speaks(e) && box(e).right > box(place(e)).right + 6 && style(e).position === "static" && !scrolls(place(e))) found.push(`too wide for its place: ${name(e)}`);
  }
  const column = (e) => speaks(e) && box(e).width < 2.5 * parseFloat(style(e).fontSize) && box(e).height > 4 * parseFloat(style(e).fontSize);
  found.push(...all.filter(column).map((e) => `a letter a line: ${name(e)}`));
  // Two texts in one place; only neighbours are looked at, which is where it happens.
  const words = all.filter((e) => speaks(e) && style(e).position === "static" && style(e).display !== "inline");
  words.forEach((a, i) => words.slice(i + 1, i + 3).forEach((b) => {
    if (a.contains(b)) return;
    const [p, q] = [box(a), box(b)];
    if (Math.min(p.right, q.right) - Math.max(p.left, q.left) > 2 && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 8) found.push(`one text over the other: ${name(a)} | ${name(b)}`);
  }));
  const pressed = all.filter((e) => e.matches("button, summary, select, textarea, input:not([type=radio]):not([type=checkbox]), .ht-btn, .ht-choice, .ht-service"));
  pressed.forEach((a, i) => pressed.slice(i + 1).forEach((b) => {
    if (a.contains(b) || b.contains(a)) return;
    const [p, q] = [box(a), box(b)];
    const x = Math.max(p.left, q.left) - Math.min(p.right, q.right);
    const y = Math.max(p.top, q.top) - Math.min(p.bottom, q.bottom);
    // Rows as high as a finger may touch, or have a hairline between them.
    if (y >= -1 && y < 1.5 && Math.min(p.height, q.height) >= 43) return;
    if (x < -1 && y < -1) found.push(`lie on each other: ${name(a)} | ${name(b)}`);
    else if (Math.max(x, y) < least - 0.5) found.push(`too near, ${Math.max(x, y).toFixed(1)} px: ${name(a)} | ${name(b)}`);
  }));
  for (const e of pressed) {
    e.focus();
    if (document.activeElement === e && (style(e).outlineStyle !== "solid" || parseFloat(style(e).outlineWidth) < 3)) found.push(`no ring at the focus: ${name(e)}`);
  }
  document.activeElement.blur();
  return found;
}
const FAULTS = `(${faults})(${LEAST})`;

let site;
let engine;
before(async () => {
  site = await startSite();
  engine = await oldChromium(64);
  mkdirSync(new URL("../e2e/screenshots/", import.meta.url), { recursive: true });
});
after(async () => {
  await engine?.close();
  await site?.close();
});

test("the styles hold nothing that Chromium 64 would not lay out", () => {
  const sheets = readdirSync(SITE).filter((name) => name.endsWith(".css"));
  assert.ok(sheets.length > 1);
  for (const name of sheets) assertFloor(readFileSync(join(SITE, name), "utf8"), name);
  const kit = readFileSync(join(SITE, "../hetang-offline.html"), "utf8");
  for (const [, css] of kit.matchAll(/<style[^>]*>(.*?)<\/style>/gs)) assertFloor(css, "kit");
});

for (const view of ["standard", "elder"]) {
  for (const [name, page, hash, sign, tab = {}] of SCREENS) {
    test(`Chromium 64, ${name}, ${view}`, async () => {
      // The name makes another page of it, for the engine never answers where only the hash is another.
      await engine.open(`${site.url}script/${page}${keeping(tab, { "ht-view": view })}&${name}${hash}`);
      await until(engine, `!document.getElementById("boot-status") && !!document.querySelector(${JSON.stringify(sign)})`, name);
      assert.equal(await engine.evaluate('document.getElementById("app").getAttribute("data-engine")'), "script");
      writeFileSync(new URL(`../e2e/screenshots/old-${name}-${view}.png`, import.meta.url), await engine.picture());
      assert.equal(await engine.evaluate('document.getElementById("app").getAttribute("data-view")'), view);
      assert.deepEqual(await engine.evaluate(FAULTS), []);
    });
  }
}

test("what would be wrong is found", async () => {
  await engine.open(`${site.url}wasm/index.html${keeping({})}`);
  await until(engine, '!document.getElementById("boot-status") && !!document.querySelector(".ht-service")', "home");
  for (const [words, html] of [
    ["sticks out", '<p style="position: absolute; left: 300px; width: 200px">x</p>'],
    ["too wide", '<p style="width: 100px; white-space: nowrap"><span>一二三四五六七八九十一二三四五六七八九十</span></p>'],
    ["a letter a line", '<p style="width: 1em">一二三四五六</p>'],
    ["one text over the other", '<p>一二三四五六</p><p style="margin-top: -20px">一二三四五六</p>'],
    ["too near", '<button type="button">一</button><button type="button">二</button>'],
    ["lie on each other", '<button type="button">一</button><button type="button" style="margin-left: -20px">二</button>'],
    ["no ring", '<button type="button" style="outline: 0">一</button>'],
  ]) {
    await engine.evaluate(`document.querySelector("main").insertAdjacentHTML("beforeend", ${JSON.stringify(`<div id="bad">${html}</div>`)})`);
    const found = await engine.evaluate(FAULTS);
    assert.ok(found.some((one) => one.startsWith(words)), `${words}: ${found.join("\n")}`);
    await engine.evaluate('document.getElementById("bad").remove()');
  }
});
