import { industry } from "../build";
import { forReaders } from "../for-readers";

/** 附件7 技术考核要求（啤酒行业） */
export const beer = industry({
  id: "beer",
  name: "啤酒",
  aliases: ["啤酒制造", "啤酒生产", "啤酒酿造"],
  standard: { code: "GB/T 35576-2017", title: "节水型企业 啤酒行业" },
  annexes: ["附件7"],
  rows: [
    { name: "千升啤酒取水量", aliases: ["千升啤酒取水"], unit: "m³/kL", limit: "≤4.0" },
    { name: "重复利用率", unit: "%", limit: "≥70" },
    { name: "间接冷却循环率", unit: "%", limit: "≥95" },
  ],
  notes: forReaders(["注：各参数计算方法参见 GB/T35576-2017《节水型企业啤酒行业》"]),
});
