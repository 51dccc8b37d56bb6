/** Data validation of a sheet ⇄ Univer's rules. */
import type { ISheetDataValidationRule } from "@univerjs/core";
import type { SectionedPart } from "../../src/xlsx/edit/sections";
import { WORKSHEET_ORDER } from "../../src/xlsx/edit/sections";
import { displayFormula, storedFormula } from "../../src/xlsx/formula";
import { escapeText } from "../../src/xlsx/xml";
import { child, childrenOf, flagOf, parseXml, type XmlElement } from "../../src/xlsx/xmlTree";
import { readRanges, writeRanges } from "./ranges";

const ERROR_STYLES = ["information", "stop", "warning"];
const ARROW = 1;
const NO_ARROW = 0;

export interface OpenedValidation {
  readonly rule: ISheetDataValidationRule;
  readonly source: string;
}

export function readValidations(sheet: SectionedPart, sheetId: string): OpenedValidation[] {
  const section = sheet.find("dataValidations");
  if (!section) return [];
  return childrenOf(parseXml(section.source, "dataValidations"), "dataValidation").map((element, n) => ({
    rule: readValidation(element, `${sheetId}-dv${n}`),
    source: element.source,
  }));
}

function readValidation(element: XmlElement, uid: string): ISheetDataValidationRule {
  const text = (name: string) => element.attributes.get(name);
  const type = text("type") ?? "any";
  const shown = (name: string) => {
    const formula = child(element, name)?.text;
    return formula === undefined ? undefined : readOperand(type, formula);
  };
  // in the file `showDropDown` hides the arrow
  const arrow = !flagOf(element, "showDropDown");
  const rule = {
    uid,
    type: type === "none" ? "any" : type,
    ranges: readRanges(text("sqref")),
    operator: text("operator") ?? (type === "list" || type === "custom" ? undefined : "between"),
    formula1: shown("formula1"),
    // Univer keeps the colours of a list here
    formula2: type === "list" ? undefined : shown("formula2"),
    allowBlank: flagOf(element, "allowBlank"),
    showErrorMessage: flagOf(element, "showErrorMessage"),
    errorStyle: Math.max(0, ERROR_STYLES.indexOf(text("errorStyle") ?? "stop")),
    error: text("error"),
    errorTitle: text("errorTitle"),
    showInputMessage: flagOf(element, "showInputMessage"),
    prompt: text("prompt"),
    promptTitle: text("promptTitle"),
    renderMode: arrow ? ARROW : NO_ARROW,
    showDropDown: arrow,
  };
  // through JSON, so that what Univer gives back can be compared
  return JSON.parse(JSON.stringify(rule)) as ISheetDataValidationRule;
}

function readOperand(type: string, formula: string): string {
  if (type === "list") {
    const literal = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
    return literal === undefined ? displayFormula(formula) : literal.replace(/""/g, '"');
  }
  return type === "custom" || !Number.isFinite(Number(formula)) ? displayFormula(formula) : formula;
}

function writeOperand(type: string, value: string): string {
  if (value.startsWith("=")) return storedFormula(value);
  return type.startsWith("list") ? `"${value.replaceAll('"', '""')}"` : value;
}

export function writeValidations(
  sheet: SectionedPart,
  opened: readonly OpenedValidation[],
  now: readonly ISheetDataValidationRule[],
): void {
  if (JSON.stringify(opened.map((each) => each.rule)) === JSON.stringify(now)) return;
  const before = new Map(opened.map((each) => [each.rule.uid, each]));
  const sources = now.flatMap((rule) => {
    const old = before.get(rule.uid);
    if (old && JSON.stringify(old.rule) === JSON.stringify(rule)) return old.source;
    return rule.type === "checkbox" || rule.ranges.length === 0 ? [] : sheet.own(validationXml(rule));
  });
  const all = sheet.own(`<dataValidations count="${sources.length}">`) + sources.join("") + "</dataValidations>";
  sheet.replace("dataValidations", sources.length > 0 ? [all] : [], WORKSHEET_ORDER);
}

function validationXml(rule: ISheetDataValidationRule): string {
  const { type } = rule;
  const listed = type.startsWith("list");
  const attributes: Record<string, string | undefined> = {
    type: listed ? "list" : type === "any" ? "none" : type,
    errorStyle: rule.errorStyle === undefined || rule.errorStyle === 1 ? undefined : ERROR_STYLES[rule.errorStyle],
    operator: listed || rule.operator === ("between" as string) ? undefined : rule.operator,
    allowBlank: rule.allowBlank ? "1" : undefined,
    showDropDown: listed && (rule.showDropDown === false || rule.renderMode === NO_ARROW) ? "1" : undefined,
    showInputMessage: rule.showInputMessage ? "1" : undefined,
    showErrorMessage: rule.showErrorMessage ? "1" : undefined,
    errorTitle: rule.errorTitle,
    error: rule.error,
    promptTitle: rule.promptTitle,
    prompt: rule.prompt,
    sqref: writeRanges(rule.ranges),
  };
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value ? `${name}="${escapeText(value)}"` : [],
  );
  const operand = (name: string, value: string | undefined) =>
    value ? `<${name}>${escapeText(writeOperand(type, value))}</${name}>` : "";
  const second = listed ? "" : operand("formula2", rule.formula2);
  return `<dataValidation ${written.join(" ")}>${operand("formula1", rule.formula1)}${second}</dataValidation>`;
}
