/** The rulebook: what the notices print, and its look-up. Pure data and pure functions. */
export {
  annex3,
  annex6Basic,
  annex6Management,
  annex7Management,
  annex7Veto,
  pilot,
  type Checklist,
  type PilotDirection,
  type PublishedAverage,
  type ScoreRow,
  type ScoreTable,
} from "./checklists";
export {
  conditionsFrom,
  conditionWords,
  nearestCondition,
  readConditions,
  termOf,
  type ReadConditions,
} from "./conditions";
export { nearest } from "./distance";
export { newerEdition, type EditionHint } from "./editions";
export { fold } from "./fold";
export { annex5Columns, kindNames, namesWithoutLimit, type Annex5Column, type KindNames } from "./indicator-names";
export { industries } from "./industries";
export {
  findIndicators,
  findIndustry,
  industryById,
  nearestIndicator,
  nearestIndustry,
  readIndustry,
  type FoundIndicators,
  type ReadIndustry,
} from "./lookup";
export type * from "./types";
