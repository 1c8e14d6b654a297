// Portals to frame the calculator, and servers that lie: pages of their own in front of the served site, any answer of
// which can be altered on the way.
import { createServer } from "node:http";

/**
 * `pages`: path → html or { body, headers }; can be changed while it runs. Else what `site` answers, passed through
 * `alter({ path, status, headers, body })`, which may change its argument. Gives { url, origin, pages, close }.
 */
export async function startPortal({ pages = {}, site = null, alter = () => {} } = {}) {
  async function answer(request) {
    const path = request.url.replace(/[?#].*$/, "");
    if (path in pages) {
      const { body, headers = {} } = typeof pages[path] === "string" ? { body: pages[path] } : pages[path];
      return { status: 200, headers: { "Content-Type": "text/html; charset=utf-8", ...headers }, body };
    }
    if (!site) return { status: 404, headers: {}, body: "" };
    const real = await fetch(new URL(request.url, site), { headers: { "Accept-Encoding": "identity" } });
    const given = { path, status: real.status, headers: Object.fromEntries(real.headers), body: Buffer.from(await real.arrayBuffer()) };
    for (const name of ["connection", "keep-alive", "transfer-encoding", "etag"]) delete given.headers[name];
    alter(given);
    given.headers["content-length"] = Buffer.byteLength(given.body);
    return given;
  }
  const server = createServer((request, response) => {
    answer(request).then(({ status, headers, body }) => {
      response.writeHead(status, headers);
      response.end(body);
    }, () => response.destroy());
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    url: `${origin}/`, origin, pages,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

/** A page of a portal. */
export const portalPage = (body, head = "") =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>门户</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** The document in the n-th frame of a portal's page, once the application has taken it. */
export async function framed(page, nth = 0) {
  const handle = page.locator("iframe").nth(nth);
  await handle.scrollIntoViewIfNeeded();
  const frame = await (await handle.elementHandle()).contentFrame();
  // Not while the parser has yet to come to what says that it is still opening.
  await frame.waitForFunction(() => document.readyState !== "loading" && document.getElementById("app")?.firstElementChild && !document.getElementById("boot-status"));
  return frame;
}

/** Waits until the n-th frame is as high as its page, with 2 px to spare. */
export async function fitted(page, nth = 0) {
  const frame = await framed(page, nth);
  for (let left = 600; ; left -= 1) {
    const outer = await page.locator("iframe").nth(nth).evaluate((element) => element.getBoundingClientRect().height);
    const inner = await frame.evaluate(() => document.getElementById("app").getBoundingClientRect().bottom + window.pageYOffset);
    if (outer - inner >= 0 && outer - inner <= 4.01) return { frame, outer };
    if (left === 0) throw new Error(`frame ${nth}: ${outer} px high, its page ${inner}`);
    await page.waitForTimeout(50);
  }
}
