/** Figures that authorities published, from inputs that they published with them. */
import { indicatorById } from "../../src/indicators";

interface Case {
  readonly source: string;
  readonly indicator: string;
  readonly inputs: readonly number[];
  readonly published: number;
  /** published decimals */
  readonly decimals: number;
  /** how the publisher made the last digit */
  readonly by: "rounding" | "truncation";
}

const CISA = "中国钢铁工业协会 2021 年重点钢铁企业用水（万m³）";
const CISA_2024 = "中国钢铁工业协会 2024 年 1—9 月；取水量由公布的增减额÷增减率推出（万m³）";
const HUNAN = "湖南省 2013 年规模工业用水（亿m³）：取水 38.89，外供 21.35，重复用水 60.21";
const GUIZHOU = "贵州省 2012 年规模以上工业（亿m³）：取水 9.33，重复用水 81.53，用水总量 90.87";
const METER = (month: number) => `贵州省财政学校 2003 年 ${month} 月二级水表计量率`;

const cases: readonly Case[] = [
  { source: CISA, indicator: "reuse-rate", inputs: [8756175, 172772], published: 98.07, decimals: 2, by: "rounding" },
  {
    source: CISA_2024,
    indicator: "reuse-rate",
    inputs: [7351700 - 125708.4, 125708.4],
    published: 98.29,
    decimals: 2,
    by: "rounding",
  },
  {
    source: HUNAN,
    indicator: "reuse-rate",
    inputs: [60.21, 38.89, 21.35],
    published: 77.4,
    decimals: 1,
    by: "rounding",
  },
  { source: HUNAN, indicator: "net-intake", inputs: [38.89, 21.35], published: 17.54, decimals: 2, by: "rounding" },
  // published 89.72 has 河湖冷却水 0.004 in the total; without it 89.73
  { source: GUIZHOU, indicator: "reuse-rate", inputs: [81.53, 9.33], published: 89.73, decimals: 2, by: "rounding" },
  {
    source: METER(1),
    indicator: "metering-rate",
    inputs: [10605, 10820],
    published: 98.01,
    decimals: 2,
    by: "rounding",
  },
  // printed as 96.73, a typing error for 96.93
  { source: METER(2), indicator: "metering-rate", inputs: [8280, 8542], published: 96.93, decimals: 2, by: "rounding" },
  {
    source: METER(3),
    indicator: "metering-rate",
    inputs: [8358, 8701],
    published: 96.05,
    decimals: 2,
    by: "truncation",
  },
  {
    source: METER(4),
    indicator: "metering-rate",
    inputs: [12946, 13147],
    published: 98.47,
    decimals: 2,
    by: "rounding",
  },
  {
    source: METER(5),
    indicator: "metering-rate",
    inputs: [19482, 20116],
    published: 96.84,
    decimals: 2,
    by: "truncation",
  },
  { source: METER(6), indicator: "metering-rate", inputs: [7276, 7426], published: 97.98, decimals: 2, by: "rounding" },
  {
    source: "某电厂：再生水 2 877 783 m³，总取水 11 833 531 m³",
    indicator: "unconventional-rate",
    inputs: [2877783, 11833531 - 2877783],
    published: 24.32,
    decimals: 2,
    by: "rounding",
  },
  // 0.0918 kg/(kW·h): 91.8 m³ for 1000 MW·h
  {
    source: "京能（锡林郭勒）发电 660MW：0.0918 kg/(kW·h)",
    indicator: "intake-per-energy",
    inputs: [91.8, 1000],
    published: 0.0918,
    decimals: 4,
    by: "rounding",
  },
  // The published 2.44 m³/t has another denominator; 172772 ÷ 57038.2 is 3.0291
  {
    source: CISA,
    indicator: "intake-per-unit",
    inputs: [172772, 57038.2],
    published: 3.0291,
    decimals: 4,
    by: "rounding",
  },
];

test.each(cases)("$indicator $published: $source", ({ indicator, inputs, published, decimals, by }) => {
  const outcome = indicatorById(indicator).compute(inputs);
  if (outcome.kind !== "value") throw new Error(outcome.message);
  const scale = 10 ** decimals;
  const last = by === "rounding" ? Math.round(outcome.value * scale) : Math.floor(outcome.value * scale);
  expect(last / scale).toBe(published);
});

test("湖南 2013 with gross intake would give 60.76, not the published 77.4", () => {
  const gross = indicatorById("reuse-rate").compute([60.21, 38.89]);
  expect(gross.kind === "value" && gross.value.toFixed(2)).toBe("60.76");
});
