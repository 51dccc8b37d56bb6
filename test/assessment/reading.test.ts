import { assess, isUnknown, statusOf, compile, type CellContent, type Verdict } from "../../src/assessment";

const number = (value: number, format?: string): CellContent => ({
  kind: "number",
  value,
  ...(format === undefined ? {} : { format }),
});
const text = (value: string): CellContent => ({ kind: "text", value });

function verdict(industry: string, indicator: string, content: CellContent, conditions: string[] = []): Verdict {
  const answer = assess({ industry, indicator, conditions }, content);
  if (isUnknown(answer)) throw new Error(answer.message);
  return answer;
}

/** 吨钢取水量 ≤4.2, 重复利用率 ≥97, 用水综合漏失率 ≤8 of steel; rules section 3 unless told */
const intake: [CellContent, string, string][] = [
  [number(4.2), "pass", "at the limit"],
  [number(0), "missing", "an intake cannot be 0"],
  [number(-0), "missing", "an intake cannot be 0"],
  [number(-1), "invalid", "negative amount"],
  [number(NaN), "invalid", "no number"],
  [number(Infinity), "invalid", "no number"],
  [text("4.1m³/t"), "pass", "trailing unit"],
  [text("4.1 立方米/吨"), "pass", "trailing unit"],
  [text("4.1立方米/吨钢"), "pass", "trailing unit with product"],
  [text("4.1 m3/t"), "pass", "trailing unit"],
  [text("４．１"), "pass", "full-width"],
  [text("4\u2009.\u00a01"), "pass", "thin and no-break spaces"],
  [text("　4.1　"), "pass", "full-width spaces"],
  [text("约4.1"), "pass", "约"],
  [text("4.1左右"), "pass", "左右"],
  [text("1,234.5"), "fail", "thousands separator"],
  [text("１，２３４"), "fail", "full-width thousands separator"],
  [text("<3"), "pass", "bound"],
  [text("＜3"), "pass", "full-width bound"],
  [text("3以下"), "pass", "bound"],
  [text("不超过4.2"), "pass", "bound at the limit"],
  [text("小于4.2m³/t"), "pass", "open bound at the limit"],
  [text("≤5"), "undetermined", "bound reaches over the limit"],
  [text("≥3"), "undetermined", "bound reaches over the limit"],
  [text("＞4.2"), "fail", "open bound at the limit"],
  [text("大于5"), "fail", "bound"],
  [text("3.0~4.0"), "pass", "range"],
  [text("3.0—4.0"), "pass", "range"],
  [text("3.0-4.0"), "pass", "range"],
  [text("3至4"), "pass", "range"],
  [text("3.0～5.0"), "undetermined", "range over the limit"],
  [text("170~180"), "fail", "range"],
  [text("4.1/4.2"), "pass", "several values, all hold"],
  [text("4.1/5.2"), "fail", "several values, one fails"],
  [text("4.1\n3.9"), "pass", "several values, line break"],
  [text("4.1、5.2"), "fail", "several values"],
  [text("一厂：4.1\n二厂：4.0"), "pass", "several values, names before each"],
  [text("①4.1②3.9"), "pass", "several values, numbered"],
  [text("4.1 5.2"), "fail", "several values, space"],
  [text("/"), "not-applicable", "dash"],
  [text("-"), "not-applicable", "dash"],
  [text("—"), "not-applicable", "dash"],
  [text("－"), "not-applicable", "dash"],
  [text("——"), "not-applicable", "dash"],
  [text("无"), "not-applicable", "dash"],
  [text("不适用"), "not-applicable", "dash"],
  [text("N/A"), "not-applicable", "dash"],
  [text(""), "missing", "blank"],
  [text("  \u3000\u00a0"), "missing", "only spaces"],
  [{ kind: "blank" }, "missing", "blank"],
  [text("待统计"), "invalid", "words"],
  [text("见附表3"), "invalid", "words before a number"],
  [text("4.1.2"), "invalid", "no number"],
  [text("-4.1"), "invalid", "negative"],
  [text("4.1%"), "invalid", "percent of an amount"],
  [text("4.1m³/万元"), "invalid", "another indicator's unit"],
  [text("0"), "missing", "an intake cannot be 0"],
  [text("#DIV/0!"), "invalid", "error written as text"],
  [{ kind: "error", code: "#DIV/0!" }, "invalid", "error"],
  [{ kind: "boolean", value: true }, "invalid", "logical value"],
  [text("0.00041万m³/t"), "pass", "万 is 10000: 4.1"],
  [text("4100L/t"), "pass", "litres: 4.1"],
  [text("注14.1"), "undetermined", "footnote 1 and 4.1, or 14.1"],
  [text("4.1（注1）"), "pass", "footnote in brackets"],
  [text("4.1注2"), "pass", "footnote glued behind"],
  [text("4.1注"), "pass", "footnote glued behind"],
  [text("4.1m³/t。"), "pass", "full stop"],
  [text("2021年4.1"), "pass", "year before the value"],
  [text("2021年：4.1m³/t"), "pass", "year before the value"],
  [text("2020年4.0，2021年4.3"), "fail", "several years, one fails"],
  [text("3.9~"), "invalid", "range without an end"],
  [number(44287, "yyyy-mm-dd"), "invalid", "4-1 turned into a date"],
  [number(44287, 'm"月"d"日"'), "invalid", "4-1 turned into a date"],
  [number(4.1, '0.0"m³/t"'), "pass", "letters in quotes make no date"],
  [number(4.1, "#,##0.00_);[Red]\\(#,##0.00\\)"), "pass", "the d of a colour makes no date"],
  [text("4.1（含外购水）"), "pass", "remark in brackets"],
  [text("4.1（2021年）"), "pass", "year in brackets"],
  [text("4.1吨水/吨钢"), "pass", "tonnes of water"],
  [text("3000L/t~4100L/t"), "pass", "unit at both ends of a range"],
];

