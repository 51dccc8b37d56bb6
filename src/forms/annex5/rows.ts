/** Walks the rows below a heading: which of them are enterprises, which are parts, totals, notes, and where the table ends. */
import { findIndustry } from "../../rulebook";
import type { Grid } from "../grid";
import type { Annex5Form, Annex5Row, Annex5Total, IndicatorCell, Place, RowNumber, TextPlace } from "../records";
import { displayText, fold } from "../text";
import type { Cell } from "../types";
import { earlierOf, quantitiesOf, totalKind } from "./beside";
import type { Column, Header } from "./header";
import { readHeading, roleOf } from "./headings";

export interface Body extends Pick<Annex5Form, "rows" | "summaries" | "sections" | "numberColumn" | "numbers"> {
  /** last row that belongs to the table */
  readonly bottom: number;
}

/** A row that sums up others, or quotes the limits: not an enterprise, so it is not judged. */
const TOTAL =
  /^(?:.{0,12}(?:合计|小计|总计|共计|累计|平均|平均值|均值|平均水平)|汇总|总和|最大值|最小值|最高值?|最低值?|中位数|最优值?|加权平均)[:：]?(?:\(.*\))?$/;
const REFERENCE_ROW =
  /^(?:考核值|标准值?|限值|限定值|国家标准|行业标准|定额值?|先进值|准入值|通用值|领跑值|目标值|参考值|填写示例|示例|例|样例|填表示例)(?:[:：].*)?(?:\(.*\))?$/;
