/** A form is drawn in steps, which are sent together as far as one request may grow. */
export interface Step {
  /** about what it adds to a request */
  readonly bytes: number;
  readonly draw: (sheet: Excel.Worksheet) => void;
}

/** One property set or method called, with the path to its object. */
const CALL_BYTES = 350;
/** Excel on the web refuses requests of 5 MB; smaller ones let the progress move and the user cancel. */
const REQUEST_BYTES = 500_000;

/** @param text what the calls carry besides themselves; Chinese takes three bytes a character */
export const step = (calls: number, draw: Step["draw"], text = 0): Step => ({
  bytes: calls * CALL_BYTES + text * 3,
  draw,
});

/** Steps in the order given, cut into requests. */
export function requests(steps: readonly Step[], bytes = REQUEST_BYTES): Step[][] {
  const found: Step[][] = [];
  let room = 0;
  for (const each of steps) {
    const last = found.at(-1);
    if (last && each.bytes <= room) {
      last.push(each);
      room -= each.bytes;
    } else {
      found.push([each]);
      room = bytes - each.bytes;
    }
  }
  return found;
}
