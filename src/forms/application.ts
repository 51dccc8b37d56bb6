/** 附件6 节水型企业申请表: labels with their answers, and the sentence of the self-assessment below them. */
import type { Grid } from "./grid";
import { findLabels, labelsOf, readFields, unitIn, type Label, type LabelPattern } from "./labels";
import type { ApplicationField, ApplicationForm, Field, TextPlace } from "./records";
import { extent } from "./reach";
import { findSignings } from "./signings";
import { fold } from "./text";
import type { Area } from "./types";

type Marker = ApplicationField | "assessment" | "phone";

const LABELS: readonly LabelPattern<Marker>[] = [
  [/^(?:申请|申报)?(?:企业|单位)(?:名称|全称)$/, "name"],
  [/^(?:通[信讯]|详细|企业|单位)?地址$/, "address"],
  [/^(?:邮政编码|邮编)$/, "postcode"],
  [/^(?:所属|所在)?行业$/, "industry"],
  [/^(?:企业|职工|员工|从业)(?:总)?(?:人数|人员数)$/, "staff"],
  [/^(?:法人代表|法定代表人|企业法人)$/, "legal"],
  [/^(?:联系)?电话(?:[/／及]?传真)?$/, "phone"],
  [/^节水管理部门$/, "department"],
  [/^节水管理负责人$/, "manager"],
  [/^主要产品(?:名称)?$/, "product"],
  [/^主要(?:取)?水源$/, "source"],
  [/^(?:工业)?(?:年)?总产值$/, "value"],
  [/^(?:年)?(?:总)?取水量$/, "intake"],
  [/^(?:申请企业)?自评结果$/, "assessment"],
  [/^管理考核得分$/, "score"],
];

/** labels that no other form has */
const OWN: readonly Marker[] = ["staff", "department", "manager", "assessment"];
const FEWEST_OWN = 2;
const LARGEST_GAP = 6;
/** the self-assessment with stamp and date below the last label */
const TAIL = 9;

export function recogniseApplications(grid: Grid): ApplicationForm[] {
  const labels = findLabels(grid, LABELS);
  return labels.filter(({ field }) => field === "name").flatMap((name) => readForm(grid, name, labels));
}

function readForm(grid: Grid, name: Label<Marker>, labels: readonly Label<Marker>[]): ApplicationForm[] {
  const own = labelsOf(labels, name, LARGEST_GAP);
  if (new Set(own.map(({ field }) => field).filter((field) => OWN.includes(field))).size < FEWEST_OWN) return [];
  const named = own.map((label): Label<Marker> =>
    label.field === "phone" ? { ...label, field: phoneOf(label, own) } : label,
  );
  const fields = new Map<ApplicationField, Field>();
  for (const [field, place] of readFields(grid, named)) {
    if (field === "assessment" || field === "phone") continue;
    fields.set(field, field === "value" || field === "intake" ? withUnitBeside(grid, place) : place);
  }
  const area = extent(grid, name, own, TAIL);
  const assessment = own.find(({ field }) => field === "assessment");
  const stated = scoreIn(grid, area);
  if (stated) fields.set("score", stated);
  return [
    {
      form: "annex6-application",
      sheet: grid.sheet.name,
      area,
      year: yearOf(own),
      fields,
      indicators: indicatorLines(grid, { ...area, top: assessment?.row ?? area.bottom }),
      signings: findSignings(grid, area),
    },
  ];
}

/** 电话/传真 is printed three times: whose it is stands left of it in its row. */
function phoneOf(phone: Label<Marker>, labels: readonly Label<Marker>[]): Marker {
  const left = labels.filter(({ row, column }) => row === phone.row && column < phone.column).at(-1)?.field;
  return left === "department" ? "departmentPhone" : left === "manager" ? "managerPhone" : "legalPhone";
}

/** 上年总产值 | 52000 | （万元） */
function withUnitBeside(grid: Grid, field: Field): Field {
  const next = (grid.merge(field.row, field.column)?.right ?? field.column) + 1;
  return { ...field, unit: field.unit ?? unitIn(grid.text(field.row, next)) };
}

/** 2023年总产值 */
function yearOf(labels: readonly Label<Marker>[]): number | null {
  for (const { field, text } of labels) {
    const year = field === "value" || field === "intake" ? /(20\d\d)年/.exec(fold(text))?.[1] : undefined;
    if (year !== undefined) return Number(year);
  }
  return null;
}

function scoreIn(grid: Grid, area: Area): Field | null {
  for (const { row, column, text } of textsIn(grid, area)) {
    const score = /管理考核得分为?[:：_]*(-?\d+(?:\.\d+)?)_*分/.exec(fold(text))?.[1];
    if (score === undefined) continue;
    const cell = { content: { kind: "number" as const, value: Number(score) } };
    return { row, column, cell, label: text, unit: null };
  }
  return null;
}

/** 1.吨钢取水量3.9m³/t; the printed numbers alone are blank lines */
function indicatorLines(grid: Grid, area: Area): TextPlace[] {
  const lines: TextPlace[] = [];
  for (const { row, column, text } of textsIn(grid, area)) {
    // the sentence above the lines may be a formula that was not calculated, and one cell may hold all of it
    const [before = "", behind] = text.split(/指标值分别为[:：]?/);
    const [written = "", closing] = (behind ?? (row > area.top ? before : "")).split(CLOSING);
    if (/\d/.test(fold(written).replace(/^\d{1,2}[.、)]/, ""))) {
      lines.push({ row, column, cell: grid.at(row, column), text: written.trim() });
    }
    if (closing !== undefined) break;
  }
  return lines;
}
const CLOSING = /符合节水型企业示范要求|申请企业[:：]|[（(]公章[)）]/;

/** The self-assessment may be longer than anything that a form prints. */
function* textsIn(grid: Grid, area: Area): Generator<{ row: number; column: number; text: string }> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const content = grid.own(row, column)?.content;
      if (content?.kind === "text" && content.value !== "") yield { row, column, text: content.value };
    }
  }
}
