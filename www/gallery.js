/* embed.html: fills in the addresses of the code to copy, draws the QR code, copies. Bundled with lean-qr at build. */
import { correction, generate } from "lean-qr";

const base = location.href.replace(/[?#].*$/, "").replace(/[^/]*$/, "");
const live = document.querySelector("[data-live=link]");
const fill = (text) => text.replaceAll("{base}", base).replaceAll("{land}", live.getAttribute("href")).replaceAll("{origin}", location.origin);

document.getElementById("no-script").hidden = true;
const said = document.createElement("p");
said.className = "ht-sr";
said.setAttribute("role", "status");
document.getElementById("main").append(said);

for (const code of document.querySelectorAll("code")) code.textContent = fill(code.textContent);

/** By the clipboard where there is one (https), else by selecting the text for the person to copy. */
async function copy(block, button) {
  let done = true;
  try {
    await navigator.clipboard.writeText(block.textContent);
  } catch {
    getSelection().selectAllChildren(block);
    done = document.execCommand("copy");
  }
  said.textContent = done ? "已复制" : "已选中，请按Ctrl+C复制";
  say(block, button, said.textContent);
}

/** The words on a button, and for those who do not see where it stands, which code it means. */
function say(block, button, words) {
  button.textContent = words;
  button.setAttribute("aria-label", `${words}：${block.getAttribute("aria-label")}`);
}

for (const block of document.querySelectorAll(".gl-code")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "ht-btn ht-btn--second";
  say(block, button, "复制代码");
  button.addEventListener("click", () => copy(block, button));
  block.after(button);
}

generate(live.href, { minCorrectionLevel: correction.M }).toCanvas(document.getElementById("qr"), { on: [0, 0, 0], off: [255, 255, 255], pad: 4 });
