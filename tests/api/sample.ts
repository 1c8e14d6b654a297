// How a host page or a script uses the API; compiled by types.test.mjs with tsc --strict.
import init, { landSubsidy } from "../../dist/api/hetang.js";

export async function sample(bytes: BufferSource): Promise<string> {
  await init({ module_or_path: bytes });
  const r = landSubsidy({ birth: "1979-08-03", announcement: "2024-10-15" });
  if (!r.ok) {
    const { code, field, message, hint } = r.error;
    return `${code} ${field ?? ""} ${message} ${hint}`;
  }
  // null under 16
  const years: number | null = r.value.years;
  const total: string | null = r.value.total;
  const steps = r.trace.map((step) => `${step.label} ${step.result} ${step.citation.document} ${step.citation.article}`);
  const notices = r.notices.map((notice) => `${notice.kind} ${notice.message}`);
  return [String(years), total ?? "", r.policy.version, r.policy.sha256, ...steps, ...notices].join("\n");
}

export async function samplePage(): Promise<void> {
  await init();
}
