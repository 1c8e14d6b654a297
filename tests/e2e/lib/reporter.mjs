// Reporter for `node --test`: a line for each top-level test, what went wrong in full, and at the end once more what
// failed (whoever sees only the end of a log must know it), and "N passed, N failed" of the innermost tests.
import { inspect } from "node:util";

const TOTALS = /^(?:tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /;
const SHOWN = 20; // failures told in full for each top-level test, and once more at the end
const LINES = 12; // of each, at the end

function reason(error) {
  const cause = error?.cause ?? error;
  if (!(cause instanceof Error) && cause?.stack === undefined) return typeof cause === "string" ? cause : inspect(cause);
  return cause.stack.split("\n").filter((line) => !/^\s+at .*node:internal/.test(line)).join("\n");
}

export default async function* report(source) {
  let passed = 0;
  let failed = 0;
  let inner = { passed: 0, failed: 0 };
  const again = [];
  for await (const { type, data } of source) {
    if (type === "test:stderr" || type === "test:stdout") yield data.message;
    if (type === "test:diagnostic" && !TOTALS.test(data.message)) yield `    ${data.message}\n`;
    if (type !== "test:pass" && type !== "test:fail") continue;
    const ok = type === "test:pass";
    const parent = data.details?.type === "suite" || data.details?.error?.failureType === "subtestsFailed" || (data.nesting === 0 && inner.passed + inner.failed > 0);
    if (!parent) {
      if (ok) passed += 1;
      else failed += 1;
      if (data.nesting > 0) inner[ok ? "passed" : "failed"] += 1;
      const told = ok ? "" : `✗ ${data.name}\n${reason(data.details?.error).replace(/^/gm, "    ")}\n`;
      if (!ok && (data.nesting === 0 || inner.failed <= SHOWN)) yield told;
      if (!ok && again.length < SHOWN) again.push(told.split("\n").slice(0, LINES).join("\n").trimEnd());
    }
    if (data.nesting === 0) {
      if (inner.failed > SHOWN) yield `  and ${inner.failed - SHOWN} more of ${data.name}\n`;
      const count = parent ? `${inner.passed} of ${inner.passed + inner.failed}, ` : "";
      if (ok || parent) yield `${data.skip !== undefined ? "–" : ok ? "✓" : "✗"} ${data.name} (${count}${Math.round(data.details?.duration_ms ?? 0)} ms)\n`;
      inner = { passed: 0, failed: 0 };
    }
  }
  if (failed > 0) yield `\nfailed, once more:\n${again.join("\n")}\n`;
  yield `${passed} passed, ${failed} failed\n`;
}
