/**
 * What can be told of the dependencies without asking anybody: `npm audit` needs a registry that answers, and in a closed
 * network none does.
 */
import { DISTRIBUTABLE, isAllowed, READ_BY_HAND, TOOLS_ONLY } from "./licenses.mjs";

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const REGISTRY = "https://registry.npmjs.org/";

/** Packages that run a program while they are installed, each with what it does. */
export const INSTALL_SCRIPTS = {
  "@parcel/watcher": "builds its native part where none fits the system",
  "@swc/core": "checks that its native part fits the system",
  "core-js": "prints a message",
  "core-js-pure": "prints a message",
  esbuild: "checks that its native part fits the system",
  protobufjs: "warns of version schemes",
  "unrs-resolver": "checks that its native part fits the system",
};

const nameOf = (place) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);

/** `$name` in overrides refers to a dependency of our own. */
function versionsOf(overrides) {
  return Object.entries(overrides).flatMap(([name, value]) =>
    typeof value === "string" ? (value.startsWith("$") ? [] : [[name, value]]) : versionsOf(value),
  );
}

/** @returns {string[]} one sentence for each thing that is not as it should be */
export function checkPackageFile(manifest) {
  const direct = { ...manifest.dependencies, ...manifest.devDependencies };
  return [...Object.entries(direct), ...versionsOf(manifest.overrides ?? {})]
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `package.json 中 ${name} 的版本不是确定的：${version}`);
}

/** @returns {string[]} as {@link checkPackageFile} */
export function checkLockFile(manifest, lock) {
  const root = lock.packages[""];
  const differs = ["dependencies", "devDependencies"].filter(
    (group) => JSON.stringify(root[group] ?? {}) !== JSON.stringify(manifest[group] ?? {}),
  );
  const problems = differs.map((group) => `package-lock.json 与 package.json 的 ${group} 不一致`);
  for (const [place, entry] of Object.entries(lock.packages)) {
    if (place !== "") problems.push(...checkEntry(place, entry));
  }
  return problems;
}

function checkEntry(place, { version, resolved, integrity, link, hasInstallScript, license, dev }) {
  const problems = [];
  const name = nameOf(place);
  const report = (sentence) => problems.push(`${place}@${version}：${sentence}`);
  if (link || !EXACT.test(version ?? "")) report("不是登记处的一个确定版本");
  if (!integrity?.startsWith("sha512-")) report("没有 sha512 校验值");
  if (resolved !== undefined && !resolved.startsWith(REGISTRY)) report(`从别处下载：${resolved}`);
  if (hasInstallScript && !Object.hasOwn(INSTALL_SCRIPTS, name)) report("安装时会运行脚本，未经查看");
  const allowed = dev ? [...DISTRIBUTABLE, ...TOOLS_ONLY] : DISTRIBUTABLE;
  if (!Object.hasOwn(READ_BY_HAND, name) && !isAllowed(license ?? "", allowed)) {
    report(`许可证不在允许之列：${license ?? "未写明"}`);
  }
  return problems;
}
