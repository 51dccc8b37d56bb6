/**
 * 企业名称等文字不应以公式的起首符号开头（他人文件中的此类文字一律按文本处理）。
 * =AND(ISTEXT(B5),OR(LEFT(B5)="=",LEFT(B5)="+",LEFT(B5)="-",LEFT(B5)="@"))
 */
import type { Place } from "../../forms";
import { messages } from "../messages";
import { at, onEntry, type Rule } from "../rule";

/** a dash alone means “none” */
const FORMULA_LIKE = /^[\t\r]|^\s*[=+@][^\s]|^\s*-[^\s\-—－]/;

function isFormulaLike(place: Place | null): boolean {
  const content = place?.cell?.content;
  return content?.kind === "text" && FORMULA_LIKE.test(content.value);
}

export const formulaLikeText: Rule = ({ judged }) =>
  judged.flatMap(({ entry }) => {
    if (entry.kind === "part") return [];
    const texts = [
      ["企业名称", entry.namePlace] as const,
      ["所属行业", entry.industryPlace] as const,
      ...(entry.form.form === "annex2" ? [["主要产品", entry.form.fields.get("product") ?? null] as const] : []),
    ];
    return texts.flatMap(([label, place]) => {
      if (!place || !isFormulaLike(place)) return [];
      return [onEntry("formula-like-text", "warning", entry, at(place), messages.formulaText(label))];
    });
  });
