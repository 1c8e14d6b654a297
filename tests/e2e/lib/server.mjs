// The built release behind the plain server with the CSP, on a free port, and which of its pages an address is on.
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../../www/build/serve.mjs";

export const SITE = resolve(dirname(fileURLToPath(import.meta.url)), "../../../dist/site");

/** The modules of the build: name, page, first words of its addresses. */
export const MODULES = JSON.parse(readFileSync(new URL("../../../www/build/modules.json", import.meta.url), "utf8"));

/** The address of a hash on its module's page, as links have it; the first page for what no module knows. */
export function addressOf(url, hash) {
  const word = /^#\/([^/]*)/.exec(hash)?.[1];
  const { page } = MODULES.find((module) => module.addresses.includes(word)) ?? MODULES[0];
  return new URL(page + hash, url).href;
}

/** Serves `root`; gives { url, close }. */
export async function startServer(root = SITE) {
  if (!existsSync(resolve(root, "index.html"))) throw new Error(`no index.html in ${root}: run make dist`);
  return serve({ root });
}
