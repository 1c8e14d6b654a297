/* 离线: the pages without network. All files of one build are kept together, none of another among them; an error is never
   kept. Pages and policy come from the network when it answers within three seconds, the alert feed only from there: an
   old alert must not look like today's. Switched off by copying sw-off.js over this file. www/build/offline.mjs writes the
   list. */
"use strict";
const { build, files, pages, policy } = HETANG_SITE;
const LIMIT = 3000; // ms
const base = new URL(self.registration.scope).pathname;
// The same origin may hold several copies of the calculator.
const OURS = `hetang ${base} `;
const NAME = OURS + build;
const HASHED = /-[0-9a-f]{12}\.\w+$/;

// A redirect is some login page, not what was asked for; so is a page in place of a file.
const isPage = (response) => /html/.test(response.headers.get("content-type"));
const good = (response) => response.ok && response.type === "basic" && !response.redirected && isPage(response) === /(?:\/|\.html)$/.test(new URL(response.url).pathname);
const kept = (name) => caches.open(NAME).then((cache) => cache.match(name)).catch(() => {});

async function keep(name, response) {
  if (!good(response)) throw new Error(`${name}: ${response.status}`);
  await (await caches.open(NAME)).put(name, response);
}

/** A page of this build names files of this build; one of another, or of someone else, does not belong to it. */
async function belongs(response) {
  const named = (await response.clone().text()).match(/[\w-]+-[0-9a-f]{12}\.\w+/g) || [];
  return named.length > 0 && named.every((name) => files.includes(name) || name.startsWith("fallback-"));
}

async function keepAnew(name) {
  const response = await fetch(name, { cache: "no-cache" });
  if (/\.html$/.test(name) && !(await belongs(response))) throw new Error(`${name}: of another build`);
  return keep(name, response);
}

self.addEventListener("install", (event) => {
  // What an earlier build has under the same name is the same file. Pages are asked for anew.
  const hashed = files.map(async (name) => keep(name, (await caches.match(name)) || (await fetch(name))));
  const named = [...pages, ...policy].map(keepAnew);
  event.waitUntil(Promise.all([...hashed, ...named]));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith(OURS) && name !== NAME) await caches.delete(name);
    await self.clients.claim();
  })());
});

// A page asks which build waits here, and lets it take over when the person wishes it.
self.addEventListener("message", (event) => {
  if (event.data === "hetang:build" && event.ports[0]) event.ports[0].postMessage(build);
  if (event.data === "hetang:now") self.skipWaiting();
});

const within = (answer) => Promise.race([answer, new Promise((_, fail) => setTimeout(fail, LIMIT, new Error("too slow")))]);

/** From the network when it answers in time and well, else what is kept, else what the network says in the end. */
async function networkFirst(name, answer) {
  try {
    const response = await within(answer);
    if (good(response)) return response;
  } catch (error) {
    // Too slow or not there.
  }
  return (await kept(name)) || answer;
}

async function keptFirst(name, request) {
  const found = await kept(name);
  if (found) return found;
  const response = await fetch(request);
  if (good(response)) await keep(name, response.clone()).catch(() => {}); // no room
  return response;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || !pathname.startsWith(base)) return;
  // check.js looks at what the server itself sends.
  if (request.cache === "no-store" || request.cache === "reload") return;
  const name = pathname.slice(base.length) || "index.html";
  if (name === "alert.json") event.respondWith(within(fetch(request, { cache: "no-store" })));
  else if (HASHED.test(name)) event.respondWith(keptFirst(name, request));
  else if (pages.includes(name)) event.respondWith(networkFirst(name, fetch(request))); // whatever its query
  else if (policy.includes(name)) {
    const answer = fetch(request);
    event.respondWith(networkFirst(name, answer));
    // The clerk's new figures, which come without a new build.
    event.waitUntil(answer.then((response) => keep(name, response.clone())).catch(() => {}));
  }
});
