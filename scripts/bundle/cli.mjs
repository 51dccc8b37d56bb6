// Bundles a command of src/cli (TypeScript) into node_modules/.cache and runs it, so that it works right after `npm ci`.
// The bundle is made anew only when one of its source files has changed.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = join(root, "node_modules", ".cache", "water-benchmark");

const stampOf = (files) =>
  files.map((file) => {
    const { mtimeMs, size } = statSync(join(root, file));
    return [file, mtimeMs, size];
  });

function isFresh(bundle, stamp) {
  try {
    const known = JSON.parse(readFileSync(stamp, "utf8"));
    statSync(bundle);
    return JSON.stringify(stampOf(known.map(([file]) => file))) === JSON.stringify(known);
  } catch {
    return false;
  }
}

/**
 * @param {string} name of the bundle
 * @param {string} entry path from the project's root
 */
export async function runCommand(name, entry) {
  const bundle = join(folder, `${name}.mjs`);
  const stamp = join(folder, `${name}.json`);
  if (!isFresh(bundle, stamp)) {
    const { build } = await import("esbuild");
    mkdirSync(folder, { recursive: true });
    // two runs started at once must not run each other's half-written bundle
    const own = join(folder, `${name}.${process.pid}.mjs`);
    try {
      const { metafile } = await build({
        entryPoints: [join(root, entry)],
        outfile: own,
        bundle: true,
        platform: "node",
        format: "esm",
        target: "node20",
        metafile: true,
        absWorkingDir: root,
        logLevel: "error",
      });
      renameSync(own, bundle);
      writeFileSync(stamp, JSON.stringify(stampOf(Object.keys(metafile.inputs))));
    } finally {
      rmSync(own, { force: true });
    }
  }
  // a run lasts a second or two, of which half went into optimising code of ever larger functions, anew in each thread
  for (const flag of ["--always-sparkplug", "--max-inlined-bytecode-size-cumulative=300"]) setFlagsFromString(flag);
  await import(pathToFileURL(bundle).href);
}
