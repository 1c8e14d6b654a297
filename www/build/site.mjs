// Trunk's post_build hook: from its staging folder to the site as it is served. Trunk has built the first module of
// modules.json; the others are built here. Each gets an HTML page, made from the one Trunk read. Names carry a hash of the
// content, no page holds an inline script or style, everything is addressed relative to the page.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { begins } from "./begin.mjs";
import { withEarly, withFrame, writeEmbedding } from "./embedding.mjs";
import { assertFloor } from "./floor.mjs";
import { fallbackOf } from "./fallback.mjs";
import { writeKit } from "./kit.mjs";
import { assertMvp, lowerGlue, lowerWasm, TARGETS } from "./lower.mjs";
import { shortNames } from "./names.mjs";
import { buildOf, writeOffline } from "./offline.mjs";
import { firstPaints } from "./paint.mjs";
import { rulesOfKit, sumsOf, writeRules } from "./policy.mjs";
import { purge } from "./purge.mjs";
import { cut, entriesOf, reached, SWAP, wholer } from "./rest.mjs";
import { bare } from "./sections.mjs";
import { joiner, split } from "./split.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const www = resolve(here, "..");
const modules = JSON.parse(readFileSync(join(here, "modules.json"), "utf8"));
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
  if (loader === "css") assertFloor(result.code, "styles");
  return result.code;
}

/** Replaces the one place where `pattern` stands. */
function replaceOnce(text, pattern, value) {
  const found = text.match(new RegExp(pattern.source, `${pattern.flags}g`));
  if (found?.length !== 1) throw new Error(`index.html: ${pattern} stands ${found?.length ?? 0} times, not once`);
  return text.replace(pattern, () => value);
}

const digest = (content) => createHash("sha256").update(content).digest("base64");

/** wasm (in two, where it is to be: rest.mjs), its glue, and the script for where wasm cannot run; the names the two leave. */
async function lowered({ js, wasm, reach = null, glueName = "hetangGlue", scriptName = "hetangScript" }) {
  writeFileSync(js, begins(readFileSync(js, "utf8"), glueName, reach ? SWAP : ""));
  // A classic script, because old WebViews know no module.
  const glue = await lowerGlue(js, { format: "iife", minify: true });
  const short = shortNames(await lowerWasm(readFileSync(wasm)), glue);
  const whole = bare(short.wasm);
  const { first, rest = null } = reach ? cut(short.wasm, reach) : { first: whole };
  await assertMvp(first);
  return { wasm: first, rest, glue: short.glue, whole, fallback: await fallbackOf(whole, scriptName) };
}

/** The texts of each module that a style may be meant for: what comes first, and where that is not all, the whole. */
const texts = new Map();

const joining = await minify(joiner(), "js");

/** Writes them, the wasm taken apart and what puts it together in front of the glue; gives their names and what boot.js
 * checks the wasm by. */
async function lower(name, from) {
  const made = await lowered(from);
  texts.set(name, [made.wasm, made.whole].map((module) => module.toString("latin1")));
  const wasm = split(made.wasm);
  const rest = made.rest && split(made.rest);
  return {
    wasm: put(name, "wasm", wasm), glue: put(name, "js", joining + made.glue), fallback: put(`fallback-${name}`, "js", made.fallback),
    sums: sumsOf(wasm), sha256: digest(wasm), rest: rest && [put(`rest-${name}`, "wasm", rest), sumsOf(rest), digest(rest)],
  };
}

const template = readFileSync(join(staging, "index.html"), "utf8");

