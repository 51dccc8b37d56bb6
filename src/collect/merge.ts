/** Several records of one enterprise → one, or a question where they contradict each other. */
import { cellAddress, nameKey } from "../forms";
import { sameCode } from "../forms/codes";
import { sameContent } from "./meaning";
import { FIELD_NAMES, messages } from "./messages";
import { isIndicator, isRate, sameUnit } from "./units";
import type { CollectField, EnterpriseRecord, Issue, Source, Value } from "./types";

export interface Merged {
  readonly records: readonly EnterpriseRecord[];
  readonly issues: readonly Issue[];
}

/** The result does not depend on the order in which the files were given. */
export function mergeRecords(records: readonly EnterpriseRecord[]): Merged {
  const sorted = [...records].sort((a, b) => comparePlaces(a.place, b.place));
  const merged: EnterpriseRecord[] = [];
  const issues: Issue[] = [];
  for (const group of groupsOf(sorted)) {
    const contradiction = findContradiction(group);
    if (contradiction) issues.push(contradiction);
    else merged.push(join(group));
  }
  return { records: merged, issues };
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const comparePlaces = (a: Source, b: Source): number =>
  compareTexts(a.file, b.file) || compareTexts(a.sheet, b.sheet) || a.row - b.row || a.column - b.column;

/** Records that share a name or a code speak of one enterprise, or ought to. */
function groupsOf(records: readonly EnterpriseRecord[]): EnterpriseRecord[][] {
  const groups: EnterpriseRecord[][] = [];
  const byKey = new Map<string, EnterpriseRecord[]>();
  for (const record of records) {
    const keys = [`n${record.key}`, ...(record.code === null ? [] : [`c${record.code}`])];
    const known = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
    const touched = [...new Set(keys.map((key) => byKey.get(key)).filter((group) => group !== undefined))];
    const group = [...known, record];
    for (const old of touched) groups.splice(groups.indexOf(old), 1);
    groups.push(group);
    for (const member of group) {
      byKey.set(`n${member.key}`, group);
      if (member.code !== null) byKey.set(`c${member.code}`, group);
    }
  }
  return groups;
}

function findContradiction(group: readonly EnterpriseRecord[]): Issue | null {
  const first = group[0];
  if (!first) return null;
  const seen = new Map<CollectField, Value>();
  for (const record of group) {
    for (const [field, value] of record.values) {
      const other = seen.get(field);
      if (!other) seen.set(field, value);
      else if (!agree(field, other, value)) {
        const { source } = value;
        return {
          kind: "question",
          code: "contradiction",
          enterprise: first.name,
          file: source.file,
          sheet: source.sheet,
          cell: cellAddress(source.row, source.column),
          message: messages.contradiction(first.name, FIELD_NAMES[field], stated(other), stated(value)),
        };
      }
    }
  }
  return null;
}

const stated = ({ text, source }: Value): string =>
  messages.stated(text, source.file, source.sheet, cellAddress(source.row, source.column));

export function agree(field: CollectField, one: Value, other: Value): boolean {
  // the same number under two units is two values
  if (isIndicator(field) && !sameUnit(field, one.unit, other.unit)) return false;
  return sameText(field, one.text, other.text) || sameContent(one.content, other.content, isRate(field));
}

/** Names, codes and words are compared without spaces and widths; figures are not texts. */
export function sameText(field: CollectField, one: string, other: string): boolean {
  switch (field) {
    case "name":
    case "industry":
    case "product":
      return nameKey(one) === nameKey(other);
    case "code":
      return sameCode(nameKey(one), nameKey(other));
    default:
      return false;
  }
}

function join(group: readonly EnterpriseRecord[]): EnterpriseRecord {
  const [first, ...others] = group as [EnterpriseRecord, ...EnterpriseRecord[]];
  const values = new Map(first.values);
  let { code, year } = first;
  for (const other of others) {
    for (const [field, value] of other.values) if (!values.has(field)) values.set(field, value);
    code ??= other.code;
    year ??= other.year;
  }
  const issues = group.flatMap((record) => record.issues);
  return {
    ...first,
    code,
    year,
    values,
    issues,
    conditions: [...new Set(group.flatMap((record) => record.conditions))],
  };
}
