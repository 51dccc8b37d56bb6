/** 技术考核要求: one table for each industry and annex that prints one. */
import { industries } from "../../src/rulebook";
import type { Annex, Industry, IndustryId } from "../../src/rulebook/types";
import type { Form } from "../form";
import { lay } from "../kit/layout";
import type { RowSpec } from "../kit/spec";
import { plainGroups, plainRows, plainWidths, shareBoxes } from "./plain";
import { asideWidths, closingRows, Judged, liveWidths, openingRows } from "./rows";
import { cokingRows, cokingWidths, filamentRows, filamentWidths, sugarRows, sugarWidths } from "./crossed";
import { paperRows, textileRows, textileWidths, thermalRows, thermalWidths } from "./special";

/** Annex 6 prints six tables, annex 7 ten, each in its own order; annex 7 numbers them. */
const printed: Readonly<Record<Annex, readonly IndustryId[]>> = {
  附件6: ["thermal-power", "steel", "textile-dyeing", "paper", "chlor-alkali", "sugar"],
  附件7: [
    "steel",
    "textile-dyeing",
    "filament-weaving",
    "paper",
    "ethylene",
    "msg",
    "chlor-alkali",
    "nitrogen-fertilizer",
    "beer",
    "coking",
  ],
};

interface Table {
  readonly widths: readonly number[];
  readonly rows: (industry: Industry, judged: Judged) => RowSpec[];
  /** a helper column more than the others have */
  readonly extraWidth?: number;
}

const special: Partial<Record<IndustryId, Table>> = {
  "thermal-power": { widths: thermalWidths, rows: thermalRows },
  "textile-dyeing": { widths: textileWidths, rows: textileRows },
  paper: { widths: plainWidths, rows: paperRows, extraWidth: 22 },
  "filament-weaving": { widths: filamentWidths, rows: filamentRows },
  coking: { widths: cokingWidths, rows: cokingRows },
  sugar: { widths: sugarWidths, rows: sugarRows },
};

function tableOf(industry: Industry): Table {
  const own = special[industry.id];
  if (own) return own;
  const groups = Object.entries(plainGroups).find(([id]) => id === industry.id)?.[1];
  if (!groups) throw new Error(`the notices print no table for ${industry.name}`);
  return { widths: plainWidths, rows: (which, judged) => plainRows(which, groups, judged) };
}

function technicalForm(annex: Annex, industry: Industry, section: number | null): Form {
  const table = tableOf(industry);
  const judged = new Judged(industry, annex);
  const across = table.widths.length;
  const body = table.rows(industry, judged);
  return lay({
    id: annex === "附件6" ? `annex6-technical-${industry.id}` : `annex7-technical-${industry.id}`,
    name: industry.sources[0]?.table ?? industry.name,
    sheet: `${annex}技术${industry.name}`,
    origin: "notice",
    widths: table.widths,
    asideWidths: table.extraWidth === undefined ? asideWidths : [...asideWidths, table.extraWidth],
    liveWidths,
    rows: [
      ...openingRows(industry, annex, across, section, shareBoxes(industry)),
      ...body,
      ...closingRows(industry, judged, across),
    ],
    first: "指标值1",
  });
}

export interface TechnicalTable {
  readonly id: Form["id"];
  readonly annex: Annex;
  readonly industry: Industry;
  readonly build: () => Form;
}

export const technicalTables: readonly TechnicalTable[] = (["附件6", "附件7"] as const).flatMap((annex) =>
  printed[annex].map((id, index): TechnicalTable => {
    const industry = industries.find((each) => each.id === id);
    if (!industry) throw new Error(`the rulebook has no industry ${id}`);
    const build = () => technicalForm(annex, industry, annex === "附件7" ? index + 1 : null);
    return { id: annex === "附件6" ? `annex6-technical-${id}` : `annex7-technical-${id}`, annex, industry, build };
  }),
);
