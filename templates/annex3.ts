/** 附件3 重点用水企业水效对标自评表 */
import { annex3 as checklist } from "../src/rulebook/checklists";
import { vetoFormula } from "./kit/answers";
import { yesNo } from "./kit/choices";
import type { Form, FormOptions } from "./form";
import { lay } from "./kit/layout";
import { annexRow, helperTitle, titleRow } from "./kit/parts";
import type { RowSpec } from "./kit/spec";

const itemRow = (text: string, index: number): RowSpec => ({
  boxes: [
    { number: index + 1, look: "centre" },
    { text, look: "body" },
    { id: `评价${index + 1}`, named: true, text: "□是 □否", look: "entryCentre", choice: yesNo },
  ],
  ...(index === 0
    ? {
        aside: [
          {
            id: "自评结论",
            named: true,
            formula: vetoFormula(checklist.items.map((_, i) => ({ yes: `评价${i + 1}`, no: `评价${i + 1}` }))),
            empty: "待定",
            look: "helperResult",
          },
        ],
      }
    : {}),
  minimum: 40,
});

export function annex3(_options: FormOptions): Form {
  return lay({
    id: "annex3",
    name: checklist.title,
    sheet: "附件3自评表",
    origin: "notice",
    widths: [8, 54, 20],
    asideWidths: [36],
    rows: [
      annexRow("附件3", 3, [helperTitle]),
      titleRow(checklist.title, 3),
      {
        boxes: [
          { text: "序号", look: "head" },
          { text: "评价指标", look: "head" },
          { text: "评价情况", look: "head" },
        ],
        aside: [{ text: "结论（任一项为否即不通过）", look: "helperHead" }],
        minimum: 30,
        repeat: true,
      },
      ...checklist.items.map(itemRow),
    ],
    first: "评价1",
  });
}
