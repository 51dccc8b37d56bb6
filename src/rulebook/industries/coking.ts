import { industry } from "../build";
import { forReaders } from "../for-readers";

/** 附件7 技术考核要求（炼焦行业） */
export const coking = industry({
  id: "coking",
  name: "炼焦",
  aliases: ["焦化", "炼焦生产", "焦炭生产"],
  standard: { code: "GB/T 34610-2017", title: "节水型企业 炼焦行业" },
  annexes: ["附件7"],
  dimensions: [
    {
      name: "炉型",
      terms: [
        { word: "常规焦炉", also: ["常规", "常规机焦炉", "机焦炉", "常规炼焦炉"] },
        { word: "热回收焦炉", also: ["热回收", "热回收炼焦炉"] },
        { word: "半焦炉", also: ["半焦", "半焦（兰炭）炉", "兰炭炉", "兰炭"] },
      ],
    },
  ],
  rows: [
    {
      name: "吨焦取水量",
      aliases: ["吨焦炭取水量"],
      unit: "m³/t",
      limit: [
        { when: ["常规焦炉"], printed: "≤1.2" },
        { when: ["热回收焦炉"], printed: "≤0.4" },
        { when: ["半焦炉"], printed: "≤0.6" },
      ],
    },
    {
      name: "重复利用率",
      unit: "%",
      limit: [
        { when: ["常规焦炉"], printed: "≥98" },
        { when: ["半焦炉"], printed: "≥98" },
      ],
      exempt: [{ when: ["热回收焦炉"], printed: "-" }],
    },
    { name: "间接冷却水循环率", unit: "%", limit: "≥98" },
    { name: "废水回用率", unit: "%", limit: "≥75" },
    { name: "用水综合漏失率", unit: "%", limit: "≤3" },
  ],
  notes: forReaders(["注：各参数计算方法参见 GB/T34610-2017《节水型企业炼焦行业》"]),
  misprints: forReaders(["吨焦取水量的单位印作“m 3/t”，应为 m³/t。"]),
});
