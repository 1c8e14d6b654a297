// The files of rules as boot.js is told of them: what was built in, by which it knows whether the file beside the page is
// still that, and the copy to use where it is not. Called by site.mjs.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = resolve(dirname(fileURLToPath(import.meta.url)), "../policy");
const NO_LAW = ["schema.json", "stamp.json"];

/** Every file of rules: name and text. */
export const rules = () => readdirSync(folder).filter((name) => name.endsWith(".json") && !NO_LAW.includes(name)).sort()
  .map((name) => [name, readFileSync(join(folder, name), "utf8")]);

/** Length and two sums of bytes or of the letters of a text: the same as in boot.js. */
export function sumsOf(content) {
  let [one, two] = [1, 1];
  for (let i = 0; i < content.length; i += 1) {
    const code = typeof content === "string" ? content.charCodeAt(i) : content[i];
    one = Math.imul(one ^ code, 16777619);
    two = (Math.imul(two, 33) + code) | 0;
  }
  return [content.length, one >>> 0, two >>> 0].join("-");
}

/** Writes the built-in copies by `put`; gives what a page that reads `names` tells boot.js. */
export function writeRules(put) {
  const rows = new Map(rules().map(([name, text]) => {
    if (/[\r\ufeff]/.test(text)) throw new Error(`policy/${name}: it has a byte order mark or \\r`);
    return [name, [name, sumsOf(text), put(`rules-${name.replace(".json", "")}`, "json", text)].join(":")];
  }));
  return (names) => names.map((name) => rows.get(name) ?? name).join(" ");
}

/** The same for the kit, which holds them. */
export const rulesOfKit = () => `window.hetangRules=${JSON.stringify({ ...Object.fromEntries(rules()), said: "" })};`;
