import { industry } from "../build";
import { forReaders } from "../for-readers";

/** 附件7 技术考核要求（味精行业） */
export const msg = industry({
  id: "msg",
  name: "味精",
  aliases: ["味精制造", "味精生产"],
  standard: { code: "GB/T 32165-2015", title: "节水型企业 味精行业" },
  annexes: ["附件7"],
  rows: [
    { name: "吨味精取水量", unit: "m³/t", limit: "≤25" },
    { name: "重复利用率", unit: "%", limit: "≥92" },
    { name: "间接冷却水循环率", unit: "%", limit: "≥95" },
    { name: "达标排放率", unit: "%", limit: "100", note: "表中只印“100”，即不低于100%" },
    { name: "用水综合漏失率", unit: "%", limit: "≤3" },
  ],
  notes: forReaders(["注：各参数计算方法参见GB/T32165-2015《节水型企业味精行业》。"]),
});
