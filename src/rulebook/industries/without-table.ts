import { industry } from "../build";
import { forReaders } from "../for-readers";

/**
 * 附件7 names these standards and prints no table for them: they are known, and have no limit here.
 * A limit comes from the user's own custom limits only.
 */
const UNPRINTED = "附件7列出该行业标准，未印考核表；需要时在“自定义限值”中录入。";

export const petroleumRefining = industry({
  id: "petroleum-refining",
  name: "石油炼制",
  aliases: ["炼油", "石油炼化", "原油加工", "石油加工"],
  standard: { code: "GB/T 26926-2011", title: "节水型企业 石油炼制行业" },
  annexes: ["附件7"],
  rows: [],
  notes: forReaders([UNPRINTED]),
});

export const coalChemical = industry({
  id: "coal-chemical",
  name: "现代煤化工",
  aliases: ["煤化工", "新型煤化工"],
  standard: { code: "GB/T 37759-2019", title: "节水型企业 现代煤化工行业" },
  annexes: ["附件7"],
  dimensions: [
    {
      name: "产品",
      terms: [
        { word: "煤制甲醇" },
        { word: "煤制乙二醇" },
        { word: "煤制油" },
        { word: "煤制合成天然气", also: ["煤制天然气", "煤制气"] },
        { word: "煤制烯烃" },
      ],
    },
  ],
  rows: [],
  notes: forReaders([UNPRINTED]),
});

export const alumina = industry({
  id: "alumina",
  name: "氧化铝",
  aliases: ["氧化铝生产"],
  standard: { code: "GB/T 33232-2016", title: "节水型企业 氧化铝行业" },
  annexes: ["附件7"],
  rows: [],
  notes: forReaders([UNPRINTED]),
});

export const aluminium = industry({
  id: "aluminium",
  name: "电解铝",
  aliases: ["电解铝生产", "原铝"],
  standard: { code: "GB/T 33233-2016", title: "节水型企业 电解铝" },
  annexes: ["附件7"],
  rows: [],
  notes: forReaders([UNPRINTED]),
});
