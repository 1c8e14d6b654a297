// wasm and its glue, brought down to what browsers of 2018 run, with gates that stop the build.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import wabt from "wabt";
import { named } from "./sections.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** The oldest browsers the scripts are written down to. */
export const TARGETS = ["chrome61", "safari11"];
// esbuild counts a parameter bug of Safari before 14.1 as no destructuring at all; the glue's simple kind runs since 10.
const SUPPORTED = { destructuring: true };

// Rust's std comes precompiled with features newer than the MVP, so the code may hold them although ours is compiled
// for it. They are named one by one: with --all-features the memory lowering refuses.
const FEATURES = ["bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "multivalue"];
// Fewest bytes on the wire of -O1, -O2, -O3, -Os and -Oz (0.3 % in brotli; -Oz is 4 % smaller unpacked, but what it folds
// together packs worse); merging similar functions, converging or a second run gain nothing more.
const LEVEL = "-O1";
// What enters the rest of a program is not to be drawn into what comes first (rest.mjs).
const APART = "--no-inline=*5pages*4rest*";
const OPTIMIZE = [APART, LEVEL, "--dae-optimizing", ...FEATURES.map((feature) => `--enable-${feature}`)];
const LOWER = [
  ...FEATURES.map((feature) => `--enable-${feature}`),
  "--signext-lowering", "--llvm-memory-copy-fill-lowering", "--llvm-nontrapping-fptoint-lowering",
];
// Once more over what the lowering put in, with nothing newer allowed.
const POLISH = [APART, LEVEL, "--mvp-features", "--enable-mutable-globals"];

function wasmOpt(args, input, output) {
  const program = join(dirname(require.resolve("binaryen/package.json")), "bin", "wasm-opt");
  const run = spawnSync(process.execPath, [program, ...args, "--debuginfo", input, "-o", output], { stdio: ["ignore", "inherit", "inherit"] });
  if (run.status !== 0) throw new Error(`wasm-opt ${args.join(" ")} failed`);
}

/** Optimised MVP wasm made from `bytes`, with the names of its functions; kept by content, so an unchanged module is not lowered twice. */
export async function lowerWasm(bytes) {
  const cache = join(here, "node_modules", ".cache", "lowered");
  mkdirSync(cache, { recursive: true });
  const version = JSON.parse(readFileSync(require.resolve("binaryen/package.json"), "utf8")).version;
  const recipe = JSON.stringify([version, OPTIMIZE, LOWER, POLISH, "names"]);
  const key = createHash("sha256").update(recipe).update(named(bytes)).digest("hex").slice(0, 32);
  const kept = join(cache, `${key}.wasm`);
  if (!existsSync(kept)) {
    const at = (stage) => join(cache, `${key}.${process.pid}.${stage}.wasm`);
    const stages = ["in", "optimized", "lowered", "out"].map(at);
    try {
      writeFileSync(stages[0], named(bytes));
      wasmOpt(OPTIMIZE, stages[0], stages[1]);
      wasmOpt(LOWER, stages[1], stages[2]);
      wasmOpt(POLISH, stages[2], stages[3]);
      renameSync(stages[3], kept);
    } finally {
      for (const stage of stages) rmSync(stage, { force: true });
    }
  }
  const lowered = readFileSync(kept);
  await assertMvp(lowered);
  for (const folder of [homedir(), resolve(here, "../..")]) {
    if (folder.length > 1 && lowered.includes(`${folder}/`)) throw new Error(`wasm: it holds paths of this machine (${folder}); build it by make`);
  }
  return lowered;
}

/** Gate: the module is valid with every proposal after the MVP off (mutable globals alone are let through). */
export async function assertMvp(bytes) {
  const features = {
    exceptions: false, mutable_globals: true, sat_float_to_int: false, sign_extension: false, simd: false, threads: false,
    function_references: false, multi_value: false, tail_call: false, bulk_memory: false, reference_types: false,
    annotations: false, code_metadata: false, gc: false, memory64: false, extended_const: false, relaxed_simd: false,
  };
  const module = (await wabt()).readWasm(bytes, { readDebugNames: false, ...features });
  try {
    module.validate();
  } finally {
    module.destroy();
  }
}

// The glue keeps a view of the wasm memory and looks whether it was detached. Old engines do not detach it when the memory
// grows, nor does wasm2js: strings then read wrong with no error. So the view is compared with the memory's own buffer.
const VIEW = /(cached\w+Memory\d+) === null \|\| (?:\1\.byteLength === 0|\1\.buffer\.detached === true \|\| \(\1\.buffer\.detached === undefined && \1\.buffer !== wasm\.memory\.buffer\))/g;

/** The glue with every check of a cached memory view made sound. */
export function patchViews(glue) {
  let patched = 0;
  const text = glue.replace(VIEW, (_, view) => {
    patched += 1;
    return `${view} === null || ${view}.buffer !== wasm.memory.buffer`;
  });
  const views = new Set(glue.match(/\bcached\w+Memory\d+\b/g) ?? []);
  if (patched !== views.size) throw new Error(`glue: ${views.size} cached memory views, ${patched} patched`);
  return text;
}

/** Gate on the finished script. */
export function assertGlue(script) {
  for (const [what, pattern] of [
    ["an unpatched memory view", /\.byteLength\s*={2,3}\s*0|0\s*={2,3}\s*[\w$.]+\.byteLength|\.detached\b/],
    ["reference types", /externref/i],
    ["top-level await or optional chaining", /^await\b|\?\.(?=[\w[(])(?!\d)/m],
  ]) {
    if (pattern.test(script)) throw new Error(`glue: ${what} is left (${pattern.exec(script)[0]})`);
  }
}

/** The glue at `path`, with what stands in front of it in `entry`, bundled, patched and written down to TARGETS. */
export async function lowerGlue(path, { entry = path, ...options }) {
  const result = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    charset: "utf8",
    legalComments: "none",
    target: TARGETS,
    logLevel: "warning",
    plugins: [{
      name: "memory-views",
      setup(build) {
        build.onLoad({ filter: /\.js$/ }, (file) => {
          const text = readFileSync(file.path, "utf8");
          return { contents: file.path === path ? patchViews(text) : text, loader: "js" };
        });
      },
    }],
    ...options,
    supported: { ...SUPPORTED, ...options.supported },
  });
  const script = result.outputFiles[0].text;
  assertGlue(script);
  return script;
}
