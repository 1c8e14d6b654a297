// 离线版: one file, opened from a folder, in Chromium, Firefox and the oldest engines: every page is in it, a resident's result
// is the same, nothing is asked of a network, and its check code is its own.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { codeOf } from "../../www/build/kit.mjs";
import { launch, newPage, open } from "../e2e/lib/browser.mjs";
import { answerAll, seeResult } from "../e2e/lib/flow.mjs";
import { MODULES, SITE } from "../e2e/lib/server.mjs";
import { firefox, oldChromium, until } from "./lib/drive.mjs";
import { OLD, programOf } from "./unpack.mjs";

// The day on the pages is the one that Debian's Chromium is told to have, also in the evening hours of UTC.
process.env.TZ = "Asia/Shanghai";

const file = join(dirname(SITE), "hetang-offline.html");
const address = pathToFileURL(file).href;
const TEXT = 'document.querySelector("main").textContent';
const CODE = 'document.getElementById("kit-code").textContent';
const FOOTER = 'document.querySelector("footer").textContent';
let browser;
let expected;

before(async () => {
  browser = await launch();
  const page = await newPage(browser, { growing: false });
  await open(page, `${address}#/land`);
  await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
  await answerAll(page, { announcement: "2024.10.15", birth: "1979.8.3" });
  await seeResult(page);
  const text = await page.evaluate(TEXT);
  assert.ok(text.replace(/\s/g, "").includes("86,974.56元"), text);
  expected = { text, kept: await page.evaluate(() => sessionStorage.getItem("ht-land")) };
  assert.deepEqual(page.problems, []);
  assert.deepEqual(page.network.map(({ url }) => url.split("#")[0]).filter((url) => url !== address && !url.startsWith("data:")), []);
  await page.context().close();
});
after(() => browser?.close());

test("its check code is its own, and the rule version stands on it", async () => {
  const kit = readFileSync(file, "utf8");
  const [, code] = /<b id="kit-code">([0-9a-f]{16})<\/b>/.exec(kit);
  assert.equal(code, codeOf(kit));
  assert.notEqual(code, codeOf(`${kit} `));
});

test("every page is in it", async (t) => {
  const page = await newPage(browser);
  t.after(() => page.context().close());
  for (const { addresses: [word] } of MODULES) {
    await page.goto("about:blank");
    await open(page, `${address}#/${word}`);
    const { headings, links } = await page.evaluate(() => ({
      headings: document.querySelectorAll("main h1").length,
      links: [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")).filter((href) => /\.html/.test(href)),
    }));
    assert.equal(headings, 1, word);
    assert.deepEqual(links, [], `${word}: links that leave the file`);
    if (word === "air") assert.match(await page.evaluate(TEXT), /离线版读不到当前预警/);
  }
  assert.deepEqual(page.problems, []);
});

// As a double click does it: nothing drives the engine, it opens the file and writes down the page it has made of it.
for (const major of OLD) {
  test(`Chromium ${major} opens it by itself`, async (t) => {
    const profile = mkdtempSync(join(tmpdir(), "hetang-kit-"));
    t.after(() => rmSync(profile, { recursive: true, force: true }));
    const flags = ["--headless", "--no-sandbox", "--no-zygote", "--disable-gpu", `--user-data-dir=${profile}`, "--dump-dom"];
    const { stdout } = await promisify(execFile)(programOf(major), [...flags, `${address}#/land`], { timeout: 60000, killSignal: "SIGKILL", maxBuffer: 1 << 26 });
    assert.match(stdout, /<h1[^>]*>征收土地公告是哪一天发的？<\/h1>/);
  });
}

for (const [name, start] of Object.entries({ "Chromium 64": () => oldChromium(64), "Firefox ESR": firefox })) {
  test(`${name}: the same result from a folder`, async (t) => {
    const engine = await start();
    t.after(() => engine.close());
    await engine.open(address);
    await until(engine, '!document.getElementById("boot-status") && !!document.querySelector("footer")', "the kit opens");
    await engine.evaluate(`sessionStorage.setItem("ht-land", ${JSON.stringify(expected.kept)})`);
    // Another query is another page.
    await engine.open(`${address}?again#/land/result`);
    await until(engine, '!!document.querySelector("#acts")', "a result");
    assert.equal(await engine.evaluate(TEXT), expected.text);
    assert.equal(await engine.evaluate(CODE), codeOf(readFileSync(file, "utf8")));
    assert.match(await engine.evaluate(FOOTER), /规则版本\d/);
  });
}
