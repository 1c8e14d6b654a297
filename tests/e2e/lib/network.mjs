// Every request a page makes, and the promise that nothing about a person leaves it.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { SITE } from "./server.mjs";

export function watchNetwork(page) {
  const requests = [];
  page.context().on("request", (request) => {
    requests.push({ url: request.url(), method: request.method(), body: request.postData() });
  });
  page.on("websocket", (socket) => requests.push({ url: socket.url(), method: "WEBSOCKET", body: null }));
  return requests;
}

/** Only same-origin GETs without query or body, and only for files of the build and the portal's alert.json. */
export function assertOnlyBuildFiles(requests, origin, root = SITE) {
  const files = new Set(readdirSync(root, { recursive: true }).map((name) => `/${name.replaceAll("\\", "/")}`).concat("/", "/alert.json"));
  for (const { url, method, body } of requests) {
    if (url.startsWith("data:")) continue;
    const { origin: from, pathname, search } = new URL(url);
    assert.equal(from, new URL(origin).origin, `request to elsewhere: ${url}`);
    assert.equal(method, "GET", `${method} ${url}`);
    assert.equal(search, "", `a query: ${url}`);
    assert.equal(body, null, `a body: ${url}`);
    assert.ok(files.has(decodeURIComponent(pathname)), `no file of the build: ${url}`);
  }
}

/** Nothing stays behind but this tab's sessionStorage: no cookie, localStorage, IndexedDB, cache. */
export async function assertNothingKept(page) {
  assert.deepEqual(await page.context().cookies(), [], "cookies");
  const kept = await page.evaluate(async () => ({
    local: { ...localStorage },
    databases: (await indexedDB.databases()).map((database) => database.name),
    caches: window.caches ? await caches.keys() : [],
  }));
  assert.deepEqual(kept, { local: {}, databases: [], caches: [] });
}
