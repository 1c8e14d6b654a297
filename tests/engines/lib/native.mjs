// What the native engine says of residents (native.rs), and which of it a page does not show.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The strings of each resident, whose answers are as a tab keeps them; today is the day of this machine's clock. */
export function nativeStrings(kept) {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const args = ["run", "--quiet", "--features", "ui", "--example", "native", "--", today];
  const cwd = fileURLToPath(new URL("../../..", import.meta.url));
  return JSON.parse(execFileSync("cargo", args, { cwd, input: JSON.stringify(kept), stdio: ["pipe", "pipe", "inherit"] }));
}

/** Those of the strings that the text does not hold. */
export const missing = (strings, text) => strings.filter((string) => !text.includes(string));
