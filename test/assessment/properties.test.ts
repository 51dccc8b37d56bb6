import fc from "fast-check";
import {
  assess,
  bands,
  compile,
  isUnknown,
  judge,
  nextDown,
  nextUp,
  statusOf,
  type CellContent,
  type Question,
  type Requirement,
  type Status,
} from "../../src/assessment";
import { conditionWords, industries } from "../../src/rulebook";
import { annex5Columns } from "../../src/rulebook";

/** Every question that the rulebook has an answer for, with none, one or two conditions. */
const questions: Question[] = industries.flatMap((industry) => {
  const names = [...industry.indicators.map(({ name }) => name), ...annex5Columns.map(({ name }) => name)];
  const words = conditionWords(industry);
  return names.flatMap((indicator) => [
    { industry: industry.id, indicator },
    ...words.map((word) => ({ industry: industry.name, indicator, conditions: [word] })),
    ...words
      .slice(1)
      .map((word, index) => ({ industry: industry.name, indicator, conditions: [word, words[index] ?? word] })),
  ]);
});

function requirementOf(question: Question): Requirement {
  const compiled = compile(question);
  if (isUnknown(compiled)) throw new Error(compiled.message);
  return compiled;
}

const question = fc.constantFrom(...questions);
const limited = question.filter((asked) => requirementOf(asked).possible.length > 0);
const format = fc.constantFrom(undefined, "General", "0.00", "0.0%");
/** Numbers that lie near limits as well as anywhere. */
const numberNear = (requirement: Requirement): fc.Arbitrary<number> =>
  fc.oneof(
    fc.double({ noNaN: true }),
    fc.double({ min: 0, max: 120, noNaN: true }),
    fc
      .tuple(
        fc.constantFrom(...[0, 1, 100, ...requirement.limits.map(({ value }) => value)]),
        fc.constantFrom(1, 0.01),
        fc.constantFrom(0, 1e-12, 1e-9, 1.0000001e-9, 1e-6, 0.01, -1e-12, -1e-9, -1.0000001e-9, -1e-6, -0.01),
      )
      .map(([point, scale, off]) => point * scale * (1 + off)),
  );
const number = (value: number, given?: string): CellContent => ({
  kind: "number",
  value,
  ...(given === undefined ? {} : { format: given }),
});
const text = (value: string): CellContent => ({ kind: "text", value });
const RANK: Partial<Record<Status, number>> = { fail: 0, undetermined: 1, pass: 2 };

test("there are questions with and without a limit to try", () => {
  expect(questions.length).toBeGreaterThan(500);
  const counts = questions.map((asked) => requirementOf(asked).possible.length);
  expect(counts.filter((count) => count === 0).length).toBeGreaterThan(20);
  expect(counts.filter((count) => count === 1).length).toBeGreaterThan(100);
  expect(counts.filter((count) => count > 1).length).toBeGreaterThan(50);
});

test("a better value is never judged worse", () => {
  fc.assert(
    fc.property(
      limited,
      fc.double({ min: 1.0001, max: 100, noNaN: true }),
      fc.double({ min: 1.0001, max: 100, noNaN: true }),
      (asked, a, b) => {
        const requirement = requirementOf(asked);
        const [worse, better] = requirement.higherIsBetter === a < b ? [a, b] : [b, a];
        const rank = (value: number): number => RANK[statusOf(requirement, number(value, "0.00"))] ?? NaN;
        expect(rank(better)).toBeGreaterThanOrEqual(rank(worse));
      },
    ),
    { numRuns: 2000 },
  );
});

const fullWidth = (written: string): string =>
  written.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const spellings: ((written: string, unit: string) => string)[] = [
  (written) => fullWidth(written),
  (written) => `\u3000${written}\u00a0`,
  (written) => [...written].join("\u2009"),
  (written, unit) => `${written}${unit}`,
  (written, unit) => `${written} ${fullWidth(unit)}`,
  (written) => `约${written}`,
  (written) => `${written}~${written}`,
  (written) => `${written}、${written}`,
];

test("the spelling of a value does not change its status", () => {
  fc.assert(
    fc.property(
      limited,
      fc.integer({ min: 101, max: 9999 }),
      fc.constantFrom(...spellings),
      (asked, hundredths, spell) => {
        const requirement = requirementOf(asked);
        const unit = requirement.isPercent ? "%" : "";
        const written = String(hundredths / 100);
        const plain = statusOf(requirement, text(written));
        expect(statusOf(requirement, number(hundredths / 100, "0.00"))).toBe(plain);
        expect(statusOf(requirement, text(spell(written, unit)))).toBe(plain);
      },
    ),
    { numRuns: 2000 },
  );
});

test("a blank never passes, however blank it is", () => {
  const spaces = fc.string({ unit: fc.constantFrom(" ", "\u3000", "\u00a0", "\t", "\n", "\u200b") });
  fc.assert(
    fc.property(question, spaces, (asked, blank) => {
      const requirement = requirementOf(asked);
      const expected = requirement.possible.length > 0 ? "missing" : "not-applicable";
      expect(statusOf(requirement, { kind: "blank" })).toBe(expected);
      expect(statusOf(requirement, text(blank))).toBe(expected);
    }),
  );
});

