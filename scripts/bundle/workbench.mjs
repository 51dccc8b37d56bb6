/** Builds build/workbench where something that goes into it has changed since the last time; a look takes some milliseconds. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runWebpack } from "./run-webpack.mjs";

const project = fileURLToPath(new URL("../../", import.meta.url));
export const WORKBENCH_FOLDER = path.join(project, "build/workbench");
const STAMP = path.join(project, "build/workbench.stamp");
/** everything that the build reads; the lock file stands for node_modules */
const INPUTS = [
  "src",
  "templates",
  "workbench",
  "assets",
  "scripts/bundle",
  "scripts/metadata.mjs",
  "manifest.xml",
  "webpack.config.js",
  "package-lock.json",
];

async function* filesBelow(entry) {
  const found = await stat(entry);
  if (!found.isDirectory()) {
    yield [entry, found];
    return;
  }
  for (const name of (await readdir(entry)).sort()) yield* filesBelow(path.join(entry, name));
}

/** Name, size and time of every input, in one figure. */
async function stampOfInputs() {
  const hash = createHash("sha256");
  for (const input of INPUTS) {
    for await (const [file, { size, mtimeMs }] of filesBelow(path.join(project, input))) {
      hash.update(`${path.relative(project, file)}\t${size}\t${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

/**
 * @param {{ onBuild?: () => void }} [options] called when there is something to build
 * @returns {Promise<string>} the folder to serve
 */
export async function buildWorkbench({ onBuild } = {}) {
  const stamp = await stampOfInputs();
  const built = existsSync(path.join(WORKBENCH_FOLDER, "index.html")) && existsSync(STAMP);
  if (built && (await readFile(STAMP, "utf8")) === stamp) return WORKBENCH_FOLDER;
  onBuild?.();
  await rm(STAMP, { force: true });
  await rm(WORKBENCH_FOLDER, { recursive: true, force: true });
  await mkdir(WORKBENCH_FOLDER, { recursive: true });
  await runWebpack({ target: "workbench" });
  await writeFile(STAMP, stamp);
  return WORKBENCH_FOLDER;
}
