/* Switches 离线 off: copied over sw.js, it forgets what was kept and goes. */
"use strict";
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const ours = `hetang ${new URL(self.registration.scope).pathname} `;
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
    await self.registration.unregister();
  })());
});
