/** Finds a Chromium-family browser that is already installed; installs Debian's where that is possible without asking. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const PLACES = {
  linux: [
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/microsoft-edge-stable",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((name) => {
    const folder = process.env[name];
    if (!folder) return [];
    return ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((file) =>
      path.join(folder, file),
    );
  }),
};

const COMMANDS = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];

/** @returns {string | null} path of the executable; the variable CHROME goes before everything else */
export function findBrowser() {
  const named = process.env.CHROME;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME 指向的文件不存在：${named}`);
  }
  const installed = (PLACES[process.platform] ?? []).find((file) => existsSync(file));
  if (installed) return installed;
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    const found = COMMANDS.map((command) => path.join(folder, command)).find((file) => existsSync(file));
    if (found) return found;
  }
  return null;
}

function isDebianAsRoot() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

function hasChineseFont() {
  const answer = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return answer.status === 0 && answer.stdout.trim() !== "";
}

function install(packages) {
  const options = {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  execFileSync("apt-get", ["update", "-qq"], options);
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
}

/** @returns {string} path of a browser. @throws an error whose message is the one line that tells what to install */
export function ensureBrowser() {
  const found = findBrowser();
  const missing = [found ? "" : "chromium", hasChineseFont() ? "" : "fonts-noto-cjk"].filter(Boolean);
  if (missing.length > 0 && isDebianAsRoot()) {
    console.log(`安装 ${missing.join("、")} …`);
    try {
      install(missing);
    } catch (problem) {
      // without the font only the screenshots suffer
      if (!found) throw new Error(`没能安装 ${missing.join(" ")}：${problem.message}`, { cause: problem });
    }
  }
  const browser = findBrowser();
  if (!browser) throw new Error("没有找到浏览器：请安装 Chrome、Edge 或 Chromium，或用环境变量 CHROME 指出它的路径。");
  return browser;
}
