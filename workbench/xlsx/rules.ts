/**
 * Conditional formats of a sheet ⇄ Univer's rules. What Univer cannot show (icon sets, periods, extensions) or
 * not afford (affordable.ts) stays in the file as it is; what it can show is written back as it was unless somebody changed it.
 */
import type { IRange, IStyleData } from "@univerjs/core";
import type {
  IConditionFormattingRule,
  IConditionalFormattingRuleConfig,
} from "@univerjs/sheets-conditional-formatting";
import type { SectionedPart } from "../../src/xlsx/edit/sections";
import { WORKSHEET_ORDER } from "../../src/xlsx/edit/sections";
import type { StylesEditor } from "../../src/xlsx/edit";
import { displayFormula, storedFormula } from "../../src/xlsx/formula";
import { escapeText, openingTag } from "../../src/xlsx/xml";
import { child, childrenOf, flagOf, numberOf, parseXml, type XmlElement } from "../../src/xlsx/xmlTree";
import { affordable } from "./affordable";
import { argb, readColor, type Theme } from "./colors";
import { readRanges, writeRanges } from "./ranges";
import { dxfXml } from "./styles";

/** How the grid turns the review's own formulas into rules that cost it nothing, and back (`workbench/grid/marks`). */
export interface MarkConverter {
  /** the native rule for a formula (without `=`) of the review; null for every other formula */
  toRule(formula: string, ranges: readonly IRange[], style: IStyleData): IConditionalFormattingRuleConfig | null;
  /** the formula that a native rule stands for; null for every other rule */
  toFormula(rule: IConditionFormattingRule): string | null;
}

export interface OpenedRule {
  /** null where Univer cannot show it */
  readonly rule: IConditionFormattingRule | null;
  /** its `cfRule` element */
  readonly source: string;
  readonly sqref: string;
  readonly priority: number;
}

type Config = IConditionalFormattingRuleConfig;

export function readRules(
  sheet: SectionedPart,
  sheetId: string,
  styles: readonly IStyleData[],
  theme: Theme,
  marks: MarkConverter,
): OpenedRule[] {
  const isAffordable = affordable();
  const opened = sheet.findAll("conditionalFormatting").flatMap((section, block) => {
    const element = parseXml(section.source, "conditionalFormatting");
    const sqref = element.attributes.get("sqref") ?? "";
    const ranges = readRanges(sqref);
    return childrenOf(element, "cfRule").map((rule, n): OpenedRule => {
      const style = styles[numberOf(rule, "dxfId") ?? -1] ?? {};
      const read = ranges.length > 0 ? readConfig(rule, ranges, style, theme, marks) : null;
      // the review's own are few, and clearing them must find them
      const isMark = read !== null && marks.toFormula({ rule: read, ranges } as IConditionFormattingRule) !== null;
      const config = read && (isMark || isAffordable(read, ranges)) ? read : null;
      const stopIfTrue = flagOf(rule, "stopIfTrue");
      return {
        rule:
          config &&
          ({ cfId: `${sheetId}-cf${block}-${n}`, ranges, stopIfTrue, rule: config } as IConditionFormattingRule),
        source: rule.source,
        sqref,
        priority: numberOf(rule, "priority") ?? 0,
      };
    });
  });
  return opened.sort((a, b) => a.priority - b.priority);
}

function readConfig(
  rule: XmlElement,
  ranges: IRange[],
  style: IStyleData,
  theme: Theme,
  marks: MarkConverter,
): Config | null {
  const formulas = childrenOf(rule, "formula").map((each) => each.text);
  const highlight = (rest: object) => ({ type: "highlightCell", style, ...rest }) as Config;
  const operator = rule.attributes.get("operator") ?? "";
  const text = rule.attributes.get("text") ?? "";
  switch (rule.attributes.get("type")) {
    case "expression": {
      const formula = formulas[0] ?? "";
      return marks.toRule(formula, ranges, style) ?? highlight({ subType: "formula", value: displayFormula(formula) });
    }
    case "cellIs":
      return readComparison(operator, formulas, highlight);
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return highlight({
        subType: "text",
        operator: operator === "notContains" ? "notContainsText" : rule.attributes.get("type"),
        value: text,
      });
    case "containsBlanks":
    case "notContainsBlanks":
    case "containsErrors":
    case "notContainsErrors":
      return highlight({ subType: "text", operator: rule.attributes.get("type") });
    case "duplicateValues":
    case "uniqueValues":
      return highlight({ subType: rule.attributes.get("type") });
    case "top10":
      return highlight({
        subType: "rank",
        isBottom: flagOf(rule, "bottom"),
        isPercent: flagOf(rule, "percent"),
        value: numberOf(rule, "rank") ?? 10,
      });
    case "aboveAverage": {
      if (numberOf(rule, "stdDev")) return null;
      const above = flagOf(rule, "aboveAverage", true);
      const equal = flagOf(rule, "equalAverage") ? "OrEqual" : "";
      return highlight({ subType: "average", operator: (above ? "greaterThan" : "lessThan") + equal });
    }
    case "colorScale":
      return readColorScale(child(rule, "colorScale"), theme);
    case "dataBar":
      return readDataBar(child(rule, "dataBar"), theme);
    default:
      return null;
  }
}

