// Passes its input on and ends with the sum of what the test runners in it counted: "N passed, N failed".
import { createInterface } from "node:readline";

const plain = (line) => line.replace(/\x1b\[[0-9;]*m/g, "");
const counts = [/^test result: \w+\. (\d+) passed; (\d+) failed/, /^(\d+) passed, (\d+) failed/];
let passed = 0;
let failed = 0;
for await (const line of createInterface({ input: process.stdin })) {
  console.log(line);
  for (const pattern of counts) {
    const found = pattern.exec(plain(line));
    if (found) {
      passed += Number(found[1]);
      failed += Number(found[2]);
    }
  }
}
console.log(`\ntotal: ${passed} passed, ${failed} failed`);
