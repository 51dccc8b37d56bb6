/** Records and what was filled in, in one shape that can be compared. */
import { displayText, type Cell, type Form, type Place } from "../../src/forms";
import { outputs } from "../../src/indicators/worksheet";
import type { FormId } from "../../templates";
import { entriesOf, printedRows } from "./filled";

/** The answers of a record in the order of the form, without their places. */
export function read(form: Form): unknown {
  if ("industry" in form) {
    return {
      form: form.form,
      chosen: form.chosen,
      rows: form.rows.map(({ indicator, when, cell }) => [indicator, when, cell && contentOf(cell)]),
    };
  }
  if ("totals" in form) {
    const rows = form.rows.map(({ index, cell, subItems }) => [
      index,
      cell && contentOf(cell),
      subItems.map(({ answer }) => answer),
    ]);
    const groundwater = form.rows
      .map(({ groundwater: place }) => place && displayText(place.cell))
      .filter((each) => each);
    return { form: form.form, rows, groundwater };
  }
  if ("form" in form && (form.form === "pilot-enterprise" || form.form === "pilot-park")) {
    const shown = (place: Place | null): string => String(place?.cell ? contentOf(place.cell) : "");
    return {
      form: form.form,
      fields: fieldsOf(form.fields),
      rows: form.rows.map((row) => [
        ...[row.name, row.industry, row.highlights, row.opinion, row.direction, row.rate, row.average].map(shown),
        row.conditions.map(({ item, answer }) => `${item}${answer}`).join(" "),
      ]),
    };
  }
  if ("signings" in form) {
    const filled = form.signings.map(({ kind, state, written }) => `${kind} ${state} ${written}`.trim());
    const usage = "usage" in form ? form.usage.map(({ year, field }) => [year, displayText(field.cell)]) : [];
    const indicators = "indicators" in form ? form.indicators.map(({ text }) => text) : [];
    return { form: form.form, year: form.year, fields: fieldsOf(form.fields), usage, indicators, signings: filled };
  }
  if ("meters" in form) {
    const { year, fields, meters, results } = form;
    // results of formulas are there only once somebody calculated them
    return { form: form.form, year, fields: fieldsOf(fields), meters: entered(meters), results: [...results.keys()] };
  }
  if (form.form === "annex4-trend") {
    return {
      form: form.form,
      year: form.year,
      fields: fieldsOf(form.fields),
      rows: form.rows.map(({ indicator, unit, values }) => [
        indicator,
        unit,
        ...values.map(({ place }) => place.cell && contentOf(place.cell)),
      ]),
    };
  }
  if ("items" in form) return { form: form.form, answers: form.items.map(({ answer }) => answer) };
  return form.form;
}

/** fields that are filled */
const fieldsOf = (fields: ReadonlyMap<string, Place>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...fields]
      .map(([name, { cell }]) => [name, String(cell ? contentOf(cell) : "").trim()] as const)
      .filter(([, text]) => text !== ""),
  );

/** volumes that were entered, not summed */
const entered = (meters: ReadonlyMap<string, Place>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...meters].flatMap(([symbol, { cell }]) =>
      cell && cell.formula === undefined && cell.content.kind !== "blank" ? [[symbol, contentOf(cell)]] : [],
    ),
  );

export const contentOf = ({ content }: Cell): unknown => ("value" in content ? content.value : "");

