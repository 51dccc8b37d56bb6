/** 所在区县（公章）：  联系人：  联系电话： above a recommendation table, and the level that is chosen beside it. */
import { answerTo, findLabels, type Label, type LabelPattern } from "../labels";
import type { Grid } from "../grid";
import type { Field, PilotField } from "../records";
import { fold } from "../text";
import type { Area } from "../types";

const LABELS: readonly LabelPattern<PilotField>[] = [
  [/^(?:所在|推荐|申报)(?:区县|区\/县|县区|区市县|区|地区|省|省市|省份)$/, "district"],
  [/^联系人(?:姓名)?$/, "contact"],
  [/^(?:联系)?(?:电话|方式|手机)$/, "phone"],
  [/^申报层级$/, "level"],
];

/** All three in one cell, as in the printed line. */
const LINE = /^所在(?:区县|地区|省市?)[^:：]*[:：](.*?)联系人[:：](.*?)联系(?:电话|方式)[:：](.*)$/;

export function readContacts(grid: Grid, area: Area, heading: number): Map<PilotField, Field> {
  const labels = findLabels(grid, LABELS).filter(
    ({ row, column }) => row >= area.top && row < heading && column >= area.left && column <= area.right,
  );
  const fields = new Map<PilotField, Field>();
  for (const { row, column, text } of grid.words) {
    if (row < area.top || row >= heading) continue;
    const parts = LINE.exec(fold(text));
    if (!parts) continue;
    for (const [index, field] of (["district", "contact", "phone"] as const).entries()) {
      const value = parts[index + 1] ?? "";
      fields.set(field, { row, column, cell: { content: { kind: "text", value } }, label: text, unit: null });
    }
  }
  const isLabel = (row: number, column: number): boolean =>
    labels.some((other: Label<PilotField>) => other.row === row && other.column === column);
  for (const label of labels) {
    const field = fields.has(label.field) ? null : answerTo(grid, label, isLabel);
    if (field) fields.set(label.field, field);
  }
  return fields;
}
