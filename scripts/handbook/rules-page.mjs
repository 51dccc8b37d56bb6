/** docs/rules.md: every rule of the review, from the sentence and the sheet formula that stand on top of its file. */
import { readFile } from "node:fs/promises";
import { escape, GENERATED, table } from "./markdown.mjs";

const FOLDER = new URL("../../src/review/rules/", import.meta.url);
const INTRO = `核查除了把每个指标与考核值对照（达标、不达标、待定、未填、不考核、无效，见[规则库](rulebook.md)），还按下列规则逐条检查，顺序即窗格里的顺序。“相当于”是同一规则写成的电子表格公式（行号、列号是举例）；点规则的名称看它的源文件。命令行 \`check --json\` 的 \`findings[].rule\` 多与名称相同，一个文件里有几种情形时另有细分。`;

/** The files in the order in which their findings are shown. */
async function ruleFiles() {
  const index = await readFile(new URL("index.ts", FOLDER), "utf8");
  const fileOf = new Map(
    [...index.matchAll(/^import \{ (\w+) \} from "\.\/([\w-]+)";$/gm)].map(([, name, file]) => [name, file]),
  );
  const list = /export const rules: [^=]*= \[([^\]]*)\];/.exec(index)[1];
  return list.match(/\w+/g).map((name) => {
    const file = fileOf.get(name);
    if (!file) throw new Error(`src/review/rules/index.ts imports no file for ${name}`);
    return file;
  });
}

async function ruleOf(file) {
  const text = await readFile(new URL(`${file}.ts`, FOLDER), "utf8");
  const comment = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(text)?.[1];
  const lines = (comment ?? "").split("\n").map((line) => line.replace(/^ \* ?/, ""));
  const at = lines.findIndex((line) => line.startsWith("="));
  if (at < 1) throw new Error(`${file}.ts does not begin with its sentence and its sheet formula`);
  return { file, sentence: lines.slice(0, at).join(""), formula: lines.slice(at).join("") };
}

export async function rulesPage() {
  const rules = await Promise.all((await ruleFiles()).map(ruleOf));
  const rows = rules.map(({ file, sentence, formula }) => [
    `[${file}](../src/review/rules/${file}.ts)`,
    escape(sentence),
    `\`${formula.replaceAll("|", "\\|")}\``,
  ]);
  return `${[GENERATED, "# 核查的规则", INTRO, table(["名称", "规则", "相当于"], rows)].join("\n\n")}\n`;
}
