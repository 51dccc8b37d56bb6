/**
 * `npm run excel`: builds the add-in and side-loads it into desktop Excel. The two tools are fetched when they are
 * needed: they bring native modules that do not build on a bare system, so they cannot be among the dependencies.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runWebpack } from "./bundle/run-webpack.mjs";
import { staticHandler } from "./serve.mjs";

const CERTIFICATES = "office-addin-dev-certs@3.0.0";
const DEBUGGING = "office-addin-debugging@7.0.0";
const PORT = 3000;
const project = fileURLToPath(new URL("../", import.meta.url));
const manifest = path.join(project, "dist/manifest.xml");

function npx(...args) {
  const { status, error } = spawnSync("npx", ["--yes", ...args], {
    cwd: project,
    stdio: "inherit",
    // npx is a .cmd file on Windows
    shell: process.platform === "win32",
  });
  if (error ?? status !== 0) throw new Error(`命令没有成功：npx ${args.join(" ")}`);
}

function developmentCertificate() {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  return {
    key: readFileSync(path.join(folder, "localhost.key")),
    cert: readFileSync(path.join(folder, "localhost.crt")),
  };
}

async function sideload() {
  await runWebpack({ target: "addin", office: "local" });
  npx(CERTIFICATES, "install");
  const server = createServer(developmentCertificate(), staticHandler(path.join(project, "dist")));
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(PORT, "localhost", resolve);
  });
  console.log(`加载项由 https://localhost:${PORT}/ 提供，正在打开 Excel …`);
  npx(DEBUGGING, "start", manifest, "desktop", "--app", "excel", "--no-debug");
  console.log("用完后按 Ctrl+C 结束，加载项随之卸下。");
  const stop = () => {
    npx(DEBUGGING, "stop", manifest);
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error(
    "本机不是 Windows 或 macOS，没有桌面版 Excel。请用 npm start 打开浏览器里的工作台，或把 dist/ 部署到服务器后从 Excel 网页版加载 manifest.xml。",
  );
  process.exitCode = 1;
} else {
  try {
    await sideload();
  } catch (problem) {
    console.error(`没能装入 Excel：${problem.message}`);
    process.exit(1);
  }
}
