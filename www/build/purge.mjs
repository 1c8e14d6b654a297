// The styles of one page: of a sheet, the rules whose every class stands somewhere in the page's own files. In the wasm
// the names stand as they are; one that is put together at run time stands there up to its double dash.
import postcss from "postcss";

const CLASS = /\.(-?[_a-zA-Z][\w-]*)/g;

/** Whether all classes of a selector stand in the texts of `holds`. */
function usedIn(holds) {
  const known = new Map();
  const stands = (words) => holds.some((text) => text.includes(words));
  const used = (name) => {
    if (!known.has(name)) known.set(name, stands(name) || (name.includes("--") && stands(`${name.split("--")[0]}--`)));
    return known.get(name);
  };
  return (selector) => [...selector.replace(/:not\([^)]*\)/g, "").matchAll(CLASS)].every(([, name]) => used(name));
}

/** `sheet` without what none of the texts of `holds` names; and without what those of `before` name, whose page has that
 * already. */
export function purge(sheet, holds, before = null) {
  const [used, has] = [usedIn(holds), before ? usedIn(before) : () => false];
  const root = postcss.parse(sheet);
  root.walkRules((rule) => {
    if (rule.parent.type === "atrule" && /keyframes$/.test(rule.parent.name)) {
      if (before) rule.remove();
      return;
    }
    const kept = rule.selectors.filter((selector) => used(selector) && !has(selector));
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return root.toString();
}
