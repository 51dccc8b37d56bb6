/** Builds build/workbench where something that goes into it has changed since the last time; a look takes some milliseconds. */
import { createHash } from "node:crypto";
import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runWebpack } from "./run-webpack.mjs";

const project = fileURLToPath(new URL("../../", import.meta.url));
export const WORKBENCH_FOLDER = path.join(project, "build/workbench");
const STAMP_NAME = "built-from.txt";
const STAMP = path.join(WORKBENCH_FOLDER, STAMP_NAME);
/** everything that the build reads; the lock file stands for node_modules */
const INPUTS = [
  "src",
  "templates",
  "workbench",
  "assets",
  "scripts/bundle",
  "scripts/dependencies",
  "scripts/metadata.mjs",
  "scripts/templates.mjs",
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

/** What the folder was built from, where it was built to the end. */
async function builtStamp() {
  try {
    return await readFile(STAMP, "utf8");
  } catch {
    return null;
  }
}

/**
 * Builds beside the folder and then changes places with it: a server that is running, or a second build, never meets
 * half of one.
 * @param {{ onBuild?: () => void }} [options] called when there is something to build
 * @returns {Promise<string>} the folder to serve
 */
export async function buildWorkbench({ onBuild } = {}) {
  const stamp = await stampOfInputs();
  if ((await builtStamp()) === stamp) return WORKBENCH_FOLDER;
  onBuild?.();
  const [next, old] = [`${WORKBENCH_FOLDER}.${process.pid}`, `${WORKBENCH_FOLDER}.${process.pid}.old`];
  try {
    await runWebpack({ target: "workbench", folder: next });
    await writeFile(path.join(next, STAMP_NAME), stamp);
    await rename(WORKBENCH_FOLDER, old).catch(ignoreAbsent);
    await rename(next, WORKBENCH_FOLDER);
  } finally {
    await Promise.all([next, old].map((folder) => rm(folder, { recursive: true, force: true })));
  }
  return WORKBENCH_FOLDER;
}

function ignoreAbsent(problem) {
  if (problem.code !== "ENOENT") throw problem;
}
