/**
 * 所属行业必须是规则库中的行业。
 * =ISERROR(WATER.STANDARD(C5))
 */
import { isBlank } from "../../forms";
import { nearestIndustry } from "../../rulebook";
import { messages } from "../messages";
import { at, onEntry, type Rule } from "../rule";

export const unknownIndustry: Rule = ({ judged }) =>
  judged.flatMap(({ entry }) => {
    // a part is named by its enterprise, whose row has the finding already
    if (entry.subject.industry !== null || (entry.kind === "part" && entry.industryText === "")) return [];
    // a form that is still empty: there is nothing yet that could not be compared
    if (entry.industryText === "" && entry.name === null && entry.cells.every(({ cell }) => isBlank(cell))) return [];
    const message =
      entry.industryText === ""
        ? messages.noIndustry
        : messages.unknownIndustry(entry.industryText, nearestIndustry(entry.industryText));
    return [onEntry("unknown-industry", "warning", entry, at(entry.industryPlace ?? entry.namePlace), message)];
  });
