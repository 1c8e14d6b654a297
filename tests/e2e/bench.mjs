// How long until the first text, until the page can be used, and from the last press to the result: ours by wasm, ours by the
// script, and a plain static page of the same text and styles, the floor of all three. At full speed, at a sixth of it, and on
// a line of 400 kbit/s and 400 ms. Each the median of several loads with nothing kept, taken in turns, in one run: ratios carry
// from machine to machine, times do not. Then the sizes that have a goal.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { groups, sizes } from "../../www/build/size.mjs";
import { launch, newPage } from "./lib/browser.mjs";
import { FARMER, kept } from "./lib/kept.mjs";
import { SITE, startServer } from "./lib/server.mjs";

const kbit = 1000 / 8;
const CONDITIONS = [
  { name: "CPU ×1", rounds: 5 },
  { name: "CPU ×6", rounds: 3, slower: 6 },
  { name: "400 kbit/s, 400 ms", rounds: 3, line: { offline: false, latency: 400, downloadThroughput: 400 * kbit, uploadThroughput: 400 * kbit } },
];
const KEPT = kept(FARMER);
const PAGE = "land.html"; // the largest
const CHECK = "land.html#/land/check";
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Before the page's own scripts: notes when the application has taken the page, when something is pressed, and when a
    result is painted. A plain page has its result on a page of its own, so these are times of the clock. */
function note(kept, script) {
  if (kept !== null && !sessionStorage.getItem("bench-pressed")) sessionStorage.setItem("ht-land", kept);
  if (script) window.WebAssembly = undefined;
  const now = () => performance.timeOrigin + performance.now();
  window.bench = {};
  addEventListener("click", () => sessionStorage.setItem("bench-pressed", now()), true);
  const painted = (name) => requestAnimationFrame(() => setTimeout(() => { window.bench[name] ??= now(); }));
  const look = () => {
    // Not while the parser has yet to come to what says that it is still opening.
    const taken = document.readyState !== "loading" && !document.getElementById("boot-status");
    if (taken) window.bench.usable ??= now();
    if (document.getElementById("verdict") && !("verdict" in window.bench)) {
      window.bench.verdict = undefined;
      painted("verdict");
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", look);
}

async function visit(browser, address, { slower, line }, { plain = false, kept = null, script = false, press }) {
  const page = await newPage(browser, { growing: false });
  try {
    page.setDefaultTimeout(60000);
    const session = await page.context().newCDPSession(page);
    if (slower) await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    if (line) {
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", line);
    }
    await page.addInitScript(`(${note})(${JSON.stringify(kept)}, ${script})`);
    await page.goto(address, { waitUntil: "load" });
    await page.waitForFunction(() => window.bench.usable !== undefined && performance.timing.loadEventEnd > 0);
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    const loaded = await page.evaluate(() => ({
      text: performance.getEntriesByName("first-contentful-paint")[0].startTime,
      usable: window.bench.usable - performance.timeOrigin,
      loaded: performance.timing.loadEventEnd - performance.timing.navigationStart,
    }));
    // Nothing has to come to a plain page after its text.
    loaded.usable = Math.max(loaded.text, plain ? loaded.loaded : loaded.usable);
    if (!press) return loaded;
    await page.locator(press).first().click();
    await page.waitForFunction(() => window.bench.verdict);
    return { ...loaded, result: await page.evaluate(() => window.bench.verdict - Number(sessionStorage.getItem("bench-pressed"))) };
  } finally {
    await page.context().close();
  }
}

/** Pages of the same text: what the application shows at these addresses, with its styles and no script. */
async function plainSite(browser, site) {
  const folder = mkdtempSync(join(tmpdir(), "hetang-plain-"));
  const save = async (address, name, change = (html) => html) => {
    const page = await newPage(browser, { growing: false });
    await page.addInitScript((kept) => sessionStorage.setItem("ht-land", kept), KEPT);
    await page.goto(site.url + address);
    await page.waitForFunction(() => !document.getElementById("boot-status"));
    if (name === "result.html") await page.locator("#verdict").waitFor();
    const html = await page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`);
    await page.context().close();
    for (const [, sheet] of html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)) writeFileSync(join(folder, sheet), readFileSync(join(SITE, sheet)));
    writeFileSync(join(folder, name), change(html.replace(/<script\b[^>]*>[\s\S]*?<\/script>|<link[^>]*rel="(?:preload|manifest|icon|apple-touch-icon)"[^>]*>/g, "")));
  };
  await save(PAGE, PAGE);
  await save("index.html", "index.html");
  await save(CHECK, "check.html", (html) => html.replace(/href="[^"]*#\/land\/result"/, 'href="result.html"'));
  await save("land.html#/land/result", "result.html");
  return folder;
}

async function measure(browser, condition, names, ways) {
  const rows = ways.map(() => []);
  for (let round = 0; round < condition.rounds; round += 1) {
    for (const [i, [address, options]] of ways.entries()) rows[i].push(await visit(browser, address, condition, options));
  }
  for (const [key, what] of Object.entries(names)) {
    const times = rows.map((list) => median(list.map((row) => row[key])));
    console.log(what.padEnd(34) + times.map((time) => `${(time / times[0]).toFixed(2)} (${time.toFixed(0)} ms)`.padStart(20)).join(""));
  }
}

/** The site as an engine without wasm loads it, which fetches nothing ahead. */
function scriptSite() {
  const folder = mkdtempSync(join(tmpdir(), "hetang-script-"));
  cpSync(SITE, folder, { recursive: true });
  const page = readFileSync(join(SITE, PAGE), "utf8");
  writeFileSync(join(folder, PAGE), page.replace(/<link[^>]*rel="preload"[^>]*>/, ""));
  return folder;
}

const site = await startServer();
const browser = await launch();
const folders = [await plainSite(browser, site), scriptSite()];
const [plain, script] = await Promise.all(folders.map((folder) => startServer(folder)));
try {
  for (const condition of CONDITIONS) {
    console.log(`\n${condition.name}`.padEnd(35) + ["a plain page", "by wasm", "by script"].map((name) => name.padStart(20)).join(""));
    await measure(browser, condition, { text: "first text", usable: "usable" }, [
      [plain.url + PAGE, { plain: true }],
      [site.url + PAGE, {}],
      [script.url + PAGE, { script: true }],
    ]);
    const press = 'a[href$="#/land/result"]';
    await measure(browser, condition, { result: "press to result" }, [
      [`${plain.url}check.html`, { plain: true, press: 'a[href="result.html"]' }],
      [site.url + CHECK, { kept: KEPT, press }],
      [script.url + CHECK, { kept: KEPT, press, script: true }],
    ]);
  }
} finally {
  await browser.close();
  for (const server of [plain, script, site]) await server.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
}

console.log("\nbytes, brotli".padEnd(56) + ["reached", "goal", "of the goal"].map((word) => word.padStart(13)).join(""));
for (const { module, name, reached, goal } of groups(sizes())) {
  console.log(`${module.name}: ${name}`.padEnd(55) + [reached, goal, (reached / goal).toFixed(2)].map((value) => String(value).padStart(13)).join(""));
}
