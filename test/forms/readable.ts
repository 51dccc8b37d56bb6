/** Records and what was filled in, in one shape that can be compared. */
import { displayText, type Cell, type Form, type Place } from "../../src/forms";
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
  if ("items" in form) return { form: form.form, answers: form.items.map(({ answer }) => answer) };
  return form.form;
}

/** fields that are filled */
const fieldsOf = (fields: ReadonlyMap<string, Place>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...fields].map(([name, { cell }]) => [name, displayText(cell).trim()] as const).filter(([, text]) => text !== ""),
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
    default:
      throw new Error(`nothing is expected of ${id}`);
  }
}
