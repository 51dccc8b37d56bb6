/** The strip of the pane: places in percent of its width, 4 % free at both ends. */
import fc from "fast-check";
import { reviewWorkbook } from "../../src/review";
import { standingsOf, type Standing } from "../../src/report/standings";
import { standingsOfEnterprise, stripOf } from "../../src/taskpane/standing/model";
import { HEADER, sheetOf, workbookOf } from "../forms/sheets";

/** 吨钢取水量 ≤4.2, 重复利用率 ≥97: 通知 技术考核要求（钢铁行业） */
const steel = (rows: readonly (readonly [intake: number, reuse: number])[]): Standing[] =>
  standingsOf(
    reviewWorkbook(
      workbookOf(
        sheetOf([HEADER, ...rows.map(([intake, reuse], i) => [i + 1, `第${i + 1}（钢铁）`, "钢铁", intake, reuse])]),
      ),
    ),
  );

const of = (standings: readonly Standing[], enterprise: string, indicator: string): Standing =>
  standingsOfEnterprise(standings, enterprise).find(({ group }) => group.indicator === indicator)!;

test("the lower the better: what keeps the limit lies to its left", () => {
  const standings = steel([
    [2.2, 97],
    [4.2, 98],
    [6.2, 99],
  ]);
  // full- and half-width brackets name the same enterprise
  expect(stripOf(of(standings, "第2(钢铁)", "吨钢取水量"))).toEqual({
    own: 50,
    limit: 50,
    best: 4,
    peers: [4, 50, 96],
    kept: { from: 0, to: 50 },
  });
});

test("the higher the better: what keeps the limit lies to its right", () => {
  const standings = steel([
    [4, 95],
    [4, 99],
  ]);
  const strip = stripOf(of(standings, "第1（钢铁）", "重复利用率"));
  expect(strip).toEqual({ own: 4, limit: 50, best: 96, peers: [96, 4], kept: { from: 50, to: 100 } });
});

test("one enterprise at the limit stands in the middle; an unknown one has no strip", () => {
  const standings = steel([[4.2, 97]]);
  expect(stripOf(of(standings, "第1（钢铁）", "吨钢取水量"))).toMatchObject({
    own: 50,
    limit: 50,
    best: 50,
    peers: [50],
  });
  expect(standingsOfEnterprise(standings, "别的厂")).toEqual([]);
});

test("whatever the values, everything lies inside and the own sign among the peers", () => {
  const value = fc.integer({ min: 1, max: 900 }).map((n) => n / 100);
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (intakes) => {
      for (const standing of steel(intakes.map((intake) => [intake, 97]))) {
        const { own, limit, best, peers } = stripOf(standing);
        for (const place of [own, limit, best, ...peers]) {
          expect(place).toBeGreaterThanOrEqual(4);
          expect(place).toBeLessThanOrEqual(96);
        }
        expect(peers.some((place) => Math.abs(place - own) <= 0.5)).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});
