// The server and the browser of one test file, started before its tests and ended after them.
import { after, before } from "node:test";
import { launch } from "./browser.mjs";
import { startServer } from "./server.mjs";

/** Gives { server, browser }, filled in before the first test. */
export function withBrowser() {
  const running = {};
  before(async () => {
    running.server = await startServer();
    running.browser = await launch();
  });
  after(async () => {
    await running.browser?.close();
    await running.server?.close();
  });
  return running;
}
