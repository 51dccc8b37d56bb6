import { industry } from "../build";
import { forReaders } from "../for-readers";

/** 附件6 技术考核要求（制糖行业） */
export const sugar = industry({
  id: "sugar",
  name: "制糖",
  aliases: ["糖业", "甘蔗制糖", "食糖制造", "甘蔗糖"],
  standard: null,
  annexes: ["附件6"],
  rows: [
    { name: "吨蔗耗新水", aliases: ["吨蔗耗新水量", "吨蔗取水量", "吨甘蔗耗新水"], unit: "m³/t", limit: "≤0.4m3/t" },
    { name: "水重复利用率", unit: "%", limit: "≥90%" },
  ],
  notes: forReaders(["附件6没有为制糖行业指明标准。"]),
  misprints: forReaders([
    "表头印作“00考核内容”，应为“考核内容”。",
    "表题印作“技术考核要求（ 制糖行业）”，括号内多一空格。",
  ]),
});
