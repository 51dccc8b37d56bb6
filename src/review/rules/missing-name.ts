/**
 * 填有指标数据的行必须填企业名称。
 * =AND(TRIM(B5)="",COUNTA(D5:H5)>0)
 */
import { isBlank } from "../../forms";
import { messages } from "../messages";
import { at, onEntry, type Rule } from "../rule";

export const missingName: Rule = ({ judged }) =>
  judged.flatMap(({ entry }) => {
    // a table without a column of names, and a part of an enterprise, need none
    if (entry.name !== null || entry.namePlace === null || entry.kind === "part") return [];
    if (entry.cells.every(({ cell }) => isBlank(cell))) return [];
    return [onEntry("missing-name", "warning", entry, at(entry.namePlace), messages.missingName)];
  });
