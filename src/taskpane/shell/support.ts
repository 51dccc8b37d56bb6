/** Whether the pane can work where it was opened, and what to say where it cannot. */
import { can, type Capability } from "../../excel/capabilities";
import { text } from "../messages";
import type { Notice } from "../state/pane";

const BLANK_FORMS = "help/forms.html";
/** the pane works without these, but somebody will miss them */
const MISSED: readonly Capability[] = ["sharedRuntime", "functions"];

export type Support = { readonly kind: "works" } | { readonly kind: "no-excel" } | { readonly kind: "old-excel" };

/** @param host as `Office.onReady` told it */
export function supportOf(host: Office.HostType | null): Support {
  if (!host) return { kind: "no-excel" };
  return can("workbook") ? { kind: "works" } : { kind: "old-excel" };
}

/** Plain elements: nothing of the pane's own view has been loaded yet. */
export function explain(container: HTMLElement, { kind }: Exclude<Support, { kind: "works" }>): void {
  const says = text();
  const paragraph = (...content: (string | Node)[]): HTMLParagraphElement => {
    const element = document.createElement("p");
    element.append(...content);
    return element;
  };
  container.className = "broken";
  if (kind === "no-excel") return container.replaceChildren(paragraph(says.noExcel));
  const link = document.createElement("a");
  link.href = BLANK_FORMS;
  link.target = "_blank";
  link.rel = "noreferrer";
  link.textContent = says.blankForms;
  container.replaceChildren(paragraph(says.oldExcel), paragraph(says.oldExcelInstead), paragraph(link));
}

/** One sentence for each thing that this Excel lacks and that somebody will look for. */
export const shortcomings = (): Notice[] =>
  MISSED.filter((each) => !can(each)).map((each) => ({ tone: "warning", text: text().excel.without[each] }));
