import { industry } from "../build";
import { forReaders } from "../for-readers";

/** 附件7 技术考核要求（化纤长丝织造行业） */
export const filamentWeaving = industry({
  id: "filament-weaving",
  name: "化纤长丝织造",
  aliases: ["化纤织造", "长丝织造", "化纤织造加工", "化学纤维长丝织造"],
  standard: { code: "GB/T 37832-2019", title: "节水型企业 化纤长丝织造行业" },
  annexes: ["附件7"],
  dimensions: [
    {
      name: "织造方式",
      terms: [
        { word: "喷水织造", also: ["喷水", "喷水织机"] },
        { word: "非喷水织造", also: ["非喷水", "非喷水织机", "喷气织造", "喷气", "剑杆织造", "剑杆"] },
      ],
    },
    {
      name: "产品",
      terms: [
        { word: "涤纶长丝织物", also: ["涤纶织物", "涤纶长丝", "涤纶", "涤丝"] },
        { word: "锦纶长丝织物", also: ["锦纶织物", "锦纶长丝", "锦纶", "锦丝", "尼龙"] },
        { word: "人造丝织物", also: ["人造丝", "粘胶长丝织物"] },
        {
          word: "涤纶、锦纶、人造丝织物",
          also: ["涤纶、锦纶、人造丝"],
          countsAs: ["涤纶长丝织物", "锦纶长丝织物", "人造丝织物"],
        },
      ],
    },
  ],
  rows: [
    {
      name: "单位产品取水量",
      unit: "m³/100m",
      limit: [
        { when: ["喷水织造", "涤纶长丝织物"], printed: "≤0.9" },
        { when: ["喷水织造", "锦纶长丝织物"], printed: "≤0.8" },
        { when: ["非喷水织造"], printed: "≤0.3", note: "涤纶、锦纶、人造丝织物同一限值" },
      ],
    },
    { name: "重复利用率", unit: "%", limit: "≥70" },
    { name: "直接冷却水循环率", unit: "%", limit: "≥70" },
    { name: "蒸汽冷凝水回用率", unit: "%", limit: "≥85" },
    { name: "废水回用率", unit: "%", limit: "≥80" },
    { name: "用水综合漏失率", unit: "%", limit: "≤3" },
  ],
  notes: forReaders(["注：各参数计算方法参 GB/T37832-2019《节水型企业化纤长丝织造行业》"]),
  misprints: forReaders(["表注印作“计算方法参 GB/T37832-2019”，缺“见”字。"]),
});
