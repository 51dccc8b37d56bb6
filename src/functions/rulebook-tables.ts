/** What INDUSTRIES and INDICATORS spill. */
import { findIndustry, industries, nearestIndustry } from "../rulebook";
import type { Industry, Limit } from "../rulebook/types";
import { nameOf } from "./arguments";
import { notAvailable } from "./errors";
import { headings, messages, words } from "./messages";

/** @throws FunctionError #N/A for a blank, or a name that is not known, with the nearest one that is */
export function industryOf(argument: unknown): Industry {
  const name = nameOf(argument, "行业");
  const industry = findIndustry(name);
  if (industry === null) throw notAvailable(messages.unknownIndustry(name, nearestIndustry(name)));
  return industry;
}

/** 附件6、附件7 */
function annexes(sources: Limit["sources"]): string {
  return [...new Set(sources.map((source) => source.annex))].join("、");
}

export function industryRows(): string[][] {
  const rows = industries.map(({ id, name, standard, sources }) => [
    id,
    name,
    standard?.code ?? "",
    standard?.title ?? "",
    annexes(sources),
  ]);
  return [[...headings.industries], ...rows];
}

export function indicatorRows(industry: Industry): string[][] {
  const rows = industry.indicators.flatMap(({ name, when, limits, exemptions }) => [
    ...limits.map((limit) => [
      name,
      limit.when.filter((word) => !when.includes(word)).join("；"),
      `${limit.comparison}${limit.value}`,
      limit.unit,
      annexes(limit.sources),
    ]),
    ...exemptions.map((exemption) => [
      name,
      exemption.when.join("；"),
      words.notAssessed,
      "",
      annexes(industry.sources),
    ]),
  ]);
  return [[...headings.indicators], ...(rows.length > 0 ? rows : [[words.noLimits, "", "", "", ""]])];
}
