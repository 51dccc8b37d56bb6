/**
 * 统一社会信用代码（18位，GB 32100-2015）和组织机构代码（9位，GB 11714-1997）的校验码必须正确。
 * =MID("0123456789ABCDEFGHJKLMNPQRTUWXY",MOD(31-MOD(SUMPRODUCT(权重,序号),31),31)+1,1)<>RIGHT(B4)
 */
import { cellAddress, displayText, type Field } from "../../forms";
import { nameOf } from "../figures";
import { messages } from "../messages";
import type { Rule } from "../rule";
import type { Finding } from "../types";

/** characters of GB 32100-2015: no I, O, S, V, Z */
const CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/** powers of 3 modulo 31 */
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const weighted = (text: string, alphabet: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * alphabet.indexOf(text[index] ?? "0"), 0);

/** Check character of the first 17 characters, GB 32100-2015. */
export const creditCheck = (code: string): string =>
  CREDIT.charAt((31 - (weighted(code, CREDIT, CREDIT_WEIGHTS) % 31)) % 31);

/** Check character of the first 8 characters, GB 11714-1997: 10 is written X, 11 as 0. */
export function organisationCheck(code: string): string {
  const check = 11 - (weighted(code, ORGANISATION, ORGANISATION_WEIGHTS) % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

const CREDIT_SHAPE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const ORGANISATION_SHAPE = /^[0-9A-Z]{8}-?[0-9X]$/;

export const creditCode: Rule = ({ forms }) =>
  forms.flatMap((form): Finding[] => {
    const field = "fields" in form ? (form.fields as ReadonlyMap<string, Field>).get("code") : undefined;
    const code = displayText(field?.cell).normalize("NFKC").replace(/\s/g, "").toUpperCase();
    // blank, or “/” and “无”: nothing to check
    if (!field || !/[0-9A-Z]/.test(code)) return [];
    const found = problemOf(code);
    if (found === null) return [];
    const name = nameOf(form);
    return [
      {
        rule: "credit-code",
        severity: found.severity,
        sheet: form.sheet,
        cell: cellAddress(field.row, field.column),
        ...(name === "" ? {} : { enterprise: name }),
        message: found.message,
      },
    ];
  });

function problemOf(code: string): { severity: Finding["severity"]; message: string } | null {
  if (CREDIT_SHAPE.test(code)) {
    const expected = creditCheck(code);
    if (!code.endsWith(expected)) return { severity: "error", message: messages.creditCode(code, expected) };
    const organisation = code.slice(8, 17);
    const embedded = organisationCheck(organisation);
    // the whole is right, so that this part is as its authority assigned it: to be looked at, no certain fault
    return organisation.endsWith(embedded)
      ? null
      : { severity: "warning", message: messages.organisationInCredit(code, embedded) };
  }
  if (ORGANISATION_SHAPE.test(code)) {
    const expected = organisationCheck(code);
    return code.endsWith(expected) ? null : { severity: "error", message: messages.organisationCode(code, expected) };
  }
  return { severity: "warning", message: messages.codeShape(code) };
}
