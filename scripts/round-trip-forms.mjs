/**
 * Writes the filled forms of the tests (test/forms/filled.ts) and has LibreOffice open and save them: what comes back
 * lies in test/fixtures/round-trip, for the tests, which have no LibreOffice. Run by hand after a change of the forms.
 *   node scripts/round-trip-forms.mjs [FORM-ID…]
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

const run = promisify(execFile);
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "test/fixtures/round-trip");

async function load() {
  const outfile = join(root, "node_modules/.cache/water-benchmark/round-trip.mjs");
  const contents = ["test/forms/filled", "src/xlsx/forms-writer"]
    .map((path) => `export * from "./${path}";`)
    .join("\n");
  await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile).href);
}

const { buildFilled, filledForms, fillingOf, writeForm } = await load();
const wanted = process.argv.slice(2);
const scratch = await mkdtemp(join(tmpdir(), "round-trip-"));
try {
  const files = [];
  for (const { id, entries } of filledForms) {
    if (wanted.length > 0 && !wanted.includes(id)) continue;
    const form = buildFilled(id);
    const file = join(scratch, `${id}.xlsx`);
    await writeFile(file, await writeForm(form, fillingOf(form, entries)));
    files.push(file);
  }
  await mkdir(folder, { recursive: true });
  const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, "profile")).href}`;
  await run("soffice", [
    profile,
    "--headless",
    "--convert-to",
    "xlsx:Calc MS Excel 2007 XML",
    "--outdir",
    folder,
    ...files,
  ]);
  console.log(`${files.length} 张表已由 LibreOffice 打开并另存到 ${folder}`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}
