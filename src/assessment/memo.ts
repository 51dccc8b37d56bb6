/** Requirements kept by what was asked. A sheet asks the same few hundred questions for thousands of cells. */
import { workOut } from "./compile";
import type { CustomLimits } from "./custom";
import type { Requirement } from "./requirement";
import type { Question, UnknownName } from "./types";

/** Above this many the memo starts afresh: files of strangers must not fill the memory. */
const CAPACITY = 4096;

type Compiled = Requirement | UnknownName;

/** industry → indicator (with conditions) → answer: two look-ups, and no joined key where there are no conditions. */
class Memo {
  readonly #byIndustry = new Map<string, Map<string, Compiled>>();
  #size = 0;

  get(question: Question, custom: CustomLimits | undefined): Compiled {
    const { industry, indicator, conditions } = question;
    const key =
      conditions === undefined || conditions.length === 0
        ? indicator
        : `${indicator}\u0000${conditions.join("\u0000")}`;
    const known = this.#byIndustry.get(industry)?.get(key);
    if (known) return known;
    if (this.#size >= CAPACITY) {
      this.#byIndustry.clear();
      this.#size = 0;
    }
    const answer = workOut(question, custom);
    const byKey = this.#byIndustry.get(industry);
    if (byKey) byKey.set(key, answer);
    else this.#byIndustry.set(industry, new Map([[key, answer]]));
    this.#size += 1;
    return answer;
  }
}

const printed = new Memo();
const withCustom = new WeakMap<CustomLimits, Memo>();

/**
 * The requirement that a question asks for; the same object for the same question.
 * A pair without a limit is a requirement too: its verdict is 不考核. Unknown names come back as `UnknownName`.
 */
export function compile(question: Question, custom?: CustomLimits): Compiled {
  if (!custom) return printed.get(question, undefined);
  let memo = withCustom.get(custom);
  if (!memo) withCustom.set(custom, (memo = new Memo()));
  return memo.get(question, custom);
}

export function isUnknown(answer: object): answer is UnknownName {
  return "unknown" in answer;
}