function readComparison(operator: string, formulas: string[], highlight: (rest: object) => Config): Config | null {
  const numbers = formulas.map(Number);
  if (formulas.length === 0) return null;
  if (formulas.every((formula, i) => formula.trim() !== "" && Number.isFinite(numbers[i])))
    return highlight({ subType: "number", operator, value: formulas.length > 1 ? numbers : numbers[0] });
  const literal = /^"((?:[^"]|"")*)"$/.exec(formulas[0]!)?.[1];
  if (literal !== undefined && (operator === "equal" || operator === "notEqual"))
    return highlight({ subType: "text", operator, value: literal.replace(/""/g, '"') });
  return null;
}

function readColorScale(scale: XmlElement | undefined, theme: Theme): Config | null {
  const colors = childrenOf(scale, "color").map((color) => readColor(color, theme));
  const values = childrenOf(scale, "cfvo").map(readValue);
  if (colors.length < 2 || colors.length !== values.length || colors.includes(undefined)) return null;
  return {
    type: "colorScale",
    config: values.map((value, index) => ({ index, color: colors[index], value })),
  } as Config;
}

function readDataBar(bar: XmlElement | undefined, theme: Theme): Config | null {
  const [min, max] = childrenOf(bar, "cfvo").map(readValue);
  if (!min || !max) return null;
  const positiveColor = readColor(child(bar, "color"), theme) ?? "#638EC6";
  const isShowValue = flagOf(bar, "showValue", true);
  return {
    type: "dataBar",
    isShowValue,
    config: { min, max, isGradient: true, positiveColor, nativeColor: "#FF0000" },
  } as Config;
}

function readValue(cfvo: XmlElement): { type: string; value?: string | number } {
  const value = cfvo.attributes.get("val");
  const type = cfvo.attributes.get("type") ?? "min";
  if (value === undefined) return { type };
  return { type, value: type === "formula" ? displayFormula(value) : Number(value) };
}

/** Writes the rules of a sheet; leaves the part alone when nothing changed. */
interface WrittenRule {
  readonly sqref: string;
  readonly xml: string;
  readonly priority: number;
}

/** What the grid was not given, where its cells are now; in the order of priority, as `opened` is. */
const hiddenRules = (opened: readonly OpenedRule[], moveSqref: (sqref: string) => string): WrittenRule[] =>
  opened.flatMap(({ rule, sqref, source, priority }) => {
    const moved = rule ? "" : moveSqref(sqref);
    return moved === "" ? [] : [{ sqref: moved, xml: source, priority }];
  });

/** Each hidden rule before the first shown one of a higher number. One pass: there may be a million of them. */
function merged(shown: readonly WrittenRule[], hidden: readonly WrittenRule[]): WrittenRule[] {
  const all: WrittenRule[] = [];
  let next = 0;
  for (const rule of hidden) {
    while (next < shown.length && shown[next]!.priority <= rule.priority) all.push(shown[next++]!);
    all.push(rule);
  }
  return [...all, ...shown.slice(next)];
}

