/**
 * 显示的位数不应把不达标显示成达标（96.96显示为97.0）。
 * =AND(WATER.CHECK(C5,E$4,E5)="不达标",WATER.CHECK(C5,E$4,TEXT(E5,"0.0"))="达标")
 */
import { compile, isUnknown, statusOf } from "../../assessment";
import { messages } from "../messages";
import { forEachCell, onCell, type Rule } from "../rule";
import { exactText } from "../stated";

export const displayRounding: Rule = ({ judged, custom }) =>
  forEachCell(judged, (cell) => {
    if (cell.verdict.status !== "fail" || cell.question === null) return null;
    const content = cell.cell?.content;
    // a text shows itself
    if (content?.kind !== "number" || content.format === undefined) return null;
    const requirement = compile(cell.question, custom);
    if (isUnknown(requirement) || !/\d/.test(cell.text)) return null;
    if (statusOf(requirement, { kind: "text", value: cell.text }) !== "pass") return null;
    const { indicator } = cell.verdict;
    const message = messages.displayRounding(indicator, cell.text, exactText(content), cell.verdict.requirement ?? "");
    return onCell("display-rounding", "warning", cell, message);
  });