const PART = /^(?:\(?其中\)?|#)[:：,，、]?/;
/** 填表人：… 审核人：… 注：… */
const FOOTER =
  /^(?:注|备注|说明|附注|填表说明|填报说明|注意)\d*(?:[:：、]|\.(?!\d+%?$))|^※|^(?:填表|制表|编制|审核|复核|审批|负责|单位负责|主管|联系|经办|填报|统计|盖章|签字|签章)(?:人|人员|领导|单位|日期|时间|电话|方式|负责人)?(?:\(.*?\))?[:：]|^(?:日期|电话|手机|公章|单位公章)[:：]|^\(?(?:盖章|公章|签字|签章)\)?$|^20\d\d年\d{1,2}月\d{1,2}日$|^\d*年\d*月\d*日$/;
const SAME_AS_ABOVE = new Set(["同上", "〃", '"', "''", "″", "”", "同"]);
const NUMBER = /^\(?[\d①-⑳][\d.-]*\)?[.、]?$/;
/** column headings of other tables: a list of contacts below annex 5 is not part of it */
const FOREIGN =
  /^(?:姓名|联系人|联系电话|电话|手机|职务|传真|邮箱|考核内容|技术指标|考核值|评价指标|评价情况|指标名称)$/;

interface Line {
  readonly row: number;
  readonly number: string;
  readonly name: string;
  readonly industry: string;
  readonly conditions: readonly string[];
  readonly cells: readonly IndicatorCell[];
  readonly hasValue: boolean;
  /** every text of the row, folded */
  readonly texts: readonly string[];
}

/** Reads the rows from below the heading to `end` (exclusive). Repeated headings in `skip` are passed over. */
export function readBody(grid: Grid, header: Header, end: number, skip: ReadonlyMap<number, number>): Body {
  const rows: Annex5Row[] = [];
  const summaries: Annex5Total[] = [];
  const sections: number[] = [];
  const numbers: RowNumber[] = [];
  const numberColumn = header.columns.find(({ role }) => role.is === "number")?.column ?? null;
  let bottom = header.bottom;
  let enterprise: Annex5Row | null = null;
  let heading: TextPlace | null = null;
  let previousIndustry: TextPlace | null = null;
  let afterGap = false;
  let afterFooter = false;

  for (let row = header.bottom + 1; row < end; row++) {
    const repeated = skip.get(row);
    if (repeated !== undefined) {
      sections.push(row);
      row = repeated;
      afterFooter = false;
      continue;
    }
    const line = readLine(grid, header, row);
    if (line.texts.length === 0) {
      afterGap = true;
      continue;
    }
    if (isForeignHeading(line)) break;
    if (isFooter(line)) {
      afterFooter = true;
      continue;
    }
    const label = fold(line.name) || fold(line.number) || (line.texts[0] ?? "");
    const numbered = NUMBER.test(fold(line.number));
    if (TOTAL.test(label) || TOTAL.test(fold(line.industry)) || REFERENCE_ROW.test(label)) {
      if (!afterFooter) bottom = row;
      const kind = REFERENCE_ROW.test(label) ? null : totalKind(TOTAL.test(label) ? label : fold(line.industry));
      if (kind !== null) {
        summaries.push({ row, kind, label, cells: line.cells, quantities: quantitiesOf(grid, header, row) });
      }
      continue;
    }
    if (!line.hasValue) {
      // a number alone is a prepared empty row, `其中：一分厂` without values names a part only
      if (fold(line.name) === "" && fold(line.industry) === "") {
        if (!numbered && !afterFooter && line.texts.length === 1) {
          heading = industryHeading(grid, header, row) ?? heading;
          sections.push(row);
        }
        if (numbered && numberColumn !== null) numbers.push({ row, text: line.number });
        continue;
      }
      const announced = numbered || (fold(line.name) !== "" && findIndustry(line.industry) !== null);
      const plain = !hasColumn(header, "number") && !afterGap && fold(line.name) !== "" && !isSpread(grid, header, row);
      if (PART.test(label) || isMergedPart(grid, header, line) || (!announced && !plain)) {
        if (!afterFooter && line.texts.length === 1) {
          heading = industryHeading(grid, header, row) ?? heading;
          sections.push(row);
        }
        if (afterGap && !announced && line.texts.length > 1) break;
        continue;
      }
      if (fold(line.name) === "" && !numbered) continue;
    } else if (afterFooter && !numbered && fold(line.name) === "") {
      continue;
    }

    const record = toRecord(grid, header, line, { enterprise, heading, previousIndustry });
    rows.push(record);
    if (record.kind === "enterprise") {
      enterprise = record;
      if (numberColumn !== null && !grid.isCovered(row, numberColumn)) numbers.push({ row, text: line.number });
    }
    previousIndustry = record.industry;
    bottom = row;
    afterGap = false;
    afterFooter = false;
  }
  return { rows, bottom, summaries, sections, numberColumn, numbers };
}

function readLine(grid: Grid, header: Header, row: number): Line {
  let number = "";
  let name = "";
  let industry = "";
  const conditions: string[] = [];
  const cells: IndicatorCell[] = [];
  const texts: string[] = [];
  let hasValue = false;
  for (const { column, role, unit } of header.columns) {
    if (role.is === "indicator") {
      // a covered cell cannot hold a value of its own
      if (grid.isCovered(row, column)) continue;
      const cell = grid.own(row, column);
      cells.push({ row, column, cell, indicator: role.column, unit });
      if (!grid.isBlank(row, column)) hasValue = true;
      continue;
    }
    const text = quickText(grid.at(row, column));
    if (text === "") continue;
    if (role.is === "number") number = text;
    else if (role.is === "name") name = text;
    else if (role.is === "industry") industry = text;
    else if (role.is === "condition") conditions.push(/^[\d.]+$/.test(text) ? text + role.unit : text);
  }
  for (let column = header.left; column <= header.right; column++) {
    if (grid.isCovered(row, column)) continue;
    const text = fold(quickText(grid.own(row, column)));
    if (text !== "") texts.push(text);
  }
  // a note may begin left of the first named column
  if (header.left > 0 && texts.length === 0 && !grid.isCovered(row, header.left - 1)) {
    const before = fold(grid.text(row, header.left - 1));
    if (FOOTER.test(before)) texts.push(before);
  }
  return { row, number, name, industry, conditions, cells, hasValue, texts };
}

/** Numbers as they are, not as their format shows them: working that out for every cell of a large table takes time. */
function quickText(cell: Cell | undefined): string {
  if (cell?.content.kind === "number") return String(cell.content.value);
  return cell?.content.kind === "text" ? cell.content.value.trim() : displayText(cell);
}

const isFooter = (line: Line): boolean =>
  FOOTER.test(line.texts[0] ?? "") ||
  (!line.cells.some(({ cell }) => cell?.content.kind === "number") && line.texts.some((text) => FOOTER.test(text)));

/** 序号 or 姓名 where a row should begin, outside a recognised heading: another table starts here. */
function isForeignHeading(line: Line): boolean {
  if (line.cells.some(({ cell }) => cell?.content.kind === "number")) return false;
  const foreign = line.texts.filter((text) => FOREIGN.test(text) || roleOf(readHeading(text)) !== null).length;
  return foreign >= 2;
}

const hasColumn = (header: Header, role: Column["role"]["is"]): boolean =>
  header.columns.some((column) => column.role.is === role);

const placeOf = (grid: Grid, header: Header, row: number, role: Column["role"]["is"]): Place | null => {
  const column = header.columns.find((candidate) => candidate.role.is === role)?.column;
  return column === undefined ? null : { row, column, cell: grid.at(row, column) };
};

/** The row of an enterprise whose name cell reaches over several rows, one for each product. */
function isMergedPart(grid: Grid, header: Header, line: Line): boolean {
  const place = placeOf(grid, header, line.row, "name");
  if (!place) return false;
  const merge = grid.merge(line.row, place.column);
  return merge !== null && merge.top < line.row && merge.top > header.bottom;
}

/** A text over most of the table's width is a heading between the rows, not a name. */
function isSpread(grid: Grid, header: Header, row: number): boolean {
  const merge =
    grid.merge(row, header.left) ?? grid.merge(row, placeOf(grid, header, row, "name")?.column ?? header.left);
  return merge !== null && merge.right - merge.left >= 2;
}

/** `一、钢铁行业` between the rows: the industry of the rows below it. */
function industryHeading(grid: Grid, header: Header, row: number): TextPlace | null {
  for (let column = header.left; column <= header.right; column++) {
    if (grid.isCovered(row, column) || grid.isBlank(row, column)) continue;
    const text = fold(grid.text(row, column)).replace(/^\(?[一二三四五六七八九十\d]+\)?[、.]?/, "");
    return { row, column, cell: grid.at(row, column), text: findIndustry(text) ? text : "-" };
  }
  return null;
}

interface Above {
  readonly enterprise: Annex5Row | null;
  readonly heading: TextPlace | null;
  readonly previousIndustry: TextPlace | null;
}

function toRecord(grid: Grid, header: Header, line: Line, above: Above): Annex5Row {
  const namePlace = placeOf(grid, header, line.row, "name");
  const industryPlace = placeOf(grid, header, line.row, "industry");
  const name = fold(line.name);
  const numbered = NUMBER.test(fold(line.number)) && !isCoveredColumn(grid, header, line.row, "number");
  const part = above.enterprise !== null && isPart(grid, header, line, { name, numbered });
  const parent = part ? above.enterprise : null;

  const own = textPlace(industryPlace, line.industry);
  let industry = own;
  if (own && SAME_AS_ABOVE.has(fold(own.text))) industry = above.previousIndustry;
  else if (!own) industry = parent ? parent.industry : known(above.heading);

  const label = PART.test(name) ? line.name.trim().replace(/^\s*[（(]?其\s*中[)）]?\s*[：:,，、]?\s*/, "") : null;
  const isOwnName = !part || (label === null && name !== "" && fold(parent?.name?.text ?? "") !== name);
  return {
    kind: part ? "part" : "enterprise",
    row: line.row,
    name: part ? (parent?.name ?? null) : textPlace(namePlace, line.name),
    namePlace,
    part: part ? (label ?? (isOwnName ? line.name.trim() : null)) : null,
    industry,
    industryPlace,
    conditions: part && label ? [...line.conditions, label] : line.conditions,
    inherited: parent
      ? [...parent.conditions, ...(parent.industry && own ? [bracketOf(parent.industry.text)] : [])]
      : [],
    cells: line.cells,
    quantities: quantitiesOf(grid, header, line.row),
    earlier: earlierOf(grid, header, line.row),
  };
}

const bracketOf = (text: string): string => /[（(](.*)[)）]/.exec(text)?.[1] ?? "";

const known = (heading: TextPlace | null): TextPlace | null => (heading && heading.text !== "-" ? heading : null);

const textPlace = (place: Place | null, text: string): TextPlace | null =>
  place === null || fold(text) === ""
    ? null
    : { row: place.row, column: place.column, cell: place.cell, text: text.trim() };

const isCoveredColumn = (grid: Grid, header: Header, row: number, role: Column["role"]["is"]): boolean => {
  const place = placeOf(grid, header, row, role);
  return place !== null && grid.isCovered(row, place.column);
};

/** Does the row continue the enterprise above it? */
function isPart(
  grid: Grid,
  header: Header,
  line: Line,
  { name, numbered }: { name: string; numbered: boolean },
): boolean {
  if (PART.test(name) || isMergedPart(grid, header, line) || SAME_AS_ABOVE.has(name)) return true;
  if (numbered && !isSubNumber(line.number)) return false;
  const withoutIndustry = fold(line.industry) === "" || isCoveredColumn(grid, header, line.row, "industry");
  if (name === "") return withoutIndustry && line.conditions.length > 0;
  // a workshop below its enterprise: neither number nor industry of its own, where others have both
  return hasColumn(header, "number") && hasColumn(header, "industry") && fold(line.industry) === "" && !numbered;
}

const isSubNumber = (text: string): boolean => /^\d+[.-]\d+$/.test(fold(text));
