// dist/api from the library that `cargo rustc --features api` built: hetang.js (ES module), hetang_bg.wasm, package.json;
// with a part's name the calls of one regulation alone, built by `--features api-<part>`, in dist/api/<part>.
// node www/build/api.mjs [<part>]; make.sh adds hetang.d.ts, which Rust writes.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { lowerGlue, lowerWasm } from "./lower.mjs";
import { shortNames } from "./names.mjs";
import { bare } from "./sections.mjs";
import { split } from "./split.mjs";

const PARTS = ["land", "doctor", "air", "carbon"];
const FILES = ["hetang.js", "hetang_bg.wasm", "hetang.d.ts"];

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const [part] = process.argv.slice(2);
const out = join(root, "dist", "api", ...(part ? [part] : []));
const metadata = JSON.parse(execFileSync("cargo", ["metadata", "--no-deps", "--format-version", "1"], { cwd: root, maxBuffer: 1 << 26 }));
const built = join(metadata.target_directory, "wasm32-unknown-unknown", "release", "hetang.wasm");
const { version, description, license } = metadata.packages.find(({ name }) => name === "hetang");

const work = mkdtempSync(join(tmpdir(), "hetang-api-"));
try {
  execFileSync("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-name", "hetang", "--out-dir", work, built], { stdio: "inherit" });
  // import.meta stands: every engine that loads modules and is supported knows it, and a page finds the wasm by it. Comments
  // name files as seen from the folder of the work, whose own name is another each time.
  for (const name of ["api.js", "joined.js"]) copyFileSync(join(root, "www", name), join(work, name));
  const entry = join(work, "api.js");
  const long = await lowerGlue(join(work, "hetang.js"), { entry, format: "esm", absWorkingDir: work, supported: { "import-meta": true } });
  const short = shortNames(bare(await lowerWasm(readFileSync(join(work, "hetang_bg.wasm")))), long);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "hetang_bg.wasm"), split(short.wasm));
  writeFileSync(join(out, "hetang.js"), short.glue);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** How a package names the files of a folder. */
const exported = (name, folder) => ({
  [name]: { types: `${folder}/hetang.d.ts`, default: `${folder}/hetang.js` },
  [`${name}/hetang_bg.wasm`]: `${folder}/hetang_bg.wasm`,
});

if (!part) {
  const manifest = {
    name: "hetang",
    version,
    description,
    license,
    type: "module",
    main: "./hetang.js",
    types: "./hetang.d.ts",
    exports: Object.assign(exported(".", "."), ...PARTS.map((name) => exported(`./${name}`, `./${name}`)), { "./package.json": "./package.json" }),
    files: [...FILES, ...PARTS],
  };
  writeFileSync(join(out, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
