/**
 * 百分率列中不大于1的数，可能是小数而不是百分数。
 * =AND(ISNUMBER(E5),E5>0,E5<=1)
 */
import { messages } from "../messages";
import { onCell, type Rule } from "../rule";

export const doubtfulFraction: Rule = ({ judged }) =>
  judged.flatMap(({ verdicts }) =>
    verdicts.flatMap((cell) =>
      cell.verdict.warnings
        .filter((warning) => warning.code === "fraction")
        .map((warning) =>
          onCell(
            "doubtful-fraction",
            "warning",
            cell,
            messages.doubtfulFraction(cell.verdict.indicator, warning.message),
          ),
        ),
    ),
  );
