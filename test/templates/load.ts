/** hucre comes as an ES module only, which jest cannot load: one file made by esbuild can be. */
import { buildSync } from "esbuild";
import { join } from "node:path";
import type * as Writer from "../../src/xlsx/forms-writer";

const root = join(__dirname, "../..");
const outfile = join(root, "node_modules/.cache/water-benchmark/forms-writer.test.cjs");

buildSync({
  entryPoints: [join(root, "src/xlsx/forms-writer.ts")],
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  outfile,
});

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the bundle exists only once the line above has run
export const { writeForm } = require(outfile) as typeof Writer;
