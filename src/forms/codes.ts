/** 统一社会信用代码 (18 characters, GB 32100-2015) and 组织机构代码 (9 characters, GB 11714-1997), as far as they tell enterprises apart. */

const CREDIT = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const ORGANISATION = /^[0-9A-Z]{8}[0-9X]$/;

/** The code in one spelling; null for `/`, 无, placeholders of one repeated character, and whatever else is no code. */
export function readCode(text: string): string | null {
  const code = text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  if (!CREDIT.test(code) && !ORGANISATION.test(code)) return null;
  return /^(.)\1+$/.test(code) ? null : code;
}

/** Characters 9 to 17 of a credit code are the organisation's code. */
const organisationOf = (code: string): string => (code.length === 18 ? code.slice(8, 17) : code);

export const sameCode = (one: string, other: string): boolean =>
  one.length === other.length ? one === other : organisationOf(one) === organisationOf(other);
