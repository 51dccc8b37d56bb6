/**
 * 指标应填数值，不应是以文本形式存储的数字。
 * =AND(ISTEXT(D5),ISNUMBER(VALUE(D5)))
 */
import { fold } from "../../forms";
import { messages } from "../messages";
import { forEachCell, onCell, type Rule } from "../rule";

/** a number alone, with thousands separators or a percent sign; bounds, units and words are answers of another kind */
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;

/** what parts two values, as the assessment reads them: 95⏎96 is not 9596 */
const SEVERAL = /[\r\n\u2028\u2029]|(?<=[0-9])，(?=[0-9])/;

export const numberAsText: Rule = ({ judged }) =>
  forEachCell(judged, (cell) => {
    const content = cell.cell?.content;
    if (content?.kind !== "text") return null;
    const written = content.value.trim();
    if (SEVERAL.test(written)) return null;
    const folded = fold(written);
    if (!NUMBER.test(folded)) return null;
    return onCell("number-as-text", "info", cell, messages.numberAsText(written, folded.replace(/,/g, "")));
  });
