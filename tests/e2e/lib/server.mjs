// The built release behind the plain server with the CSP, on a free port.
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../../www/build/serve.mjs";

export const SITE = resolve(dirname(fileURLToPath(import.meta.url)), "../../../dist/site");

/** Serves `root`; gives { url, close }. */
export async function startServer(root = SITE) {
  if (!existsSync(resolve(root, "index.html"))) throw new Error(`no index.html in ${root}: run make dist`);
  return serve({ root });
}
