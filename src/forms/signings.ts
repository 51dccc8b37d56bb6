/** Places to be stamped, signed or dated: 申请企业：（公章）, 单位负责人（签字）：, 年 月 日. */
import { isDateFormat } from "../assessment/reading";
import type { Grid } from "./grid";
import type { Signing } from "./records";
import { displayText, fold, isBlank } from "./text";
import type { Area, Cell } from "./types";

const STAMP = /\(?(?:公章|盖章|签章|章)\)?/;
const SIGNATURE = /\(?(?:签字|签名)\)?/;
/** a sentence that speaks of stamps is no place for one */
const LONGEST = 60;

export function findSignings(grid: Grid, area: Area): Signing[] {
  const found: Signing[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (grid.isCovered(row, column)) continue;
      const cell = grid.own(row, column);
      if (cell && !isBlank(cell)) found.push(...signingsIn(grid, row, column, cell, area.right));
    }
  }
  return found;
}

function signingsIn(grid: Grid, row: number, column: number, cell: Cell, right: number): Signing[] {
  const place = { row, column, cell };
  const { content } = cell;
  if (content.kind === "number") {
    if (!isDateFormat(content.format)) return [];
    return [{ ...place, kind: "date", label: "", state: "filled", written: displayText(cell) }];
  }
  if (content.kind !== "text") return [];
  const text = fold(content.value);
  if (text.length > LONGEST) return [];
  const signings: Signing[] = [];
  const date = dateIn(text);
  const rest = date ? text.replace(date.written, "") : text;
  const isStamp = STAMP.test(rest) && /[:：]|^\(?[^:：]{2,12}公章\)?$|\(公章\)|\(盖章\)/.test(rest);
  const isSignature = !isStamp && SIGNATURE.test(rest);
  if (isStamp || isSignature) {
    const label = (rest.split(/[:：]/)[0] ?? rest).replace(/\(|\)|公章|盖章|签字|签名/g, "");
    const asks = /[:：]/.test(rest) || isSignature;
    // both halves may hold it: 单位负责人（签字）：张三, 申请企业：甲公司（公章）
    const behind = /[:：](.*)$/.exec(rest)?.[1] ?? (isSignature ? rest.split(SIGNATURE)[1] : undefined);
    const inside = (behind ?? rest.replace(/\(?[^()]*(?:公章|盖章|签章)\)?/, ""))
      .replace(/\((?:公章|盖章|签章|章|签字|签名)\)/g, "")
      .replace(/^(?:公章|盖章|签字|签名)$/, "")
      .replace(/[_＿.…\s]/g, "");
    const beside = besideOf(grid, row, column, right);
    const written = asks ? inside || beside : inside;
    const state = written !== "" ? "filled" : asks ? "blank" : "unasked";
    signings.push({ ...place, kind: isStamp ? "stamp" : "signature", label, state, written });
  }
  if (date) signings.push({ ...place, kind: "date", label: "", state: date.state, written: date.written });
  return signings;
}

/** the name in the next cell, where the line is not merged */
function besideOf(grid: Grid, row: number, column: number, right: number): string {
  const next = (grid.merge(row, column)?.right ?? column) + 1;
  if (next > right || grid.isBlank(row, next)) return "";
  const text = fold(grid.text(row, next));
  return STAMP.test(text) || SIGNATURE.test(text) || dateIn(text) ? "" : text;
}

/** 2024年3月1日, 2024-3-1, 2024.03.01, 二〇二四年三月一日; the printed 年 月 日 is a blank one. */
function dateIn(text: string): { readonly state: Signing["state"]; readonly written: string } | null {
  const inWords = /[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日/.exec(
    text,
  )?.[0];
  if (inWords !== undefined) return { state: "filled", written: inWords };
  const match =
    /(20\d?[Xx]{1,2}|\d{0,4})年(\d{0,2}|[Xx])月(\d{0,2}|[Xx])日/.exec(text) ??
    /(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text) ??
    /^(20\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!match) return null;
  const [written, ...parts] = match;
  const filled = parts.filter((part) => /^\d+$/.test(part));
  if (filled.length === 0) return { state: "blank", written };
  if (filled.length < parts.length || (parts[0] ?? "").length < 4) return { state: "partial", written };
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  return { state: isDay(year, month, day) ? "filled" : "impossible", written };
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
