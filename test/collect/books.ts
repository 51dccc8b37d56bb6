/** Enterprises' workbooks and summaries for the tests, written as they look. */
import type { Workbook } from "../../src/forms/types";
import { HEADER, sheetOf, workbookOf, type Value } from "../forms/sheets";

export interface Filled {
  readonly name?: Value;
  readonly code?: Value;
  readonly industry?: Value;
  readonly product?: Value;
  readonly intake?: Value;
  readonly reuse?: Value;
  readonly wastewater?: Value;
  readonly circulation?: Value;
  readonly leak?: Value;
  readonly year?: number;
  /** label of the intake, with its unit */
  readonly intakeLabel?: string;
}

/** The printed annex 2, as far as it is collected. */
export const annex2Of = (filled: Filled): Workbook =>
  workbookOf(
    sheetOf(
      [
        ["重点用水企业基本信息表"],
        ["企业名称", filled.name],
        ["组织机构代码", filled.code, "所属行业", filled.industry],
        [`二、${filled.year ?? 2021}年企业水效指标`],
        ["主要产品（名称）", filled.product],
        [filled.intakeLabel ?? "单位产品取水量m³ /吨", filled.intake],
        ["重复水利用率（%）", filled.reuse],
        ["废水回用率（%）", filled.wastewater],
        ["循环利用率（%）", filled.circulation],
        ["用水综合漏失率（%）", filled.leak],
      ],
      [],
      "附件2",
    ),
  );

export const STEEL: Filled = {
  name: "甲钢铁有限公司",
  industry: "钢铁",
  product: "粗钢",
  intake: 3.9,
  reuse: 97.6,
  circulation: 95.4,
  wastewater: 78,
  leak: 6.5,
};

export const TITLE = "重点用水企业水效对标汇总表（2021年）";

/** Annex 5 with these rows, and what stands below them. */
export const annex5Of = (
  rows: readonly (readonly Value[])[],
  below: readonly (readonly Value[])[] = [],
  header: readonly Value[] = HEADER,
): Workbook => workbookOf(sheetOf([[TITLE], header, ...rows, ...below]));
