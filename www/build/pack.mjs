// Writes .gz and .br beside each file of a site for servers that send packed files as they lie (nginx: gzip_static,
// brotli_static). node www/build/pack.mjs <folder>
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const PACKED = [".html", ".js", ".css", ".json", ".wasm", ".svg", ".csv", ".txt", ".webmanifest"];

const folder = resolve(process.argv[2] ?? "dist/site");
for (const name of readdirSync(folder, { recursive: true }).filter((file) => PACKED.includes(extname(file)))) {
  const body = readFileSync(join(folder, name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  writeFileSync(join(folder, `${name}.gz`), gzipSync(body, { level: 9 }));
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(body, { params }));
}
