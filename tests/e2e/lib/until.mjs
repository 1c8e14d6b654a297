// Waits for what a test sees by itself, or what a page answers; waitForFunction would take a promise itself for a yes.
import assert from "node:assert/strict";

/** Until `holds` gives a yes, or the promise of one. */
export async function until(holds) {
  for (let left = 600; left > 0; left -= 1) {
    if (await holds()) return;
    await new Promise((done) => { setTimeout(done, 50); });
  }
  assert.fail(`it did not come: ${holds}`);
}
