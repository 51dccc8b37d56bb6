/** 渝经信节能〔2022〕34号: 2022年国家工业废水循环利用试点 */
import type { IndustryId } from "../types";

export interface PilotDirection {
  readonly name: string;
  readonly text: string;
}

/** An industry's reuse rate as somebody published it: offered for confirmation, never applied silently. */
export interface PublishedAverage {
  /** what the figure is about, as published */
  readonly subject: string;
  readonly industries: readonly IndustryId[];
  /** as published: `98.07%`, `不到70%` */
  readonly printed: string;
  /** percent points; null where only a bound in words is given */
  readonly value: number | null;
  readonly source: string;
  /** year of the data; null where not stated */
  readonly year: number | null;
}

export const pilot = {
  notice: "渝经信节能〔2022〕34号",
  title: "关于开展申报2022年国家工业废水循环利用试点工作的通知",
  directions: [
    {
      name: "用水过程循环模式",
      text: "采用冷却水高效循环利用、生产过程分质用水梯级利用、高盐废水深度处理回用等技术装备，降低生产过程水耗，提高水重复利用率。",
    },
    {
      name: "区域产城融合模式",
      text: "探索与市政再生水生产运营单位合作，完善再生水管网，将处理达标后的再生水回用于生产过程，减少新水取用量，形成可复制推广的产城融合废水高效循环利用新模式。",
    },
    {
      name: "智慧用水管控模式",
      text: "利用大数据、云计算、互联网等新一代信息技术，建立工业废水循环利用智慧管理平台，形成感知、监测、预警、应急等能力，提升废水循环利用的数字化管理、网络化协同、智能化管控水平。",
    },
    {
      name: "废水循环利用补短板模式",
      text: "围绕工业废水循环利用全过程堵点、难点，加强协同攻关，创新低成本、高性能工业废水循环利用装备技术工艺，打造工业废水循环利用技术、工程与服务等协同发力的示范样板。",
    },
    { name: "其他经验做法", text: "推动工业废水循环利用的其他可复制可推广的先进经验做法。" },
  ] satisfies readonly PilotDirection[],
  enterpriseConditions: [
    "具有独立法人资格，取得企业法人营业执照，生产经营遵守国家、行业、地方相关节水政策和标准",
    "有取水资源的合法手续，近三年取水无超计划",
    "近三年内未发生安全和环境事故，无违法行为，未被列入企业经营异常名录或严重违法失信企业名单",
    "未使用或生产国家明令禁止或列入禁止、淘汰目录的用水设备或器具",
    "水计量器具配备满足《用水单位水计量器具配备和管理通则》（GB 24789）要求，并依法检定或校准",
    "2021年工业用水重复利用率高于行业平均值",
  ],
  parkConditions: [
    "遵守国家、行业、地方相关节水政策和标准",
    "有取水资源的合法手续，近三年取水无超计划",
    "近三年未发生安全、污染事故或重大生态破坏事件",
    "园区企业不应使用国家列入淘汰目录的落后技术、工艺和设备，不应生产国家列入淘汰目录的产品",
    "园区建立履行废水循环利用工作职责的专门机构、配备专职工作人员",
  ],
  /** the most that may be named */
  quotas: {
    district: { enterprises: 1, parks: 1 },
    province: { enterprises: 3, parks: 1 },
  },
  /** condition 6 is strict: equal to the average is not above it */
  averageMustBeExceeded: true,
  averages: [
    {
      subject: "钢铁",
      industries: ["steel"],
      printed: "98.07%",
      value: 98.07,
      source: "重点钢铁企业统计",
      year: 2021,
    },
    {
      subject: "石化化工",
      industries: ["petroleum-refining", "ethylene", "coal-chemical", "chlor-alkali", "nitrogen-fertilizer"],
      printed: "93%",
      value: 93,
      source: "出处未记载，须由使用者查实",
      year: 2022,
    },
    {
      subject: "纺织",
      industries: ["textile-dyeing", "filament-weaving"],
      printed: "不到70%",
      value: null,
      source: "专家解读（2022年7月），未注明数据年份",
      year: null,
    },
    {
      subject: "印染",
      industries: ["textile-dyeing"],
      printed: "仅为40%",
      value: 40,
      source: "专家解读（2022年7月），未注明数据年份",
      year: null,
    },
  ] satisfies readonly PublishedAverage[],
} as const;
