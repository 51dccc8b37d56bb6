import { failure, load, outcome } from "./load";

const functions = load();
const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);
/** printed points, annex 6: 13 × 4 + 8 = 60; annex 7: 59 and a deduction of 3 */
const FULL_6: readonly unknown[] = [4, 4, 4, 4, 4, 4, 4, 4, 4, 8, 4, 4, 4, 4];
const FULL_7: readonly unknown[] = [4, 6, 5, 4, 4, 3, 4, 3, 4, 6, 6, 4, 3, 3];

describe("MANAGEMENT_SCORE", () => {
  const cases: readonly (readonly [scores: readonly unknown[], annex: unknown, result: unknown, source: string])[] = [
    [FULL_6, undefined, 60, "rules.md §6: 13 × 4 + 8"],
    [FULL_6.map(String), 6, 60, "as text"],
    [FULL_6.with(0, "４分"), "附件6", 60, "full width, with 分"],
    [FULL_6.with(9, 99), 6, 60, "capped at the row's points"],
    [FULL_6.with(0, 0), 6, 56, "a zero counts"],
    [FULL_6.with(0, 3.5), 6, 59.5, "half points"],
    [[...FULL_7, 0], undefined, 59, "rules.md §6: printed points sum to 59"],
    [[...FULL_7, "否"], 7, 59, "no groundwater"],
    [[...FULL_7, "是"], 7, 56, "groundwater deducts 3"],
    [[...FULL_7, -3], 7, 56, "groundwater, printed -3"],
    [[...FULL_7, 3], 7, 56, "groundwater, written 3"],
    [[...FULL_7.map(() => 0), "是"], 7, 0, "never below 0"],
    [FULL_6, 7, failure("#N/A", "15"), "annex 7 wants row 15"],
    [FULL_6.with(2, null), 6, failure("#N/A", "3"), "names the row"],
    [FULL_6.map(() => ""), 6, failure("#N/A", "未填"), "nothing filled"],
    [FULL_6.with(2, -1), 6, failure("#VALUE!", "负"), "negative"],
    [FULL_6.with(2, "好"), 6, failure("#VALUE!", "好"), "no number"],
    [[...FULL_7, 8], 7, failure("#VALUE!", "8"), "the stray 8 of the print is no deduction"],
    [FULL_6.slice(1), 6, failure("#VALUE!", "14"), "a row short"],
    [FULL_6, 5, failure("#VALUE!", "6 或 7"), "no such annex"],
  ];
  test.each(cases)("%j annex %j → %j (%s)", (scores, annex, result) => {
    expect(outcome(functions, "MANAGEMENT_SCORE", [column(scores), annex])).toEqual(result);
    expect(outcome(functions, "MANAGEMENT_SCORE", [[scores], annex])).toEqual(result);
  });
});

describe("MANAGEMENT_CHECK", () => {
  const cases: readonly (readonly [scores: readonly unknown[], annex: unknown, result: unknown, source: string])[] = [
    [FULL_6, 6, "达标", "60"],
    [[4, 4, 4, 4, 4, 4, 4, 4, 4, 8, 4, 0, 0, 0], 6, "达标", "48 exactly"],
    [[4, 4, 4, 4, 4, 4, 4, 4, 4, 8, 3.5, 0, 0, 0], 6, "不达标", "47.5"],
    [FULL_6.with(2, null), 6, "达标", "56 already: the open row cannot change it"],
    [[4, 4, 4, 4, 4, 4, 4, 4, 4, 8, 0, 0, "", 0], 6, "待定", "44, and 48 with row 13"],
    [[4, 4, 4, 4, 4, 4, 4, 4, 3, 8, 0, 0, "", 0], 6, "不达标", "43, and 47 with row 13"],
    [[...FULL_7.with(0, 0).with(1, 0), "是"], 7, "不达标", "49 − 3 = 46"],
    [[...FULL_7.with(0, 0).with(1, 0), ""], 7, "待定", "49 or 46"],
    [FULL_6.map(() => null), 6, failure("#N/A", "未填"), "nothing filled"],
  ];
  test.each(cases)("%j annex %j → %j (%s)", (scores, annex, result) => {
    expect(outcome(functions, "MANAGEMENT_CHECK", [column(scores), annex])).toEqual(result);
  });
});

describe("VETO", () => {
  const yes: readonly unknown[] = Array.from({ length: 8 }, () => "是");
  const cases: readonly (readonly [answers: readonly unknown[], result: unknown, source: string])[] = [
    [yes, "通过", "all 是"],
    [yes.with(2, "否"), "一票否决：第3项", "one 否 rejects"],
    [yes.with(2, "否").with(4, ""), "一票否决：第3项", "rejects, whatever is open"],
    [yes.with(2, "否").with(7, "×"), "一票否决：第3、8项", "both named"],
    [yes.with(4, ""), "待定：第5项未填", "rules.md §6: unanswered is undetermined"],
    [yes.with(4, 0), "待定：第5项未填", "blank on Windows"],
    [yes.with(4, "□是 □否"), "待定：第5项未填", "nothing ticked"],
    [yes.with(4, "□是 (否"), "待定：第5项未填", "附件3 item 1 as misprinted"],
    [["☑是 □否", "√", "✓是□否", true, "有", "符合", "是√ 否", "☒是 □否"], "通过", "ways to say yes"],
    [yes.with(0, "□是 ☑否"), "一票否决：第1项", "a tick at 否"],
    [yes.with(0, "是 否√"), "一票否决：第1项", "a tick behind 否"],
    [yes.with(0, false), "一票否决：第1项", "FALSE"],
    [yes.with(0, "是（已办理取水许可证）"), "通过", "a remark behind it"],
    [yes.with(0, "也许"), failure("#VALUE!", "也许"), "no answer"],
    [yes.with(0, "☑是 ☑否"), failure("#VALUE!"), "both ticked"],
    [yes.map(() => ""), failure("#N/A", "未填"), "nothing answered"],
    [yes.slice(1), failure("#VALUE!", "8"), "an item short"],
  ];
  test.each(cases)("%j → %j (%s)", (answers, result) => {
    expect(outcome(functions, "VETO", [column(answers)])).toEqual(result);
    expect(outcome(functions, "VETO", [[answers], 3])).toEqual(result);
  });

  test("two columns 是 and 否, as annex 7 prints them", () => {
    const ticked = yes.map(() => ["☑是", "□否"]);
    expect(outcome(functions, "VETO", [ticked])).toBe("通过");
    expect(outcome(functions, "VETO", [ticked.with(1, ["□是", "☑否"])])).toBe("一票否决：第2项");
    const bare = yes.map(() => ["√", ""]);
    expect(outcome(functions, "VETO", [bare])).toBe("通过");
    expect(outcome(functions, "VETO", [bare.with(1, ["", "√"])])).toBe("一票否决：第2项");
  });

  test("an annex without a veto list", () => {
    expect(outcome(functions, "VETO", [column(yes), 6])).toEqual(failure("#VALUE!", "3 或 7"));
  });
});
