/** Annex 5 tables for host tests. Limits: 通知附件6、附件7 技术考核要求（钢铁行业）, 附件6 （火力发电行业）. */
import type { SheetContents } from "./snapshot";

export const HEADINGS = [
  "序号",
  "企业名称",
  "所属行业",
  "单位产品取水量",
  "重复利用率",
  "循环利用率",
  "废水回用率",
  "用水综合漏失率",
] as const;

/** two steel works, the second over ≤4.2 and ≤8; a power plant at the strict >85 would be 待定 without its cooling mode */
export const district: SheetContents = [
  ["重点用水企业水效对标汇总表", null, null, null, null, null, null, null],
  [...HEADINGS],
  [1, "甲钢铁", "钢铁", 3.9, 97.5, 96, 80, 7],
  [2, "乙钢铁", "钢铁", 4.5, 98, 95, 76, "9%"],
  [3, "丙钢铁", "钢铁", 4.1, "#N/A", 95, 75, 8],
];

/** `rows` steel works, every tenth over the limit */
export function largeTable(rows: number): SheetContents {
  return [
    [...HEADINGS],
    ...Array.from({ length: rows }, (_, i) => [
      i + 1,
      `第${i + 1}钢铁有限责任公司`,
      "钢铁",
      i % 10 === 0 ? 4.5 : 3.9,
      97.5,
      96.1,
      80.2,
      7.1,
    ]),
  ];
}
