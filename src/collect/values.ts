/** What the cells of a file say of one enterprise. */
import { cellAddress, displayText, isBlank, isUncalculated, type Place } from "../forms";
import { FIELD_NAMES, messages } from "./messages";
import type { CollectField, Issue, Source, Value } from "./types";

/** Values of one enterprise, with a question for each cell that holds something but no value. */
export class Values {
  readonly values = new Map<CollectField, Value>();
  readonly issues: Issue[] = [];
  constructor(
    private readonly file: string,
    private readonly sheet: string,
    private readonly enterprise: string,
  ) {}

  take(field: CollectField, place: Place, unit: string | null): void {
    const { row, column, cell } = place;
    const refuse = (message: string): void => {
      this.issues.push({
        kind: "question",
        code: "not-a-value",
        enterprise: this.enterprise,
        file: this.file,
        sheet: this.sheet,
        cell: cellAddress(row, column),
        message,
      });
    };
    if (isUncalculated(cell)) return refuse(messages.uncalculated(this.enterprise, FIELD_NAMES[field]));
    if (!cell || isBlank(cell)) return;
    const { content } = cell;
    if (content.kind === "error") return refuse(messages.error(this.enterprise, FIELD_NAMES[field], content.code));
    if (content.kind === "boolean") return refuse(messages.truth(this.enterprise, FIELD_NAMES[field]));
    if (content.kind === "blank") return;
    this.put(field, { content, text: displayText(cell), unit, source: this.at(row, column) });
  }

  text(field: CollectField, place: Pick<Place, "row" | "column">, text: string): void {
    const value = text.trim();
    if (value === "") return;
    const content = { kind: "text", value } as const;
    this.put(field, { content, text: value, unit: null, source: this.at(place.row, place.column) });
  }

  private put(field: CollectField, value: Value): void {
    this.values.set(field, value);
  }

  private at(row: number, column: number): Source {
    return { file: this.file, sheet: this.sheet, row, column };
  }
}
