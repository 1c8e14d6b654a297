// Screenshots for people to look at, in tests/e2e/screenshots (git-ignored), at the three widths.
import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { VIEWPORTS } from "./browser.mjs";

const folder = resolve(dirname(fileURLToPath(import.meta.url)), "../screenshots");

/** <name>-390.png, <name>-768.png, <name>-1366.png; the page keeps its size afterwards. */
export async function shoot(page, name) {
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const viewport of Object.values(VIEWPORTS)) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: join(folder, `${name}-${viewport.width}.png`), fullPage: true });
  }
  await page.setViewportSize(before);
}

/** Scrolling sideways is never needed. */
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