export function writeRules(
  sheet: SectionedPart,
  opened: readonly OpenedRule[],
  now: readonly IConditionFormattingRule[],
  moveSqref: (sqref: string) => string,
  styles: StylesEditor,
  marks: MarkConverter,
): void {
  const shown = opened.flatMap((each) => each.rule ?? []);
  if (JSON.stringify(shown) === JSON.stringify(now) && opened.every((each) => moveSqref(each.sqref) === each.sqref))
    return;
  const before = new Map(opened.map((each) => [each.rule?.cfId, each]));
  const list: WrittenRule[] = now.flatMap((rule) => {
    const sqref = writeRanges(rule.ranges);
    const old = before.get(rule.cfId);
    const kept = old?.rule && JSON.stringify(old.rule) === JSON.stringify(rule);
    if (kept) return { sqref, xml: old.source, priority: old.priority };
    const xml = ruleXml(rule, styles, marks);
    return xml ? { sqref, xml: sheet.own(xml), priority: old?.priority ?? 0 } : [];
  });
  const sources = merged(list, hiddenRules(opened, moveSqref)).map(({ sqref, xml }, i) => {
    const tag = openingTag(xml);
    const opening = / priority\s*=/.test(tag)
      ? tag.replace(/(\spriority\s*=\s*["'])\d+/, `$1${i + 1}`)
      : tag.replace(/(\/?>)$/, ` priority="${i + 1}"$1`);
    return sheet.own(
      `<conditionalFormatting sqref="${sqref}">${opening}${xml.slice(tag.length)}</conditionalFormatting>`,
    );
  });
  sheet.replace("conditionalFormatting", sources, WORKSHEET_ORDER);
}

/** A rule that was made or changed in the grid; null where the file format has no simple form of it. */
function ruleXml(rule: IConditionFormattingRule, styles: StylesEditor, marks: MarkConverter): string | null {
  const stop = rule.stopIfTrue ? ' stopIfTrue="1"' : "";
  const config = rule.rule;
  if (config.type === "colorScale" || config.type === "dataBar") return scaleXml(config as Config, stop);
  if (config.type !== "highlightCell") return null;
  const highlight = config as Extract<Config, { type: "highlightCell" }>;
  const dxf = styles.append("dxfs", dxfXml(highlight.style as IStyleData));
  const element = (type: string, attributes: string, formulas: readonly string[]) =>
    `<cfRule type="${type}" dxfId="${dxf}"${attributes}${stop}>${formulas.map((f) => `<formula>${escapeText(f)}</formula>`).join("")}</cfRule>`;
  const mark = marks.toFormula(rule);
  if (mark !== null) return element("expression", "", [mark.replace(/^=/, "")]);
  const first = rule.ranges[0];
  const corner = first ? writeRanges([{ ...first, endRow: first.startRow, endColumn: first.startColumn }]) : "A1";
  switch (highlight.subType as string) {
    case "formula":
      return element("expression", "", [storedFormula((highlight as { value: string }).value)]);
    case "number": {
      const { operator, value } = highlight as unknown as { operator: string; value: number | [number, number] };
      return element("cellIs", ` operator="${operator}"`, [value].flat().map(String));
    }
    case "text": {
      const { operator, value = "" } = highlight as unknown as { operator: string; value?: string };
      return textRuleXml(operator, value, corner, element);
    }
    case "duplicateValues":
    case "uniqueValues":
      return element(highlight.subType, "", []);
    case "rank": {
      const { isBottom, isPercent, value } = highlight as unknown as {
        isBottom: boolean;
        isPercent: boolean;
        value: number;
      };
      return element("top10", `${isBottom ? ' bottom="1"' : ""}${isPercent ? ' percent="1"' : ""} rank="${value}"`, []);
    }
    case "average": {
      const { operator } = highlight as unknown as { operator: string };
      if (operator.startsWith("equal") || operator.startsWith("not")) return null;
      const below = operator.startsWith("less") ? ' aboveAverage="0"' : "";
      return element("aboveAverage", below + (operator.endsWith("OrEqual") ? ' equalAverage="1"' : ""), []);
    }
    default:
      return null;
  }
}

type Element = (type: string, attributes: string, formulas: readonly string[]) => string;

function textRuleXml(operator: string, value: string, cell: string, element: Element): string | null {
  const literal = `"${value.replaceAll('"', '""')}"`;
  const text = ` text="${escapeText(value)}"`;
  switch (operator) {
    case "equal":
    case "notEqual":
      return element("cellIs", ` operator="${operator}"`, [literal]);
    case "containsText":
      return element("containsText", ` operator="containsText"${text}`, [`NOT(ISERROR(SEARCH(${literal},${cell})))`]);
    case "notContainsText":
      return element("notContainsText", ` operator="notContains"${text}`, [`ISERROR(SEARCH(${literal},${cell}))`]);
    case "beginsWith":
      return element("beginsWith", ` operator="beginsWith"${text}`, [`LEFT(${cell},LEN(${literal}))=${literal}`]);
    case "endsWith":
      return element("endsWith", ` operator="endsWith"${text}`, [`RIGHT(${cell},LEN(${literal}))=${literal}`]);
    case "containsBlanks":
      return element("containsBlanks", "", [`LEN(TRIM(${cell}))=0`]);
    case "notContainsBlanks":
      return element("notContainsBlanks", "", [`LEN(TRIM(${cell}))>0`]);
    case "containsErrors":
      return element("containsErrors", "", [`ISERROR(${cell})`]);
    case "notContainsErrors":
      return element("notContainsErrors", "", [`NOT(ISERROR(${cell}))`]);
    default:
      return null;
  }
}

interface ValueConfig {
  readonly type: string;
  readonly value?: string | number;
}

function scaleXml(config: Config, stop: string): string {
  const cfvo = ({ type, value }: ValueConfig) => {
    const text = type === "formula" ? storedFormula(String(value ?? "")) : String(value ?? "");
    return `<cfvo type="${type}"${text === "" ? "" : ` val="${escapeText(text)}"`}/>`;
  };
  const color = (rgb: string) => `<color rgb="${argb(rgb) ?? "FF000000"}"/>`;
  if (config.type === "colorScale") {
    const { config: steps } = config as unknown as { config: { color: string; value: ValueConfig }[] };
    const body = steps.map((step) => cfvo(step.value)).join("") + steps.map((step) => color(step.color)).join("");
    return `<cfRule type="colorScale"${stop}><colorScale>${body}</colorScale></cfRule>`;
  }
  const bar = config as unknown as {
    isShowValue: boolean;
    config: { min: ValueConfig; max: ValueConfig; positiveColor: string };
  };
  const show = bar.isShowValue ? "" : ' showValue="0"';
  const { min, max, positiveColor } = bar.config;
  return `<cfRule type="dataBar"${stop}><dataBar${show}>${cfvo(min)}${cfvo(max)}${color(positiveColor)}</dataBar></cfRule>`;
}
