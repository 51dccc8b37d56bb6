/**
 * `npm run audit`: the dependencies, looked at without the network (versions, addresses, checksums, install scripts,
 * licences), then asked about at the registry, where one answers. Exit status 1 on a problem or a known vulnerability in
 * what is handed on.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkLockFile, checkPackageFile } from "./dependencies/lock-file.mjs";

const project = fileURLToPath(new URL("../", import.meta.url));
const read = (name) => JSON.parse(readFileSync(project + name, "utf8"));

function lookAtFiles() {
  const [manifest, lock] = [read("package.json"), read("package-lock.json")];
  const problems = [...checkPackageFile(manifest), ...checkLockFile(manifest, lock)];
  for (const problem of problems) console.log(problem);
  console.log(`锁定文件：${Object.keys(lock.packages).length - 1} 个包，${problems.length} 个问题。`);
  return problems.length;
}

/** @returns the number of known vulnerabilities, 0 where the registry does not answer */
function askRegistry() {
  const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
    cwd: project,
    encoding: "utf8",
    timeout: 60_000,
    // npm is a .cmd file on Windows
    shell: process.platform === "win32",
  });
  let answer;
  try {
    answer = JSON.parse(stdout);
  } catch {
    answer = {};
  }
  if (!answer.metadata) {
    console.log("登记处没有答复 npm audit（离线或不支持）；以上检查不需要网络。");
    return 0;
  }
  for (const { name, severity, range } of Object.values(answer.vulnerabilities)) {
    console.log(`${name} ${range}：${severity}`);
  }
  const { total } = answer.metadata.vulnerabilities;
  console.log(`npm audit：运行时依赖中 ${total} 个已知漏洞。`);
  return total;
}

process.exitCode = lookAtFiles() + askRegistry() === 0 ? 0 : 1;
