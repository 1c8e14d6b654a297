// dist/hetang-offline.html: all modules in one file that opens from a USB stick. It holds the script made of the wasm, not
// the wasm: a file has no headers to allow wasm by, and old engines know no other way. Nothing in it asks a network.
// On it stands its own check code: the first 16 hex digits of the SHA-256 of the file with zeros where the code stands.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const www = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const ZEROS = "0".repeat(16);
const PLACE = /(?<=<b id="kit-code">)[0-9a-f]{16}(?=<\/b>)/;

/** The check code of a kit. */
export const codeOf = (kit) => createHash("sha256").update(kit.replace(PLACE, ZEROS)).digest("hex").slice(0, 16);

/** No end tag and no comment within a script: in its strings they can be written otherwise. */
const inline = (script) => script.replace(/<(?=\/script|!--)/gi, "\\x3c");

/** Where a link to another page leads within the file. */
function inside(name, hash, modules) {
  const { addresses: [word] } = modules.find(({ page }) => page === `${name}.html`);
  return hash?.startsWith("/") ? `#${hash}` : ["#", word, hash].filter((part) => part !== undefined && part !== "").join("/").replace(/^#$/, "#/");
}

/** Writes it: `page`, which shows `screens`, without what stands outside the file; the styles; glue, module and loader. */
export function writeKit(file, { page, modules, screens, screen, print, scripts, boot }) {
  const styles = [["", `${screen}${readFileSync(join(www, "kit.css"), "utf8").replace(/\/\*.*?\*\/\s*/gs, "")}`], [' media="print"', print]];
  const texts = [...scripts, boot].map(inline);
  const hashes = (list) => list.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ");
  const policy = [
    "default-src 'none'", `script-src ${hashes(texts)}`, `style-src ${hashes(styles.map(([, text]) => text))}`, "img-src data:",
    "base-uri 'none'", "form-action 'none'",
  ].join("; ");
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    ...styles.map(([media, text]) => `<style${media}>${text}</style>`),
  ].join("\n");
  const foot = [
    `<p class="ht-kit">离线版，不用网络。文件校验码 <b id="kit-code">${ZEROS}</b>，规则版本见上面一行。当前有没有预警，离线版不知道。</p>`,
    ...texts.map((text, i) => `<script${i === scripts.length ? ` data-elsewhere="" data-screens="${screens}"` : ""}>${text}</script>`),
  ].join("\n");
  const whole = page.replace(/^<(?:link|script)\b.*\n/gm, "")
    .replace(/<noscript><link.*?<\/noscript>\n/, "").replace(/<nav aria-label="各页">.*?<\/nav>/, "")
    .replace(/href="(\w+)\.html(?:#([^"]*))?"/g, (_, name, hash) => `href="${inside(name, hash, modules)}"`)
    .replace(/(?<=<meta charset="utf-8">\n)/, () => `${head}\n`)
    .replace("</body>", () => `${foot}\n</body>`);
  if (/\s(?:src|href)="(?!#|tel:)/.test(whole.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, ""))) throw new Error("kit: it names another file");
  writeFileSync(file, whole.replace(PLACE, codeOf(whole)));
}
