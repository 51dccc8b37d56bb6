/**
 * 每个试点企业、园区应选定通知列出的五个试点方向之一。
 * =AND(B6<>"",COUNTIF(五个方向,I6)=0)
 */
import { cellAddress, displayText, type PilotForm, type PilotRow } from "../../forms";
import { formMessages } from "../form-messages";
import { directionsIn, directionsNamed, nameIn, pilotForms } from "../pilots";
import type { Rule } from "../rule";
import type { Finding, Severity } from "../types";

export const pilotDirection: Rule = ({ forms }) =>
  pilotForms(forms).flatMap((form) => form.rows.flatMap((row) => objection(form, row)));

function objection(form: PilotForm, row: PilotRow): Finding[] {
  const name = nameIn(row);
  if (name === "") return [];
  const { row: at, column } = row.direction ?? row.name;
  const finding = (severity: Severity, message: string): Finding[] => [
    { rule: "pilot-direction", severity, sheet: form.sheet, cell: cellAddress(at, column), enterprise: name, message },
  ];
  const inWords = [row.highlights, row.opinion].flatMap((place) => directionsNamed(displayText(place?.cell)));
  // the printed table has no column for it
  if (row.direction === null) return inWords.length > 0 ? [] : finding("info", formMessages.directionNoColumn(name));
  const directions = directionsIn(row.direction);
  switch (directions.kind) {
    case "none":
      return finding("warning", formMessages.directionMissing(name));
    case "unknown":
      return finding("error", formMessages.directionUnknown(directions.text));
    case "several":
      return finding("warning", formMessages.directionSeveral(directions.names));
    case "one":
      return [];
  }
}
