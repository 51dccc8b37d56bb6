/** Lets events that are on their way arrive: they are sent after the turn in which they happened. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something holds; fails with what was seen last. */
export async function eventually<T>(read: () => T, holds: (seen: T) => boolean, withinMs = 2000): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const seen = read();
    if (holds(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`it did not come to pass; last seen: ${JSON.stringify(seen)}`);
    await pause(5);
  }
}

/** The code of the error that a request ends with, or "no error". */
export async function failure(request: Promise<unknown>): Promise<string> {
  try {
    await request;
    return "no error";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
