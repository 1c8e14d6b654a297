// How long until the first text and until the page can be used, ours against a plain static page of the same bytes on the
// wire, for each module, each the median of several loads taken in turns. Ratios carry from machine to machine; the times
// do not.
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { groups, sizes } from "../../www/build/size.mjs";
import { launch, newPage } from "./lib/browser.mjs";
import { MODULES, SITE, startServer } from "./lib/server.mjs";

const ROUNDS = 11;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** The module's static page and its styles, with bytes that cannot be packed in place of the application. */
function plainSite(page, bytes) {
  const folder = mkdtempSync(join(tmpdir(), "hetang-plain-"));
  const sheet = readdirSync(SITE).find((name) => /^site-.*\.css$/.test(name));
  writeFileSync(join(folder, sheet), readFileSync(join(SITE, sheet)));
  writeFileSync(join(folder, "load.png"), randomBytes(bytes));
  const index = readFileSync(join(SITE, page), "utf8")
    .replace(/<script[^>]*><\/script>/, "")
    .replace(/<link rel="(?:preload"|stylesheet"[^>]*media="print")[^>]*>/g, "")
    .replace("</main>", '<img src="load.png" alt=""></main>');
  writeFileSync(join(folder, "index.html"), index);
  return folder;
}

async function load(browser, url, usable) {
  const page = await newPage(browser, { growing: false });
  await page.goto(url);
  await page.waitForFunction(usable, undefined, { polling: "raf" });
  const times = await page.evaluate(() => ({
    text: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    usable: performance.now(),
  }));
  await page.context().close();
  return times;
}

const reached = groups(sizes());
for (const { module, name, reached: bytes, goal } of reached) {
  console.log(`${module.name}: ${name}: ${bytes} bytes brotli, ${(bytes / goal).toFixed(2)} of the goal`);
}

/** One module against a plain page of the same size. */
async function compare(browser, site, module) {
  const bytes = (name) => reached.find((group) => group.name === name && group.module.name === module.name).reached;
  const folder = plainSite(module.page, bytes("before the first answer") - bytes("before the first paint"));
  const plain = await startServer(folder);
  try {
    const rows = { ours: [], plain: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rows.ours.push(await load(browser, site.url + module.page, () => !document.getElementById("boot-status")));
      rows.plain.push(await load(browser, plain.url, () => document.readyState === "complete"));
    }
    for (const [what, key] of [["first text", "text"], ["usable", "usable"]]) {
      const [a, b] = [rows.ours, rows.plain].map((list) => median(list.map((row) => row[key])));
      console.log(`${module.name}: ${what}: ${(a / b).toFixed(2)} times the plain page (${a.toFixed(0)} ms against ${b.toFixed(0)} ms here)`);
    }
  } finally {
    await plain.close();
    rmSync(folder, { recursive: true });
  }
}

const site = await startServer();
const browser = await launch();
try {
  for (const module of MODULES) await compare(browser, site, module);
} finally {
  await browser.close();
  await site.close();
}
