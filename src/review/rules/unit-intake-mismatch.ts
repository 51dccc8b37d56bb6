/**
 * 附件2的单位产品取水量应等于取水量÷主要产品产量（按填报的位数取舍）。
 * =ABS(B14-B13/B10)>0.5*10^-小数位数
 */
import { cellAddress, type Annex2Field, type Annex2Form } from "../../forms";
import { textOf } from "../entries";
import { messages } from "../messages";
import { multiplierOf, quantityOf } from "../numbers";
import { onEntry, type Rule } from "../rule";

/** Filled forms round down as often as they round properly (96.05 for 96.058): a whole last digit is allowed. */
const DIGITS_ALLOWED = 2;
/** and what rounding of intake and output themselves may do */
const RELATIVE = 0.001;

export const unitIntakeMismatch: Rule = ({ judged }) =>
  judged.flatMap(({ entry }) => {
    if (entry.form.form !== "annex2") return [];
    const { fields } = entry.form;
    const statedField = fields.get("单位产品取水量");
    const stated = quantityOf(statedField);
    const intake = quantityOf(fields.get("intake"));
    const output = quantityOf(fields.get("output"));
    if (!statedField || !stated || !intake || !output || output.value <= 0 || stated.value <= 0) return [];
    if (!comparable(entry.form)) return [];
    const computed =
      (intake.value * multiplierOf(unitOf(entry.form, "intake"))) /
      (output.value * multiplierOf(unitOf(entry.form, "output")));
    const allowed = stated.rounding * DIGITS_ALLOWED + computed * RELATIVE;
    if (Math.abs(stated.value - computed) <= allowed * (1 + 1e-9)) return [];

    // with several products on the form the one output need not be all that the water made
    const several = /[、,，;；/和及]/.test(textOf(entry.form, "product"));
    const unit = statedField.unit ?? "";
    const shown = String(Number(computed.toPrecision(6)));
    const message = messages.unitIntake(stated.text, intake.text, output.text, shown, unit);
    return [
      onEntry(
        "unit-intake-mismatch",
        several ? "warning" : "error",
        entry,
        cellAddress(statedField.row, statedField.column),
        several ? message + messages.severalProducts : message,
      ),
    ];
  });

/** Only where the three labels speak of the same units: m³, 吨 and m³/吨 as printed, or a changed label that still agrees. */
function comparable(form: Annex2Form): boolean {
  const perUnit = unitOf(form, "单位产品取水量");
  const output = unitOf(form, "output");
  const intake = unitOf(form, "intake");
  if (perUnit === null || output === null || intake === null) return true;
  const [numerator = "", denominator = ""] = perUnit.split("/");
  return isCubicMetre(numerator) && isCubicMetre(intake) && isTonne(denominator) && isTonne(output);
}

const unitOf = (form: Annex2Form, field: Annex2Field): string | null => form.fields.get(field)?.unit ?? null;

const isCubicMetre = (unit: string): boolean => /^(?:万|亿)?(?:m[³3]|立方米|方)$/i.test(unit);
const isTonne = (unit: string): boolean => /^(?:万|亿)?(?:吨|t)$/i.test(unit);
