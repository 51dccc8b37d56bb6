import { industry } from "../build";
import { forReaders } from "../for-readers";

/** 附件6、附件7 技术考核要求（氯碱行业） */
export const chlorAlkali = industry({
  id: "chlor-alkali",
  name: "氯碱",
  aliases: [{ name: "烧碱", states: ["烧碱"] }, { name: "聚氯乙烯", states: ["聚氯乙烯"] }, "氯碱化工", "氯碱工业"],
  standard: { code: "GB/T 37271-2018", title: "节水型企业 氯碱行业" },
  annexes: ["附件6", "附件7"],
  dimensions: [
    {
      name: "产品",
      terms: [
        { word: "烧碱", also: ["30%烧碱", "烧碱(30%)", "离子膜烧碱", "氢氧化钠", "液碱", "片碱"] },
        { word: "聚氯乙烯", also: ["PVC", "聚氯乙烯树脂", "PVC树脂"] },
      ],
    },
    {
      name: "工艺",
      terms: [
        { word: "电石法", implies: ["聚氯乙烯"] },
        { word: "乙烯法", implies: ["聚氯乙烯"] },
      ],
    },
  ],
  rows: [
    {
      name: "吨烧碱取水量(30%)",
      aliases: ["吨烧碱取水量", "吨烧碱（30%）取水量", "吨30%烧碱取水量"],
      unit: "m³/t",
      limit: "≤5.5",
      when: ["烧碱"],
    },
    {
      name: "吨电石法聚氯乙烯取水量",
      aliases: ["电石法聚氯乙烯取水量"],
      families: ["吨聚氯乙烯取水量", "聚氯乙烯取水量"],
      unit: "m³/t",
      limit: "≤6.0",
      when: ["电石法", "聚氯乙烯"],
    },
    {
      name: "吨乙烯法聚氯乙烯取水量",
      aliases: ["乙烯法聚氯乙烯取水量"],
      families: ["吨聚氯乙烯取水量", "聚氯乙烯取水量"],
      unit: "m³/t",
      limit: "≤8.6",
      when: ["乙烯法", "聚氯乙烯"],
    },
    { name: "重复利用率", unit: "%", limit: "≥96" },
    { name: "间接冷却水循环率", unit: "%", limit: "≥98" },
    { name: "用水综合漏失率", unit: "%", limit: "≤1.5" },
    { name: "达标排放率", unit: "%", limit: "100", note: "表中只印“100”，即不低于100%" },
  ],
  notes: forReaders(["注：各参数计算方法参见 GB/T 37271-2018 《节水型企业 氯碱行业》"]),
  misprints: forReaders(["表头印作“00考核内容”，应为“考核内容”。"]),
});
