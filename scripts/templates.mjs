/**
 * Writes every form as dist/templates/<id>.xlsx.
 *   node scripts/templates.mjs [folder] [--year 2021]
 * Also a function for the build: `await writeTemplates(folder, { year })`.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** The year the notices were printed for; whoever downloads a form changes it in the headings. */
export const printedYear = 2021;

/** Bundles the descriptions and the writer, which are TypeScript, and loads them. */
export async function loadTemplates() {
  const outfile = join(root, "node_modules/.cache/water-benchmark/templates.mjs");
  await build({
    stdin: {
      contents: 'export * from "./templates/index"; export * from "./src/xlsx/forms-writer";',
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outfile,
    logLevel: "warning",
  });
  // the query makes a second call in one process (a watching build) see the new bundle
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}

/** @returns {Promise<string[]>} the files written */
export async function writeTemplates(folder = join(root, "dist/templates"), { year = printedYear } = {}) {
  const { formEntries, writeForm } = await loadTemplates();
  await mkdir(folder, { recursive: true });
  const files = [];
  for (const { id, build: describe } of formEntries) {
    const file = join(folder, `${id}.xlsx`);
    await writeFile(file, await writeForm(describe({ year })));
    files.push(file);
  }
  return files;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const at = args.indexOf("--year");
  const year = at >= 0 ? Number(args.splice(at, 2)[1]) : printedYear;
  if (!Number.isInteger(year)) {
    console.error("--year 后面应为四位年份");
    process.exit(2);
  }
  const files = await writeTemplates(args[0] ? resolve(args[0]) : undefined, { year });
  console.log(`已写出 ${files.length} 个表格：${dirname(files[0])}`);
}
