// A plain static server with the headers the webmaster sends too: HEADERS here is the source, www/deploy holds the same
// values for nginx and IIS. node www/build/serve.mjs <folder>, PORT from the environment, FRAME_ANCESTORS for portals on
// other hosts; the browser tests import serve().
import { createHash } from "node:crypto";
import { readFile, readdir, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

// Every feature the pages do not use; they use clipboard-write alone.
const OFF = [
  "accelerometer", "autoplay", "bluetooth", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation", "gyroscope",
  "hid", "idle-detection", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get",
  "screen-wake-lock", "serial", "usb", "web-share", "xr-spatial-tracking",
];

/**
 * The headers of every answer. `ancestors`: origins besides the own that may frame the pages. `path`: the gallery alone
 * may show frames, of this site's own pages.
 */
export const headers = (ancestors = [], path = "") => ({
  "Content-Security-Policy": [
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
    "font-src 'self'", "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
    ["frame-ancestors 'self'", ...ancestors].join(" "), ...(path.endsWith("/embed.html") ? ["frame-src 'self'"] : []),
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": OFF.map((feature) => `${feature}=()`).join(", "),
});

export const HEADERS = headers();

// Names that carry a hash of their content never change.
const HASHED = /-[0-9a-f]{12}\.\w+$/;

const compressors = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};

/** Serves `root` on `port` (0: any free one) to be framed by `ancestors` too; gives { url, close }. */
export async function serve({ root, port = 0, host = "127.0.0.1", ancestors = [] }) {
  const base = resolve(root);
  const packed = new Map();

  async function find(path) {
    const file = resolve(base, `.${path.endsWith("/") ? `${path}index.html` : path}`);
    if (file !== base && !file.startsWith(base + sep)) return null;
    try {
      return (await stat(file)).isFile() ? file : null;
    } catch {
      return null;
    }
  }

  async function pack(encoding, tag, body) {
    const key = `${encoding} ${tag}`;
    if (!packed.has(key)) packed.set(key, await compressors[encoding](body));
    return packed.get(key);
  }

  async function answer(request, response) {
    let path = "";
    const send = (status, own, body) => {
      response.writeHead(status, { ...headers(ancestors, path), ...own });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    const text = (status, message) => send(status, { "Content-Type": TYPES[".txt"] }, message);
    if (request.method !== "GET" && request.method !== "HEAD") return text(405, "only GET and HEAD\n");
    try {
      path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    } catch {
      return text(400, "no such address\n");
    }
    const file = path.includes("\0") ? null : await find(path);
    if (!file) return text(404, "not found\n");
    let body = await readFile(file);
    const tag = `"${createHash("sha256").update(body).digest("hex").slice(0, 20)}"`;
    const own = {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Cache-Control": HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
      ETag: tag,
      Vary: "Accept-Encoding",
    };
    if (request.headers["if-none-match"] === tag) return send(304, own);
    const accepted = String(request.headers["accept-encoding"] ?? "");
    const encoding = extname(file) === ".png" ? undefined : ["br", "gzip"].find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
    if (encoding) {
      body = await pack(encoding, tag, body);
      own["Content-Encoding"] = encoding;
    }
    own["Content-Length"] = body.length;
    return send(200, own, body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise((done, failed) => server.once("error", failed).listen(port, host, done));
  return {
    url: `http://${host}:${server.address().port}/`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const root = process.argv[2] ?? "dist/site";
  const port = Number(process.env.PORT ?? 8080);
  try {
    const ancestors = (process.env.FRAME_ANCESTORS ?? "").split(/\s+/).filter(Boolean);
    const { url } = await serve({ root, port, ancestors });
    const pages = (await readdir(root)).filter((name) => name.endsWith(".html") && name !== "index.html").sort();
    console.log(`\nhetang: ${[url, ...pages.map((page) => url + page)].join("\n        ")}\n        (Ctrl+C ends it)`);
  } catch (error) {
    console.error(error.code === "EADDRINUSE" ? `hetang: port ${port} is taken; choose another: make serve PORT=8081` : `hetang: ${error.message}`);
    process.exit(1);
  }
}
