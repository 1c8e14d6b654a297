// What the site needs to be installed and to open without network: sw.js with the list of what is kept, sw-off.js, the
// manifest and the icons. Called by site.mjs when the pages stand.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { png, svg } from "./icons.mjs";
import { TARGETS } from "./lower.mjs";

const www = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const source = (name) => readFileSync(join(www, name), "utf8");
const ICONS = { "icon.svg": svg, "icon-192.png": () => png(192), "icon-512.png": () => png(512) };

/** The name of a build: of everything its pages are made of. */
export const buildOf = (...parts) => createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12);

/** Writes them; `build` is the name that the pages carry too. */
export async function writeOffline(folder, modules, build) {
  const [{ title: name }] = modules;
  const manifest = {
    id: "./index.html", name, short_name: "惠民计算器", lang: "zh-CN", start_url: "./index.html", scope: "./", display: "standalone",
    background_color: "#f6f7f3", theme_color: "#0b5f55",
    icons: [
      { src: "icon.svg", type: "image/svg+xml", sizes: "any", purpose: "any" },
      ...[192, 512].map((size) => ({ src: `icon-${size}.png`, type: "image/png", sizes: `${size}x${size}`, purpose: "any maskable" })),
    ],
  };
  writeFileSync(join(folder, "manifest.webmanifest"), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const [icon, draw] of Object.entries(ICONS)) writeFileSync(join(folder, icon), draw());

  // The scripts in place of wasm are kept by the browsers that use them; the gallery and its styles are the webmaster's.
  const files = readdirSync(folder).filter((file) => /-[0-9a-f]{12}\.\w+$/.test(file) && !/^(?:fallback|gallery|site)-/.test(file)).sort();
  const pages = [...modules.map(({ page }) => page), ...readdirSync(folder).filter((file) => /^policy-.*\.html$/.test(file)).sort(), "manifest.webmanifest", ...Object.keys(ICONS)];
  const policy = readdirSync(join(folder, "policy")).sort().map((file) => `policy/${file}`);
  const options = { minify: true, charset: "utf8", legalComments: "none", logLevel: "warning", target: TARGETS, supported: { destructuring: true } };
  const put = async (file, text) => writeFileSync(join(folder, file), (await esbuild.transform(text, options)).code);
  await put("sw.js", source("sw.js").replace("HETANG_SITE", () => JSON.stringify({ build, files, pages, policy })));
  await put("sw-off.js", source("sw-off.js"));
}
