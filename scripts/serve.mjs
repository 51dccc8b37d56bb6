/**
 * The small static server behind `npm start`, the browser tests and the benchmarks: files of one folder, on loopback.
 * It sends the policies under which the workbench and the add-in have to run: nothing from elsewhere, no code from strings.
 */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { panePolicy, WORKBENCH_POLICY } from "./bundle/policy.mjs";

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

/** The workbench's page has a wider policy than the add-in in it. */
const policyOf = (urlPath) => (/\/(?:index\.html)?$/.test(urlPath) ? WORKBENCH_POLICY : ADDIN_POLICY);
const ADDIN_POLICY = `${panePolicy("local")}; frame-ancestors 'self'`;

/** Files of one folder, each read once for each version of it. Sent as they are: on loopback compressing costs more than it saves. */
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
    const tag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
    return { version, type, bytes, tag };
  }
}

/** Answers GET and HEAD; anything else is refused. */
export function staticHandler(root) {
  const files = new StaticFiles(root);
  return async (request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    const urlPath = (request.url ?? "/").split(/[?#]/, 1)[0] ?? "/";
    response.setHeader("Content-Security-Policy", policyOf(urlPath));
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const entry = await files.find(urlPath);
    if (!entry) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404 没有这个文件\n");
      return;
    }
    const { bytes, tag, type } = entry;
    response.setHeader("Content-Type", type);
    response.setHeader("ETag", tag);
    // ask each time: a rebuilt file keeps its name, and a 304 costs nothing here
    response.setHeader("Cache-Control", "no-cache");
    const known = String(request.headers["if-none-match"] ?? "").split(/\s*,\s*/);
    if (known.some((value) => value === "*" || value.replace(/^W\//, "") === tag)) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader("Content-Length", bytes.length);
    response.writeHead(200).end(request.method === "HEAD" ? undefined : bytes);
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
