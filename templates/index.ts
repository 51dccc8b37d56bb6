/** Every form of the two notices and the aids, by id. */
import { annex2 } from "./annex2";
import { annex3 } from "./annex3";
import { annex4Trend } from "./trend";
import { annex5 } from "./annex5";
import { annex6Application } from "./annex6-application";
import { annex6Basic } from "./annex6-basic";
import { annex6Management } from "./annex6-management";
import { annex7Info } from "./annex7-info";
import { annex7Management } from "./annex7-management";
import { annex7Veto } from "./annex7-veto";
import { customLimits } from "./custom-limits";
import type { Form, FormId, FormOptions, Origin } from "./form";
import { pilotForm } from "./pilot";
import { technicalTables } from "./technical";
import { waterBalance } from "./water-balance";

/** Where the pane lists a form. */
export type FormGroup = "试点推荐" | "水效对标" | "节水型企业" | "节水标杆企业" | "自制工具";

export interface FormEntry {
  readonly id: FormId;
  readonly name: string;
  readonly group: FormGroup;
  readonly origin: Origin;
  readonly build: (options: FormOptions) => Form;
}

const entry = (group: FormGroup, id: FormId, name: string, build: FormEntry["build"]): FormEntry => ({
  id,
  name,
  group,
  origin: group === "自制工具" ? "aid" : "notice",
  build,
});

const technical = (group: FormGroup, annex: "附件6" | "附件7"): FormEntry[] =>
  technicalTables
    .filter((table) => table.annex === annex)
    .map(({ id, industry, build }) => entry(group, id, `技术考核要求（${industry.name}行业）`, build));

export const formEntries: readonly FormEntry[] = [
  entry("试点推荐", "pilot-enterprise", "试点企业推荐表", () => pilotForm("enterprise")),
  entry("试点推荐", "pilot-park", "试点园区推荐表", () => pilotForm("park")),
  entry("水效对标", "annex2", "附件2 重点用水企业基本信息表", annex2),
  entry("水效对标", "annex3", "附件3 重点用水企业水效对标自评表", annex3),
  entry("水效对标", "annex5", "附件5 重点用水企业水效对标汇总表", annex5),
  entry("节水型企业", "annex6-application", "附件6 节水型企业申请表", annex6Application),
  entry("节水型企业", "annex6-basic", "附件6 节水型企业基本要求", annex6Basic),
  ...technical("节水型企业", "附件6"),
  entry("节水型企业", "annex6-management", "附件6 节水型企业管理评价要求", annex6Management),
  entry("节水标杆企业", "annex7-info", "附件7 企业基本信息表", annex7Info),
  entry("节水标杆企业", "annex7-veto", "附件7 一票否决指标", annex7Veto),
  entry("节水标杆企业", "annex7-management", "附件7 管理考核指标", annex7Management),
  ...technical("节水标杆企业", "附件7"),
  entry("自制工具", "annex4-trend", "近三年指标对标", annex4Trend),
  entry("自制工具", "water-balance", "水平衡底稿", waterBalance),
  entry("自制工具", "custom-limits", "自定义限值", customLimits),
];

export function findForm(id: string): FormEntry | null {
  return formEntries.find((each) => each.id === id) ?? null;
}

/** 附件5: as printed for 2021, rebuilt for the chosen year. */
export function buildForm(id: FormId, options: FormOptions): Form {
  const found = findForm(id);
  if (!found) throw new Error(`no form ${id}`);
  return found.build(options);
}

export type * from "./form";
