// embed.html: the four ways live, the code to copy, the QR code.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { newPage } from "./lib/browser.mjs";
import { fitted, framed } from "./lib/portal.mjs";
import { SITE } from "./lib/server.mjs";
import { withBrowser } from "./lib/setup.mjs";
import { overflow, shoot } from "./lib/shots.mjs";
import { pages as pagesOf } from "../../www/build/embedding.mjs";

const readQr = createRequire(import.meta.url)("jsqr");
const running = withBrowser();

async function gallery(t, options) {
  const page = await newPage(running.browser, options);
  t.after(() => page.context().close());
  await page.goto(`${running.server.url}embed.html`);
  return page;
}

test("all four ways are live", async (t) => {
  const page = await gallery(t);
  await framed(page, 0);
  const script = await fitted(page, 1);
  const element = await fitted(page, 2);
  assert.match(script.frame.url(), /theme=1d4d78/);
  assert.match(element.frame.url(), /mode=elder/);
  assert.equal(await page.locator("iframe").count(), 3);
  assert.ok(!(await page.locator("#no-script").isVisible()));
  assert.deepEqual(page.problems, []);
  await assertAccessible(page, "the gallery");
  await shoot(page, "gallery");
  await page.setViewportSize({ width: 320, height: 700 });
  assert.ok((await overflow(page)) <= 0, "it scrolls sideways at 320 px");
  await page.getByRole("link", { name: "征地社保补贴测算", exact: true }).first().click();
  await page.waitForFunction(() => document.querySelector("main form"));
});

test("every service that can be shown is named", async (t) => {
  const page = await gallery(t);
  const named = await page.locator(".gl-words dd").first().locator("code").allTextContents();
  for (const service of Object.keys(pagesOf(SITE))) assert.ok(named.includes(service), `${service} is not among ${named.join(" ")}`);
});

test("the QR code says the link's address", async (t) => {
  const page = await gallery(t);
  const { data, width, height, address } = await page.evaluate(() => {
    const small = document.getElementById("qr");
    // Readers want more than one pixel a square.
    const large = Object.assign(document.createElement("canvas"), { width: small.width * 6, height: small.height * 6 });
    const context = large.getContext("2d");
    context.imageSmoothingEnabled = false;
    context.drawImage(small, 0, 0, large.width, large.height);
    const image = context.getImageData(0, 0, large.width, large.height);
    return { data: [...image.data], width: image.width, height: image.height, address: document.querySelector("[data-live=link]").href };
  });
  assert.equal(readQr(Uint8ClampedArray.from(data), width, height)?.data, address);
});

test("the code to copy carries this site's own addresses and works when pasted", async (t) => {
  const page = await gallery(t, { permissions: ["clipboard-read", "clipboard-write"] });
  const codes = await page.locator(".gl-code").allTextContents();
  assert.equal(codes.length, 4);
  const { url } = running.server;
  for (const code of codes) {
    assert.ok(code.includes(url), code);
    assert.doesNotMatch(code, /\{|example/);
  }
  await page.getByRole("button", { name: "复制代码：小脚本的代码" }).click();
  await page.getByRole("status").getByText("已复制").waitFor();
  // clipboard-read is off in the page's own Permissions-Policy, so what was copied is read as a paste
  const place = await page.evaluate(() => {
    const box = document.body.appendChild(document.createElement("textarea"));
    box.id = "paste";
    box.focus();
  }).then(() => page.keyboard.press("Control+V")).then(() => page.locator("#paste").inputValue());
  assert.equal(place, codes[2]);
  for (const [nth, code] of codes.entries()) {
    await page.route("**/pasted.html", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: `<!doctype html><title>x</title>${code}` }));
    await page.goto(`${url}pasted.html`);
    if (nth === 0) assert.ok(await page.locator("a").isVisible());
    else if (nth === 1) await framed(page);
    else await fitted(page);
    await page.unroute("**/pasted.html");
  }
});

test("with scripts refused the page says what that means", async (t) => {
  const page = await newPage(running.browser);
  t.after(() => page.context().close());
  await page.route("**/*.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain" } });
  });
  await page.goto(`${running.server.url}embed.html`);
  assert.ok(await page.locator("#no-script").isVisible());
  assert.match(await page.locator("#no-script").innerText(), /text\/javascript/);
});
