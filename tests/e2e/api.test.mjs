// The API as a host page loads it: an ES module that finds its wasm beside itself, under the same CSP.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, newPage } from "./lib/browser.mjs";
import { assertOnlyBuildFiles } from "./lib/network.mjs";
import { startServer } from "./lib/server.mjs";

const host = mkdtempSync(join(tmpdir(), "hetang-host-"));
let server;
let browser;
before(async () => {
  cpSync(fileURLToPath(new URL("../../dist/api", import.meta.url)), join(host, "api"), { recursive: true });
  writeFileSync(join(host, "index.html"), '<!doctype html><title>host</title><link rel="icon" href="data:,">');
  server = await startServer(host);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(host, { recursive: true });
});

test("a page loads the API and asks it", async (t) => {
  const page = await newPage(browser);
  t.after(() => page.context().close());
  await page.goto(server.url);
  const answer = await page.evaluate(async () => {
    const { default: init, completedAge } = await import("/api/hetang.js");
    await init();
    return completedAge({ birth: "1980-02-29", on: "2018-02-27" });
  });
  assert.equal(answer.ok, true);
  assert.equal(answer.value.age, 37);
  assert.deepEqual(page.problems, []);
  assertOnlyBuildFiles(page.network, server.url, host);
});
