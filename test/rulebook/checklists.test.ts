import { annex3, annex6Basic, annex6Management, annex7Management, annex7Veto, pilot } from "../../src/rulebook";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("checklists", () => {
  test("annex 3 and the annex 7 veto list have 8 items and differ in items 3 and 4 (rules section 6)", () => {
    expect(annex3.items).toHaveLength(8);
    expect(annex7Veto.items).toHaveLength(8);
    const differing = annex3.items.flatMap((item, index) => (item === annex7Veto.items[index] ? [] : [index + 1]));
    expect(differing).toEqual([3, 4]);
    expect(annex3.items[3]).toContain("先进企业指标");
    expect(annex7Veto.items[3]).toContain("考核指标");
  });

  test("annex 6 has ten basic requirements", () => {
    expect(annex6Basic.items).toHaveLength(10);
    expect(annex6Basic.items[0]).toBe("生活用水不采用包费制");
    expect(annex6Basic.items[9]).toMatch(/^新建、改建、扩建项目.*节水措施到位。$/u);
  });
});

describe("management scores", () => {
  test("annex 6: 13 × 4 + 8 = 60, 48 passes", () => {
    expect(annex6Management.rows.map(({ points }) => points)).toEqual([4, 4, 4, 4, 4, 4, 4, 4, 4, 8, 4, 4, 4, 4]);
    expect(sum(annex6Management.rows.map(({ points }) => points))).toBe(60);
    expect(annex6Management.passMark).toBe(48);
  });

  test("annex 7: the printed points sum to 59, the text says 60, and a note tells why", () => {
    const rows = annex7Management.rows.filter(({ points }) => points > 0);
    expect(rows.map(({ points }) => points)).toEqual([4, 6, 5, 4, 4, 3, 4, 3, 4, 6, 6, 4, 3, 3]);
    expect(sum(rows.map(({ points }) => points))).toBe(59);
    expect(annex7Management.statedTotal).toBe(60);
    expect(annex7Management.notes.join("")).toContain("59分");
    expect(rows.find(({ id }) => id === "1-3")?.note).toContain("应为6");
  });

  test("annex 7: 2 off in categories 1, 2, 5, 6, row 3-2 and row 4-2, else 1 (注1)", () => {
    const two = annex7Management.rows.filter(({ perMissing }) => perMissing === 2).map(({ id }) => id);
    const one = annex7Management.rows.filter(({ perMissing }) => perMissing === 1).map(({ id }) => id);
    expect(two).toEqual(["1-1", "1-2", "1-3", "2-1", "2-2", "3-2", "4-2", "5-1", "6-1", "6-2"]);
    expect(one).toEqual(["3-1", "4-1", "7-1", "7-2"]);
  });

  test("annex 7: sub-items are worth the row's points, except in the misprinted row", () => {
    const odd = annex7Management.rows
      .filter(({ points, subItems, perMissing }) => points > 0 && subItems.length * perMissing !== points)
      .map(({ id }) => id);
    expect(odd).toEqual(["1-3"]);
  });

  test("annex 7: groundwater deducts 3", () => {
    expect(annex7Management.rows.at(-1)).toMatchObject({ id: "8", points: -3, item: "企业有使用地下水的情况。" });
  });
});

describe("the pilot notice", () => {
  test("6 conditions for an enterprise, 5 for a park, five directions", () => {
    expect(pilot.enterpriseConditions).toHaveLength(6);
    expect(pilot.parkConditions).toHaveLength(5);
    expect(pilot.directions).toHaveLength(5);
  });
  test("a district names 1 and 1, a province 3 and 1", () => {
    expect(pilot.quotas).toEqual({ district: { enterprises: 1, parks: 1 }, province: { enterprises: 3, parks: 1 } });
  });
  test("averages have source and year; a figure given in words only has no number", () => {
    expect(pilot.averages.map(({ subject, value, year }) => [subject, value, year])).toEqual([
      ["钢铁", 98.07, 2021],
      ["石化化工", 93, 2022],
      ["纺织", null, null],
      ["印染", 40, null],
    ]);
    for (const { source } of pilot.averages) expect(source).not.toBe("");
  });
});
