import { industry } from "../build";
import { forReaders } from "../for-readers";
import type { Term } from "../types";

const pulp = (word: string, also: readonly string[] = []): Term => ({ word, also, implies: ["纸浆"] });
const paperOrBoard = (word: string, also: readonly string[] = []): Term => ({ word, also, implies: ["纸及纸板"] });
const notCovered = (word: string, also: readonly string[], implies: string): Term => ({
  word,
  also,
  implies: [implies],
  note: "注h：此表不包括特殊浆种、薄页纸及特种纸的取水量",
});

/** 附件6、附件7 技术考核要求（造纸行业） */
export const paper = industry({
  id: "paper",
  name: "造纸",
  aliases: ["制浆造纸", "造纸和纸制品业", "造纸及纸制品业", "纸浆造纸", "机制纸及纸板制造", "造纸制浆"],
  standard: { code: "GB/T 26927-2011", title: "节水型企业 造纸行业" },
  annexes: ["附件6", "附件7"],
  dimensions: [
    {
      name: "产品",
      terms: [
        pulp("漂白化学木（竹）浆", ["漂白化学木浆", "漂白化学竹浆", "漂白木浆", "漂白竹浆", "漂白硫酸盐木浆"]),
        pulp("本色化学木（竹）浆", ["本色化学木浆", "本色化学竹浆", "本色木浆", "本色竹浆", "本色化学浆"]),
        pulp("化学机械木浆", ["化机浆", "化学机械浆", "化学热磨机械浆"]),
        pulp("漂白化学非木（麦草、芦苇、甘蔗渣）浆", [
          "漂白化学非木浆",
          "漂白麦草浆",
          "漂白芦苇浆",
          "漂白苇浆",
          "漂白蔗渣浆",
          "漂白甘蔗渣浆",
          "漂白化学草浆",
          "漂白草浆",
          "漂白化学麦草浆",
          "漂白化学芦苇浆",
          "漂白化学苇浆",
          "漂白化学蔗渣浆",
          "漂白化学甘蔗渣浆",
          "漂白化学非木（麦草）浆",
          "漂白化学非木（芦苇）浆",
          "漂白化学非木（甘蔗渣）浆",
        ]),
        pulp("脱墨废纸浆", ["脱墨浆"]),
        pulp("未脱墨废纸浆", ["非脱墨废纸浆", "未脱墨浆"]),
        paperOrBoard("新闻纸"),
        paperOrBoard("印刷书写纸", ["印刷纸", "书写纸", "文化用纸", "文化纸"]),
        paperOrBoard("生活用纸", ["生活纸", "卫生纸", "面巾纸", "擦手纸", "餐巾纸"]),
        paperOrBoard("包装用纸", ["包装纸"]),
        paperOrBoard("白纸板", ["白板纸", "白卡纸"]),
        paperOrBoard("箱纸板", ["箱板纸", "牛皮箱纸板", "牛皮箱板纸", "牛皮卡纸"]),
        paperOrBoard("瓦楞原纸", ["瓦楞纸", "瓦楞芯纸", "高强瓦楞原纸", "高强瓦楞纸"]),
        {
          word: "机械木浆",
          also: ["磨木浆"],
          countsAs: ["化学机械木浆"],
          implies: ["纸浆"],
          note: "注g：机械木浆按化学机械木浆执行",
        },
        {
          word: "高得率半化学本色木浆",
          also: ["半化学本色木浆", "半化学木浆"],
          countsAs: ["本色化学木（竹）浆"],
          implies: ["纸浆"],
          note: "注g：高得率半化学本色木浆及草浆按本色化学木浆执行",
        },
        {
          word: "草浆",
          also: ["半化学草浆", "高得率半化学草浆", "高得率半化学本色草浆", "本色草浆", "高得率半化学本色木浆及草浆"],
          countsAs: ["本色化学木（竹）浆"],
          implies: ["纸浆"],
          note: "注g：高得率半化学本色木浆及草浆按本色化学木浆执行",
        },
        {
          word: "化学木浆",
          also: ["化学竹浆", "竹浆", "化学木（竹）浆"],
          countsAs: ["漂白化学木（竹）浆", "本色化学木（竹）浆"],
          implies: ["纸浆"],
        },
        { word: "废纸浆", countsAs: ["脱墨废纸浆", "未脱墨废纸浆"], implies: ["纸浆"] },
        notCovered("特殊浆种", ["特殊浆", "特种浆", "溶解浆"], "纸浆"),
        notCovered("薄页纸", ["薄页"], "纸及纸板"),
        notCovered("特种纸", ["特种纸及纸板"], "纸及纸板"),
      ],
    },
    {
      name: "类别",
      terms: [
        { word: "纸浆", also: ["商品浆", "浆"] },
        { word: "纸及纸板", also: ["机制纸及纸板", "机制纸", "纸板", "纸和纸板", "纸"] },
      ],
    },
    {
      name: "加工方式",
      terms: [
        {
          word: "抄浆机生产浆板",
          also: ["经抄浆机生产浆板", "抄浆机浆板", "抄浆机", "浆板"],
          implies: ["纸浆"],
        },
        { word: "漂白脱墨废纸浆", also: ["漂白脱墨浆"], implies: ["纸浆", "脱墨废纸浆"] },
        { word: "漂白", also: ["经漂白"], countsAs: ["漂白脱墨废纸浆"] },
        {
          word: "涂布类纸及纸板",
          also: ["涂布", "涂布类", "涂布纸", "涂布纸板", "涂布类纸", "涂布纸及纸板", "涂布类纸和纸板"],
          implies: ["纸及纸板"],
        },
        { word: "未涂布", also: ["非涂布", "未涂布纸", "未漂白", "未漂"] },
      ],
    },
  ],
  rows: [
    {
      name: "单位产品取水量",
      unit: "m³/t",
      limit: [
        { when: ["漂白化学木（竹）浆"], printed: "≤70", unit: "m³/Adt" },
        { when: ["本色化学木（竹）浆"], printed: "≤50", unit: "m³/Adt" },
        { when: ["化学机械木浆"], printed: "≤30", unit: "m³/Adt" },
        { when: ["漂白化学非木（麦草、芦苇、甘蔗渣）浆"], printed: "≤100", unit: "m³/Adt" },
        { when: ["脱墨废纸浆"], printed: "≤24", unit: "m³/Adt" },
        { when: ["未脱墨废纸浆"], printed: "≤16", unit: "m³/Adt" },
        { when: ["新闻纸"], printed: "≤16" },
        { when: ["印刷书写纸"], printed: "≤30" },
        { when: ["生活用纸"], printed: "≤30" },
        { when: ["包装用纸"], printed: "≤20" },
        { when: ["白纸板"], printed: "≤30" },
        { when: ["箱纸板"], printed: "≤22" },
        { when: ["瓦楞原纸"], printed: "≤20" },
      ],
      exempt: [
        { when: ["特殊浆种"], printed: "注h：此表不包括特殊浆种、薄页纸及特种纸的取水量" },
        { when: ["薄页纸"], printed: "注h：此表不包括特殊浆种、薄页纸及特种纸的取水量" },
        { when: ["特种纸"], printed: "注h：此表不包括特殊浆种、薄页纸及特种纸的取水量" },
      ],
      allowances: [
        { when: "抄浆机生产浆板", add: 10, appliesTo: ["纸浆"], note: "注b：经抄浆机生产浆板，允许增加10m³/t" },
        { when: "漂白脱墨废纸浆", add: 10, appliesTo: ["脱墨废纸浆"], note: "注c：生产漂白脱墨废纸浆，允许增加10m³/t" },
        { when: "涂布类纸及纸板", add: 10, appliesTo: ["纸及纸板"], note: "注d：生产涂布类纸及纸板，允许增加10m³/t" },
      ],
    },
    {
      name: "重复利用率",
      unit: "%",
      limit: [
        { when: ["纸浆"], printed: "≥70" },
        { when: ["纸及纸板"], printed: "≥85" },
      ],
    },
  ],
  notes: forReaders([
    "注：a.各参数计算方法参见GB/T 26927-2011《节水型企业造纸行业》。",
    "b.经抄浆机生产浆板时，允许在本定额的基础上增加10m3/t。",
    "c.生产漂白脱墨废纸浆时，允许在本定额的基础上增加10m3/t。",
    "d.生产涂布类纸及纸板时，允许在本定额的基础上增加10m3/t。",
    "e.纸浆的计量单位为吨风干浆（含水10%）。",
    "f.纸浆、纸、纸板的取水量定额指标分别计。",
    "g.高得率半化学本色木浆及草浆按本色化学木浆执行，机械木浆按化学机械木浆执行。",
    "h.此表不包括特殊浆种、薄页纸及特种纸的取水量。",
  ]),
  misprints: forReaders(["表注印作“注注：”，应为“注：”。"]),
});
