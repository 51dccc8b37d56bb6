import { industry } from "../build";
import { forReaders } from "../for-readers";

/** 附件7 技术考核要求（乙烯行业） */
export const ethylene = industry({
  id: "ethylene",
  name: "乙烯",
  aliases: ["乙烯生产", "乙烯制造"],
  standard: { code: "GB/T 32164-2015", title: "节水型企业 乙烯行业" },
  annexes: ["附件7"],
  dimensions: [
    {
      name: "化学水制取工艺",
      terms: [
        { word: "离子交换树脂工艺", also: ["离子交换树脂", "离子交换", "离子交换工艺", "离子交换树脂法"] },
        { word: "反渗透工艺", also: ["反渗透", "反渗透法", "RO"] },
      ],
    },
  ],
  rows: [
    {
      name: "单位乙烯取水量",
      aliases: ["吨乙烯取水量"],
      unit: "m³/t",
      limit: "≤6.5",
      note: "注b：单位乙烯取水量的取水范围参见附录图A.1",
    },
    {
      name: "化学水制取系数",
      unit: "m³/m³",
      limit: [
        { when: ["离子交换树脂工艺"], printed: "≤1.1（离子交换树脂工艺）" },
        { when: ["反渗透工艺"], printed: "≤1.25（反渗透工艺）" },
      ],
    },
    { name: "重复利用率", unit: "%", limit: "≥98" },
    {
      name: "循环水浓缩倍数",
      unit: "倍",
      limit: "≥5",
      adjustment: {
        parameter: "回用水占比",
        also: ["污(废)水回用水占比", "污水回用水占比", "废水回用水占比", "回用水比例", "再生水占比"],
        perPercent: -0.01,
        note: "注c：按污（废）水回用水占补充水总量的10%递减0.1（线性）",
      },
    },
    { name: "蒸汽冷凝水回收率", unit: "%", limit: "≥80" },
    { name: "单位乙烯排水量", aliases: ["吨乙烯排水量"], unit: "m³/t", limit: "≤1.8" },
  ],
  notes: forReaders([
    "注：a.各参数计算方法参见GB/T 32164-2015《节水型企业乙烯行业》。",
    "b.单位乙烯取水量的取水范围参见附录图A.1。",
    "c.当企业的间接冷却水循环系统的补充水中含有污(废)水回用水时，可将循环水浓缩倍数指标按污(废)水回用水水量占补充水总量的10％递减0.1进行确定。",
  ]),
  misprints: forReaders([
    "表注印作“注注：”，应为“注：”。",
    "注c的百分号印作全角“％”。",
    "化学水制取系数的单位印作“m3/ m3”，多一空格。",
  ]),
});
