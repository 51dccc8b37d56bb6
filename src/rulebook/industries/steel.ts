import { industry } from "../build";
import { forReaders } from "../for-readers";

/** 附件6、附件7 技术考核要求（钢铁行业） */
export const steel = industry({
  id: "steel",
  name: "钢铁",
  aliases: [
    "钢铁冶炼",
    "炼钢",
    "黑色金属冶炼和压延加工业",
    "黑色金属冶炼及压延加工业",
    "钢铁联合企业",
    "钢铁生产",
    "钢铁制造",
  ],
  standard: { code: "GB/T 26924-2011", title: "节水型企业 钢铁行业" },
  annexes: ["附件6", "附件7"],
  rows: [
    { name: "吨钢取水量", aliases: ["吨钢取水"], unit: "m³/t", limit: "≤4.2" },
    { name: "直接冷却水循环率", unit: "%", limit: "≥95" },
    { name: "废水回用率", unit: "%", limit: "≥75" },
    { name: "重复利用率", unit: "%", limit: "≥97" },
    { name: "用水综合漏失率", unit: "%", limit: "≤8" },
  ],
  notes: forReaders(["注：各参数计算方法参见GB/T26924-2011《节水型企业 钢铁行业》。"]),
  misprints: forReaders(["吨钢取水量的单位印作“m3”，应为 m³/t。"]),
});
