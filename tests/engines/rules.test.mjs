// A policy file changed beside the page, in the engines people have: it is tried and taken into use, by wasm and by the script,
// with a memory that grows all the time.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, newPage, open } from "../e2e/lib/browser.mjs";
import { answerAll } from "../e2e/lib/flow.mjs";
import { SITE, addressOf, startServer } from "../e2e/lib/server.mjs";
import { chromium, firefox, inEngine, oldChromium, until, webkit } from "./lib/drive.mjs";
import { keeping, startSite } from "./lib/site.mjs";
import { OLD } from "./unpack.mjs";

const ENGINES = { ...Object.fromEntries(OLD.map((major) => [`Chromium ${major}`, () => oldChromium(major)])), "Chromium of Debian": chromium, "Firefox ESR": firefox, WebKitGTK: webkit };
const CHANGED = {
  "policy/base.json": readFileSync(join(SITE, "policy/base.json"), "utf8").replace('"6711"', '"6787"'),
  "policy/land.json": readFileSync(join(SITE, "policy/land.json"), "utf8").replace('"0.60"', '"0.06"'),
};

let site, kept;
before(async () => {
  site = await startSite(CHANGED);
  const server = await startServer();
  const browser = await launch();
  try {
    const page = await newPage(browser, { growing: false });
    await open(page, addressOf(server.url, "#/land"));
    await page.waitForFunction(() => location.hash.startsWith("#/land/q/"));
    await answerAll(page, { announcement: "2024.10.15", birth: "1990.1.1" });
    kept = await page.evaluate(() => sessionStorage.getItem("ht-land"));
  } finally {
    await browser.close();
    await server.close();
  }
});
after(() => site?.close());

for (const [name, start] of Object.entries(ENGINES)) {
  test(`${name}: a corrected base is taken, a wrong share refused, by wasm and by the script`, () => inEngine(start, async (engine) => {
    for (const way of ["wasm", "script"]) {
      await engine.open(`${site.url}${way}/land.html${keeping({ "ht-land": kept })}#/land/result`);
      await until(engine, '!!document.querySelector("#acts")', `${way}: a result`).catch(async (error) => {
        throw new Error(`${error.message}\n${await engine.evaluate('document.body.innerText + "\\n" + window.faults')}`);
      });
      const text = (await engine.evaluate("document.body.textContent")).replace(/\s/g, "");
      for (const words of ["52,775.71元", "规则文件base.json更新过", "6,711元→6,787元", "规则文件land.json有问题，没有用，这里按程序自带的算。"]) {
        assert.ok(text.includes(words), `${way}: ${words}`);
      }
      assert.deepEqual(await engine.evaluate("window.faults"), []);
      // The screens' memory has grown 60 times by then, the trial's at each of its calls.
      assert.ok((await engine.evaluate("window.grown")) > 60, `${way}: the trial's memory did not grow`);
    }
  }));
}
