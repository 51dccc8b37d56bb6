/** The static server: types, caching, policy, and no way out of its folder. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";

const project = path.join(__dirname, "../..");

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let folder: string;
let server: ChildProcess;
let port: number;

/** Without fetch's tidying of paths: the server has to see them as an attacker sends them. */
function get(target: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: "localhost", port, path: target, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "serve-"));
  const root = path.join(folder, "root");
  mkdirSync(root);
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(root, "index.html"), "<p>页");
  writeFileSync(path.join(root, "long.js"), "let a = 1;\n".repeat(500));
  writeFileSync(path.join(root, "表 格.xlsx"), "PK");
  symlinkSync(path.join(folder, "secret.txt"), path.join(root, "link.txt"));
  const program = `import { serve } from "./scripts/serve.mjs"; console.log((await serve({ root: process.argv[1] })).port);`;
  server = spawn(process.execPath, ["--input-type=module", "-e", program, root], { cwd: project });
  port = await new Promise<number>((resolve) => server.stdout?.once("data", (chunk: Buffer) => resolve(Number(chunk))));
});

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

test.each([
  ["/", "text/html; charset=utf-8", "<p>页"],
  ["/index.html?a=1", "text/html; charset=utf-8", "<p>页"],
  ["/%E8%A1%A8%20%E6%A0%BC.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"],
])("%s is sent as %s", async (target, type, body) => {
  const answer = await get(target);
  expect(answer.status).toBe(200);
  expect(answer.headers["content-type"]).toBe(type);
  expect(answer.body.toString()).toBe(body);
});

test.each([
  ["/../secret.txt"],
  ["/%2e%2e/secret.txt"],
  ["/..%2fsecret.txt"],
  ["/..%5csecret.txt"],
  ["/a/../../secret.txt"],
  ["/link.txt"],
  ["/%00"],
  ["/%zz"],
  ["/missing.js"],
])("%s is not found", async (target) => {
  const answer = await get(target);
  expect(answer.status).toBe(404);
  expect(answer.body.toString()).not.toContain("secret");
});

test("a known version is answered with 304 and no body", async () => {
  const first = await get("/index.html");
  const again = await get("/index.html", { "If-None-Match": String(first.headers.etag) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect((await get("/index.html", { "If-None-Match": '"other"' })).status).toBe(200);
});

test("files are sent as they are: compressing for loopback would keep the page waiting", async () => {
  const answer = await get("/long.js", { "Accept-Encoding": "br, gzip" });
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(answer.headers["content-length"]).toBe(String(answer.body.length));
});

test.each([
  ["/", "style-src 'self' 'unsafe-inline'"],
  ["/index.html", "style-src 'self' 'unsafe-inline'"],
  ["/taskpane.html", "style-src 'self';"],
])("nothing from elsewhere, no code from strings, no script in the page: %s", async (target, styles) => {
  const policy = String((await get(target)).headers["content-security-policy"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain(styles);
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).not.toContain("unsafe-eval");
});

test("only GET and HEAD", async () => {
  expect((await get("/", {}, "POST")).status).toBe(405);
  const head = await get("/", {}, "HEAD");
  expect([head.status, head.body.length]).toEqual([200, 0]);
});
