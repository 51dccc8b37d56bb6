/**
 * Lets LibreOffice calculate every form and compares the results: an empty form with what its description says it
 * shows, the native verdicts beside the technical tables with the assessment that WATER.CHECK calls. Run by hand
 * after a change of formulas (LibreOffice is not there in the tests).
 *   node scripts/recalculate-forms.mjs
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

const run = promisify(execFile);
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const statusText = {
  pass: "达标",
  fail: "不达标",
  undetermined: "待定",
  missing: "未填",
  "not-applicable": "不考核",
  invalid: "无效",
};

/** Entries tried in every row: at the limit, either side of it, and what people type instead of a number. */
const entries = [
  (limit) => limit,
  (limit) => limit * 1.01,
  (limit) => limit * 0.99,
  ...[0, -1, 0.05, 0.12, 0.97, 1, 25, 1000, "abc", "/", "无"].map((value) => () => value),
];

async function load() {
  const outfile = join(root, "node_modules/.cache/water-benchmark/recalculate.mjs");
  const exports = [
    "templates/index",
    "templates/technical/index",
    "src/xlsx/forms-writer",
    "src/xlsx/index",
    "src/assessment/index",
  ];
  await build({
    stdin: { contents: exports.map((path) => `export * from "./${path}";`).join("\n"), resolveDir: root, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile).href);
}

const letters = (column) =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
const address = ({ row, column }) => `${letters(column)}${row + 1}`;
const valueOf = (cell) => {
  if (!cell || cell.content.kind === "blank") return "";
  return cell.content.kind === "error" ? cell.content.code : cell.content.value;
};

/** What WATER.CHECK is asked beside a value: industry, indicator, conditions as words or addresses. */
function questionBeside(form, row, filling) {
  const formula = form.live.cells.find((cell) => cell.row === row)?.content.formula ?? "";
  const [, industry, indicator, rest] = /WATER\.CHECK\("([^"]+)","([^"]+)",\$[A-Z]+\$\d+(.*)\)\)$/.exec(formula) ?? [];
  const conditions = [...rest.matchAll(/,(?:"([^"]*)"|\$([A-Z]+)\$(\d+))/g)]
    .map(([, word, column, digits]) => word ?? filling[column + digits])
    .filter((word) => word && !word.startsWith("回用水占比="));
  return { industry, indicator, conditions };
}

/** Forms with and without a chosen condition, every value box filled by the same kind of entry. */
function* technicalCases(technicalTables) {
  for (const { build: describe } of technicalTables) {
    const form = describe();
    const values = form.names.filter(({ name }) => /^指标值\d+$/.test(name));
    const choices = form.names
      .map((name) => ({
        name,
        rule: form.validations.find(({ area }) => area.top === name.row && area.left === name.column)?.rule,
      }))
      .filter(({ name, rule }) => rule?.kind === "list" && !values.includes(name));
    const rounds = choices.length === 0 ? [0] : [0, ...choices[0].rule.values.map((_, index) => index + 1)];
    for (const round of rounds)
      for (const entry of entries) {
        const filling = {};
        for (const { name, rule } of choices)
          if (round > 0) filling[address(name)] = rule.values[(round - 1) % rule.values.length];
        for (const value of values) {
          const limit = form.cells.find((cell) => cell.row === value.row && cell.column === value.column + 1).content;
          filling[address(value)] = entry(limit.value ?? (Number(limit.empty) || 1));
        }
        yield { form, filling, values };
      }
  }
}

const { formEntries, technicalTables, writeForm, readWorkbook, assess } = await load();
const cases = [
  ...formEntries.map(({ build: describe }) => ({ form: describe({ year: 2021 }), filling: {}, values: null })),
  ...technicalCases(technicalTables),
];
const work = await mkdtemp(join(tmpdir(), "recalculate-"));
let compared = 0;
let different = 0;
const compare = (where, got, expected) => {
  compared += 1;
  if (String(got) === String(expected)) return;
  different += 1;
  console.log(`${where}：LibreOffice 得 ${JSON.stringify(got)}，应为 ${JSON.stringify(expected)}`);
};
try {
  await mkdir(join(work, "out"));
  // an entry far away keeps the stored results out of the file, so that everything has to be calculated
  for (const [index, { form, filling }] of cases.entries())
    await writeFile(join(work, `${index}.xlsx`), await writeForm(form, { ...filling, XFD1048576: "" }));
  const files = cases.map((_, index) => join(work, `${index}.xlsx`));
  for (let start = 0; start < files.length; start += 60)
    await run(
      "soffice",
      [
        `-env:UserInstallation=file://${join(work, "profile")}`,
        ...["--headless", "--convert-to", "xlsx", "--outdir", join(work, "out")],
        ...files.slice(start, start + 60),
      ],
      { timeout: 300_000 },
    );
  for (const [index, { form, filling, values }] of cases.entries()) {
    const { rows } = readWorkbook(new Uint8Array(await readFile(join(work, "out", `${index}.xlsx`)))).sheets[0];
    if (values === null) {
      for (const { row, column, content } of form.cells)
        if (content.kind === "formula")
          compare(`${form.id} ${address({ row, column })}`, valueOf(rows[row]?.[column]), content.empty);
      continue;
    }
    for (const { row, column } of values) {
      const value = filling[address({ row, column })];
      const content = typeof value === "number" ? { kind: "number", value } : { kind: "text", value };
      const { status } = assess(questionBeside(form, row, filling), content);
      const where = `${form.id} ${address({ row, column })}（${value}）`;
      compare(where, valueOf(rows[row]?.[column + 2]), statusText[status]);
    }
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
console.log(`比较 ${compared} 个结果，不同 ${different} 个`);
process.exitCode = different === 0 ? 0 : 1;
