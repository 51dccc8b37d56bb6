/**
 * Every form of the notices, character by character against the notice (notices/*.txt, copied from it), white space
 * aside. The misprints that a form does not repeat are listed here, each with the form it stands in.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formEntries } from "../../templates";
import type { FormId } from "../../templates";
import { printedText, shown } from "./read";

const folder = join(__dirname, "notices");
/** the year the notices were printed for */
const printedYear = 2021;

interface Misprint {
  readonly form: RegExp;
  readonly printed: string;
  readonly meant: string;
}

const misprints: readonly Misprint[] = [
  { form: /technical-(thermal-power|chlor-alkali|sugar)$/, printed: "00考核内容", meant: "考核内容" },
  { form: /technical-(textile-dyeing|paper|ethylene)$/, printed: "注注：", meant: "注：" },
  { form: /^annex3$/, printed: "□是(否", meant: "□是□否" },
  { form: /technical-steel$/, printed: "吨钢取水量m3≤", meant: "吨钢取水量m3/t≤" },
  // the row number once more, in the score column
  { form: /^annex7-management$/, printed: "相关资料-38注", meant: "相关资料-3注" },
];

const plain = (text: string): string => text.replace(/\s/gu, "").replaceAll("³", "3");

function notice(id: FormId): string {
  const text = plain(readFileSync(join(folder, `${id}.txt`), "utf8"));
  return misprints
    .filter(({ form }) => form.test(id))
    .reduce((all, { printed, meant }) => {
      if (!all.includes(printed)) throw new Error(`${id} does not hold the misprint ${printed}`);
      return all.replace(printed, meant);
    }, text);
}

const fromNotices = formEntries.filter(({ origin }) => origin === "notice");

test("every form of the notices has its text here, and the other way round", () => {
  const files = readdirSync(folder).map((name) => name.replace(/\.txt$/, ""));
  expect(fromNotices.map(({ id }) => id).sort()).toEqual(files.sort());
});

test.each(fromNotices.map(({ id, build }) => [id, build] as const))("%s is worded as issued", (id, build) => {
  const form = build({ year: printedYear });
  expect(plain(printedText(form, 1))).toBe(notice(id));
});

test.each(fromNotices.map(({ id, build }) => [id, build] as const))("%s begins with its annex", (id, build) => {
  const annex = /^annex(\d)/.exec(id)?.[1] ?? "";
  const first = build({ year: printedYear }).cells.find(({ row, column }) => row === 0 && column === 0);
  expect(first && shown(first)).toBe(`附件${annex}`);
});

test.each([
  ["annex2", "二、2024年企业水效指标"],
  ["annex5", "汇总表（2024年）"],
  ["annex7-info", "2024年取水量（m³）"],
  ["annex7-info", "2022年"],
  ["annex4-trend", "（2022—2024年）"],
  ["water-balance", "（2024年）"],
])("%s carries the chosen year: %s", (id, expected) => {
  const form = formEntries.find((entry) => entry.id === id)?.build({ year: 2024 });
  const text = form ? printedText(form, 0) : "";
  expect(text).toContain(expected);
  expect(text).not.toContain("2021");
});