const reuse: [CellContent, string, string][] = [
  [number(97), "pass", "percent points"],
  [number(0.97), "pass", "fraction, format unknown"],
  [number(0.97, "General"), "pass", "fraction, General"],
  [number(0.97, "0.0%"), "pass", "% format"],
  [number(0.97, "0.00"), "fail", "format without %: percent points"],
  [number(97, "0%"), "invalid", "9700 %"],
  [number(0.9696, "0%"), "fail", "shown as 97%"],
  [number(1), "pass", "1 is 100 %"],
  [number(0.96), "fail", "fraction"],
  [number(0), "fail", "a rate can be 0"],
  [number(100.5), "invalid", "above 100"],
  [number(-1), "invalid", "below 0"],
  [text("97.8%"), "pass", "as written"],
  [text("97％"), "pass", "full-width percent"],
  [text("0.97%"), "fail", "as written: 0.97 %"],
  [text("0.97"), "pass", "fraction as text"],
  [text("≥97"), "pass", "bound"],
  [text("≥97%"), "pass", "bound"],
  [text("97以上"), "pass", "bound"],
  [text("不低于97"), "pass", "bound"],
  [text("70以上"), "undetermined", "bound below the limit"],
  [text("97以下"), "undetermined", "bound"],
  [text("低于97"), "fail", "open bound at the limit"],
  [text("95~98%"), "undetermined", "range"],
  [text("98.0—99.0"), "pass", "range"],
  [text("百分之98"), "pass", "words for %"],
  [text("120%"), "invalid", "above 100"],
  [text("97m³/t"), "invalid", "unit of an amount"],
  [text("注197.5"), "pass", "197.5 is impossible, so footnote 1"],
  [text("97.5%注2"), "pass", "a footnote's number is no second value"],
];

const leak: [CellContent, string, string][] = [
  [number(0.05), "pass", "0.05 % or 5 %: either way"],
  [number(0.12), "undetermined", "0.12 % or 12 %"],
  [number(0.12, "0.0%"), "fail", "12 %"],
  [number(0.05, "0.00"), "pass", "0.05 %"],
  [number(0), "missing", "a blank handed over as 0"],
  [text("0%"), "pass", "a real zero"],
  [text("0.0％"), "pass", "a real zero"],
  [text("0"), "pass", "no blank arrives as text"],
  [text("７．５％"), "pass", "full-width"],
  [text("约5.9"), "pass", "约"],
];

describe("readings of a cell", () => {
  describe.each([
    ["吨钢取水量", intake],
    ["重复利用率", reuse],
    ["用水综合漏失率", leak],
  ])("%s", (indicator, rows) => {
    test.each(rows)("%j is %s (%s)", (content, status) => {
      expect(verdict("钢铁", indicator, content).status).toBe(status);
      const compiled = compile({ industry: "steel", indicator });
      if (isUnknown(compiled)) throw new Error(compiled.message);
      expect(statusOf(compiled, content)).toBe(status);
    });
  });

  test.each([
    ["烧碱5.2、聚氯乙烯5.8", "pass", "5.8 keeps to 6.0 and 8.6"],
    ["烧碱5.2、聚氯乙烯7", "undetermined", "6.0 or 8.6"],
    ["烧碱5.8、聚氯乙烯5.2", "fail", "5.5 for 烧碱"],
    ["烧碱：5.2\n电石法聚氯乙烯：6.1", "fail", "6.0 for 电石法"],
  ])("a product before its value selects its limit: %s is %s (%s)", (written, status) => {
    expect(verdict("氯碱", "单位产品取水量", text(written)).status).toBe(status);
  });

  test.each([
    [number(0.97), "fraction", "重复利用率"],
    [number(0.12), "fraction", "用水综合漏失率"],
    [text("约4"), "approximate", "吨钢取水量"],
    [text("0.0004万m³/t"), "scaled", "吨钢取水量"],
    [text("注197.5"), "footnote", "重复利用率"],
  ] as [CellContent, string, string][])("%j warns %s", (content, code, indicator) => {
    expect(verdict("钢铁", indicator, content).warnings.map((warning) => warning.code)).toContain(code);
    expect(verdict("钢铁", "吨钢取水量", number(4)).warnings).toEqual([]);
  });

  test("a doubtful fraction is the question, not a condition", () => {
    const answer = verdict("钢铁", "用水综合漏失率", number(0.12));
    expect(answer.question).toContain("12%");
    expect(answer.choices).toEqual([]);
    expect(answer.margin).toBeNull();
  });
});
