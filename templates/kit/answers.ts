/** One answer to a list of yes-or-no items: 通过, 一票否决 with the items, or 待定. */

/** `☑是 □否` in one box. */
export const saysNo = (box: string): string => `ISNUMBER(FIND("☑否",{${box}}))`;
export const saysYes = (box: string): string => `ISNUMBER(FIND("☑是",{${box}}))`;

/**
 * @param items ids of the boxes of each item: one with both ticks, or one for 是 and one for 否
 * @returns formula: any 否 rejects and is named, both ticked or none is undetermined
 */
export function vetoFormula(items: readonly { readonly yes: string; readonly no: string }[]): string {
  const rejected = items.map(({ yes, no }) => `AND(${saysNo(no)},NOT(${saysYes(yes)}))`);
  const numbers = rejected.map((no, index) => `IF(${no},"第${index + 1}项 ","")`).join("&");
  const accepted = items.map(({ yes, no }) => `AND(${saysYes(yes)},NOT(${saysNo(no)}))`);
  return (
    `=IF(OR(${rejected.join(",")}),"一票否决："&TRIM(${numbers}),` + `IF(AND(${accepted.join(",")}),"通过","待定"))`
  );
}
