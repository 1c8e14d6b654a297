// The engines, each driven by what it knows: old Chromiums over raw CDP, Firefox over WebDriver BiDi (puppeteer-core),
// WebKitGTK over WebDriver. Every driver gives { open(address), evaluate(expression), close() }.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import WebSocket from "ws";
import { launch } from "../../e2e/lib/browser.mjs";
import { programOf } from "../unpack.mjs";

const PATIENCE = 60000; // ms; nothing is measured by it

/** Starts a program and waits until `pattern` stands in what it says. */
function started(program, args, pattern, options = {}) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let said = "";
  const ready = new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error(`${program} does not start:\n${said}`)), PATIENCE);
    const hear = (part) => {
      said += part;
      const found = pattern.exec(said);
      if (!found) return;
      clearTimeout(timer);
      done(found);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", failed);
    child.once("exit", (code) => failed(new Error(`${program} ended with ${code}:\n${said}`)));
  });
  const end = () => new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once("exit", done);
    child.kill("SIGKILL");
  });
  return ready.then((found) => ({ found, end }), async (error) => {
    await end();
    throw error;
  });
}

/**
 * A Chromium of the cache, over the DevTools protocol as it was then. These engines forget a navigation now and then (no
 * answer, ever, and the old page stays): Chromium 64 always does after about:blank, which it says is there before its browser
 * process knows. So a page is asked for again where the engine is alive and still shows the one before.
 */
export async function oldChromium(major) {
  const profile = mkdtempSync(join(tmpdir(), "hetang-engine-"));
  const flags = ["--headless", "--no-sandbox", "--single-process", "--no-zygote", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--remote-debugging-port=0", "--hide-scrollbars", "--window-size=390,844", `--user-data-dir=${profile}`, "about:blank"];
  const { found, end } = await started(programOf(major), flags, /DevTools listening on ws:\/\/([\d.:]+)/);
  // It says that it listens before it has a page.
  let target;
  for (let left = PATIENCE / 100; !target && left > 0; left -= 1) {
    [target] = await (await fetch(`http://${found[1]}/json/list`)).json();
    if (!target) await new Promise((done) => { setTimeout(done, 100); });
  }
  if (!target) {
    await end();
    throw new Error(`Chromium ${major} has no page after ${PATIENCE} ms`);
  }
  const socket = new WebSocket(target.webSocketDebuggerUrl, { perMessageDeflate: false });
  await new Promise((done, failed) => { socket.once("open", done).once("error", failed); });
  const waiting = new Map();
  let last = 0;
  socket.on("message", (text) => {
    const { id, result, error } = JSON.parse(text);
    waiting.get(id)?.(error ? { error } : { result });
    waiting.delete(id);
  });
  socket.on("close", () => { for (const answer of waiting.values()) answer({ error: new Error("the engine is gone") }); });
  const send = async (method, params = {}, patience = PATIENCE / 2) => {
    const id = (last += 1);
    socket.send(JSON.stringify({ id, method, params }));
    const { result, error } = await new Promise((done) => {
      waiting.set(id, done);
      setTimeout(() => done({ error: new Error("no answer") }), patience).unref();
    });
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  return {
    async open(address) {
      for (let left = 4; ; left -= 1) {
        const failed = await send("Page.navigate", { url: address }, PATIENCE / 6).then(() => null, (error) => error);
        if (!failed || (await this.evaluate("location.href", PATIENCE / 6).catch(() => null)) === address) return;
        if (left === 1) throw failed;
      }
    },
    async evaluate(expression, patience) {
      const { result, exceptionDetails } = await send("Runtime.evaluate", { expression, returnByValue: true }, patience);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    /** The whole page. */
    async picture() {
      const size = { width: 390, deviceScaleFactor: 1, mobile: false };
      const height = await this.evaluate("document.documentElement.scrollHeight");
      await send("Emulation.setDeviceMetricsOverride", { ...size, height: Math.min(height, 16000) });
      const { data } = await send("Page.captureScreenshot");
      await send("Emulation.setDeviceMetricsOverride", { ...size, height: 844 });
      return Buffer.from(data, "base64");
    },
    async close() {
      socket.close();
      await end();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Debian's Chromium. */
export async function chromium() {
  const browser = await launch();
  const page = await browser.newPage({ locale: "zh-CN" });
  return { open: (address) => page.goto(address), evaluate: (expression) => page.evaluate(expression), close: () => browser.close() };
}

/** Debian's Firefox ESR. */
export async function firefox() {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: "/usr/bin/firefox-esr", headless: true });
  const page = await browser.newPage();
  return { open: (address) => page.goto(address), evaluate: (expression) => page.evaluate(expression), close: () => browser.close() };
}

const freePort = () => new Promise((done) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => done(port));
  });
});

/** Debian's WebKitGTK, on a display of its own. */
export async function webkit() {
  const display = await started("/usr/bin/Xvfb", ["-displayfd", "1", "-screen", "0", "800x1000x24", "-nolisten", "tcp"], /^(\d+)\n/m);
  const port = await freePort();
  const child = spawn("/usr/bin/WebKitWebDriver", [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: `:${display.found[1]}`, WEBKIT_DISABLE_COMPOSITING_MODE: "1", WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
  });
  const end = async () => {
    child.kill("SIGKILL");
    await display.end();
  };
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${value.message || value.error}`);
    return value;
  };
  try {
    for (let left = PATIENCE / 100; !(await ask("GET", "/status").catch(() => null)); left -= 1) {
      if (left === 0) throw new Error("WebKitWebDriver does not start");
      await new Promise((done) => { setTimeout(done, 100); });
    }
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary: "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", args: ["--automation"] } } };
    const { sessionId } = await ask("POST", "/session", { capabilities });
    const session = `/session/${sessionId}`;
    return {
      open: (address) => ask("POST", `${session}/url`, { url: address }),
      evaluate: (expression) => ask("POST", `${session}/execute/sync`, { script: `return (${expression});`, args: [] }),
      async close() {
        await ask("DELETE", session).catch(() => {});
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

const SILENT = /no answer|the engine is gone/;

/**
 * Does the work in an engine; where the engine itself falls silent, once more from the start in a fresh one, three in all.
 * Run as one process, as they must be here, Chromium 86 and 92 fall silent now and then, whatever they show. What a page
 * shows wrong is never tried again.
 */
export async function inEngine(start, work) {
  for (let left = 2; ; left -= 1) {
    const engine = await start();
    try {
      return await work(engine);
    } catch (error) {
      if (left === 0 || !SILENT.test(error.message)) throw error;
    } finally {
      await engine.close();
    }
  }
}

/** Until the expression is true in the page. */
export async function until(engine, expression, what = expression) {
  const end = Date.now() + PATIENCE;
  let last;
  while (Date.now() < end) {
    last = await engine.evaluate(expression).catch((error) => error.message);
    if (last === true) return;
    if (SILENT.test(last)) break;
    await new Promise((done) => { setTimeout(done, 50); });
  }
  throw new Error(`${what} is not so: ${last}`);
}
