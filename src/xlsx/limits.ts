/** What a workbook may cost before it is refused as `too-large`. */
export interface ReadLimits {
  /** bytes of the file itself */
  readonly fileBytes: number;
  /** parts in the package */
  readonly entries: number;
  /** bytes of all parts once inflated, by the package's own directory and again while inflating */
  readonly inflatedBytes: number;
  /** inflated ÷ compressed bytes of one part; only asked of parts that inflate to more than 16 MB, since a small part cannot hurt */
  readonly ratio: number;
  /** cells that hold a value or a formula, over all sheets */
  readonly cells: number;
}

/** Generous for any workbook that people fill in (a 100,000-row annex 5 is about 40 MB inflated), tight for an attack. */
export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 100 * 1024 * 1024,
  entries: 10_000,
  inflatedBytes: 400 * 1024 * 1024,
  ratio: 250,
  cells: 5_000_000,
};

/** Parts up to this size are not asked for their compression ratio (bytes). */
export const RATIO_FLOOR = 16 * 1024 * 1024;

/** A byte count as people read it. */
export function formatBytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
