/** Marks → conditional formats that Excel accepts: addresses of bounded length, formulas relative to their first cell. Pure. */
import { areaAddress, cellAddress } from "../forms/address";
import type { Area } from "../forms/types";
import type { Look, Mark } from "../review/marks";

/** `getRanges` takes an address of 8,192 characters at most. */
export const MAX_ADDRESS = 8_192;

export interface Rule {
  /** A1 addresses separated by commas */
  readonly address: string;
  /** with its leading `=`, relative to the first cell of `address` */
  readonly formula: string;
  readonly look: Look;
}

/** One mark becomes several rules where its areas do not fit into one address. */
export function rulesOf(mark: Mark, maxAddress = MAX_ADDRESS): Rule[] {
  const first = mark.areas[0];
  if (!first) return [];
  const corner = cornerOf(first);
  return pieces(mark.areas, maxAddress).map(({ address, anchor }) => ({
    address,
    formula: `=${moveReference(mark.formula, corner, anchor)}`,
    look: mark.look,
  }));
}

function pieces(areas: readonly Area[], maxAddress: number): { address: string; anchor: string }[] {
  const found: { address: string; anchor: string }[] = [];
  for (const area of areas) {
    const address = areaAddress(area);
    const last = found.at(-1);
    if (last && last.address.length + 1 + address.length <= maxAddress) last.address += `,${address}`;
    else found.push({ address, anchor: cornerOf(area) });
  }
  return found;
}

const cornerOf = ({ top, left }: Area): string => cellAddress(top, left);

/** Replaces the reference `from` by `to` outside of text literals, so that a quoted "D4" stays what it is. */
export function moveReference(formula: string, from: string, to: string): string {
  if (from === to) return formula;
  return formula.replace(/"(?:[^"]|"")*"|[A-Z]{1,3}\d+/g, (token) => (token === from ? to : token));
}
