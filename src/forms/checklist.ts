/** 附件3 重点用水企业水效对标自评表 and 附件7 一票否决指标: eight statements, each answered 是 or 否. */
import type { Grid } from "./grid";
import type { Answer, ChecklistForm, ChecklistItem } from "./records";
import { fold } from "./text";

const STATEMENT_HEADING = /^评价指标$/;
const ANSWER_HEADING = /^评价情况$/;
const ITEMS = 8;
/** words of items 3 and 4 of the veto list, in which the two lists differ */
const VETO_ONLY = /经营异常|失信企业|国家标准考核指标/;

/** ☑是 □否, √是, 是√, [x]是, or the word alone */
const TICK = /[☑✓✔√■●☒◼⊠Rþ]|\[[x√v*]\]/i;

export function recogniseChecklists(grid: Grid): ChecklistForm[] {
  const forms: ChecklistForm[] = [];
  for (const [row, cells] of grid.sheet.rows.entries()) {
    const statement = cells?.findIndex((cell) => isText(cell, STATEMENT_HEADING)) ?? -1;
    const answer = cells?.findIndex((cell) => isText(cell, ANSWER_HEADING)) ?? -1;
    if (statement < 0 || answer < 0) continue;
    // the veto list has a cell for 是 and one for 否, under one heading
    const answerEnd = grid.merge(row, answer)?.right ?? answer;
    const items = readItems(grid, row, statement, answer, answerEnd);
    if (items.length === 0) continue;
    const left = Math.max(0, Math.min(statement, answer) - 1);
    const area = { top: row, left, bottom: items.at(-1)?.row ?? row, right: Math.max(statement, answerEnd) };
    const form = items.some((item) => VETO_ONLY.test(fold(grid.text(item.row, statement)))) ? "annex7-veto" : "annex3";
    forms.push({ form, sheet: grid.sheet.name, area, items });
  }
  return forms;
}

const isText = (cell: ReturnType<Grid["own"]>, pattern: RegExp): boolean =>
  cell?.content.kind === "text" && pattern.test(fold(cell.content.value));

function readItems(grid: Grid, heading: number, statement: number, answer: number, answerEnd: number): ChecklistItem[] {
  const items: ChecklistItem[] = [];
  for (let row = heading + 1; row < grid.rowCount && items.length < ITEMS; row++) {
    if (grid.isCovered(row, statement)) continue;
    if (grid.isBlank(row, statement)) break;
    items.push({
      row,
      column: answer,
      cell: grid.at(row, answer),
      item: items.length + 1,
      answer: readAnswer(answerText(grid, row, answer, answerEnd)),
    });
  }
  return items;
}

function answerText(grid: Grid, row: number, from: number, to: number): string {
  let text = "";
  for (let column = from; column <= to; column++) if (!grid.isCovered(row, column)) text += grid.text(row, column);
  return text;
}

/** What an answer cell says; a form with both boxes empty, or neither word, is open. */
export function readAnswer(text: string): Answer {
  const folded = fold(text);
  if (/^(?:是|符合|有)$/.test(folded)) return "yes";
  if (/^(?:否|不符合|无)$/.test(folded)) return "no";
  if (!TICK.test(folded)) return "open";
  const [, before = "", between = "", after = ""] = /^(.*?)是(.*?)否(.*)$/.exec(folded) ?? [];
  if (before === "" && between === "" && after === "") {
    if (folded.includes("是")) return "yes";
    return folded.includes("否") ? "no" : "open";
  }
  // a tick stands before its word as printed, else after it: 是√ 否□
  const ticksBefore = TICK.test(before) || /[□☐○]|\[\]/.test(before);
  const yes = ticksBefore ? TICK.test(before) : TICK.test(between);
  const no = ticksBefore ? TICK.test(between) : TICK.test(after);
  if (yes && no) return "both";
  if (yes) return "yes";
  return no ? "no" : "open";
}
