/** 附件5 重点用水企业水效对标汇总表 */
import { industry, quantity, rate } from "./kit/choices";
import type { Form, FormOptions } from "./form";
import { lay } from "./kit/layout";
import { annexRow, repeat, titleRow } from "./kit/parts";
import type { Box, RowSpec } from "./kit/spec";

const printedRows = 10;

const heads = [
  "序号",
  "企业名称",
  "所属行业",
  "单位产品\n取水量",
  "重复利用率",
  "循环利用率",
  "废水\n回用率",
  "用水综合\n漏失率",
];

/** columns of the indicators, as WATER.CHECK takes their names */
const indicators = ["单位产品取水量", "重复利用率", "循环利用率", "废水回用率", "用水综合漏失率"] as const;

function dataRow(index: number): RowSpec {
  const id = (column: string) => `${column}${index + 1}`;
  const cell = (column: string, rest: Partial<Box>): Box => ({ id: id(column), look: "entryCentre", ...rest });
  return {
    boxes: [
      cell("序号", {
        formula: `=IF({${id("企业名称")}}="","",COUNTA({企业名称1}:{${id("企业名称")}}))`,
        look: "centre",
      }),
      cell("企业名称", { look: "entry" }),
      cell("所属行业", { choice: industry }),
      cell("单位产品取水量", {
        look: "rate",
        choice: quantity("单位产品取水量", "m³ 每单位产品，按该行业考核表的单位"),
      }),
      ...indicators.slice(1).map((name) => cell(name, { look: "rate", choice: rate })),
    ],
    live: indicators.map((name) => ({
      formula: `=IF({${id(name)}}="","",WATER.CHECK({${id("所属行业")}},"${name}",{${id(name)}}))`,
      look: "helperResult",
    })),
    minimum: 27,
  };
}

export function annex5({ year, rows = printedRows }: FormOptions): Form {
  return lay({
    id: "annex5",
    name: "重点用水企业水效对标汇总表",
    sheet: "附件5汇总表",
    origin: "notice",
    widths: [6, 26, 15, 11, 11, 11, 10, 11],
    liveWidths: indicators.map(() => 12),
    rows: [
      annexRow("附件5", 8),
      titleRow(`重点用水企业水效对标汇总表（${year}年）`, 8),
      {
        boxes: heads.map((text): Box => ({ text, look: "head" })),
        live: indicators.map((name): Box => ({ text: `${name}\n判定`, look: "helperHead" })),
        minimum: 40,
        repeat: true,
      },
      ...repeat(rows, dataRow),
    ],
    orientation: "landscape",
    pagesTall: null,
    first: "企业名称1",
  });
}
