/**
 * 指标应填数值，不应是以文本形式存储的数字。
 * =AND(ISTEXT(D5),ISNUMBER(VALUE(D5)))
 */
import { fold } from "../../forms";
import { messages } from "../messages";
import { onCell, type Rule } from "../rule";

/** a number alone, with thousands separators or a percent sign; bounds, units and words are answers of another kind */
const NUMBER = /^[+-]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?%?$/;

export const numberAsText: Rule = ({ judged }) =>
  judged.flatMap(({ verdicts }) =>
    verdicts.flatMap((cell) => {
      const content = cell.cell?.content;
      if (content?.kind !== "text") return [];
      const folded = fold(content.value);
      if (!NUMBER.test(folded)) return [];
      const plain = folded.replace(/[,，]/g, "");
      return [onCell("number-as-text", "info", cell, messages.numberAsText(content.value.trim(), plain))];
    }),
  );
