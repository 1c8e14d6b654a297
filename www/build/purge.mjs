// The styles of one page: of a sheet, the rules whose every class stands somewhere in the page's own files. In the wasm
// the names stand as they are; one that is put together at run time stands there up to its double dash.
import postcss from "postcss";

const CLASS = /\.(-?[_a-zA-Z][\w-]*)/g;

/** `sheet` without what none of the texts of `holds` names. */
export function purge(sheet, holds) {
  const known = new Map();
  const stands = (words) => holds.some((text) => text.includes(words));
  const used = (name) => {
    if (!known.has(name)) known.set(name, stands(name) || (name.includes("--") && stands(`${name.split("--")[0]}--`)));
    return known.get(name);
  };
  const root = postcss.parse(sheet);
  root.walkRules((rule) => {
    if (rule.parent.type === "atrule" && /keyframes$/.test(rule.parent.name)) return;
    const kept = rule.selectors.filter((selector) => [...selector.replace(/:not\([^)]*\)/g, "").matchAll(CLASS)].every(([, name]) => used(name)));
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return root.toString();
}
