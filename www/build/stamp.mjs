// www/policy/stamp.json: id, version, day and SHA-256 of every policy file, so that a program that holds only some of them
// still knows which rules the release has. Written by make site and make api when a file changed; kept in the repository.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = resolve(dirname(fileURLToPath(import.meta.url)), "../policy");
const list = join(folder, "stamp.json");
const NO_LAW = ["schema.json", "stamp.json"];

const rows = readdirSync(folder).filter((name) => name.endsWith(".json") && !NO_LAW.includes(name)).sort().map((name) => {
  const bytes = readFileSync(join(folder, name));
  const { id, version, dataAsOf } = JSON.parse(bytes);
  return JSON.stringify({ id, version, dataAsOf, sha256: createHash("sha256").update(bytes).digest("hex") });
});
const text = `[\n${rows.join(",\n")}\n]\n`;
// Untouched when nothing changed, so that cargo builds nothing anew.
if (!existsSync(list) || readFileSync(list, "utf8") !== text) {
  writeFileSync(list, text);
  console.log("hetang: www/policy/stamp.json written anew");
}