test("a zero, as Excel hands over a blank, never passes a limit that is an upper bound", () => {
  const upper = limited.filter((asked) => !requirementOf(asked).higherIsBetter);
  fc.assert(
    fc.property(upper, (asked) => {
      expect(statusOf(requirementOf(asked), number(0))).toBe("missing");
    }),
  );
});

test("待定 exactly when the possible limits disagree", () => {
  // limits asked one by one: under each choice alone the value passes or fails
  fc.assert(
    fc.property(limited, fc.double({ min: 1.0001, max: 99.9, noNaN: true }), (asked, value) => {
      const requirement = requirementOf(asked);
      const alone = requirement.limits.map(({ comparison, value: limit }) =>
        comparison === "≤" ? value <= limit : comparison === "≥" ? value >= limit : value > limit,
      );
      // the tolerance lies between this plain comparison and the assessment's
      fc.pre(requirement.limits.every((limit) => Math.abs(value - limit.value) > limit.value * 1e-8));
      const disagree =
        (alone.includes(false) && alone.includes(true)) || (requirement.exempt.length > 0 && alone.includes(false));
      const expected = disagree ? "undetermined" : alone[0] ? "pass" : "fail";
      expect(statusOf(requirement, number(value, "0.00"))).toBe(expected);
    }),
    { numRuns: 3000 },
  );
});

test("status and verdict agree for any cell, and a verdict is complete in itself", () => {
  const content: fc.Arbitrary<CellContent> = fc.oneof(
    fc.tuple(fc.double(), format).map(([value, given]) => number(value, given)),
    fc.string().map(text),
    fc
      .constantFrom("≥", "约", "<", "")
      .chain((sign) => fc.double({ min: -1, max: 200, noNaN: true }).map((value) => text(`${sign}${value}`))),
    fc.boolean().map((value): CellContent => ({ kind: "boolean", value })),
    fc.constantFrom<CellContent>({ kind: "blank" }, { kind: "error", code: "#REF!" }),
  );
  fc.assert(
    fc.property(question, content, (asked, cell) => {
      const requirement = requirementOf(asked);
      const verdict = judge(requirement, cell);
      expect(verdict.status).toBe(statusOf(requirement, cell));
      expect(verdict.reason).toMatch(/。$/u);
      expect(verdict.question === null).toBe(verdict.status !== "undetermined");
      expect(verdict.requirement === null).toBe(verdict.limits.length === 0);
      if (verdict.margin !== null && verdict.status === "pass") expect(verdict.margin).toBeGreaterThanOrEqual(-1e-6);
    }),
    { numRuns: 3000 },
  );
});

describe("bands", () => {
  test("cover the whole line, adjacent and without overlap", () => {
    for (const asked of questions) {
      for (const given of [undefined, "0.0%", "0.00"]) {
        const list = bands(requirementOf(asked), given);
        expect(list[0]?.from).toBe(-Infinity);
        expect(list.at(-1)?.to).toBe(Infinity);
        const adjacent = list.slice(1).every((band, index) => {
          const before = list[index];
          return before && band.from === nextUp(before.to) && band.status !== before.status;
        });
        expect({ asked, given, adjacent }).toEqual({ asked, given, adjacent: true });
      }
    }
  });

  test("say of every number what the verdict says", () => {
    const asked = question.chain((one) => {
      const requirement = requirementOf(one);
      return fc.tuple(fc.constant(requirement), format, numberNear(requirement));
    });
    fc.assert(
      fc.property(asked, ([requirement, given, value]) => {
        fc.pre(Number.isFinite(value));
        const band = bands(requirement, given).find(({ from, to }) => from <= value && value <= to);
        expect(band?.status).toBe(statusOf(requirement, number(value, given)));
      }),
      { numRuns: 5000 },
    );
  });

  test("of 吨钢取水量: invalid, blank, pass, fail", () => {
    const list = bands(requirementOf({ industry: "steel", indicator: "吨钢取水量" }));
    expect(list.map(({ status }) => status)).toEqual(["invalid", "missing", "pass", "fail"]);
    expect(list[2]?.to).toBeCloseTo(4.2, 7);
    expect(list[2]?.to).toBeGreaterThan(4.2);
  });

  test("nextUp and nextDown step by one double", () => {
    expect(nextUp(1)).toBe(1 + Number.EPSILON);
    expect(nextDown(1)).toBe(1 - Number.EPSILON / 2);
    expect(nextUp(0)).toBe(Number.MIN_VALUE);
    expect(nextDown(0)).toBe(-Number.MIN_VALUE);
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => nextDown(nextUp(value)) === value),
    );
  });
});

test("the same question is worked out once, and strangers' questions do not pile up", () => {
  const asked = { industry: "钢铁", indicator: "重复利用率" };
  expect(compile(asked)).toBe(compile({ ...asked }));
  const first = compile(asked);
  for (let index = 0; index < 5000; index += 1) compile({ industry: `行业${index}甲`, indicator: "重复利用率" });
  const again = compile(asked);
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
  expect(assess(asked, number(98))).toMatchObject({ status: "pass" });
});
