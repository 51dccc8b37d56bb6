import { forReaders } from "../for-readers";
import { crossing, industry } from "../build";

/** 附件6 技术考核要求（火力发电行业） */
export const thermalPower = industry({
  id: "thermal-power",
  name: "火力发电",
  aliases: ["火电", "热电", "燃煤发电", "电力", "火力发电厂", "热电联产", "电力生产"],
  standard: { code: "GB/T 26925-2011", title: "节水型企业 火力发电企业" },
  annexes: ["附件6"],
  dimensions: [
    {
      name: "机组冷却形式",
      terms: [
        { word: "循环冷却", also: ["循环水冷却", "循环冷却机组", "淡水循环冷却"] },
        { word: "直流冷却", also: ["直流", "直流水冷却", "海水直流冷却"] },
        { word: "空气冷却", also: ["空冷", "直接空冷", "间接空冷", "直接空气冷却", "间接空气冷却"] },
        {
          word: "海水循环冷却",
          countsAs: ["直流冷却"],
          note: "注：循环冷却不包含海水循环冷却，海水循环冷却按直流冷却对待",
        },
      ],
    },
    {
      name: "单机容量",
      sizeUnit: "MW",
      terms: [
        { word: "单机容量﹤300MW", also: ["﹤300MW", "300MW以下", "小于300MW"], sizes: { from: 0, below: 300 } },
        { word: "单机容量300MW级", also: ["300MW级"], sizes: { from: 300, below: 600 } },
        {
          word: "单机容量600MW级及以上",
          also: ["600MW级及以上", "600MW及以上", "600MW级", "≥600MW"],
          sizes: { from: 600, below: Infinity },
        },
      ],
    },
  ],
  rows: [
    {
      name: "单位发电量取水量",
      aliases: ["发电取水量", "单位发电取水量", "发电水耗"],
      unit: "m³/(MW·h)",
      limit: crossing(
        ["单机容量﹤300MW", "单机容量300MW级", "单机容量600MW级及以上"],
        {
          循环冷却: ["≤1.85", "≤1.71", "≤1.68"],
          直流冷却: ["≤0.41", "≤0.34", "≤0.33"],
          空气冷却: ["≤0.45", "≤0.38", "≤0.37"],
        },
        "单机容量分级：﹤300MW、300MW至不足600MW、600MW及以上；表中未印300MW级的上限",
      ),
    },
    { name: "循环冷却水排污水回用率", aliases: ["排污水回用率"], unit: "%", limit: "﹥90" },
    { name: "全厂废水回用率", unit: "%", limit: "﹥85" },
  ],
  notes: forReaders([
    "注：循环冷却不包含海水循环冷却，海水循环冷却按直流冷却对待。",
    "各参数计算方法参见 GB/T 26925-2011 《节水型企业 火力发电企业》",
  ]),
  misprints: forReaders(["表头印作“00考核内容”，应为“考核内容”。", "取水量单位印作“m3/（MW·h）”，即 m³/(MW·h)。"]),
});
