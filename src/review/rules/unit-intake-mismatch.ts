/**
 * 附件2的单位产品取水量应等于取水量÷主要产品产量（按填报的位数取舍）。
 * =ABS(B14-B13/B10)>0.5*10^-小数位数
 */
import { cellAddress, fold, type Annex2Field, type Annex2Form } from "../../forms";
import { diagnosesOf } from "../diagnosis";
import { textOf } from "../entries";
import { messages } from "../messages";
import { multiplierOf, quantityOf, type Quantity } from "../numbers";
import { onEntry, type Rule } from "../rule";
import type { CellVerdict } from "../types";

/** What is off by less than a whole last digit, or by so little, may have been rounded in another way: it is asked about. */
const DIGITS_NEAR = 2;
const RELATIVE_NEAR = 0.001;
const DUST = 1e-9;

export const unitIntakeMismatch: Rule = ({ judged }) => {
  // an amount in another unit, with which a rate disagrees too, is objected to in its own cell
  const misscaled = new Set(diagnosesOf(judged).flatMap((each) => (each.explainsRates ? [each.entry] : [])));
  return judged.flatMap(({ entry, verdicts }) => {
    if (entry.form.form !== "annex2" || misscaled.has(entry)) return [];
    const { fields } = entry.form;
    const statedField = fields.get("单位产品取水量");
    const stated = quantityOf(statedField);
    const intake = quantityOf(fields.get("intake"));
    const output = quantityOf(fields.get("output"));
    if (!statedField || !stated || !intake || !output || output.value <= 0 || stated.value <= 0) return [];
    if (!comparable(entry.form)) return [];
    const scale = multiplierOf(unitOf(entry.form, "intake")) / multiplierOf(unitOf(entry.form, "output"));
    const computed = (intake.value / output.value) * scale;
    if (isStatedAs(stated, intake, output, scale)) return [];
    const near = stated.rounding * DIGITS_NEAR + computed * RELATIVE_NEAR;
    const isNear = Math.abs(stated.value - computed) <= near * (1 + DUST);

    // with several products on the form the one output need not be all that the water made
    const several = /[、,，;；/和及]/.test(textOf(entry.form, "product"));
    const unit = statedField.unit ?? "";
    const shown = String(Number(computed.toPrecision(6)));
    const doubts = [
      ...(several ? [messages.severalProducts] : []),
      ...(isUnitDoubtful(entry.form, verdicts) ? [messages.otherOutputUnit] : []),
    ];
    const message = messages.unitIntake(
      stated.text,
      intake.text + scaledUnit(entry.form, "intake"),
      output.text + scaledUnit(entry.form, "output"),
      shown,
      unit,
    );
    return [
      onEntry(
        "unit-intake-mismatch",
        doubts.length > 0 || isNear ? "warning" : "error",
        entry,
        cellAddress(statedField.row, statedField.column),
        message + doubts.join(""),
      ),
    ];
  });
};

/**
 * To the precision that is printed: rounded, or cut as often as not (96.05 for 96.058), for some intake and output that
 * round to those stated.
 */
function isStatedAs(stated: Quantity, intake: Quantity, output: Quantity, scale: number): boolean {
  const lowest = ((intake.value - intake.rounding) / (output.value + output.rounding)) * scale;
  const highest =
    ((intake.value + intake.rounding) / Math.max(output.value - output.rounding, Number.MIN_VALUE)) * scale;
  return (
    lowest <= (stated.value + 2 * stated.rounding) * (1 + DUST) &&
    highest >= (stated.value - stated.rounding) * (1 - DUST)
  );
}

/** Only where the three labels speak of the same units: m³, 吨 and m³/吨 as printed, or changed labels that still agree. */
function comparable(form: Annex2Form): boolean {
  const perUnit = unitOf(form, "单位产品取水量");
  const output = unitOf(form, "output");
  const intake = unitOf(form, "intake");
  if (perUnit === null || output === null || intake === null) return true;
  const [numerator = ""] = perUnit.split("/");
  const counted = unitClass(output);
  // a ratio in 万 or 亿 on either side would need scaling of its own
  if (/[万亿]/.test(perUnit)) return false;
  return (
    isCubicMetre(numerator) && isCubicMetre(intake) && counted !== null && unitClass(denominatorOf(perUnit)) === counted
  );
}

/** The labels still print 吨 while the product or the industry's limit is counted in something else: which one the output is in is not known. */
function isUnitDoubtful(form: Annex2Form, verdicts: readonly CellVerdict[]): boolean {
  const labelled = unitClass(unitOf(form, "output"));
  if (labelled !== null && labelled !== "t") return false;
  if (isCountedOtherwise(textOf(form, "product"))) return true;
  const limits = verdicts.find(({ columnName }) => columnName === "单位产品取水量")?.verdict.limits ?? [];
  return limits.some(({ unit }) => !["t", null].includes(unitClass(denominatorOf(unit))));
}

/** 0.39 ÷ 1000 = 3.9 would look like false arithmetic where the label says 万m³ */
function scaledUnit(form: Annex2Form, field: Annex2Field): string {
  const unit = unitOf(form, field);
  return multiplierOf(unit) === 1 ? "" : (unit ?? "");
}

const denominatorOf = (unit: string): string => (unit.split("/")[1] ?? "").replace(/[()（）]/g, "");

const unitOf = (form: Annex2Form, field: Annex2Field): string | null => form.fields.get(field)?.unit ?? null;

const isCubicMetre = (unit: string): boolean => /^(?:万|亿)?(?:m[³3]|立方米|方)$/i.test(unit);

type UnitClass = "t" | "kL" | "100m" | "MW·h";
const UNIT_CLASSES: readonly (readonly [RegExp, UnitClass])[] = [
  [/^(?:万|亿)?(?:吨|t)$/i, "t"],
  [/^(?:万|亿)?(?:千升|kl)$/i, "kL"],
  [/^(?:万|亿)?(?:百米|100m)$/i, "100m"],
  [/^(?:万|亿)?(?:兆瓦时|mw[·.]?h)$/i, "MW·h"],
];

/** What a unit counts, whatever it is written as; null for a unit that no table uses. */
const unitClass = (unit: string | null): UnitClass | null =>
  UNIT_CLASSES.find(([pattern]) => pattern.test(unit ?? ""))?.[1] ?? null;

/** 啤酒（千升）, 发电量，MW·h: a unit other than tonnes written behind the product, as the form's own hint asks. */
const isCountedOtherwise = (product: string): boolean =>
  /千升|百米|兆瓦时|(?:^|[^a-z])(?:kl|100m|mw[·.]?h)(?![a-z])/i.test(fold(product));
