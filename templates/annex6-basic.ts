/** 附件6 节水型企业基本要求 */
import { annex6Basic as checklist } from "../src/rulebook/checklists";
import { yesOrNo } from "./kit/choices";
import type { Form, FormOptions } from "./form";
import { lay } from "./kit/layout";
import { annexRow, helperTitle, titleRow } from "./kit/parts";
import type { RowSpec } from "./kit/spec";

export function annex6Basic(_options: FormOptions): Form {
  const last = checklist.items.length;
  const range = `{符合1}:{符合${last}}`;
  const failing = checklist.items.map((_, i) => `IF({符合${i + 1}}="否","第${i + 1}项 ","")`).join("&");
  const itemRow = (text: string, index: number): RowSpec => ({
    boxes: [
      { number: index + 1, look: "centre" },
      { text, look: "body" },
    ],
    aside: [{ id: `符合${index + 1}`, named: true, look: "helperEntry", choice: yesOrNo }, { look: "helperEntry" }],
    minimum: 36,
  });
  return lay({
    id: "annex6-basic",
    name: checklist.title,
    sheet: "附件6基本要求",
    origin: "notice",
    widths: [10, 72],
    asideWidths: [14, 36],
    rows: [
      annexRow("附件6", 2, [helperTitle]),
      titleRow(checklist.title, 2, [
        { text: "基本要求结论", look: "helperHead" },
        {
          id: "基本要求结论",
          named: true,
          formula:
            `=IF(COUNTIF(${range},"否")>0,"不符合："&TRIM(${failing}),` +
            `IF(COUNTIF(${range},"是")=${last},"符合","待定"))`,
          empty: "待定",
          look: "helperResult",
        },
      ]),
      {
        boxes: [
          { text: "序号", look: "head" },
          { text: "项        目", look: "head" },
        ],
        aside: [
          { text: "是否符合", look: "helperHead" },
          { text: "证明材料", look: "helperHead" },
        ],
        minimum: 30,
        repeat: true,
      },
      ...checklist.items.map(itemRow),
    ],
    pagesTall: null,
    first: "符合1",
  });
}
