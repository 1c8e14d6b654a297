// dist/manifest.json: engine and policy version, and every file of dist with its size and SHA-256, for checking what was
// copied to a server. The same source gives the same file (make reproduce).
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const dist = join(root, "dist");
const [, engine] = /^version = "(.*)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"));
const versions = JSON.parse(readFileSync(join(root, "www/policy/stamp.json"), "utf8")).map(({ version }) => version);
const policy = { version: versions.sort((a, b) => a.localeCompare(b, "en", { numeric: true })).at(-1), sha256: createHash("sha256").update(readFileSync(join(root, "www/policy/stamp.json"))).digest("hex") };
const files = readdirSync(dist, { recursive: true })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name !== "manifest.json" && statSync(join(dist, name)).isFile()).sort()
  .map((name) => {
    const body = readFileSync(join(dist, name));
    return { file: name, size: body.length, sha256: createHash("sha256").update(body).digest("hex") };
  });
const rows = files.map((file) => `    ${JSON.stringify(file)}`).join(",\n");
writeFileSync(join(dist, "manifest.json"), `{\n  "engine": ${JSON.stringify(engine)},\n  "policy": ${JSON.stringify(policy)},\n  "files": [\n${rows}\n  ]\n}\n`);
