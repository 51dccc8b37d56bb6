/**
 * The marks that are in the workbook already. Finding them takes two exchanges (ids, then formulas); a reading carries
 * them along with its own, so that a review with marking costs one exchange more than a review without.
 */
import { isMark } from "../review/marks";

export interface MarkedSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  /** ids of the conditional formats of ours */
  readonly marks: readonly string[];
}

interface Surveyed {
  readonly worksheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
  custom: { id: string; rule: Excel.ConditionalFormatRule }[];
}

export class Survey {
  private sheets: Surveyed[] = [];

  /** First exchange. The sheets have to be loaded with {@link Survey.properties}. */
  askFormats(worksheets: readonly Excel.Worksheet[]): void {
    this.sheets = worksheets.map((worksheet) => {
      worksheet.protection.load("protected");
      const formats = worksheet.getRange().conditionalFormats;
      formats.load("items/id,items/type");
      return { worksheet, formats, custom: [] };
    });
  }

  /** Second exchange. Does nothing where there are no custom formats. Returns whether anything was asked. */
  askFormulas(): boolean {
    let asked = false;
    for (const sheet of this.sheets) {
      sheet.custom = [];
      for (const format of sheet.formats.items) {
        if (format.type !== "Custom") continue;
        const rule = format.custom.rule;
        rule.load("formula");
        sheet.custom.push({ id: format.id, rule });
        asked = true;
      }
    }
    return asked;
  }

  result(): MarkedSheet[] {
    return this.sheets.map(({ worksheet, custom }) => ({
      id: worksheet.id,
      name: worksheet.name,
      protected: worksheet.protection.protected,
      marks: custom.filter(({ rule }) => isMark(rule.formula)).map(({ id }) => id),
    }));
  }
}
