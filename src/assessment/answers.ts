/** Reads ticks as forms are filled: `☑是 □否`, `是√ 否`, 是 and 否 in a column each, or a word alone. */

/** `both`: 是 and 否 are ticked; `unclear`: something else stands there */
export type Answer = "yes" | "no" | "open" | "both" | "unclear";

/** Ticked boxes; the last two are Wingdings as Word and Excel store them. In Word ☒ is a ticked box, too. */
const TICK = "☑√✓✔■▣☒●\uf0fe\uf052";
const LEADING_MARK = new RegExp(`^[${TICK}□☐○◯\uf0a8\uf06f(]`, "u");
const MARK_FIRST = new RegExp(`([${TICK}]?)(是|否)`, "gu");
const MARK_LAST = new RegExp(`(是|否)([${TICK}]?)`, "gu");
const UNTICKED = /^[□☐○◯\uf0a8\uf06f]+[是否]?$/u;
const YES = /^(?:[☑√✓✔■●\uf0fe\uf052]|[☑√✓✔■▣☒●\uf0fe\uf052]?是|有|符合|满足|达到|达标|true|yes|y|1)$/iu;
const NO = /^(?:[×✗✘✕]|[☑√✓✔■▣☒●×\uf0fe\uf052]?否|无|没有|不是|不符合|不满足|未达到|不达标|false|no|n)$/iu;

/** `☑是 □否`, `是√ 否`: whichever of the two is ticked. */
function ofPair(text: string): Answer {
  const first = LEADING_MARK.test(text);
  const ticked = new Set<string>();
  for (const match of text.matchAll(first ? MARK_FIRST : MARK_LAST)) {
    const [mark, label] = first ? [match[1], match[2]] : [match[2], match[1]];
    if (mark && label) ticked.add(label);
  }
  if (ticked.size > 1) return "both";
  return ticked.has("是") ? "yes" : ticked.has("否") ? "no" : "open";
}

function ofText(text: string): Answer {
  // a remark behind the answer: 是（已办理取水许可证）
  const bare = text.replace(/\(.+\)$/u, "");
  if (bare === "" || UNTICKED.test(bare)) return "open";
  if (bare.includes("是") && bare.includes("否")) return ofPair(bare);
  return YES.test(bare) ? "yes" : NO.test(bare) ? "no" : "unclear";
}

function ofTickColumns(yes: string, no: string): Answer {
  if (yes !== "" && no !== "") return ofText(yes) === "open" && ofText(no) === "open" ? "open" : "both";
  const answer = ofText(yes + no);
  return answer === "yes" && no !== "" ? "no" : answer;
}

/** The answer to one item: one cell, or the two columns 是 and 否 of annex 7. */
export function readAnswer(cells: readonly string[]): Answer {
  const texts = cells.map((cell) => cell.normalize("NFKC").replace(/\s/g, ""));
  const joined = texts.join("");
  const [yes = "", no = ""] = texts;
  const bareTicks = cells.length === 2 && joined !== "" && !/[是否]/.test(joined);
  return bareTicks ? ofTickColumns(yes, no) : ofText(joined);
}
