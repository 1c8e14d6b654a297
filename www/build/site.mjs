// Trunk's post_build hook: from its staging folder to the site as it is served. Names carry a hash of the content,
// index.html holds no inline script or style, everything is addressed relative to index.html.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { withFrame, writeEmbedding } from "./embedding.mjs";
import { assertMvp, lowerGlue, lowerWasm, TARGETS } from "./lower.mjs";
import { shortNames } from "./names.mjs";

const www = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) throw new Error("site.mjs is Trunk's post_build hook: run make site");

/** Writes `content` as <name>-<hash>.<extension> and gives that name. */
function put(name, extension, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const file = `${name}-${hash}.${extension}`;
  writeFileSync(join(staging, file), content);
  return file;
}

async function minify(text, loader) {
  const result = await esbuild.transform(text, { loader, minify: true, charset: "utf8", legalComments: "none", target: TARGETS, logLevel: "warning" });
  return result.code;
}

/** Replaces the one place where `pattern` stands. */
function replaceOnce(text, pattern, value) {
  const found = text.match(new RegExp(pattern.source, `${pattern.flags}g`));
  if (found?.length !== 1) throw new Error(`index.html: ${pattern} stands ${found?.length ?? 0} times, not once`);
  return text.replace(pattern, () => value);
}

let index = readFileSync(join(staging, "index.html"), "utf8");

// wasm and glue
const trunkApp = /<link rel="trunk-app" data-js="(?:\.\/)?([^"]+)" data-wasm="(?:\.\/)?([^"]+)"\s*\/?>/;
const [, js, wasm] = trunkApp.exec(index) ?? [];
if (!js) throw new Error("index.html: Trunk's pattern_script is not there");
// A classic script, because old WebViews know no module: it leaves one name, hetangGlue, to boot.js. boot.js always
// passes the bytes, so the glue never looks for an address of its own.
const glue = await lowerGlue(join(staging, js), {
  format: "iife", globalName: "hetangGlue", minify: true, define: { "import.meta.url": '""' },
});
const app = shortNames(await lowerWasm(readFileSync(join(staging, wasm))), glue);
await assertMvp(app.wasm);
const wasmFile = put("app", "wasm", app.wasm);
const glueFile = put("glue", "js", app.glue);
rmSync(join(staging, js));
rmSync(join(staging, wasm));
rmSync(join(staging, "snippets"), { recursive: true, force: true });

// styles: print.css alone decides paper, all others make one file, in order of their names
const sheets = readdirSync(join(www, "styles")).filter((name) => name.endsWith(".css")).sort();
const read = (name) => readFileSync(join(www, "styles", name), "utf8");
const screen = put("site", "css", await minify(sheets.filter((name) => name !== "print.css").map(read).join("\n"), "css"));
const print = put("print", "css", await minify(sheets.includes("print.css") ? read("print.css") : "", "css"));

// loader
const boot = put("boot", "js", await minify(withFrame(readFileSync(join(www, "boot.js"), "utf8")), "js"));

// law as data, beside the copy inside the wasm
if (existsSync(join(www, "policy"))) {
  mkdirSync(join(staging, "policy"), { recursive: true });
  for (const name of readdirSync(join(www, "policy")).filter((file) => file.endsWith(".json"))) {
    copyFileSync(join(www, "policy", name), join(staging, "policy", name));
  }
}

index = replaceOnce(index, trunkApp, "");
index = replaceOnce(index, /href="site\.css"/, `href="${screen}"`);
index = replaceOnce(index, /href="print\.css"/, `href="${print}"`);
index = replaceOnce(index, /href="app\.wasm"/, `href="${wasmFile}"`);
index = replaceOnce(index, /src="boot\.js"/, `src="${boot}" data-glue="${glueFile}" data-wasm="${wasmFile}"`);
index = index.replace(/<!--[\s\S]*?-->/g, "").replace(/^\s*\n/gm, "").replace(/^[ \t]+/gm, "");
if (/<script(?![^>]*\ssrc=)|<style|\s(?:style|on[a-z]+)=/i.test(index)) throw new Error("index.html: inline script or style");
writeFileSync(join(staging, "index.html"), index);
await writeEmbedding(staging);
