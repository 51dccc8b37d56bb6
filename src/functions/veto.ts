/** Veto lists of annexes 3 and 7: reads ticks as forms are filled, and names the items that decide. */
import { matrixOf, scalarOf } from "./arguments";
import { invalidValue, notAvailable } from "./errors";
import { messages, words } from "./messages";
import { annexNumber, vetoItems } from "./score-tables";

type Answer = "yes" | "no" | "open";

/** Ticked boxes; the last two are Wingdings as Word and Excel store them. In Word ☒ is a ticked box, too. */
const TICK = "☑√✓✔■▣☒●\uf0fe\uf052";
const LEADING_MARK = new RegExp(`^[${TICK}□☐○◯\uf0a8\uf06f(]`, "u");
const MARK_FIRST = new RegExp(`([${TICK}]?)(是|否)`, "gu");
const MARK_LAST = new RegExp(`(是|否)([${TICK}]?)`, "gu");
const UNTICKED = /^[□☐○◯\uf0a8\uf06f]+[是否]?$/u;
const YES = /^(?:[☑√✓✔■●\uf0fe\uf052]|[☑√✓✔■▣☒●\uf0fe\uf052]?是|有|符合|满足|达到|达标|true|yes|y|1)$/iu;
const NO = /^(?:[×✗✘✕]|[☑√✓✔■▣☒●×\uf0fe\uf052]?否|无|没有|不是|不符合|不满足|未达到|不达标|false|no|n)$/iu;

/** `☑是 □否`, `是√ 否`: whichever of the two is ticked. */
function ofPair(text: string): Answer | null {
  const first = LEADING_MARK.test(text);
  const ticked = new Set<string>();
  for (const match of text.matchAll(first ? MARK_FIRST : MARK_LAST)) {
    const [mark, label] = first ? [match[1], match[2]] : [match[2], match[1]];
    if (mark && label) ticked.add(label);
  }
  if (ticked.size > 1) return null;
  return ticked.has("是") ? "yes" : ticked.has("否") ? "no" : "open";
}

function ofText(text: string): Answer | null {
  // a remark behind the answer: 是（已办理取水许可证）
  const bare = text.replace(/\(.+\)$/u, "");
  if (bare === "" || UNTICKED.test(bare)) return "open";
  if (bare.includes("是") && bare.includes("否")) return ofPair(bare);
  return YES.test(bare) ? "yes" : NO.test(bare) ? "no" : null;
}

/** Text of a cell; a number 0 is a blank on Windows, and FALSE is never handed over as one. */
function textOf(cell: unknown): string {
  const scalar = scalarOf(cell);
  if (scalar.kind === "blank" || (scalar.kind === "number" && scalar.value === 0)) return "";
  return String(scalar.kind === "error" ? scalar.code : scalar.value)
    .normalize("NFKC")
    .replace(/\s/g, "");
}

/** One item: one cell, or the two columns 是 and 否 of annex 7. */
function answerOf(cells: readonly unknown[], item: number): Answer {
  const texts = cells.map(textOf);
  const joined = texts.join("");
  const [yes = "", no = ""] = texts;
  const bareTicks = cells.length === 2 && joined !== "" && !/[是否]/.test(joined);
  const answer = bareTicks ? ofTickColumns(yes, no) : ofText(joined);
  if (answer === null) throw invalidValue(messages.answerUnclear(item, joined));
  return answer;
}

function ofTickColumns(yes: string, no: string): Answer | null {
  if (yes !== "" && no !== "") return ofText(yes) === "open" && ofText(no) === "open" ? "open" : null;
  const answer = ofText(yes + no);
  return answer === "yes" && no !== "" ? "no" : answer;
}

/**
 * 通过, 一票否决 with the items answered 否, or 待定 with the items not answered. One 否 rejects whatever else is open.
 * @throws FunctionError #N/A where nothing is answered, #VALUE! where an answer is neither 是 nor 否
 */
export function vetoOutcome(answers: unknown, annex: unknown): string {
  const wanted = vetoItems[annexNumber(annex, [3, 7], 7)];
  const matrix = matrixOf(answers);
  const items = matrix.length === 1 && (matrix[0]?.length ?? 0) > 2 ? (matrix[0] ?? []).map((cell) => [cell]) : matrix;
  if (items.length !== wanted) throw invalidValue(messages.rowCount("一票否决指标", `${wanted}`, items.length));
  if (items.flat().every((cell) => textOf(cell) === "")) throw notAvailable(messages.answersMissing);
  const given = items.map((cells, index) => answerOf(cells, index + 1));
  const numbers = (answer: Answer) => given.flatMap((each, index) => (each === answer ? [index + 1] : [])).join("、");
  if (given.includes("no")) return words.vetoed(numbers("no"));
  return given.includes("open") ? words.vetoOpen(numbers("open")) : words.vetoPass;
}
