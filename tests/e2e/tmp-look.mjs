import { chromium } from "playwright-core";
import { execSync } from "node:child_process";
import { startServer } from "./lib/server.mjs";
const exe = execSync("which chromium").toString().trim();
const FLAGS = ["--no-sandbox","--disable-gpu"];
const server = await startServer();
const out = "/tmp/shots"; execSync(`mkdir -p ${out}`);
const pages = (process.argv[2] || "index,land,doctor,air,airdesk,carbon,policy").split(",");
const off = await chromium.launch({ executablePath: exe, args: [...FLAGS, "--blink-settings=scriptEnabled=false"] });
for (const p of pages) for (const [w,h] of [[390,844],[1366,768]]) {
  const page = await off.newPage({ viewport: { width: w, height: h } });
  await page.goto(server.url + p + ".html");
  await page.screenshot({ path: `${out}/off-${p}-${w}.png`, fullPage: true });
  await page.close();
}
await off.close();
const on = await chromium.launch({ executablePath: exe, args: FLAGS });
for (const p of pages) for (const view of ["standard","elder"]) for (const [w,h] of [[390,844],[1366,768]]) {
  const ctx = await on.newContext({ viewport: { width: w, height: h }, serviceWorkers: "block" });
  const page = await ctx.newPage();
  if (view === "elder") await page.addInitScript(() => localStorage.setItem("ht-view", "elder"));
  await page.addInitScript(() => { window.shifts = []; new PerformanceObserver((l) => { for (const e of l.getEntries()) window.shifts.push([Math.round(e.startTime), e.value, (e.sources||[]).map((s)=>`${s.node && (s.node.id||s.node.className||s.node.nodeName)} ${JSON.stringify(s.previousRect)}→${JSON.stringify(s.currentRect)}`)]); }).observe({ type: "layout-shift", buffered: true }); });
  let go; const held = new Promise((d) => { go = d; });
  await page.route("**/*.wasm", async (r) => { await held; await r.continue(); });
  page.on("pageerror", (e) => console.log(p, "ERR", e.message));
  page.on("console", (m) => { if (m.type()==="error") console.log(p, m.text()); });
  await page.goto(server.url + p + ".html", { waitUntil: "commit" });
  await page.waitForTimeout(700);
  await page.screenshot({ path: `${out}/before-${view}-${p}-${w}.png` });
  const norm = (t) => t.replace(/\s+/g, "");
  const text = () => page.evaluate(() => document.querySelector("main").innerText);
  const before = await text();
  go();
  await page.waitForFunction(() => !document.getElementById("boot-status"));
  await page.waitForTimeout(600);
  await page.screenshot({ path: `${out}/after-${view}-${p}-${w}.png` });
  const after = await text();
  const shifts = await page.evaluate(() => window.shifts);
  const plain = await page.evaluate(() => document.querySelectorAll(".ht-plain").length);
  console.log(p, view, w, norm(before) === norm(after) ? "same" : "DIFFERS", "plain", plain, "height", await page.evaluate(() => document.documentElement.scrollHeight), JSON.stringify(shifts));
  if (norm(before) !== norm(after) && w === 390 && view === "standard") {
    const a = norm(before), b = norm(after); let i = 0; while (a[i] === b[i]) i++; console.log("  before:", a.slice(Math.max(0,i-20), i + 80), "\n  after: ", b.slice(Math.max(0,i-20), i + 80));
  }
  await ctx.close();
}
await on.close(); await server.close();
