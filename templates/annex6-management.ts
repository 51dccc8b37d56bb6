/** 附件6 节水型企业管理评价要求 */
import { annex6Management as table } from "../src/rulebook/checklists";
import { score } from "./kit/choices";
import type { Form, FormOptions } from "./form";
import { lay } from "./kit/layout";
import { annexRow, helperTitle, titleRow } from "./kit/parts";
import { countedFormula, numbered, printedNotes, totals } from "./kit/scoring";
import type { Box, RowSpec } from "./kit/spec";

export function annex6Management(_options: FormOptions): Form {
  const rows = numbered(table.rows);
  const summary = totals(table, 2);
  const dataRow = (row: (typeof rows)[number], index: number): RowSpec => {
    const down = row.together;
    const lead: Box[] = row.first
      ? [
          { number: row.number, down, look: "centre" },
          { text: row.category, down, look: "centre" },
        ]
      : [];
    return {
      boxes: [
        ...lead,
        { text: row.item, look: "dense" },
        { text: row.method, look: "dense" },
        { number: row.points, look: "centre" },
        { id: `自评分${index + 1}`, named: true, look: "entryCentre", choice: score(row.points) },
      ],
      aside: [
        {
          id: `计分${index + 1}`,
          formula: countedFormula(`自评分${index + 1}`, row.points),
          look: "helperScore",
        },
        ...(summary[index] ?? []),
      ],
      minimum: 38,
    };
  };
  return lay({
    id: "annex6-management",
    name: table.title,
    sheet: "附件6管理评价",
    origin: "notice",
    widths: [7, 13, 30, 22, 7, 9],
    asideWidths: [9, 14, 10, 14],
    rows: [
      annexRow("附件6", 6, [helperTitle]),
      titleRow(table.title, 6),
      {
        boxes: ["序号", "考核指标", "考核内容", "考核方法", "评分", "自评分"].map((text): Box => ({
          text,
          look: "head",
        })),
        aside: [{ text: "计入得分", look: "helperHead" }],
        minimum: 30,
        repeat: true,
      },
      ...rows.map(dataRow),
      ...printedNotes(table).map((text): RowSpec => ({ boxes: [{ text, across: 6, look: "footnote" }], minimum: 26 })),
    ],
    first: "自评分1",
  });
}