// Trunk's module
const [trunks, ...others] = modules;
const trunkApp = /<link rel="trunk-app" data-js="(?:\.\/)?([^"]+)" data-wasm="(?:\.\/)?([^"]+)"\s*\/?>/;
const [, js, wasm] = trunkApp.exec(template) ?? [];
if (!js) throw new Error("index.html: Trunk's pattern_script is not there");
const built = new Map();
if (entriesOf(trunks.name).length > 0) throw new Error(`${trunks.name}: Trunk gives no module that could be cut in two`);
built.set(trunks.name, await lower(trunks.name, { js: join(staging, js), wasm: join(staging, wasm) }));
rmSync(join(staging, js));
rmSync(join(staging, wasm));
rmSync(join(staging, "snippets"), { recursive: true, force: true });

// the others, with the same cargo, flags and environment; make.sh has had all of them compiled, so this finds them ready
const target = "wasm32-unknown-unknown";
const run = (program, ...args) => execFileSync(program, args, { cwd: resolve(www, ".."), stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 });
run("cargo", "build", "--quiet", "--release", "--target", target, "--features", "ui", ...[...others.map(({ name }) => name), "kit", "trial"].flatMap((name) => ["--bin", name]));
const { target_directory: cargoTarget } = JSON.parse(run("cargo", "metadata", "--no-deps", "--format-version", "1"));
let kit, trial;
const work = mkdtempSync(join(tmpdir(), "hetang-site-"));
try {
  const bind = (name) => {
    const raw = join(cargoTarget, target, "release", `${name}.wasm`);
    run("wasm-bindgen", "--target", "web", "--no-typescript", "--no-demangle", "--out-name", name, "--out-dir", work, raw);
    return { js: join(work, `${name}.js`), wasm: join(work, `${name}_bg.wasm`), raw };
  };
  for (const { name } of others) {
    const { raw, ...files } = bind(name);
    const entries = entriesOf(name);
    built.set(name, await lower(name, { ...files, reach: entries.length > 0 ? reached(readFileSync(raw), entries) : null }));
  }
  kit = await lowered(bind("kit"));
  trial = await lower("trial", { ...bind("trial"), glueName: "hetangTrial", scriptName: "hetangTrialScript" });
} finally {
  rmSync(work, { recursive: true, force: true });
}

// loader
const loader = readFileSync(join(www, "boot.js"), "utf8");
const bootText = await minify(withFrame(loader), "js");
const boot = put("boot", "js", bootText);
const afterText = await minify(readFileSync(join(www, "after.js"), "utf8"), "js");
const after = put("after", "js", afterText);
const adding = put("rest", "js", await minify(wholer(), "js"));

// styles: print.css alone decides paper, all others make one sheet, in order of their names; a page gets of both what it
// can show (purge.mjs), the gallery all of them
const sheets = readdirSync(join(www, "styles")).filter((name) => name.endsWith(".css")).sort();
const read = (name) => readFileSync(join(www, "styles", name), "utf8");
const screenText = await minify(sheets.filter((name) => name !== "print.css").map(read).join("\n"), "css");
const printText = await minify(read("print.css"), "css");
put("site", "css", screenText);

/** Both sheets for pages of these texts; of what is for the screen only what `first` may show. */
const sheetsFor = (name, holds, first = holds) => ({ screen: put(name, "css", purge(screenText, first)), print: put(`print-${name}`, "css", purge(printText, holds)) });

// what the pages show before the wasm has come
const paints = firstPaints(cargoTarget, modules);
for (const { name, page } of modules) {
  const files = built.get(name);
  const [first, whole] = texts.get(name);
  const around = [bootText, afterText, template, paints.first.get(page).html];
  const [all, shown] = [[whole, ...around], [first, ...around]];
  Object.assign(files, sheetsFor(name, all, shown));
  if (files.rest) files.rest = [put(`rest-${name}`, "css", purge(screenText, all, shown)), adding, ...files.rest].join(" ");
}
const fileSheets = sheetsFor("files", [template, ...paints.files.map(({ html }) => html)]);

const noscript = put("noscript", "css", await minify(readFileSync(join(www, "noscript.css"), "utf8"), "css"));

// law as data, for the clerk to change, and the copies that stay as they are
const rowsOf = writeRules(put);
const tryRules = readFileSync(join(www, "rules.js"), "utf8").replace("HETANG_TRIAL", () => JSON.stringify(trial));
const rules = put("rules", "js", await minify(tryRules, "js"));
mkdirSync(join(staging, "policy"), { recursive: true });
for (const name of readdirSync(join(www, "policy")).filter((file) => file.endsWith(".json"))) {
  copyFileSync(join(www, "policy", name), join(staging, "policy", name));
}

// for the webmaster: what alert.json must look like, and an example of it
mkdirSync(join(staging, "samples"), { recursive: true });
for (const name of ["alert.schema.json", "samples/alert.json"]) copyFileSync(join(www, name), join(staging, name));

const escaped = (words) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

const build = buildOf(template, modules, [...paints.first], paints.files, [...built.values()], boot, rules, after, rowsOf(modules.flatMap(({ policy }) => policy)));

const tidied = (page) => page.replace(/<!--[\s\S]*?-->/g, "").replace(/^\s*\n/gm, "").replace(/^[ \t]+/gm, "");

/** The page of a module. */
function pageOf(module) {
  const { screen, print, rest, ...files } = built.get(module.name);
  const elsewhere = modules.filter((other) => other !== module).flatMap((other) => other.addresses.map((word) => `${word}:${other.page}`));
  const paint = paints.first.get(module.page);
  const data = { ...files, ...(rest && { rest }), policy: rowsOf(module.policy), rules, after, build, elsewhere: elsewhere.join(" "), screens: paint.screens, kept: paint.kept };
  const attributes = Object.entries(data).map(([name, value]) => `data-${name}="${value}"`).join(" ");
  let page = replaceOnce(template, trunkApp, "");
  page = replaceOnce(page, /href="site\.css"/, `href="${screen}"`);
  page = replaceOnce(page, /href="print\.css"/, `href="${print}"`);
  page = replaceOnce(page, /href="noscript\.css"/, `href="${noscript}"`);
  page = replaceOnce(page, /href="module\.wasm"/, `href="${files.wasm}"`);
  page = replaceOnce(page, /src="boot\.js"/, `src="${boot}" ${attributes}`);
  page = replaceOnce(page, /\{\{firstPaint\}\}/, paint.html);
  page = page.replace(/\{\{(\w+)\}\}/g, (_, key) => {
    if (typeof module[key] !== "string") throw new Error(`modules.json: ${module.name} has no ${key}`);
    return escaped(module[key]);
  });
  page = tidied(page);
  if (/<script(?![^>]*\ssrc=)|<style|\s(?:style|on[a-z]+)=/i.test(page)) throw new Error(`${module.page}: inline script or style`);
  return page;
}

for (const module of modules) writeFileSync(join(staging, module.page), pageOf(module));

/** The page of a policy file: the head of the others, without their script. */
function filePageOf({ title, html }) {
  const head = replaceOnce(replaceOnce(template, trunkApp, ""), /href="site\.css"/, `href="${fileSheets.screen}"`)
    .replace('href="print.css"', `href="${fileSheets.print}"`)
    .replace(/<noscript>.*<\/noscript>\s*/, "").replace(/<link rel="preload"[^>]*>\s*/, "");
  const [before] = head.split(/<script\b/);
  const page = before.replaceAll("{{title}}", escaped(`${title} · ${modules[0].title}`)).replaceAll("{{lead}}", escaped(title));
  return `${tidied(page)}${html}</div>\n</body>\n</html>\n`;
}

for (const file of paints.files) writeFileSync(join(staging, file.page), filePageOf(file));
writeKit(resolve(www, "../dist/hetang-offline.html"), {
  page: pageOf(trunks), modules, screens: paints.first.get(trunks.page).screens, screen: screenText, print: printText,
  scripts: [rulesOfKit(), kit.glue, kit.fallback], boot: await minify(withEarly(loader), "js"),
});
await writeOffline(staging, modules, build);
await writeEmbedding(staging);
