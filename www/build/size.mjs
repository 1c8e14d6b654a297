// Size report of dist/site and dist/api (raw, gzip, brotli), and the gates of budget.json on the brotli bytes.
// A group whose files name {module}, {page} or {policy} (its files of rules) counts once for each module of modules.json,
// which has a gate of its own.
// node www/build/size.mjs [--set]; --set writes the gates anew: what is reached plus 3 %, never above the ceiling.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const dist = resolve(here, "../../dist");
const budgetFile = join(here, "budget.json");
const modules = JSON.parse(readFileSync(join(here, "modules.json"), "utf8"));

function measure(name) {
  const body = readFileSync(join(dist, name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return { name, raw: body.length, gzip: gzipSync(body, { level: 9 }).length, brotli: brotliCompressSync(body, { params }).length };
}

function list(folder) {
  return readdirSync(join(dist, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? list(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort();
}

const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, " ");
const row = (name, ...cells) => console.log(name.padEnd(36) + cells.map((cell) => String(cell).padStart(12)).join(""));
const matcher = (pattern) => new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, "[^/]*")}$`);

/** Every file of dist with its sizes. */
export function sizes() {
  return ["site", "api"].flatMap(list).map(measure);
}

/** Whose group it is when its files are nobody's in particular. */
const ALL = { name: "all", page: "" };

/** The groups of budget.json, for each module whose files they name, with the brotli bytes they reach now. */
export function groups(files) {
  const budget = JSON.parse(readFileSync(budgetFile, "utf8"));
  return budget.groups.flatMap((group) => (group.files.some((file) => file.includes("{")) ? modules : [ALL]).map((module) => {
    const patterns = group.files.flatMap((pattern) => (pattern.includes("{policy}") ? module.policy.map((name) => pattern.replace("{policy}", name)) : [pattern]));
    const members = patterns.map((pattern) => {
      const named = pattern.replace("{module}", module.name).replace("{page}", module.page);
      const found = files.filter((file) => matcher(named).test(file.name));
      if (found.length !== 1) throw new Error(`budget.json: ${named} matches ${found.length} files, not one`);
      return found[0];
    });
    const { name, goal, ceiling } = group;
    const gate = group.gates[module.name] ?? ceiling;
    return { name, module, goal, ceiling, gate, reached: members.reduce((sum, file) => sum + file.brotli, 0) };
  }));
}

/** budget.json with gates just above what is reached. */
function setGates(reached) {
  const budget = JSON.parse(readFileSync(budgetFile, "utf8"));
  for (const group of budget.groups) {
    const own = reached.filter((one) => one.name === group.name);
    group.gates = Object.fromEntries(own.map((one) => [one.module.name, Math.min(Math.ceil(one.reached * 1.03), one.ceiling)]));
  }
  const text = JSON.stringify(budget, null, 2).replace(/\[\s+("[^\]]*")\s+\]/g, (_, names) => `[${names.replace(/\s*\n\s*/g, " ")}]`);
  writeFileSync(budgetFile, `${text}\n`);
  console.log(`gates set: ${budget.groups.flatMap((group) => Object.values(group.gates)).map(number).join(", ")}`);
}

function report() {
  const files = sizes();
  row("bytes", "raw", "gzip", "brotli");
  for (const file of files) row(file.name, number(file.raw), number(file.gzip), number(file.brotli));
  console.log("");
  const reached = groups(files);
  row("brotli", "reached", "goal", "gate");
  const title = (group) => `${group.module.name}: ${group.name}`;
  for (const group of reached) row(title(group), number(group.reached), number(group.goal), number(group.gate));
  if (process.argv.includes("--set")) setGates(reached);
  const limit = (group) => (process.argv.includes("--set") ? group.ceiling : Math.min(group.gate, group.ceiling));
  for (const group of reached.filter((one) => one.reached > limit(one))) {
    console.error(`hetang: ${title(group)}: ${number(group.reached)} bytes, over the gate of ${number(limit(group))}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) report();
