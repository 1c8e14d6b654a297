// The engines people have, from Chromium 64 on: the six residents' results hold every string the native engine gives, and
// are the same text as in Debian's Chromium, by wasm and by the script, with a memory that grows all the time.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { launch, newPage, open } from "../e2e/lib/browser.mjs";
import { answerAll } from "../e2e/lib/flow.mjs";
import { addressOf, startServer } from "../e2e/lib/server.mjs";
import { chromium, firefox, inEngine, oldChromium, until, webkit } from "./lib/drive.mjs";
import { missing, nativeStrings } from "./lib/native.mjs";
import { keeping, startSite } from "./lib/site.mjs";
import { OLD } from "./unpack.mjs";

const RESIDENTS = [
  [{ announcement: "2024.10.15", birth: "1979.8.3" }, "86,974.56元"],
  [{ announcement: "2024.10.15", birth: "2008.10.15" }, "28,991.52元"],
  [{ announcement: "2025.3.10", birth: "1963.5.20", scheme: "resident", drawing: "yes" }, "87,959.52元"],
  [{ announcement: "2023.6.1", birth: "1983.6.2", sex: "female" }, "65,152.51元"],
  [{ announcement: "2026.3.15", birth: "1980.2.29", area: null }, "88,685.28元"],
  [{ announcement: "2024.10.15", birth: "1990.1.1", bars: ["b1"] }, "不在范围"],
];
const ENGINES = { ...Object.fromEntries(OLD.map((major) => [`Chromium ${major}`, () => oldChromium(major)])), "Chromium of Debian": chromium, "Firefox ESR": firefox, WebKitGTK: webkit };
const TEXT = 'document.querySelector("main").textContent';

// One zone for all: the day of the result stands on the page.
process.env.TZ = "Asia/Shanghai";

let site;
const expected = [];

/** What the tab keeps of each resident's answers, and the text of the result, in Debian's Chromium by wasm. */
before(async () => {
  site = await startSite();
  const server = await startServer();
  const browser = await launch();
  try {
    for (const [answers, words] of RESIDENTS) {
      const page = await newPage(browser, { growing: false });
      await open(page, addressOf(server.url, "#/land"));
      await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
      await answerAll(page, answers);
      await page.goto(addressOf(server.url, "#/land/result"));
      await page.locator("#acts").waitFor();
      const text = await page.evaluate(TEXT);
      assert.ok(text.replace(/\s/g, "").includes(words), `${words} is missing in ${text}`);
      expected.push({ text, kept: await page.evaluate(() => sessionStorage.getItem("ht-land")) });
      await page.context().close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  for (const [i, strings] of nativeStrings(expected.map(({ kept }) => kept)).entries()) expected[i].strings = strings;
});
after(() => site?.close());

test("what the native engine says is enough to tell a garbled page", () => {
  for (const { strings, text } of expected) {
    assert.ok(strings.length > 20, strings.join("\n"));
    assert.deepEqual(missing(strings, text), []);
    for (const string of strings) {
      const middle = string.length >> 1;
      const garbled = text.replaceAll(string, `${string.slice(0, middle)}\uFFFD${string.slice(middle + 1)}`);
      assert.ok(missing(strings, garbled).includes(string), string);
    }
    for (const digit of "0123456789") assert.ok(missing(strings, text.replaceAll(digit, "?")).length > 0, digit);
  }
});

for (const [name, start] of Object.entries(ENGINES)) {
  test(`${name}: six residents, by wasm and by the script`, () => inEngine(start, async (engine) => {
    site.asked.length = 0;
    for (const way of ["wasm", "script"]) {
      for (const [i, { kept, text, strings }] of expected.entries()) {
        await engine.open(`${site.url}${way}/land.html${keeping({ "ht-land": kept })}#/land/result`);
        await until(engine, '!!document.querySelector("#acts")', `${way}, resident ${i + 1}: a result`).catch(async (error) => {
          throw new Error(`${error.message}\n${await engine.evaluate('document.body.innerText + "\\n" + window.faults')}`);
        });
        const shown = await engine.evaluate(TEXT);
        assert.deepEqual(missing(strings, shown), [], `${way}, resident ${i + 1}: not on the page`);
        assert.equal(shown, text, `${way}, resident ${i + 1}`);
        assert.equal(await engine.evaluate('document.getElementById("app").getAttribute("data-engine")'), way === "script" ? "script" : null);
        const grown = await engine.evaluate("window.grown");
        assert.ok(way === "script" ? grown === 60 : grown > 60, `the memory grew ${grown} times`); // by wasm again once it is whole
        assert.deepEqual(await engine.evaluate("window.faults"), []);
      }
    }
    // Under the product's own headers: those that know 'wasm-unsafe-eval' by wasm, the old ones by the script.
    const [{ kept, text }] = expected;
    await engine.open(`${site.url}product/land.html${keeping({ "ht-land": kept })}#/land/result`);
    await until(engine, '!!document.querySelector("#acts")', "under the product's headers: a result");
    assert.equal(await engine.evaluate(TEXT), text, "under the product's headers");
    assert.equal(await engine.evaluate('document.getElementById("app").getAttribute("data-engine")'), engine.picture ? "script" : null);
    assert.deepEqual(await engine.evaluate("window.faults"), []);
    // Engines that know no CSP with wasm in it do not fetch it in vain.
    if (engine.picture) assert.deepEqual(site.asked.filter((path) => /^\/(?:script|product)\/.*\.wasm$/.test(path)), []);
    if (engine.picture) {
      const folder = new URL("../e2e/screenshots/", import.meta.url);
      mkdirSync(folder, { recursive: true });
      writeFileSync(new URL(`${name.replace(" ", "-")}.png`, folder), await engine.picture());
    }
    // A panic, here of an application that can make no element any more: the panel, and the way to load the page anew.
    await engine.evaluate('(document.createElement = document.createElementNS = function () { throw new Error("no element"); }, location.hash = "#/land/check", true)');
    await until(engine, '!document.getElementById("boot-panic").hidden && document.getElementById("boot-failed").offsetHeight > 0', "the panel after a panic");
    assert.equal(await engine.evaluate('sessionStorage.getItem("ht-land")'), kept);
  }));
}
