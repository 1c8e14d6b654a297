// What the styles may not hold: Chromium 64 does not know it, and the page would be without a distance, a place or a whole
// rule there. What it merely passes over (text-wrap, accent-color …) may stand.

// Known only since: gap and row-gap 66 (in flex 84), inset 87, aspect-ratio 88, clamp/min/max 79, dvh 108, layers 99 …
const LATER = [
  ["a selector that drops its whole rule", /:(?:is|where|has|dir|user-invalid|user-valid)\b|:not\([^()]*,|:nth-(?:last-)?child\([^()]* of /],
  [":focus-visible in a list", /:focus-visible[^{}]*,|,[^{}]*:focus-visible/],
];
const PROPERTIES = /^(?:gap|row-gap|inset(?:-\w+)*|aspect-ratio|container(?:-\w+)?|(?:margin|padding|border)-(?:inline|block)(?:-\w+)*|(?:min-|max-)?(?:inline|block)-size|place-items|place-self|appearance|backdrop-filter|translate|rotate|scale|content-visibility|overflow-(?:inline|block)|scroll-(?:margin|padding)\S*)$/;
const VALUES = [
  ["a function", /(?:^|[\s(,])(?:clamp|min|max|env|color-mix|light-dark|oklch|oklab|lch|lab|hwb|conic-gradient)\(/],
  ["a unit", /\d(?:[dsl]v[hw]|cq\w+|r?lh)\b/],
  ["a colour without commas", /\b(?:rgb|hsl)a?\((?![^()]*(?:,|var\())/],
  ["a keyword", /^(?:contents|clip|revert|revert-layer)$/],
];
const AT = /^@(?:layer|container|scope|starting-style|property)\b|^@media[^{]*[<>]|^@media[^{]*\bor\b/;

/** The rules of a style sheet that has no comments: [selector or at-rule, its declarations]. */
function* rules(css) {
  for (const [, head, body] of css.matchAll(/([^{}]+)\{(?=([^{}]*))/g)) {
    const declarations = body.split(";").map((line) => /^\s*([\w-]+)\s*:\s*(.*)$/s.exec(line)).filter(Boolean);
    yield [head.replace(/^.*;/s, "").trim(), declarations.map(([, property, words]) => [property, words.trim()])];
  }
}

/** Everything in the sheet that Chromium 64 would not lay out, in words. */
export function beyondFloor(css) {
  const found = [];
  for (const [head, declarations] of rules(css.replace(/\/\*.*?\*\//gs, ""))) {
    const say = (what) => found.push(`${head} {…}: ${what}`);
    if (AT.test(head)) say("an at-rule of later");
    if (head.startsWith("@")) continue;
    for (const [what, pattern] of LATER) if (pattern.test(head)) say(what);
    const value = (name) => declarations.filter(([property]) => property === name).at(-1)?.[1];
    const flex = /^(?:inline-)?flex$/.test(value("display") ?? "");
    for (const [property, words] of declarations) {
      if (property.startsWith("--")) continue;
      const prefixed = value(`-webkit-${property}`) !== undefined;
      if ((PROPERTIES.test(property) && !prefixed) || (property === "column-gap" && !value("columns") && !value("column-count"))) say(property);
      if (flex && /^grid-(?:row-|column-)?gap$/.test(property)) say(`${property} between flex items`);
      for (const [what, pattern] of VALUES) if (pattern.test(words)) say(`${what}: ${property}: ${words}`);
    }
  }
  return found;
}

/** Stops the build. */
export function assertFloor(css, name) {
  const found = beyondFloor(css);
  if (found.length > 0) throw new Error(`${name}: newer than Chromium 64:\n${found.join("\n")}`);
}
