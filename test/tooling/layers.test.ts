/** The lint rules that keep the layers apart really fire. */
import { execFileSync } from "node:child_process";
import path from "node:path";

const project = path.join(__dirname, "../..");

interface Snippet {
  readonly file: string;
  readonly code: string;
}

/** Rule ids that the project's configuration reports, snippet by snippet. ESLint's configuration is a module of Node alone. */
function lint(snippets: readonly Snippet[]): string[][] {
  const program = `
    import { ESLint } from "eslint";
    const eslint = new ESLint();
    const found = [];
    for (const { file, code } of JSON.parse(process.argv[1])) {
      const [result] = await eslint.lintText(code, { filePath: file });
      found.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
    }
    process.stdout.write(JSON.stringify(found));`;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", program, JSON.stringify(snippets)], {
    cwd: project,
    encoding: "utf8",
  });
  return JSON.parse(output) as string[][];
}

/** source: the layer diagram of the design: imports go down only; rulebook to review are pure */
const CASES: readonly (readonly [file: string, code: string, rule: string | null])[] = [
  ["src/rulebook/x.ts", 'import { a } from "../assessment";\nexport const b = a;\n', "layers/downwards"],
  ["src/assessment/x.ts", 'export * from "../review";\n', "layers/downwards"],
  ["src/forms/x.ts", 'export const load = () => import("../excel");\n', "layers/downwards"],
  ["src/review/x.ts", 'import { a } from "../xlsx";\nexport const b = a;\n', "layers/downwards"],
  ["src/functions/x.ts", 'import { a } from "../excel";\nexport const b = a;\n', "layers/downwards"],
  ["src/taskpane/x.ts", 'import { a } from "../xlsx";\nexport const b = a;\n', "layers/downwards"],
  ["src/excel/x.ts", 'import { a } from "../taskpane/state/store";\nexport const b = a;\n', "layers/downwards"],
  ["src/xlsx/x.ts", 'import { a } from "../../workbench/grid/marks";\nexport const b = a;\n', "layers/downwards"],
  ["src/rulebook/x.ts", 'import { a } from "react";\nexport const b = a;\n', "layers/downwards"],
  ["src/review/x.ts", "export const now = () => Date.now();\n", "no-restricted-syntax"],
  ["src/review/x.ts", "export const year = () => new Date().getFullYear();\n", "no-restricted-syntax"],
  ["src/forms/x.ts", 'export const ask = () => fetch("/");\n', "no-restricted-globals"],
  ["src/assessment/x.ts", "export const title = () => document.title;\n", "no-restricted-globals"],
  ["src/indicators/x.ts", "export const run = () => Excel.run(async () => undefined);\n", "no-restricted-globals"],
  ["src/excel/x.ts", "export const a: any = 1;\n", "@typescript-eslint/no-explicit-any"],
  ["src/excel/x.ts", "// @ts-ignore\nexport const a = 1;\n", "@typescript-eslint/ban-ts-comment"],
  ["src/review/x.ts", 'import { a } from "../rulebook";\nexport const b = a;\n', null],
  ["src/taskpane/x.ts", 'import { a } from "../excel";\nexport const b = a;\n', null],
  ["src/assessment/x.ts", "export const day = (text: string) => new Date(text).getTime();\n", null],
];

const reported = lint(CASES.map(([file, code]) => ({ file, code })));

test.each(CASES.map(([file, code, rule], index) => ({ file, code, rule, index })))(
  "$file: $code → $rule",
  ({ rule, index }) => {
    expect(reported[index]).toEqual(rule === null ? [] : [rule]);
  },
);
