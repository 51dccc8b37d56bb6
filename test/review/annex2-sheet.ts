/** A filled annex 2 whose figures agree with one another. */
import type { Sheet } from "../../src/forms/types";
import { sheetOf, type Value } from "../forms/sheets";

/** @param year stated above the indicators; empty: none */
export function annex2(
  changes: Readonly<Record<string, Value>> = {},
  units: Readonly<Record<string, string>> = {},
  year = "",
): Sheet {
  const fields: Record<string, Value> = {
    企业名称: "甲公司",
    组织机构代码: "91450000MA5K00012D",
    所属行业: "钢铁",
    主要产品: "粗钢",
    主要产品产量: 1000,
    取水量: 3900,
    单位产品取水量: 3.9,
    重复水利用率: 97.6,
    废水回用率: 78,
    循环利用率: 95.4,
    用水综合漏失率: 6.5,
    ...changes,
  };
  const unit: Record<string, string> = { 主要产品产量: "（吨）", 取水量: "（m3）", 单位产品取水量: "m3 /吨", ...units };
  return sheetOf(
    [
      [year === "" ? "重点用水企业基本信息表" : `${year}年重点用水企业基本信息表`],
      ...Object.entries(fields).map(([label, value]) => [label + (unit[label] ?? ""), value]),
    ],
    [],
    "附件2",
  );
}
