/**
 * The one door to Excel. `context.sync()` can hang for ever on the web, so every exchange has a time limit,
 * and a task that was given up sends nothing more, even when Excel comes back later.
 */
import { can } from "./capabilities";
import { asProblem, Interrupted, type Task } from "./problem";

/** Milliseconds that one exchange with Excel may take. */
export const TIME_LIMIT = 30_000;

export interface ExcelOptions {
  /** milliseconds for one exchange, {@link TIME_LIMIT} by default */
  readonly timeLimit?: number;
  /** cancels between two exchanges, and stops waiting for the one under way */
  readonly signal?: AbortSignal | undefined;
  /** all exchanges are one step of the user's undo, where Excel can do that */
  readonly oneUndoStep?: boolean;
}

export class Session {
  /** exchanges with Excel so far */
  trips = 0;
  private abandoned: Interrupted | null = null;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly timeLimit: number,
  ) {}

  /** Sends what was queued and waits for the answer. */
  async sync(): Promise<void> {
    if (this.abandoned) throw this.abandoned;
    this.trips++;
    await withTimeLimit(this.context.sync(), this.timeLimit);
    if (this.abandoned) throw this.abandoned;
  }

  /** Waits for exchanges that somebody else's code makes, with the same time limit. */
  async through<T>(work: Promise<T>): Promise<T> {
    if (this.abandoned) throw this.abandoned;
    const result = await withTimeLimit(work, this.timeLimit);
    if (this.abandoned) throw this.abandoned;
    return result;
  }

  abandon(why: Interrupted): void {
    this.abandoned = why;
  }
}

/** Rejects with {@link Interrupted} when `work` has not settled after `milliseconds`. */
export function withTimeLimit<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Interrupted("timeout", Math.ceil(milliseconds / 1000))), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Runs `work` in Excel. Errors: an ExcelProblem whose sentence names the task.
 * The outcome of `work` is taken from `work` itself: `Excel.run` adds an exchange of its own at the end,
 * which has nothing left to say and may hang.
 */
export async function inExcel<T>(
  task: Task,
  work: (session: Session) => Promise<T>,
  { timeLimit = TIME_LIMIT, signal, oneUndoStep = false }: ExcelOptions = {},
): Promise<T> {
  let session: Session | undefined;
  let stop: (() => void) | undefined;
  try {
    if (signal?.aborted) throw new Interrupted("cancelled");
    const cancelled = new Promise<never>((_, reject) => {
      stop = () => reject(new Interrupted("cancelled"));
      signal?.addEventListener("abort", stop);
    });
    const open = new Promise<Session>((resolve, reject) => {
      const run = async (context: Excel.RequestContext) => {
        const opened = new Session(context, timeLimit);
        const ended = new Promise<void>((end) => closers.set(opened, end));
        resolve(opened);
        await ended;
      };
      const started = oneUndoStep && can("oneUndoStep") ? Excel.run({ mergeUndoGroup: true }, run) : Excel.run(run);
      started.catch(reject);
    });
    session = await Promise.race([withTimeLimit(open, timeLimit), cancelled]);
    return await Promise.race([work(session), cancelled]);
  } catch (error) {
    if (error instanceof Interrupted) session?.abandon(error);
    throw asProblem(error, task);
  } finally {
    if (stop) signal?.removeEventListener("abort", stop);
    if (session) closers.get(session)?.();
  }
}

/** ends the `Excel.run` that a session lives in */
const closers = new WeakMap<Session, () => void>();
