// Chromium, and pages in it that note every error, CSP violation and request.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { watchNetwork } from "./network.mjs";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

export const VIEWPORTS = {
  phone: { width: 390, height: 844 },
  tablet: { width: 768, height: 1024 },
  desk: { width: 1366, height: 768 },
};

function program() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ["chromium", "google-chrome"]) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // not in this folder
      }
    }
  }
  throw new Error("no Chromium: run make test, or set CHROMIUM");
}

/** A browser with an empty profile of its own (playwright makes and removes it). */
export function launch(more = []) {
  return chromium.launch({ executablePath: program(), headless: true, args: [...FLAGS, ...more] });
}

// Runs before the page's own scripts. Keeps the wasm memory within the test's reach and, when `growing`, makes it grow at
// each of the first calls into wasm: a view of the memory that the glue keeps is then stale all the time, and text that
// comes out right proves that the glue renews it.
function prepare(growing) {
  const hooked = (instantiate) => async function (...input) {
    const result = await instantiate.apply(this, input);
    const { exports } = result.instance ?? result; // of bytes, of a module
    Object.defineProperty(window, "__testMemory", { value: exports.memory, configurable: true }); // the last module: the screens
    if (!growing) return result;
    let left = 400;
    const grow = (call) => function (...values) {
      if (left > 0) {
        left -= 1;
        exports.memory.grow(1);
      }
      return call(...values);
    };
    const wrapped = Object.entries(exports).map(([name, item]) => [name, typeof item === "function" ? grow(item) : item]);
    const grown = { exports: Object.fromEntries(wrapped) };
    return { ...grown, instance: grown }; // for who asked for an instance, and for wasm-bindgen's glue
  };
  // The glue then takes the one way that is hooked here.
  WebAssembly.instantiateStreaming = undefined;
  WebAssembly.instantiate = hooked(WebAssembly.instantiate);
  // The module as a script hands its engine over here.
  for (const name of ["hetangScript", "hetangTrialScript"]) {
    let script;
    Object.defineProperty(window, name, {
      get: () => script,
      set: (made) => { script = made && { engine: { ...made.engine, instantiate: hooked(made.engine.instantiate) } }; },
    });
  }
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
  });
}

/**
 * A page in a context of its own (nothing kept from other pages). `page.problems` collects console errors, page errors
 * and CSP violations, `page.network` the requests. The wasm memory grows all the time unless `growing` is false. Without a
 * service worker, unless asked for: the tests stop and alter requests.
 */
export async function newPage(browser, { viewport = VIEWPORTS.phone, growing = true, ...options } = {}) {
  const context = await browser.newContext({ viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai", serviceWorkers: "block", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30000); // nothing is measured by it
  page.problems = [];
  page.on("console", (message) => {
    // A portal need not publish alert.json: that 404 is no problem of the page.
    const noAlert = message.location().url.endsWith("/alert.json") && message.text().includes("404");
    if (message.type() === "error" && !noAlert) page.problems.push(message.text());
  });
  page.on("pageerror", (error) => page.problems.push(String(error)));
  page.network = watchNetwork(page);
  await page.addInitScript(prepare, growing);
  return page;
}

/** Opens `address` and waits until the application has taken the page. */
export async function open(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => !document.getElementById("boot-status") && document.getElementById("app").firstElementChild);
}

/** Bytes of the wasm memory; with `pages` it grows by them first. */
export function memoryBytes(page, pages = 0) {
  return page.evaluate((count) => {
    if (count > 0) window.__testMemory.grow(count);
    return window.__testMemory.buffer.byteLength;
  }, pages);
}
