/** How a mark looks. Each look differs from the others without its colour too: bold, italic, underlined. */
import type { Look } from "./marks";

export interface LookStyle {
  readonly fill: string;
  readonly font: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly border: { readonly style: "Continuous" | "Dash" | "Dot"; readonly color: string };
}

// contrast of font on fill: 7.0, 6.5 and 7.4 to 1
export const LOOKS = {
  fail: { fill: "#FFC7CE", font: "#9C0006", bold: true, border: { style: "Continuous", color: "#C00000" } },
  undetermined: { fill: "#FFEB9C", font: "#7A4B00", italic: true, border: { style: "Dash", color: "#B8860B" } },
  invalid: { fill: "#E4DFEC", font: "#4B2E83", underline: true, border: { style: "Dot", color: "#7030A0" } },
} as const satisfies Record<Look, LookStyle>;
