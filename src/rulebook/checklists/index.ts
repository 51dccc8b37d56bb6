export { annex3, annex6Basic, annex7Veto } from "./lists";
export { annex6Management } from "./management-annex6";
export { annex7Management } from "./management-annex7";
export { pilot, type PilotDirection, type PublishedAverage } from "./pilot";
export type { Checklist, ScoreRow, ScoreTable } from "./types";
