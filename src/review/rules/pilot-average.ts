/**
 * 试点企业条件⑥：工业用水重复利用率严格高于行业平均值；平均值由使用者填写并注明来源，公开数据只供参考。
 * =AND(条件6="是",J6<=K6)
 */
import { cellAddress, displayText, isBlank, type PilotForm, type PilotRow, type Place } from "../../forms";
import { formMessages } from "../form-messages";
import { AVERAGE_CONDITION, averagesFor, exceedsAverage, nameIn, pilotForms, rateIn, type Rate } from "../pilots";
import type { Rule } from "../rule";
import type { Finding, Severity } from "../types";

export const pilotAverage: Rule = ({ forms }) =>
  pilotForms(forms).flatMap((form) =>
    form.form === "pilot-enterprise" ? form.rows.flatMap((row) => objections(form, row)) : [],
  );

function objections(form: PilotForm, row: PilotRow): Finding[] {
  const finding = (severity: Severity, place: Place, message: string): Finding => ({
    rule: "pilot-average",
    severity,
    sheet: form.sheet,
    cell: cellAddress(place.row, place.column),
    enterprise: nameIn(row),
    message,
  });
  const [rate, average] = [rateIn(row.rate), rateIn(row.average)];
  const { rate: ratePlace, average: averagePlace } = row;
  const invalid = [
    ...(ratePlace && rate.kind === "invalid"
      ? [finding("error", ratePlace, formMessages.rateInvalid("重复利用率", rate.text, rate.reason))]
      : []),
    ...(averagePlace && average.kind === "invalid"
      ? [finding("error", averagePlace, formMessages.rateInvalid("行业平均值", average.text, average.reason))]
      : []),
  ];
  if (invalid.length > 0) return invalid;

  const offered = averagesFor(isBlank(row.industry?.cell) ? "" : displayText(row.industry?.cell));
  if (rate.kind !== "rate" || average.kind !== "rate") {
    if (rate.kind === "rate" && ratePlace) {
      const message = formMessages.averageMissing(rate.text, formMessages.offered(offered));
      return [finding("info", averagePlace ?? ratePlace, message)];
    }
    return average.kind === "rate" && ratePlace ? [finding("info", ratePlace, formMessages.rateMissing)] : [];
  }

  const published = offered.filter(({ value }) => value !== null);
  const isOther = published.length > 0 && !published.some(({ value }) => holds(average, value ?? NaN));
  const differs =
    isOther && averagePlace
      ? [finding("info", averagePlace, formMessages.averageDiffers(average.text, formMessages.offered(published)))]
      : [];
  const exceeds = exceedsAverage(rate, average);
  const condition = row.conditions.find(({ item }) => item === AVERAGE_CONDITION);
  const isContradicted =
    condition !== undefined &&
    condition.cell?.formula === undefined &&
    (condition.answer === "yes" || condition.answer === "no") &&
    exceeds !== "open" &&
    condition.answer !== exceeds;
  if (isContradicted) {
    const answer = displayText(condition.cell).trim();
    return [finding("error", condition, formMessages.rateContradicts(answer, rate.text, average.text)), ...differs];
  }
  if (exceeds === "no") {
    return [
      finding("error", condition ?? ratePlace ?? row.name, formMessages.rateNotAbove(rate.text, average.text)),
      ...differs,
    ];
  }
  if (exceeds === "open" && ratePlace) {
    return [finding("warning", ratePlace, formMessages.rateVague(rate.text, average.text)), ...differs];
  }
  return differs;
}

const holds = (rate: Rate, value: number): boolean =>
  rate.kind === "rate" && rate.low - 1e-9 <= value && value <= rate.high + 1e-9;
