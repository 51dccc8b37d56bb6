import { industryById } from "../../src/rulebook";
import { limitLines, searchIndustries } from "../../src/taskpane/rulebook/model";

const names = (typed: string): string[] => {
  const search = searchIndustries(typed);
  switch (search.kind) {
    case "similar":
      return [`? ${search.nearest.name}`];
    case "unknown":
      return [];
    default:
      return search.industries.map(({ name }) => name);
  }
};

test.each([
  // typed, found; source: names and aliases of the notices' industries
  ["钢铁", ["钢铁"]],
  ["钢", ["钢铁"]],
  ["火电", ["火力发电"]],
  ["印染", ["纺织染整"]],
  ["炼钢企业", ["钢铁"]],
  ["26927", ["造纸"]],
  ["纺织染正", ["? 纺织染整"]],
  ["航天", []],
])("search %s", (typed, found) => {
  expect(names(typed)).toEqual(found);
});

test("an empty search lists all 16 industries", () => {
  expect(names("  ")).toHaveLength(16);
});

test("a limit with its conditions, as printed", () => {
  const steel = industryById("steel").indicators[0]!;
  expect(limitLines(steel)).toEqual([{ key: "limit 0", conditions: [], requirement: "≤4.2 m³/t", note: null }]);
  const tissue = industryById("paper")
    .indicators.flatMap(limitLines)
    .find(({ conditions }) => conditions.includes("生活用纸"));
  expect(tissue?.requirement).toBe("≤30 m³/t");
});

test("炼焦 热回收焦炉 has no 重复利用率 limit: shown as not assessed (附件7, “-”)", () => {
  const lines = industryById("coking").indicators.flatMap(limitLines);
  expect(lines.find(({ requirement }) => requirement === null)?.conditions.join()).toContain("热回收焦炉");
});
