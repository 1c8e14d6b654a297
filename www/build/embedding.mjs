// What a portal needs besides the pages: embed.js, check.js and the gallery embed.html, written into the site's folder.
// Called by site.mjs at its end, when the pages stand; node www/build/embedding.mjs <folder> does it to a finished site.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { TARGETS } from "./lower.mjs";
import { nameOf } from "./paint.mjs";

const www = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const source = (name) => readFileSync(join(www, name), "utf8");
const modules = () => JSON.parse(source("build/modules.json"));

/** The services this build holds, each with its page. */
export function pages(folder) {
  return Object.fromEntries(modules().filter(({ page }) => existsSync(join(folder, page))).map(({ name, page }) => [name, page]));
}

/** early.js in front of the loader, and frame.js between them, so that one request brings all. */
export const withEarly = (boot) => `${source("early.js")}\n${boot}`;
export const withFrame = (boot) => withEarly(`${source("frame.js")}\n${boot}`);

const OPTIONS = { minify: true, charset: "utf8", legalComments: "none", logLevel: "warning" };
const plain = async (text, loader = "js") => (await esbuild.transform(text, { ...OPTIONS, loader, target: loader === "js" ? "es5" : TARGETS })).code;

/** Writes them; names with a hash only where a page of ours names them, since the portal's page names embed.js itself. */
export async function writeEmbedding(folder) {
  const put = (name, extension, content) => {
    const file = `${name}-${createHash("sha256").update(content).digest("hex").slice(0, 12)}.${extension}`;
    writeFileSync(join(folder, file), content);
    return file;
  };
  const table = pages(folder);
  writeFileSync(join(folder, "embed.js"), await plain(source("embed.js").replace("HETANG_PAGES", () => JSON.stringify(table))));
  writeFileSync(join(folder, "check.js"), await plain(source("check.js")));
  const gallery = await esbuild.build({
    ...OPTIONS, entryPoints: [join(www, "gallery.js")], bundle: true, format: "iife", target: TARGETS,
    supported: { destructuring: true }, nodePaths: [join(www, "build/node_modules")], write: false,
  });
  const names = {
    "site.css": readdirSync(folder).find((name) => /^site-[0-9a-f]{12}\.css$/.test(name)),
    "gallery.css": put("gallery", "css", await plain(source("gallery.css"), "css")),
    "gallery.js": put("gallery", "js", gallery.outputFiles[0].text),
    "land.html": table.land,
  };
  const services = modules().filter(({ name }) => name in table).map((module) => `<code>${module.name}</code> ${nameOf(module)}`).join("、");
  const page = source("embed.html").replace("{{services}}", services).replace(/(href|src)="([^"]+)"/g, (all, attribute, name) => (name in names ? `${attribute}="${names[name]}"` : all));
  writeFileSync(join(folder, "embed.html"), page.replace(/<!--[\s\S]*?-->\s*/g, ""));
  writeFileSync(join(folder, "web.config"), webConfig(folder));
}

/** web.config for IIS, which can only be told of the hashed files by name. */
function webConfig(folder) {
  const hashed = readdirSync(folder).filter((name) => /-[0-9a-f]{12}\.\w+$/.test(name)).sort();
  const place = (name) => `  <location path="${name}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>
`;
  return source("deploy/web.config").replace("</configuration>", () => `${hashed.map(place).join("")}</configuration>`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) await writeEmbedding(resolve(process.argv[2] ?? "dist/site"));
