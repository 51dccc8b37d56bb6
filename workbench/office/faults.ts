/** Misbehaviour of a host that an add-in must survive, asked for by a test. */
interface Timing {
  /** requests to be let through first */
  readonly after?: number;
  /** share of the request's actions that are carried out all the same, 0 to 1; none by default */
  readonly executed?: number;
}

export type Fault = Timing &
  (
    | /** the request is never answered: `context.sync()` hangs, as it can in Excel on the web */
      { readonly kind: "hang" }
      /** the request is answered with an error; what was carried out before it stays, as in Excel */
    | { readonly kind: "error"; readonly code: string; readonly message?: string }
  );

/** Faults that wait for their request. */
export class FaultQueue {
  private readonly waiting: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.waiting.push({ fault, left: fault.after ?? 0 });
  }

  /** to be asked once a request */
  next(): Fault | undefined {
    const due = this.waiting.findIndex((entry) => entry.left === 0);
    const fault = due < 0 ? undefined : this.waiting.splice(due, 1)[0]?.fault;
    for (const entry of this.waiting) entry.left = Math.max(0, entry.left - 1);
    return fault;
  }
}
