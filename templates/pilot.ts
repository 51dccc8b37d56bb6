/** 附件 工业废水循环利用试点企业、园区推荐表 */
import { pilot } from "../src/rulebook/checklists";
import { direction, oneOf, quantity, yesOrNo } from "./kit/choices";
import type { Form } from "./form";
import { lay } from "./kit/layout";
import { annexRow, circled, helperTitle, repeat, titleRow } from "./kit/parts";
import type { Box, RowSpec } from "./kit/spec";

type PilotKind = "enterprise" | "park";

const conditions: Readonly<Record<PilotKind, readonly string[]>> = {
  enterprise: pilot.enterpriseConditions,
  park: pilot.parkConditions,
};
const most = ({ enterprises, parks }: { readonly enterprises: number; readonly parks: number }) => ({
  enterprise: enterprises,
  park: parks,
});

const label = (text: string): Box => ({ text, look: "line" });
const dataRows: Readonly<Record<PilotKind, number>> = { enterprise: 4, park: 4 };

const heads: Readonly<Record<PilotKind, readonly [string, string]>> = {
  enterprise: ["企业名称", "所属行业"],
  park: ["园区名称", "主导产业"],
};

/** Helper columns: direction, for enterprises the two reuse rates, one for each condition, the conclusion. */
function helperHeads(kind: PilotKind): Box[] {
  return [
    { text: "试点方向", look: "helperHead" },
    ...(kind === "enterprise"
      ? ["重复利用率\n（%）", "行业平均值\n（%）"].map((text): Box => ({ text, look: "helperHead" }))
      : []),
    ...conditions[kind].map((_, index): Box => ({ text: `条件${circled(index + 1)}`, look: "helperHead" })),
    { text: "结论", look: "helperHead" },
  ];
}

function helperBoxes(kind: PilotKind, row: number): Box[] {
  const id = (name: string) => `${name}${row}`;
  const ids = conditions[kind].map((_, index) => `条件${row}之${index + 1}`);
  const range = `{${ids[0] ?? ""}}:{${ids.at(-1) ?? ""}}`;
  const firstNo = ids.map((each, index) => `IF({${each}}="否","${circled(index + 1)}","")`).join("&");
  const higher =
    `=IF(AND(ISNUMBER({${id("重复利用率")}}),ISNUMBER({${id("行业平均值")}})),` +
    `IF({${id("重复利用率")}}>{${id("行业平均值")}}*(1+0.000000001),"是","否"),"")`;
  return [
    { id: id("试点方向"), look: "helperEntry", choice: direction },
    ...(kind === "enterprise"
      ? [
          { id: id("重复利用率"), look: "helperAmount", choice: quantity("工业用水重复利用率", "%") } satisfies Box,
          {
            id: id("行业平均值"),
            look: "helperAmount",
            choice: quantity("行业平均重复利用率", "%，须注明来源和年份；通知没有给出数值"),
          } satisfies Box,
        ]
      : []),
    ...ids.map((each, index): Box => ({
      id: each,
      look: "helperEntry",
      choice: yesOrNo,
      ...(kind === "enterprise" && index === ids.length - 1 ? { formula: higher } : {}),
    })),
    {
      formula:
        `=IF(COUNTIF(${range},"否")>0,"一票否决："&${firstNo},` +
        `IF(COUNTIF(${range},"是")=${ids.length},"通过",IF({${id("名称")}}="","","待定")))`,
      look: "helperResult",
    },
  ];
}

/** Below the table, outside the print area's columns: what the conditions say, and averages that were published. */
function helperNotes(kind: PilotKind): Box[][] {
  const lines = conditions[kind].map((text, index) => `条件${circled(index + 1)} ${text}`);
  const averages = pilot.averages.map(
    ({ subject, printed, source, year }) => `${subject} ${printed}（${source}${year === null ? "" : `，${year}年`}）`,
  );
  return [...lines, ...(kind === "enterprise" ? [`行业平均值参考，须自行核实后填入：${averages.join("；")}`] : [])].map(
    (text) => [{ text, across: helperHeads(kind).length, look: "helperText" }],
  );
}

function dataRow(kind: PilotKind, row: number): RowSpec {
  const entry = (id: string, across: number): Box => ({ id, across, look: "entry" });
  return {
    boxes: [
      { formula: `=IF({名称${row}}="","",COUNTA({名称1}:{名称${row}}))`, look: "centre" },
      entry(`名称${row}`, 2),
      entry(`行业${row}`, 2),
      entry(`亮点${row}`, 2),
      entry(`意见${row}`, 1),
    ],
    aside: helperBoxes(kind, row),
    minimum: 78,
  };
}

export function pilotForm(kind: PilotKind): Form {
  const rows = dataRows[kind];
  const [nameHead, industryHead] = heads[kind];
  const district = most(pilot.quotas.district)[kind];
  const province = most(pilot.quotas.province)[kind];
  const filled = `COUNTA({名称1}:{名称${rows}})`;
  const limit = `IF({申报层级}="省（市）",${province},${district})`;
  const notes = helperNotes(kind);
  return lay({
    id: kind === "enterprise" ? "pilot-enterprise" : "pilot-park",
    name: kind === "enterprise" ? "工业废水循环利用试点企业推荐表" : "工业废水循环利用试点园区推荐表",
    sheet: kind === "enterprise" ? "试点企业推荐表" : "试点园区推荐表",
    origin: "notice",
    widths: [6, 13, 11, 10, 10, 12, 16, 15],
    asideWidths: [24, ...(kind === "enterprise" ? [11, 11] : []), ...conditions[kind].map(() => 7), 18],
    rows: [
      annexRow("附件", 8, [helperTitle]),
      titleRow("工业废水循环利用试点企业、园区推荐表", 8, [
        { text: "申报层级", look: "helperHead" },
        {
          id: "申报层级",
          named: true,
          look: "helperEntry",
          across: 2,
          choice: oneOf("申报层级", `区县最多${district}个，省（市）最多${province}个。未选择时按区县核对。`, [
            "区县",
            "省（市）",
          ]),
        },
        {
          id: "名额核对",
          named: true,
          formula: `=IF(${filled}=0,"",IF(${filled}>${limit},"超出名额：最多"&${limit}&"个，已填"&${filled}&"个","名额符合"))`,
          look: "helperResult",
          across: 4,
        },
      ]),
      {
        boxes: [
          {
            text: `${kind === "enterprise" ? "一" : "二"}、工业废水循环利用试点${kind === "enterprise" ? "企业" : "园区"}推荐表`,
            across: 8,
            look: "heading",
          },
        ],
        minimum: 30,
      },
      {
        boxes: [
          { ...label("所在区县（公章）："), across: 2 },
          { id: "所在区县", named: true, across: 2, look: "blank" },
          label("联系人："),
          { id: "联系人", named: true, look: "blank" },
          label("联系电话："),
          { id: "联系电话", named: true, look: "blank" },
        ],
        minimum: 26,
      },
      {
        boxes: [
          { text: "序号", look: "head" },
          { text: nameHead, across: 2, look: "head" },
          { text: industryHead, across: 2, look: "head" },
          { text: "工作亮点", across: 2, look: "head" },
          { text: "推荐意见", look: "head" },
        ],
        aside: helperHeads(kind),
        minimum: 30,
        repeat: true,
      },
      ...repeat(rows, (index) => dataRow(kind, index + 1)),
      ...notes.map((aside): RowSpec => ({ boxes: [], aside, minimum: 30 })),
    ],
    first: "所在区县",
  });
}
