/** Numbers as they stand in a calculation process. */

/** Plain decimal text without exponent or floating-point dust: 0.1 + 0.2 is 0.3. */
export function formatAmount(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  if (!text.includes("e")) return text;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/\.?0+$/, "") : BigInt(Math.round(value)).toString();
}

/** A result: rates with two decimals as the official tables print them, others with four at most (small ones with four digits). */
export function formatResult(value: number, unit: string): string {
  if (unit === "%") return `${value.toFixed(2)}%`;
  const rounded = Math.abs(value) >= 1 ? Number(value.toFixed(4)) : Number(value.toPrecision(4));
  return unit === "" ? formatAmount(rounded) : `${formatAmount(rounded)} ${unit}`;
}
