/** The rulebook as the pane shows it. Pure. */
import { industries, nearestIndustry, readIndustry } from "../../rulebook";
import type { Indicator, Industry, Limit } from "../../rulebook/types";

export type Search =
  | { readonly kind: "all"; readonly industries: readonly Industry[] }
  | { readonly kind: "found"; readonly industries: readonly Industry[] }
  | { readonly kind: "similar"; readonly nearest: Industry }
  | { readonly kind: "unknown" };

const plain = (name: string): string => name.normalize("NFKC").replace(/\s/g, "").toLowerCase();

const namesOf = (industry: Industry): string[] =>
  [industry.name, industry.id, ...industry.aliases.map(({ name }) => name), industry.standard?.code ?? ""].map(plain);

/** Part of a name is enough; a whole name that the rulebook reads in its own way (炼钢企业) is found too. */
export function searchIndustries(typed: string): Search {
  const wanted = plain(typed);
  if (wanted === "") return { kind: "all", industries };
  const found = industries.filter((industry) => namesOf(industry).some((name) => name.includes(wanted)));
  if (found.length > 0) return { kind: "found", industries: found };
  const read = readIndustry(typed)?.industry;
  if (read) return { kind: "found", industries: [read] };
  const near = nearestIndustry(typed);
  const nearest = industries.find(({ name }) => name === near);
  return nearest ? { kind: "similar", nearest } : { kind: "unknown" };
}

export interface LimitLine {
  readonly key: string;
  /** condition words, empty where the limit is unconditional */
  readonly conditions: readonly string[];
  /** `≤4.2 m³/t`; null: not assessed under these conditions */
  readonly requirement: string | null;
  readonly note: string | null;
}

/** Rows of the table for one indicator, in printed order, exemptions last. */
export function limitLines(indicator: Indicator): LimitLine[] {
  const conditionsOf = (when: readonly string[]) => when.filter((word) => !indicator.when.includes(word));
  return [
    ...indicator.limits.map((limit, i) => ({
      key: `limit ${i}`,
      conditions: conditionsOf(limit.when),
      requirement: requirementOf(limit),
      note: limit.note ?? null,
    })),
    ...indicator.exemptions.map(({ when }, i) => ({
      key: `exemption ${i}`,
      conditions: conditionsOf(when),
      requirement: null,
      note: null,
    })),
  ];
}

const requirementOf = ({ comparison, value, unit }: Limit): string =>
  unit === "%" ? `${comparison}${value}%` : `${comparison}${value} ${unit}`;
