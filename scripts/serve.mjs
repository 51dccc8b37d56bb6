/**
 * The small static server behind `npm start`, the browser tests and the benchmarks: files of one folder, on loopback.
 * It sends the policy under which the workbench has to run: nothing from elsewhere, no code from strings.
 */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** Styles are written into the page by Univer and Fluent as they draw; scripts only ever come as files. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

const WORTH_COMPRESSING = /^(?:text\/|application\/(?:json|xml)|image\/svg)/;
const SMALLEST_COMPRESSED = 1024;

const compressors = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 6 }),
};

/** Files of one folder, each read and compressed once for each version of it. */
export class StaticFiles {
  #root;
  #cache = new Map();

  constructor(root) {
    this.#root = path.resolve(root);
  }

  /** @returns the file's entry, or null where there is none below the folder */
  async find(urlPath) {
    let relative;
    try {
      relative = decodeURIComponent(urlPath);
    } catch {
      return null;
    }
    if (relative.includes("\0") || relative.includes("\\")) return null;
    if (relative.endsWith("/")) relative += "index.html";
    const wanted = path.join(this.#root, relative);
    try {
      const file = await realpath(wanted);
      // a link that leads out of the folder counts as absent
      if (!file.startsWith((await realpath(this.#root)) + path.sep)) return null;
      const { mtimeMs, size, ...found } = await this.#stat(file);
      if (!found.isFile) return null;
      const version = `${mtimeMs}:${size}`;
      const cached = this.#cache.get(file);
      if (cached?.version === version) return cached;
      const entry = await this.#read(file, version);
      this.#cache.set(file, entry);
      return entry;
    } catch {
      return null;
    }
  }

  async #stat(file) {
    const found = await stat(file);
    return { mtimeMs: found.mtimeMs, size: found.size, isFile: found.isFile() };
  }

  async #read(file, version) {
    const bytes = await readFile(file);
    const type = TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream";
    const entry = {
      version,
      type,
      bytes,
      tag: createHash("sha256").update(bytes).digest("base64url").slice(0, 22),
      encoded: new Map(),
    };
    if (WORTH_COMPRESSING.test(type) && bytes.length >= SMALLEST_COMPRESSED) {
      // Not waited for: on loopback the plain bytes arrive sooner than a first compression would.
      for (const [name, compress] of Object.entries(compressors)) {
        compress(bytes).then(
          (compressed) => entry.encoded.set(name, compressed),
          () => undefined,
        );
      }
    }
    return entry;
  }
}

function acceptedEncoding(header, entry) {
  const accepted = new Set();
  for (const part of String(header ?? "").split(",")) {
    const [name, ...parameters] = part.trim().split(";");
    if (!parameters.some((parameter) => /^\s*q\s*=\s*0(?:\.0*)?\s*$/.test(parameter))) accepted.add(name.trim());
  }
  return ["br", "gzip"].find((name) => accepted.has(name) && entry.encoded.has(name));
}

/** Answers GET and HEAD; anything else is refused. */
export function staticHandler(root) {
  const files = new StaticFiles(root);
  return async (request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const urlPath = (request.url ?? "/").split(/[?#]/, 1)[0] ?? "/";
    const entry = await files.find(urlPath);
    if (!entry) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404 没有这个文件\n");
      return;
    }
    const encoding = acceptedEncoding(request.headers["accept-encoding"], entry);
    // a compressed body is another representation, so it needs another tag
    const tag = `"${entry.tag}${encoding ? `-${encoding}` : ""}"`;
    response.setHeader("Content-Type", entry.type);
    response.setHeader("ETag", tag);
    response.setHeader("Vary", "Accept-Encoding");
    // ask each time: a rebuilt file keeps its name, and a 304 costs nothing here
    response.setHeader("Cache-Control", "no-cache");
    const known = String(request.headers["if-none-match"] ?? "").split(/\s*,\s*/);
    if (known.some((value) => value === "*" || value.replace(/^W\//, "") === tag)) {
      response.writeHead(304).end();
      return;
    }
    const body = encoding ? entry.encoded.get(encoding) : entry.bytes;
    if (encoding) response.setHeader("Content-Encoding", encoding);
    response.setHeader("Content-Length", body.length);
    response.writeHead(200).end(request.method === "HEAD" ? undefined : body);
  };
}

/**
 * Serves `root` on loopback only: what is opened here is an official's file, and other machines have no business with it.
 * @param {{ root: string, port?: number, host?: string }} options port 0 (the default) takes a free one
 * @returns {Promise<{ url: string, port: number, close(): Promise<void> }>}
 */
export async function serve({ root, port = 0, host = "localhost" }) {
  const server = createServer(staticHandler(root));
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    url: `http://localhost:${address.port}/`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
