/** Text of ours and of the notices as cells and lines of Markdown. */

export const GENERATED = "<!-- 由 node scripts/handbook.mjs 生成，请勿手改。 -->";

/** `|` would end a cell, `<` begin an element, `*` and `_` set type. */
export const escape = (text) =>
  String(text)
    .replaceAll(/[\\|<*_`[\]]/g, "\\$&")
    .replaceAll(/\s*\n\s*/g, " ");

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows cells that are Markdown already */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
