import { industry } from "../build";
import { forReaders } from "../for-readers";

/** 附件7 技术考核要求（氮肥行业） */
export const nitrogenFertilizer = industry({
  id: "nitrogen-fertilizer",
  name: "氮肥",
  aliases: [
    { name: "合成氨", states: ["合成氨"] },
    { name: "尿素", states: ["尿素"] },
    "化肥（氮肥）",
    "氮肥制造",
    "氮肥生产",
  ],
  standard: { code: "GB/T 36895-2018", title: "节水型企业 氮肥行业" },
  annexes: ["附件7"],
  dimensions: [
    {
      name: "产品",
      terms: [{ word: "合成氨", also: ["液氨"] }, { word: "尿素" }],
    },
    {
      name: "原料",
      terms: [
        { word: "无烟块煤（型煤）", also: ["无烟块煤", "型煤", "无烟块煤、型煤"], implies: ["合成氨"] },
        { word: "粉煤、褐煤", also: ["粉煤", "褐煤", "粉煤（褐煤）"], implies: ["合成氨"] },
        { word: "天然气（焦炉气）", also: ["天然气", "焦炉气", "焦炉煤气", "天然气、焦炉气"], implies: ["合成氨"] },
      ],
    },
  ],
  rows: [
    {
      name: "以无烟块煤（型煤）为原料的吨合成氨取水量",
      aliases: ["以无烟块煤为原料的吨合成氨取水量", "以型煤为原料的吨合成氨取水量"],
      families: ["吨合成氨取水量", "合成氨取水量"],
      unit: "m³/t",
      limit: "≤9",
      when: ["无烟块煤（型煤）"],
    },
    {
      name: "以粉煤、褐煤为原料的吨合成氨取水量",
      aliases: ["以粉煤为原料的吨合成氨取水量", "以褐煤为原料的吨合成氨取水量"],
      families: ["吨合成氨取水量", "合成氨取水量"],
      unit: "m³/t",
      limit: "≤12",
      when: ["粉煤、褐煤"],
    },
    {
      name: "以天然气（焦炉气）为原料的吨合成氨取水量",
      aliases: ["以天然气为原料的吨合成氨取水量", "以焦炉气为原料的吨合成氨取水量"],
      families: ["吨合成氨取水量", "合成氨取水量"],
      unit: "m³/t",
      limit: "≤7.5",
      when: ["天然气（焦炉气）"],
    },
    { name: "吨尿素取水量", aliases: ["尿素取水量"], unit: "m³/t", limit: "≤2.5", when: ["尿素"] },
    { name: "间接冷却水循环率", unit: "%", limit: "≥97" },
    { name: "重复利用率", unit: "%", limit: "≥95" },
    { name: "用水综合漏失率", unit: "%", limit: "≤2" },
    { name: "废水排放达标率", unit: "%", limit: "100", note: "表中只印“100”，即不低于100%" },
  ],
  notes: forReaders(["注：各参数计算方法参见 GB/T36895-2018《节水型企业 氮肥行业》"]),
});
