// axe-core on the page as it stands, WCAG 2.2 AA, no rule muted.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export async function assertAccessible(page, what) {
  // Evaluated through the debugger, which the page's CSP does not concern; the page itself keeps its CSP.
  if (!(await page.evaluate(() => typeof window.axe === "object"))) await page.evaluate(`${source};0`);
  await page.evaluate(() => document.getAnimations().forEach((one) => one.finish())); // or it may look at what is half faded in
  const { violations, passes } = await page.evaluate((tags) => window.axe.run(document, { runOnly: { type: "tag", values: tags } }), TAGS);
  const found = violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}\n  ${node.html}\n  ${node.failureSummary}`));
  assert.equal(found.length, 0, `${what}: axe found\n${found.join("\n")}`);
  assert.ok(passes.length > 0, `${what}: axe checked nothing`);
}
