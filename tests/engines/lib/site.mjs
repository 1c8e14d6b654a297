// The built site for engines that are driven by address alone: /wasm/… sends no CSP (engines before Chrome 97 know none that
// allows wasm alone), /script/… the product's without 'wasm-unsafe-eval', so that every engine refuses the wasm, /product/…
// the product's headers as they are.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { HEADERS, TYPES } from "../../../www/build/serve.mjs";
import { SITE } from "../../e2e/lib/server.mjs";

const hook = resolve(fileURLToPath(import.meta.url), "../hook.js");
const SENT = {
  wasm: {},
  script: { "Content-Security-Policy": HEADERS["Content-Security-Policy"].replace(" 'wasm-unsafe-eval'", "") },
  product: HEADERS,
};

/** The query that has the tab and the device keep these. */
export const keeping = (tab, device = {}) => `?tab=${encodeURIComponent(JSON.stringify(tab))}&device=${encodeURIComponent(JSON.stringify(device))}`;

/** Serves it, with the texts of `changed` in place of those files; gives { url, asked, close }, `asked` the paths of all requests. */
export async function startSite(changed = {}) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    asked.push(pathname);
    const [, way, name] = /^\/(wasm|script|product)\/([\w./-]*)$/.exec(pathname) ?? [];
    try {
      let body = changed[name] ?? await readFile(name === "hook.js" ? hook : join(SITE, name));
      if (name.endsWith(".html")) body = body.toString().replace("<script ", '<script src="hook.js"></script><script ');
      response.writeHead(200, { "Content-Type": TYPES[extname(name)], ...SENT[way] });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => { server.listen(0, "127.0.0.1", done); });
  return {
    asked,
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}
