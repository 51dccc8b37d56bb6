/** Dates and times under a format code. */
import type { FormatToken } from "./formatNumber";

const EPOCH_1900 = Date.UTC(1899, 11, 30);
const DAYS_1904 = 1462;
const DAY = 86_400_000;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const WEEKDAYS_CHINESE = ["日", "一", "二", "三", "四", "五", "六"];

/** Whether the letters of a format code (literals taken out) make it a date or time. */
export function isDateCode(codes: string): boolean {
  return /[ymdhsa]/i.test(codes.replace(/general|e/gi, ""));
}

/** Serial number of days → text. */
export function formatDate(serial: number, tokens: readonly FormatToken[], date1904: boolean): string {
  const runs = joinRuns(tokens);
  const seconds = runs.some((run) => /^[sS]+$/.test(run.text) || /^\[s+\]$/i.test(run.text));
  // what is not shown is cut off, not rounded; half a millisecond is the noise of a float
  const days = serial + (date1904 ? DAYS_1904 : 0) + 0.5 / DAY;
  // Excel believes in 29 February 1900
  const time = EPOCH_1900 + (days < 60 ? days + 1 : days) * DAY;
  const date = new Date(seconds ? Math.floor(time / 1000) * 1000 : time);
  if (Number.isNaN(date.getTime()) || serial < 0) return "#".repeat(8);
  const halfDay = runs.some((run) => run.kind === "code" && /^(am\/pm|a\/p|上午\/下午)$/i.test(run.text));
  return runs
    .map((run, i) => (run.kind === "literal" ? run.text : dateField(run.text, date, days, isMinutes(runs, i), halfDay)))
    .join("");
}

/** `y`,`y`,`y`,`y` → `yyyy` */
function joinRuns(tokens: readonly FormatToken[]): FormatToken[] {
  const runs: FormatToken[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    const same =
      last?.kind === "code" && token.kind === "code" && last.text[0]!.toLowerCase() === token.text.toLowerCase();
    if (same) runs[runs.length - 1] = { kind: "code", text: last.text + token.text };
    else runs.push(token);
  }
  return runs;
}

/** `m` is a minute after an hour or before a second, else a month. */
function isMinutes(runs: readonly FormatToken[], at: number): boolean {
  const field = (step: 1 | -1): string => {
    for (let i = at + step; i >= 0 && i < runs.length; i += step) {
      const run = runs[i]!;
      if (run.kind === "code" && /[ymdhs]/i.test(run.text)) return run.text.replace(/[[\]]/g, "")[0]!.toLowerCase();
    }
    return "";
  };
  return field(-1) === "h" || field(1) === "s";
}

function dateField(code: string, date: Date, days: number, minutes: boolean, halfDay: boolean): string {
  const two = (value: number, digits: number) => String(value).padStart(digits >= 2 ? 2 : 1, "0");
  const hours = date.getUTCHours();
  const elapsed = /^\[([hms])/i.exec(code)?.[1]?.toLowerCase();
  if (elapsed) {
    const unit = elapsed === "h" ? 24 : elapsed === "m" ? 1440 : 86_400;
    return two(Math.floor(days * unit), code.length - 2);
  }
  switch (code[0]!.toLowerCase()) {
    case "y":
    case "e":
      return code.length > 2 || code[0] === "e" ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100, 2);
    case "m": {
      if (minutes && code.length <= 2) return two(date.getUTCMinutes(), code.length);
      const name = MONTHS[date.getUTCMonth()]!;
      if (code.length <= 2) return two(date.getUTCMonth() + 1, code.length);
      return code.length === 3 ? name.slice(0, 3) : code.length === 5 ? name[0]! : name;
    }
    case "d": {
      const name = WEEKDAYS[date.getUTCDay()]!;
      if (code.length <= 2) return two(date.getUTCDate(), code.length);
      return code.length === 3 ? name.slice(0, 3) : name;
    }
    case "h":
      return two(halfDay ? hours % 12 || 12 : hours, code.length);
    case "s":
      return two(date.getUTCSeconds(), code.length);
    case "a":
      if (/^a{3,4}$/i.test(code)) return (code.length === 4 ? "星期" : "") + WEEKDAYS_CHINESE[date.getUTCDay()]!;
      return /^a\/p$/i.test(code) ? (hours < 12 ? "A" : "P") : hours < 12 ? "AM" : "PM";
    case "上":
      return hours < 12 ? "上午" : "下午";
    default:
      return code;
  }
}