/** What was filled in, in the same shape. */
export function expected(id: FormId): unknown {
  const entries = entriesOf(id);
  if (id.includes("-technical-")) {
    const chosen: Readonly<Record<string, readonly string[]>> = {
      "thermal-power": ["循环冷却", "单机容量300MW级"],
      coking: ["常规焦炉"],
      ethylene: ["回用水占比=20%"],
    };
    const industry = id.replace(/^.*-technical-/, "");
    return {
      form: id,
      chosen: chosen[industry] ?? [],
      rows: printedRows(id).map(({ indicator, when }, index) => [indicator.name, when, entries[`指标值${index + 1}`]]),
    };
  }
  switch (id) {
    case "annex6-basic":
      return { form: id, answers: ["yes", "yes", "no", "yes", "yes", "yes", "yes", "yes", "yes", "open"] };
    case "annex7-veto":
      return { form: id, answers: ["yes", "no", "yes", "yes", "yes", "open", "open", "no"] };
    case "annex6-management":
      return {
        form: id,
        rows: Array.from({ length: 14 }, (_, index) => [index, entries[`自评分${index + 1}`], []]),
        groundwater: [],
      };
    case "annex7-management": {
      const answered = [
        ["present", "present"],
        ["present", "missing", "present"],
        ["present", "present", "present"],
        ["missing", "missing"],
      ];
      // source: annex 7, sub-items of rows 1-1 to 7-2; row 8 has none
      const counts = [2, 3, 3, 2, 2, 3, 2, 3, 2, 3, 3, 2, 3, 3, 0];
      return {
        form: id,
        rows: counts.map((count, index) => [
          index,
          entries[`得分${index + 1}`],
          answered[index] ?? Array.from({ length: count }, () => "open"),
        ]),
        groundwater: ["是"],
      };
    }
    case "pilot-enterprise":
      return {
        form: id,
        fields: { district: "渝北区", contact: "张三", phone: "023-67800001", level: "区县" },
        rows: [
          [
            ...["甲钢铁公司", "钢铁", "浓盐水零排放", "同意推荐", "用水过程循环模式", "98.5", "98.07"],
            "1yes 2yes 3yes 4yes 5yes 6yes",
          ],
          [...["乙印染厂", "印染", "中水回用", "同意", "其他经验做法", "40", "40"], "1yes 2no 3open 4yes 5open 6no"],
        ],
      };
    case "pilot-park":
      return {
        form: id,
        fields: { district: "长寿区", contact: "李四", phone: "023-40700002" },
        rows: [
          [
            ...["长寿经开区", "石化化工", "集中污水回用", "同意推荐", "区域产城融合模式", "", ""],
            "1yes 2yes 3yes 4yes 5yes",
          ],
        ],
      };
    case "annex6-application":
      return {
        form: id,
        year: null,
        fields: {
          ...{ name: "甲钢铁公司", address: "渝北区一路1号", postcode: "401120", industry: "钢铁", staff: "1200" },
          ...{ legal: "张三", legalPhone: "023-1", department: "能源处", departmentPhone: "023-2", manager: "李四" },
          ...{ managerPhone: "023-3", product: "粗钢", source: "长江水", value: "52000", intake: "3900" },
          score: "55",
        },
        usage: [],
        indicators: ["1.吨钢取水量3.9m³/t", "2.水重复利用率97.6%"],
        signings: ["stamp filled 甲钢铁公司", "date filled 2025年3月1日"],
      };
    case "annex7-info":
      return {
        form: id,
        year: 2024,
        fields: {
          ...{ name: "甲钢铁公司", code: "91450000MA5K00012D", postcode: "530000", address: "南宁市一路1号" },
          ...{ legal: "张三", legalPhone: "0771-1", department: "能源处", contact: "李四", phone: "0771-2" },
          ...{ fax: "0771-3", mobile: "13800000000", email: "a@b.cn", product: "粗钢", source: "邕江水" },
          ...{ type: "内资（□国有□集体☑民营）□中外合资□港澳台□外商独资", value: "52000", intake: "3900" },
        },
        usage: [
          [2022, "4.2m³/t"],
          [2023, "4.0m³/t"],
          [2024, "3.9m³/t"],
        ],
        indicators: [],
        signings: [
          ...["signature filled 张三", "stamp unasked", "date filled 2025年3月1日", "stamp unasked"],
          "date blank 年月日",
        ],
      };
    case "annex4-trend":
      return {
        form: id,
        year: 2024,
        fields: { name: "甲钢铁公司", industry: "钢铁" },
        rows: [
          ["单位产品取水量", "m³/t", 4.2, 4, 3.9],
          ["重复利用率", "%", 97, 97.2, 97.6],
          ["循环利用率", "%", 95, 95.2, 95.4],
          ["废水回用率", "%", 75, 76, 78],
          ["用水综合漏失率", "%", 7, 6.8, 6.5],
        ],
      };
    case "water-balance":
      return {
        form: id,
        year: 2024,
        fields: { name: "甲钢铁公司", product: "粗钢" },
        // source: the rows of the printed worksheet, from row 5 on
        meters: { V1: 4000, V4: 0, Vs: 100, Vdr: 50000, Vdf: 2500, Vcr: 70000, Vcf: 3000, Vt: 1500 },
        results: outputs.map(({ symbol }) => symbol),
      };
    default:
      throw new Error(`nothing is expected of ${id}`);
  }
}
