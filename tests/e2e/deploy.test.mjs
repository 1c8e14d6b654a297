// www/deploy: Debian's nginx sends what serve.mjs sends; web.config is XML and holds the same values.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, newPage, open } from "./lib/browser.mjs";
import { SITE } from "./lib/server.mjs";
import { HEADERS, TYPES, headers, serve } from "../../www/build/serve.mjs";

const deploy = resolve(dirname(fileURLToPath(import.meta.url)), "../../www/deploy");
// Where need_nginx of setup.sh unpacks it.
const nginx = process.env.NGINX ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "hetang-policy/nginx/usr/sbin/nginx");
const brotli = resolve(dirname(nginx), "../lib/nginx/modules/ngx_http_brotli_static_module.so");
const NAMES = [...Object.keys(HEADERS), "Cache-Control", "Content-Type", "Vary"];

let prefix;
let child;
let url;
let ours;
let log = "";

const freePort = () => new Promise((done) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => done(port));
  });
});

before(async () => {
  assert.ok(existsSync(nginx), `no nginx at ${nginx}: run make e2e`);
  prefix = mkdtempSync(join(tmpdir(), "hetang-nginx-"));
  cpSync(SITE, join(prefix, "site"), { recursive: true });
  // One file of each type the table knows.
  for (const ending of Object.keys(TYPES)) writeFileSync(join(prefix, "site", `sample${ending}`), "x".repeat(2000));
  execFileSync(process.execPath, [resolve(deploy, "../build/pack.mjs"), join(prefix, "site")]);
  mkdirSync(join(prefix, "conf"));
  // Beside its files, because another user may not be let into the cache.
  for (const file of [nginx, brotli]) copyFileSync(file, join(prefix, basename(file)));
  const port = await freePort();
  const server = readFileSync(join(deploy, "nginx.conf"), "utf8")
    .replace("listen 80;", `listen 127.0.0.1:${port};`).replace("/var/www/hetang/", `${join(prefix, "site")}/`);
  writeFileSync(join(prefix, "conf/hetang.conf"), server);
  copyFileSync(join(deploy, "hetang-brotli.conf"), join(prefix, "conf/hetang-brotli.conf"));
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${prefix}/${name};`).join(" ");
  writeFileSync(join(prefix, "conf/nginx.conf"), `load_module ${join(prefix, basename(brotli))};
daemon off; pid ${prefix}/pid; error_log stderr;
events {}
http { access_log off; ${temp} include hetang.conf; }
`);
  // Never as root: as root it would be another program than the one that serves.
  const own = process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (own.uid) {
    chownSync(prefix, own.uid, own.gid);
    chmodSync(prefix, 0o755);
  }
  child = spawn(join(prefix, "nginx"), ["-p", prefix, "-c", join(prefix, "conf/nginx.conf")], { ...own, stdio: ["ignore", "ignore", "pipe"] });
  child.on("error", (error) => { log += error; });
  child.stderr.on("data", (text) => { log += text; });
  url = `http://127.0.0.1:${port}/hetang/`;
  for (let left = 600; ; left -= 1) {
    const up = await fetch(url).then(() => true, () => false);
    if (up) break;
    assert.ok(left > 0 && child.exitCode === null, `nginx does not run:\n${log}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  ours = await serve({ root: join(prefix, "site") });
});
after(async () => {
  child?.kill();
  await ours?.close();
  if (prefix) rmSync(prefix, { recursive: true, force: true });
});

const answer = async (address, encoding) => {
  const response = await fetch(address, { headers: { "Accept-Encoding": encoding } });
  return { status: response.status, headers: Object.fromEntries(NAMES.map((name) => [name, response.headers.get(name)])), encoding: response.headers.get("content-encoding"), body: Buffer.from(await response.arrayBuffer()) };
};

test("the headers are those of the agreed policy, with nothing relaxed", async () => {
  const agreed = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
  assert.equal(HEADERS["Content-Security-Policy"], agreed);
  assert.equal(headers(["https://portal.example"])["Content-Security-Policy"], `${agreed} https://portal.example`);
  // Any page but the gallery may show no frame.
  assert.equal(headers([], "/embed.html")["Content-Security-Policy"], `${agreed}; frame-src 'self'`);
  assert.equal(HEADERS["X-Content-Type-Options"], "nosniff");
  assert.equal(HEADERS["Referrer-Policy"], "no-referrer");
  assert.doesNotMatch(HEADERS["Permissions-Policy"].replaceAll("=()", ""), /[=(]/);
  for (const path of ["", "index.html", "policy/base.json", "not-there.js"]) {
    const response = await fetch(new URL(path, ours.url));
    for (const [name, value] of Object.entries(HEADERS)) assert.equal(response.headers.get(name), value, `${path}: ${name}`);
  }
});

test("nginx sends the same headers, types and bytes as serve.mjs", async () => {
  const files = readdirSync(SITE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(SITE.length + 1)).filter((name) => name !== "web.config");
  for (const name of ["", ...files, ...Object.keys(TYPES).map((ending) => `sample${ending}`), "not-there.js"]) {
    const theirs = await answer(url + name, "identity");
    const mine = await answer(ours.url + name, "identity");
    assert.equal(theirs.status, mine.status, name);
    for (const header of Object.keys(HEADERS)) assert.equal(theirs.headers[header], mine.headers[header], `${name}: ${header}`);
    if (mine.status !== 200) continue;
    assert.deepEqual(theirs.body, mine.body, name);
    assert.equal(theirs.headers["Content-Type"], mine.headers["Content-Type"], name);
    assert.equal(theirs.headers["Cache-Control"], mine.headers["Cache-Control"], name);
  }
  assert.match((await answer(`${url}embed.js`, "identity")).headers["Cache-Control"], /^no-cache$/);
});

test("nginx sends what was packed beforehand, by brotli and gzip", async () => {
  const wasm = readdirSync(SITE).find((name) => name.endsWith(".wasm"));
  for (const name of ["index.html", "embed.js", wasm, "policy/base.json"]) {
    for (const [asked, ending] of [["br", "br"], ["gzip", "gz"]]) {
      const theirs = await answer(url + name, asked);
      assert.equal(theirs.encoding, asked, name);
      assert.match(theirs.headers.Vary, /Accept-Encoding/, name);
      assert.deepEqual(theirs.body, (await answer(url + name, "identity")).body, name);
      assert.ok(existsSync(join(prefix, "site", `${name}.${ending}`)));
    }
  }
});

test("the calculator runs behind nginx", async (t) => {
  const browser = await launch();
  t.after(() => browser.close());
  const page = await newPage(browser);
  await open(page, url);
  assert.deepEqual(page.problems, []);
  await page.goto(`${url}index.html?embed-check=1`);
  await page.locator("#embed-check[data-done]").waitFor();
  assert.deepEqual(await page.locator("#embed-check [data-fault]").evaluateAll((notes) => notes.map((note) => note.textContent).filter((text) => !text.startsWith("正常"))), []);
  assert.deepEqual(page.problems, []);
});

/** What web.config says, read by the browser's own XML parser. */
async function readConfig(t, text) {
  const browser = await launch();
  t.after(() => browser.close());
  const page = await newPage(browser);
  return page.evaluate((source) => {
    const xml = new DOMParser().parseFromString(source, "application/xml");
    const fault = xml.querySelector("parsererror")?.textContent ?? null;
    const pairs = (selector, name, value) => Object.fromEntries([...xml.querySelectorAll(selector)].map((node) => [node.getAttribute(name), node.getAttribute(value)]));
    return {
      fault,
      headers: pairs("configuration > system\\.webServer > httpProtocol > customHeaders > add", "name", "value"),
      gallery: pairs("location[path='embed.html'] customHeaders > add", "name", "value"),
      removed: [...xml.querySelectorAll("configuration > system\\.webServer > httpProtocol > customHeaders > remove")].map((node) => node.getAttribute("name")),
      types: pairs("staticContent > mimeMap", "fileExtension", "mimeType"),
      cache: xml.querySelector("configuration > system\\.webServer > staticContent > clientCache").getAttribute("cacheControlMode"),
      kept: [...xml.querySelectorAll("location")].filter((node) => node.querySelector("clientCache")?.getAttribute("cacheControlMode") === "UseMaxAge").map((node) => node.getAttribute("path")),
    };
  }, text);
}

test("web.config is XML and holds the values of serve.mjs", async (t) => {
  const template = await readConfig(t, readFileSync(join(deploy, "web.config"), "utf8"));
  assert.equal(template.fault, null);
  assert.deepEqual(template.headers, HEADERS);
  assert.deepEqual(template.gallery, { "Content-Security-Policy": headers([], "/embed.html")["Content-Security-Policy"] });
  assert.deepEqual(Object.keys(HEADERS).filter((name) => !template.removed.includes(name)), [], "IIS refuses a header set twice");
  assert.deepEqual(template.types, TYPES);
  assert.equal(template.cache, "DisableCache");

  const built = await readConfig(t, readFileSync(join(SITE, "web.config"), "utf8"));
  assert.equal(built.fault, null);
  assert.deepEqual(built.headers, HEADERS);
  assert.deepEqual(built.kept.sort(), readdirSync(SITE).filter((name) => /-[0-9a-f]{12}\.\w+$/.test(name)).sort());
});
