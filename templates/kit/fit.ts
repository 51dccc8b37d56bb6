/**
 * How tall a row must be for its text. Neither Excel nor the .xlsx format fits rows with merged cells by itself, so
 * the heights are worked out here; an estimate on the safe side, because a clipped line is worse than a little air.
 */

/** px per character of width, at 96 dpi, in 宋体 11 */
const pixelsPerCharacter = 8;
/** Excel's own inner margin of a cell, px */
const padding = 8;
/** px per step of indent */
const indentPixels = 10;
/** faces differ from machine to machine: a little of the width is not counted on */
const safety = 0.97;
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

/** Latin words and figures stay whole; every Chinese character may end a line. */
const words = (line: string): string[] => line.match(/[\u0021-\u00ff]+|[^\u0021-\u00ff]/g) ?? [];

/** Marks that may not begin a line: they take the character before them down. */
const closing = /^[，。；：、！？）》”’％]/;

function wrappedLines(line: string, room: number, size: number): number {
  const em = (size * 96) / 72;
  let lines = 1;
  let used = 0;
  for (const word of words(line)) {
    const width = textPixels(word, size);
    if (used + width > room && used > 0) {
      lines += 1;
      used = closing.test(word) ? em : 0;
    }
    used += width;
    // a word wider than the cell is broken after all
    while (used > room && width > room) {
      lines += 1;
      used -= room;
    }
  }
  return lines;
}

/** Lines that `text` takes in a cell of `width` characters. */
export function lineCount(text: string, width: number, size: number, indent = 0): number {
  const room = Math.max(width * pixelsPerCharacter * safety - padding - indent * indentPixels, size * 1.5);
  return text.split("\n").reduce((sum, line) => sum + wrappedLines(line, room, size), 0);
}

/** Height in points of `text` in a cell of `width` characters. */
export function textHeight(text: string, width: number, size: number, indent = 0): number {
  return Math.ceil(lineCount(text, width, size, indent) * size * lineFactor + 5);
}
