/** 附件7 2.一票否决指标 */
import { annex7Veto as checklist } from "../src/rulebook/checklists";
import { vetoFormula } from "./kit/answers";
import { noBox, yesBox } from "./kit/choices";
import type { Form, FormOptions } from "./form";
import { lay } from "./kit/layout";
import { annexRow, helperTitle, lineRow } from "./kit/parts";
import type { RowSpec } from "./kit/spec";

const itemRow = (text: string, index: number): RowSpec => ({
  boxes: [
    { number: index + 1, look: "centre" },
    { text, look: "body" },
    { id: `是${index + 1}`, named: true, text: "□是", look: "entryCentre", choice: yesBox },
    { id: `否${index + 1}`, named: true, text: "□否", look: "entryCentre", choice: noBox },
  ],
  ...(index === 0
    ? {
        aside: [
          {
            id: "否决结论",
            named: true,
            formula: vetoFormula(checklist.items.map((_, i) => ({ yes: `是${i + 1}`, no: `否${i + 1}` }))),
            empty: "待定",
            look: "helperResult",
          },
        ],
      }
    : {}),
  minimum: 40,
});

export function annex7Veto(_options: FormOptions): Form {
  return lay({
    id: "annex7-veto",
    name: checklist.title,
    sheet: "附件7一票否决指标",
    origin: "notice",
    widths: [8, 52, 11, 11],
    asideWidths: [36],
    rows: [
      annexRow("附件7", 4, [helperTitle]),
      lineRow(`2.${checklist.title}`, 4, "heading"),
      {
        boxes: [
          { text: "序号", look: "head" },
          { text: "评价指标", look: "head" },
          { text: "评价情况", across: 2, look: "head" },
        ],
        aside: [{ text: "结论（任一项为否即一票否决）", look: "helperHead" }],
        minimum: 30,
        repeat: true,
      },
      ...checklist.items.map(itemRow),
    ],
    first: "是1",
  });
}
