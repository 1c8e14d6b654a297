// ?embed-check=1 names each fault: a server in between lies in one way at a time.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, newPage } from "./lib/browser.mjs";
import { framed, portalPage, startPortal } from "./lib/portal.mjs";
import { SITE } from "./lib/server.mjs";
import { overflow, shoot } from "./lib/shots.mjs";
import { serve } from "../../www/build/serve.mjs";

let browser;
let site;

before(async () => {
  site = await serve({ root: SITE });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const done = (frame) => frame.waitForFunction(() => document.querySelector("#embed-check[data-done]") || document.querySelector("#embed-check [data-fault]"));

/** What the check finds, by level, when the server lies so. */
async function findings(frame) {
  await done(frame);
  await frame.waitForFunction(() => !document.querySelector("#embed-check h2").textContent.includes("正在查"), null, { timeout: 20000 });
  return frame.evaluate(() => [...document.querySelectorAll("#embed-check [data-fault]")].map((note) => ({
    id: note.dataset.fault, level: note.textContent.slice(0, 2), text: note.textContent, remedy: note.querySelector(".ht-note__b")?.textContent ?? "",
  })));
}

async function check(t, alter, address = "index.html?embed-check=1", before = async () => {}) {
  const server = await startPortal({ site: site.url, alter });
  t.after(() => server.close());
  const page = await newPage(browser);
  t.after(() => page.context().close());
  await before(page, server);
  await page.goto(`${server.url}${address}`);
  return { page, server, found: await findings(page) };
}

const faults = (found) => found.filter((one) => one.level === "要改").map((one) => one.id);
function names(found, id, level = "要改") {
  const one = found.find((entry) => entry.id === id);
  assert.ok(one, `${id} is not named, but ${found.map((entry) => entry.text).join("\n")}`);
  assert.equal(one.level, level, one.text);
  assert.match(one.remedy, /^怎么改：.{8,}/, `${id} is not told how to mend`);
}

test("nothing to mend on an honest server", async (t) => {
  const { page, found } = await check(t);
  assert.deepEqual(faults(found), []);
  assert.deepEqual(found.filter((one) => one.level === "注意").map((one) => one.text), []);
  assert.ok(found.some((one) => one.id === "open"));
  assert.deepEqual(page.problems, []);
  await assertAccessible(page, "the check");
  assert.ok((await overflow(page)) <= 0);
  await shoot(page, "embed-check");
});

test("the check is loaded only when asked for", async (t) => {
  const page = await newPage(browser);
  t.after(() => page.context().close());
  await page.goto(site.url);
  await page.waitForFunction(() => !document.getElementById("boot-status"));
  assert.ok(!page.network.some((request) => request.url.includes("check.js")));
});

const type = (ending, value) => ({ path, headers }) => { if (path.endsWith(ending) && !/boot-|check\.js/.test(path)) headers["content-type"] = value; };
const csp = (change) => ({ headers }) => {
  if (headers["content-security-policy"]) headers["content-security-policy"] = change(headers["content-security-policy"]);
};

for (const [what, id, level, alter] of [
  ["wasm as plain text", "mime-wasm", "注意", type(".wasm", "text/plain")],
  ["scripts as plain text", "mime-js", "要改", type(".js", "text/plain")],
  ["styles as plain text", "mime-css", "要改", type(".css", "text/plain")],
  ["json as binary", "mime-json", "注意", type(".json", "application/octet-stream")],
  ["pages in another character set", "mime-html", "要改", ({ path, headers }) => { if (path.endsWith(".html")) headers["content-type"] = "text/html; charset=gb2312"; }],
  ["pages sent for missing files", "html-for-file", "要改", (answer) => {
    if (!answer.path.endsWith(".wasm")) return;
    answer.headers["content-type"] = "text/html; charset=utf-8";
    answer.body = "<!doctype html><title>首页</title>";
  }],
  ["a file is not there", "missing-file", "要改", (answer) => { if (answer.path.endsWith(".wasm")) answer.status = 404; }],
  ["CSP without wasm", "csp-wasm", "要改", csp((text) => text.replace(" 'wasm-unsafe-eval'", ""))],
  ["CSP without styles", "csp-style-src", "要改", csp((text) => text.replace("style-src 'self'", "style-src 'none'"))],
  ["CSP without reading", "csp-connect-src", "要改", csp((text) => text.replace("connect-src 'self'", "connect-src 'none'"))],
  ["CSP without data images", "csp-img-src", "要改", csp((text) => text.replace(" data:", ""))],
  ["CSP with a sandbox", "csp-sandbox", "要改", csp((text) => `${text}; sandbox allow-scripts allow-same-origin allow-forms`)],
  ["no CSP", "csp-none", "注意", ({ headers }) => { delete headers["content-security-policy"]; }],
  ["no frame-ancestors", "ancestors-open", "注意", csp((text) => text.replace(/; frame-ancestors.*$/, ""))],
  ["a file cut short", "altered-file", "要改", (answer) => { if (/print-/.test(answer.path)) answer.body = answer.body.subarray(0, 900); }],
  ["pages kept for a day", "cache-html", "注意", ({ path, headers }) => { if (path.endsWith(".html")) headers["cache-control"] = "max-age=86400"; }],
]) {
  test(`a lying server: ${what}`, async (t) => {
    const { found } = await check(t, alter);
    names(found, id, level);
  });
}

test("a page older than the server's is named", async (t) => {
  let visits = 0;
  const { found } = await check(t, (answer) => {
    if (!answer.path.endsWith(".html")) return;
    visits += 1;
    // The first answer is the old page; what the server holds now names another sheet.
    if (visits > 1) answer.body = Buffer.from(answer.body.toString().replace(/(print-[a-z]+-)[0-9a-f]{12}/, "$1000000000000"));
  });
  names(found, "stale-html");
});

test("an old file in the browser's cache is named", async (t) => {
  let old = true;
  const { found } = await check(t, (answer) => {
    if (/print-/.test(answer.path) && old) answer.body = Buffer.from("/* old */");
  }, undefined, async (page, server) => {
    await page.goto(`${server.url}index.html`);
    await page.waitForFunction(() => !document.getElementById("boot-status"));
    await page.evaluate(async () => (await fetch(document.querySelector("link[media=print]").href)).text());
    old = false;
  });
  names(found, "stale-file");
});

test("a portal's address: frame-ancestors, X-Frame-Options, mixed content", async (t) => {
  const ask = async (page, address) => {
    await page.locator("#embed-check-portal").fill(address);
    await page.getByRole("button", { name: "看能不能嵌入" }).click();
    return findings(page);
  };
  const { page } = await check(t);
  names(await ask(page, "https://www.example.gov.cn/zwgk/"), "ancestors");
  names(await ask(page, "www.example.gov.cn"), "ancestors");
  const own = await ask(page, page.url());
  assert.deepEqual(faults(own), []);
  assert.ok(own.some((one) => one.id === "portal" && one.level === "正常"));
  names(await ask(page, "mailto:a@b.example"), "portal-address", "注意");

  const options = await check(t, ({ headers }) => {
    headers["content-security-policy"] = headers["content-security-policy"]?.replace(/; frame-ancestors.*$/, "") ?? "";
    headers["x-frame-options"] = "DENY";
  });
  names(options.found, "frame-options-set", "注意");
  names(await ask(options.page, "https://www.example.gov.cn"), "frame-options");

  const wild = await check(t, csp((text) => `${text} https://*.gov.example http://plain.example:8080`));
  for (const [address, allowed] of [
    ["https://www.gov.example/a", true], ["https://gov.example", false], ["https://evilgov.example", false], ["http://www.gov.example", false],
    ["https://www.gov.example:8443", false], ["http://plain.example:8080", true], ["http://plain.example", false],
  ]) assert.equal(faults(await ask(wild.page, address)).length === 0, allowed, address);

  // plain http on a name that is not this machine's
  const plain = await newPage(browser);
  t.after(() => plain.context().close());
  await plain.route("http://hetang.example/**", async (route) => {
    const real = await fetch(new URL(new URL(route.request().url()).pathname, site.url));
    const headers = Object.fromEntries([...real.headers].filter(([name]) => !/encoding|length/.test(name)));
    await route.fulfill({ status: real.status, headers, body: Buffer.from(await real.arrayBuffer()) });
  });
  await plain.goto("http://hetang.example/index.html?embed-check=1");
  names(await findings(plain), "http", "注意");
  names(await ask(plain, "https://www.example.gov.cn"), "mixed");
});

test("a sandboxed frame: each missing permission is named", async (t) => {
  for (const [flags, id, level] of [
    ["allow-scripts allow-forms", "sandbox-origin", "要改"],
    ["allow-scripts allow-same-origin", "sandbox-forms", "要改"],
    ["allow-scripts allow-same-origin allow-forms", "sandbox-modals", "注意"],
    ["allow-scripts allow-same-origin allow-forms allow-modals", "sandbox-popups", "注意"],
    ["allow-scripts allow-same-origin allow-forms allow-modals allow-popups", "sandbox-downloads", "注意"],
  ]) {
    const server = await startPortal({ site: site.url, pages: { "/portal.html": portalPage(`<iframe src="index.html?embed-check=1" title="x" height="800" sandbox="${flags}"></iframe>`) } });
    t.after(() => server.close());
    const page = await newPage(browser);
    t.after(() => page.context().close());
    await page.goto(`${server.url}portal.html`);
    await page.frameLocator("iframe").locator("#embed-check").waitFor();
    names(await findings(page.frames()[1]), id, level);
  }
});

test("embed.js under an address that leads elsewhere: the origin is named", async (t) => {
  const portal = await startPortal();
  t.after(() => portal.close());
  const real = await serve({ root: SITE, ancestors: [portal.origin] });
  t.after(() => real.close());
  const moved = await startPortal({ site: real.url, alter: (answer) => {
    if (!answer.path.endsWith(".html")) return;
    answer.status = 302;
    answer.headers.location = `${real.url}index.html?embed=1&embed-check=1`;
  } });
  t.after(() => moved.close());
  const page = await newPage(browser);
  t.after(() => page.context().close());
  portal.pages["/"] = portalPage(`<div data-hetang="home"></div><script src="${moved.url}embed.js"></script>`);
  await page.goto(portal.url);
  const frame = await framed(page);
  names(await findings(frame), "origin");
});
