/** What the forms take from the layers below, so that it is stated once. */
import { indicators } from "../../src/indicators";
import { outputs } from "../../src/indicators/worksheet";
import { buildForm } from "../../templates";
import { lineCount } from "../../templates/kit/fit";
import { shown } from "./read";

test.each(outputs.map((output) => [output.name, output] as const))(
  "the water-balance worksheet calls %s as the catalogue does",
  (name, { symbol, live }) => {
    const known = indicators.find((each) => each.name === name || each.aliases.includes(name));
    expect(known).toBeDefined();
    expect(symbol).toBe(known?.symbol);
    if (live !== "") expect(live.startsWith(`${known?.functionName ?? "?"}(`)).toBe(true);
  },
);

test("annex 7 prints points that add up to 59, and says so beside the table", () => {
  const form = buildForm("annex7-management", { year: 2021 });
  const points = form.cells.flatMap(({ column, content }) =>
    column === 5 && content.kind === "number" && content.value > 0 ? [content.value] : [],
  );
  expect(points).toHaveLength(14);
  expect(points.reduce((sum, value) => sum + value, 0)).toBe(59);
  const remark = form.cells.find((cell) => shown(cell).startsWith("说明："));
  expect(remark && shown(remark)).toContain("59");
  expect(remark && remark.column > form.print.area.right).toBe(true);
});

test.each([
  // text, width in characters, size in points, lines; a Chinese character of 11 points is 14.7 px wide, a column 8 px
  ["", 10, 11, 1],
  ["企业名称", 10, 11, 1],
  ["企业名称", 5, 11, 2],
  ["一\n二\n三", 20, 11, 3],
  // the full stop may not begin the second line
  ["一二三四五。", 11, 11, 2],
])("%j in %d characters at %d points takes %d lines", (text, width, size, lines) => {
  expect(lineCount(text, width, size)).toBe(lines);
});
