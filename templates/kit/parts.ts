/** Rows that many forms begin or end with. */
import type { Box, RowSpec } from "./spec";

/** 附件5 */
export const annexRow = (text: string, across: number, aside?: readonly Box[]): RowSpec => ({
  boxes: [{ text, across, look: "annex" }],
  height: 24,
  ...(aside ? { aside } : {}),
});

export const titleRow = (text: string, across: number, aside?: readonly Box[]): RowSpec => ({
  boxes: [{ text, across, look: "title" }],
  minimum: 40,
  ...(aside ? { aside } : {}),
});

export const lineRow = (text: string, across: number, look: "line" | "heading" | "footnote" = "line"): RowSpec => ({
  boxes: [{ text, across, look }],
  minimum: 24,
});

/** Says on the form itself that it is an aid of this project and no form of the notices. */
export const aidRow = (text: string, across: number): RowSpec => ({
  boxes: [{ text: `水效对标 自制工具（非通知所附表格）：${text}`, across, look: "footnote" }],
  minimum: 22,
});

export const helperTitle: Box = { text: "填写辅助（打印区域之外，不随表打印）", look: "helperTitle" };

export const repeat = <T>(times: number, make: (index: number) => T): T[] =>
  Array.from({ length: times }, (_, index) => make(index));

/** 1 → ① */
export const circled = (n: number): string => String.fromCodePoint(0x2460 + n - 1);
