/** The largest of the numbers, at least `floor`. `Math.max(...numbers)` fails on a few hundred thousand of them. */
export function largest(floor: number, numbers: Iterable<number>): number {
  let most = floor;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
