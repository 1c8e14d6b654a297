// What each page shows before the wasm has come: written natively from the screens themselves (src/ui/prerender; make.sh puts
// it beside the compiled programs), here with the words for those whose browser runs no script.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Name of a page as links have it: its title without the product's; that of the first is the product's alone. */
export const nameOf = ({ title }) => (title.includes(" · ") ? title.split(" · ")[0] : "首页");

/** For those without script: what this page still is, and the ways to the others. */
function withoutScript(module, modules) {
  const link = (other) => `<a href="${other.page}"${other === module ? ' aria-current="page"' : ""}>${nameOf(other)}</a>`;
  return `<noscript><div class="ht-noscript"><p>这个浏览器关掉了脚本，只能看规定。要算，请打开脚本或者换一个浏览器，也可以打电话<a href="tel:12345">12345</a>。</p><nav aria-label="各页">${modules.map(link).join("")}</nav></div></noscript>`;
}

/** `first`: by page of a module { html, screens, kept }; `files`: the pages of the policy files { page, title, html }. */
export function firstPaints(target, modules) {
  const written = JSON.parse(readFileSync(join(target, "first-paint.json"), "utf8"));
  const first = modules.map((module) => {
    const { html, screens, kept } = written.find(({ page }) => page === module.page);
    return [module.page, { html: html.replace("</header>", `</header>${withoutScript(module, modules)}`), screens: screens.join(" "), kept: kept ?? "" }];
  });
  return { first: new Map(first), files: written.filter(({ title }) => title) };
}
