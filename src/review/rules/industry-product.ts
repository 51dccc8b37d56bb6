/**
 * 填写的主要产品应属于所属行业（产品属于哪个行业在规则库中确定时才检查）。
 * =AND(C5="钢铁",D5="啤酒")
 */
import { industryById } from "../../rulebook";
import type { Entry } from "../entries";
import { messages } from "../messages";
import { foreignIndustry } from "../products";
import { at, onEntry, type Rule } from "../rule";
import type { Subject } from "../subjects";
import type { Finding } from "../types";

export const industryProduct: Rule = ({ judged }) => {
  // rows that state the same share a subject; most of them state nothing foreign
  const known = new Map<Subject, Map<string, ReturnType<typeof foreignIndustry>>>();
  const foreign = (subject: Subject, text: string): ReturnType<typeof foreignIndustry> => {
    if (subject.industry === null) return null;
    let texts = known.get(subject);
    if (!texts) known.set(subject, (texts = new Map()));
    let answer = texts.get(text);
    if (answer === undefined) texts.set(text, (answer = foreignIndustry(subject.industry.id, text)));
    return answer;
  };
  const findings: Finding[] = [];
  for (const { entry } of judged) {
    for (const text of entry.products) {
      const industry = foreign(entry.subject, text);
      if (industry === null) continue;
      findings.push(findingOf(entry, text, industryById(industry).name));
      break;
    }
  }
  return findings;
};

function findingOf(entry: Entry, product: string, industry: string): Finding {
  const place = at(entry.industryPlace ?? entry.namePlace);
  const message = messages.industryProduct(entry.industryText, product.trim(), industry);
  return onEntry("industry-product", "warning", entry, place, message);
}
