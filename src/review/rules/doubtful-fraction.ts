/**
 * 百分率列中不大于1的数，可能是小数而不是百分数。
 * =AND(ISNUMBER(E5),E5>0,E5<=1)
 */
import { messages } from "../messages";
import { onCell, type Rule } from "../rule";

export const doubtfulFraction: Rule = ({ judged }) =>
  judged.flatMap(({ verdicts }) =>
    verdicts
      .filter(({ verdict }) => verdict.warnings.length > 0)
      .flatMap((cell) =>
        cell.verdict.warnings
          .filter(({ code }) => code === "fraction")
          .map(({ message }) =>
            onCell("doubtful-fraction", "warning", cell, messages.doubtfulFraction(cell.verdict.indicator, message)),
          ),
      ),
  );
