import { assess, isUnknown, type CellContent, type Status } from "../../src/assessment";

/** Cells of the filled annex 5 tables that districts send: what is written, and what it must come to. */
const n = (value: number, format?: string): CellContent => ({
  kind: "number",
  value,
  ...(format === undefined ? {} : { format }),
});
const t = (value: string): CellContent => ({ kind: "text", value });
const blank: CellContent = { kind: "blank" };
const error: CellContent = { kind: "error", code: "#DIV/0!" };

const columns = ["单位产品取水量", "重复利用率", "循环利用率", "废水回用率", "用水综合漏失率"];
const P: Status = "pass";
const F: Status = "fail";
const N: Status = "not-applicable";
const U: Status = "undetermined";
const I: Status = "invalid";

/** industry as written, conditions from a product column, five cells, five outcomes */
const rows: [string, string[], CellContent[], Status[]][] = [
  // a district's table as printed
  ["钢铁", [], [n(3.9), n(97.59999999999999), n(95.40000000000001), n(78), n(6.5)], [P, P, P, P, P]],
  ["钢铁", [], [n(4.6), n(96.2), n(95), n(75), n(8.300000000000001)], [F, F, P, P, F]],
  ["火力发电（循环冷却，600MW级及以上）", [], [n(1.72), n(97), blank, n(90), blank], [F, N, N, P, N]],
  ["造纸（生活用纸）", [], [n(28), n(86), blank, blank, blank], [P, P, N, N, N]],
  ["造纸", [], [n(25), n(86), blank, blank, blank], [U, P, N, N, N]],
  ["纺织染整（针织物及纱线）", [], [n(92), n(41), n(95.5), n(22), n(5)], [P, F, P, P, P]],
  ["制糖", [], [n(0.38), n(91), blank, blank, blank], [P, P, N, N, N]],
  ["氯碱（烧碱）", [], [n(5.7), n(96), n(98.2), blank, n(1.4)], [F, P, P, N, P]],
  ["氮肥（无烟块煤）", [], [n(8.800000000000001), n(95.3), n(96.5), blank, n(2)], [P, P, F, N, P]],
  ["啤酒", [], [n(3.2), n(72), n(96), blank, blank], [P, P, P, N, N]],
  ["炼焦（常规焦炉）", [], [n(1.1), n(98.5), n(98), n(76), n(2.9)], [P, P, P, P, P]],
  ["味精", [], [n(24), n(93), n(95), blank, n(3.4)], [P, P, P, N, F]],
  // the same table as people fill it
  [
    "黑色金属冶炼和压延加工业",
    [],
    [t("3.85m³/t"), t("97.8%"), n(0.961, "0.0%"), t("－"), t("７．５％")],
    [P, P, P, N, P],
  ],
  ["造纸行业", ["箱纸板"], [n(21.9), n(0.87, "0%"), t("/"), blank, blank], [P, P, N, N, N]],
  ["印染", ["棉机织物"], [t("1 .9"), t("≥45"), n(95), t("20以上"), t("约5.9")], [P, P, P, P, P]],
  ["火电", ["循环冷却 330MW"], [n(1.7), t("无"), t("—"), t("85"), blank], [P, N, N, F, N]],
  ["炼焦行业", ["热回收焦炉"], [n(0.41), n(97), n(98), t("70以上"), t("3.0%")], [F, N, P, U, P]],
  ["合成氨", [], [n(8), n(94.90000000000001), n(97.2), blank, error], [U, F, P, N, I]],
];

describe("annex 5 as districts fill it", () => {
  test.each(rows)("%s %j", (industry, conditions, cells, expected) => {
    const statuses = cells.map((content, index) => {
      const verdict = assess({ industry, indicator: columns[index] ?? "", conditions }, content);
      if (isUnknown(verdict)) throw new Error(verdict.message);
      return verdict.status;
    });
    expect(statuses).toEqual(expected);
  });
});
