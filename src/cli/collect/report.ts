/** What was, or would be, collected: as JSON and as people read it. */
import { FIELD_NAMES, type Issue, type Plan, type PlannedCell } from "../../collect";
import { cellAddress } from "../../forms";
import { KIND_TEXT, messages, rowText } from "./messages";

export interface CollectReport {
  readonly sheet: string;
  /** null: nothing was written */
  readonly out: string | null;
  readonly rows: readonly {
    readonly kind: string;
    readonly enterprise: string;
    /** as numbered on the sheet */
    readonly row: number;
    readonly cells: readonly {
      readonly field: string;
      readonly cell: string;
      readonly old: string;
      readonly new: string;
      readonly from: { readonly file: string; readonly sheet: string; readonly cell: string };
    }[];
  }[];
  readonly issues: readonly Issue[];
  readonly summary: {
    readonly files: number;
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly rejected: number;
    readonly questions: number;
  };
}

export function reportOf(plan: Plan, files: number, out: string | null): CollectReport {
  const count = <T extends { readonly kind: string }>(list: readonly T[], kind: T["kind"]): number =>
    list.filter((each) => each.kind === kind).length;
  return {
    sheet: plan.sheet,
    out,
    rows: plan.rows.map(({ kind, enterprise, row, cells }) => ({
      kind,
      enterprise,
      row: row + 1,
      cells: cells.map(cellOf),
    })),
    issues: plan.issues,
    summary: {
      files,
      new: count(plan.rows, "new"),
      changed: count(plan.rows, "changed"),
      unchanged: count(plan.rows, "unchanged"),
      rejected: count(plan.issues, "rejected"),
      questions: count(plan.issues, "question"),
    },
  };
}

const cellOf = ({
  field,
  row,
  column,
  old,
  text,
  source,
}: PlannedCell): CollectReport["rows"][number]["cells"][number] => ({
  field: FIELD_NAMES[field],
  cell: cellAddress(row, column),
  old,
  new: text,
  from: { file: source.file, sheet: source.sheet, cell: cellAddress(source.row, source.column) },
});

export function printReport(report: CollectReport, plan: Plan): string {
  const lines: string[] = [];
  for (const [index, { kind, enterprise, row }] of plan.rows.entries()) {
    lines.push(rowText(kind, enterprise, row + 1));
    for (const { field, cell, old, new: text, from } of report.rows[index]?.cells ?? []) {
      const place = `${from.file} ${from.sheet}!${from.cell}`;
      lines.push(
        kind === "new"
          ? messages.newCell(cell, field, text, place)
          : messages.changedCell(cell, field, old === "" ? messages.blank : old, text, place),
      );
    }
  }
  for (const { kind, file, sheet, cell, message } of report.issues) {
    const place = [file, cell === null ? sheet : `${sheet ?? ""}!${cell}`].filter((each) => each !== null).join(" ");
    lines.push(`[${KIND_TEXT[kind]}] ${place === "" ? "" : `${place}  `}${message}`);
  }
  const { summary } = report;
  const open = summary.rejected + summary.questions;
  lines.push(messages.total(summary.files, summary.new, summary.changed, summary.unchanged, open));
  // texts come from other people's files: control characters are not sent to a terminal
  return lines.map((line) => line.replace(/\p{Cc}+/gu, " ")).join("\n");
}
