/** The parts of the program that the generated pages describe: TypeScript, so bundled first. */
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** @returns implementations of the functions, indicators, industries and the words that go with them */
export async function loadSources() {
  const outfile = join(root, `node_modules/.cache/water/handbook-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: `
        export { implementations } from "./src/functions/implementations";
        export { CONFIDENCE_TEXT, indicators } from "./src/indicators";
        export { industries, newerEdition } from "./src/rulebook";`,
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    target: "node20",
    outfile,
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}
