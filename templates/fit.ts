/**
 * How tall a row must be for its text. Neither Excel nor the .xlsx format fits rows with merged cells by itself, so
 * the heights are worked out here; an estimate on the safe side, because a clipped line is worse than a little air.
 */

/** px per character of width, at 96 dpi, in 宋体 11 */
const pixelsPerCharacter = 8;
/** Excel's own inner margin of a cell, px */
const padding = 8;
/** points per line and point of type; Noto Serif CJK, the usual stand-in for 宋体, needs more than 宋体's 1.3 */
const lineFactor = 1.46;

const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) > 0xff;

/** Width of a text in px at 96 dpi, Chinese characters one em, all others half. */
export function textPixels(text: string, size: number): number {
  const em = (size * 96) / 72;
  let halves = 0;
  for (const character of text) halves += isWide(character) ? 2 : 1.1;
  return (halves * em) / 2;
}

/** Lines that `text` takes in a cell of `width` characters. */
export function lineCount(text: string, width: number, size: number): number {
  const em = (size * 96) / 72;
  // half an em is kept back: a closing mark may not begin a line and takes a character down with it
  const room = Math.max(width * pixelsPerCharacter - padding - em / 2, em);
  return text
    .split("\n")
    .map((line) => Math.max(1, Math.ceil(textPixels(line, size) / room)))
    .reduce((sum, lines) => sum + lines, 0);
}

/** Height in points of `text` in a cell of `width` characters. */
export function textHeight(text: string, width: number, size: number): number {
  return Math.ceil(lineCount(text, width, size) * size * lineFactor + 5);
}
