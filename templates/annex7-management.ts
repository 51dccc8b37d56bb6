/** 附件7 （1）管理考核指标: scores follow from the sub-items that are present or missing. */
import { annex7Management as table } from "../src/rulebook/checklists";
import { present, score, yesOrNo } from "./kit/choices";
import type { Form, FormOptions } from "./form";
import { lay } from "./kit/layout";
import { annexRow, circled, helperTitle, lineRow } from "./kit/parts";
import { countedFormula, isPrinted, numbered, printedNotes, totals, type NumberedRow } from "./kit/scoring";
import type { Box, RowSpec } from "./kit/spec";

/** category that begins the second page */
const secondPage = 6;

const most = Math.max(...table.rows.map(({ subItems }) => subItems.length));

/** 自评得分: full marks less what is missing, as soon as every sub-item of the row is answered. */
function scoreFormula(row: NumberedRow, n: number): string {
  if (row.subItems.length === 0) return `=IF({地下水}="是",${row.points},IF({地下水}="否",0,""))`;
  const range = `{子项${n}之1}:{子项${n}之${row.subItems.length}}`;
  return (
    `=IF(COUNTIF(${range},"有")+COUNTIF(${range},"缺")<${row.subItems.length},"",` +
    `MAX(0,${row.points}-${row.perMissing}*COUNTIF(${range},"缺")))`
  );
}

function helperBoxes(row: NumberedRow, n: number, summary: readonly Box[]): Box[] {
  const blank: Box = { text: "—", look: "helperText" };
  const answers: Box[] =
    row.subItems.length === 0
      ? [{ id: "地下水", named: true, look: "helperEntry", choice: yesOrNo }]
      : row.subItems.map((_, index): Box => ({ id: `子项${n}之${index + 1}`, look: "helperEntry", choice: present }));
  return [
    ...answers,
    ...Array.from({ length: most - answers.length }, () => blank),
    { id: `计分${n}`, formula: countedFormula(`得分${n}`, row.points), look: "helperScore" },
    ...summary,
  ];
}

function dataRow(row: NumberedRow, n: number, summary: readonly Box[]): RowSpec {
  const down = row.together;
  return {
    boxes: [
      ...(row.first
        ? ([
            { number: row.number, down, look: "centre" },
            { text: row.category, down, look: "centre" },
          ] satisfies Box[])
        : []),
      { text: row.item, look: "dense", ...(row.subItems.length === 0 ? { across: 2 } : {}) },
      ...(row.subItems.length === 0 ? [] : [{ text: row.subItems.join("\n"), look: "dense" } satisfies Box]),
      { text: row.method, look: "dense" },
      { number: row.points, look: "centre" },
      { id: `得分${n}`, named: true, formula: scoreFormula(row, n), look: "entryCentre", choice: score(row.points) },
      { id: `说明${n}`, look: "dense" },
    ],
    aside: helperBoxes(row, n, summary),
    minimum: 40,
    // the table takes two pages: a category is not torn apart
    ...(row.first && row.number === secondPage ? { breakBefore: true } : {}),
  };
}

export function annex7Management(_options: FormOptions): Form {
  const rows = numbered(table.rows);
  const remark = table.notes.filter((note) => !isPrinted(note)).join("");
  const summary = [
    ...totals(table, 2),
    [{ text: `说明：${remark}`, across: 3, down: 3, look: "helperText" } satisfies Box],
  ];
  const head = (text: string, across = 1): Box => ({ text, across, look: "head" });
  return lay({
    id: "annex7-management",
    name: "管理考核指标（节水标杆企业）",
    sheet: "附件7管理考核",
    origin: "notice",
    widths: [5, 9, 18, 27, 20, 6, 7, 11],
    asideWidths: [...Array.from({ length: most }, () => 7), 9, 14, 10, 14],
    rows: [
      annexRow("附件7", 8, [helperTitle]),
      lineRow("3.量化评价指标", 8, "heading"),
      {
        boxes: [{ text: `（1）${table.title}`, across: 8, look: "heading" }],
        minimum: 24,
      },
      {
        boxes: [
          head("序号"),
          head("考核指标"),
          head("考核内容", 2),
          head("考核方法"),
          head("总 分"),
          head("自评\n得分"),
          head("自评说明"),
        ],
        aside: [
          ...Array.from({ length: most }, (_, i): Box => ({ text: `子项${circled(i + 1)}`, look: "helperHead" })),
          { text: "计入得分", look: "helperHead" },
        ],
        minimum: 34,
        repeat: true,
      },
      ...rows.map((row, index) => dataRow(row, index + 1, summary[index] ?? [])),
      ...printedNotes(table).map((text): RowSpec => ({ boxes: [{ text, across: 8, look: "footnote" }] })),
    ],
    orientation: "portrait",
    pagesTall: null,
    first: "子项1之1",
  });
}
