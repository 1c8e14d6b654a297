// Unpacks the old Chromiums that package-lock.json pins into the per-user cache, each in a folder named by its version.
// node tests/engines/unpack.mjs
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";

const modules = join(dirname(fileURLToPath(import.meta.url)), "node_modules");
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "hetang-policy", "engines");

/** Major versions of the old Chromiums. */
export const OLD = [64, 74, 80, 86, 92];

/** The program of an old Chromium. */
export function programOf(major) {
  const { version } = JSON.parse(readFileSync(join(modules, `chromium-${major}`, "package.json"), "utf8"));
  return join(cache, `chromium-${major}-${version}`, "chromium");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const major of OLD) {
    const program = programOf(major);
    if (existsSync(program)) continue;
    const bin = join(modules, `chromium-${major}`, "bin");
    const [packed] = readdirSync(bin).filter((name) => /^chromium.*\.br$/.test(name));
    mkdirSync(dirname(program), { recursive: true });
    const part = `${program}.${process.pid}`;
    await pipeline(createReadStream(join(bin, packed)), createBrotliDecompress(), createWriteStream(part, { mode: 0o755 }));
    renameSync(part, program);
  }
}
