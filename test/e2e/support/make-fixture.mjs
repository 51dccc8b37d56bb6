/**
 * Draws test/e2e/support/as-filled.xlsx: annex 5 as people fill it (two-row merged heading, units in headings, percent
 * formats, full-width text, a sub-row, a total, a note), with a fill of the user's own. Names and figures are invented.
 */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";

const rows = [
  [null, "附件5　重点用水企业水效对标汇总表"],
  [],
  [null, "企业名称", "所属行业", "用水指标", null, null, null, null],
  [null, null, null, "单位产品取水量(m³/t)", "重复利用率%", "循环利用率%", "废水回用率%", "用水综合漏失率%"],
  [null, "　北岭钢铁厂", "钢铁行业", "４.５", 0.975, 0.961, 0.76, 0.05],
  [null, "河湾啤酒厂", "啤酒", 3.8, 0.72, "－", "－", "无"],
  [null, "合计", null, 8.3, null, null, null, null],
  [null, "注：数据来自2021年统计。"],
];
const percent = { numFmt: "0.0%" };
const cells = new Map();
for (const row of [4, 5])
  for (const column of [4, 5, 6, 7]) cells.set(`${row},${column}`, { value: rows[row][column], style: percent });
cells.set("5,3", {
  value: 3.8,
  style: { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFE699" } } },
});
const merges = [
  { startRow: 2, endRow: 3, startCol: 1, endCol: 1 },
  { startRow: 2, endRow: 3, startCol: 2, endCol: 2 },
  { startRow: 2, endRow: 2, startCol: 3, endCol: 7 },
];
const bytes = await writeXlsx({ sheets: [{ name: "2021 汇总", rows, cells, merges }] });
await writeFile(fileURLToPath(new URL("as-filled.xlsx", import.meta.url)), bytes);
