/** What the pane shows. The ribbon commands change the same state, so pane and ribbon never disagree. */
import { useSyncExternalStore } from "react";
import type { Answers } from "../../excel/memory";
import type { Review } from "../../review/types";
import type { Filter } from "../review/model";
import type { LiveChoice } from "./live-choice";
import { createStore } from "./store";

export type Stage =
  | "reading"
  | "reviewing"
  | "marking"
  | "clearing"
  | "inserting"
  | "collecting"
  | "writing"
  | "checking"
  | "listing"
  | "finding"
  | "changing"
  | "restoring"
  | "reporting";

export interface Activity {
  readonly stage: Stage;
  /** 0 to 1, null where it cannot be told */
  readonly share: number | null;
  readonly cancel: (() => void) | null;
}

export type Tone = "success" | "info" | "warning" | "error";

export interface Notice {
  readonly tone: Tone;
  readonly text: string;
}

export type Scope = { readonly of: "workbook" } | { readonly of: "sheet"; readonly sheet: string };

export interface Result {
  readonly review: Review;
  readonly scope: Scope;
  /** something was edited that this result cannot follow */
  readonly stale: boolean;
}

export type Tab = "review" | "forms" | "collect" | "rulebook" | "calculator" | "tools";

/** what the tab 核查 looks at: the open workbook, or files that the user chooses */
export type Source = "workbook" | "files";

export interface PaneState {
  readonly tab: Tab;
  readonly source: Source;
  /** tabs that were looked at: they keep what was typed in them */
  readonly opened: ReadonlySet<Tab>;
  readonly activity: Activity | null;
  readonly result: Result | null;
  readonly notices: readonly Notice[];
  /** the enterprise whose place among its peers is on show */
  readonly compared: string | null;
  /** outcome of the last review in one sentence, for those who hear the pane instead of seeing its summary */
  readonly announcement: string;
  readonly filter: Filter;
  /** 实时核查 */
  readonly live: LiveChoice;
  /** enterprise → condition words that the user supplied */
  readonly answers: Answers;
}

export const pane = createStore<PaneState>({
  tab: "review",
  source: "workbook",
  opened: new Set<Tab>(["review"]),
  activity: null,
  result: null,
  notices: [],
  announcement: "",
  filter: "issues",
  live: "auto",
  answers: {},
  compared: null,
});

/** One part of the state; the view is drawn again only when that part changes. */
export const usePane = <T>(select: (state: PaneState) => T): T =>
  useSyncExternalStore(pane.subscribe, () => select(pane.get()));
