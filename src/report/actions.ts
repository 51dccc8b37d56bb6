/** What to do about a finding, rule by rule; a rule that is not named gets what its severity asks for. */
import type { Finding } from "../review";
import { messages } from "./messages";

const ACTIONS: Readonly<Record<string, string>> = {
  "annex-mismatch": "与该企业核对，以计量记录为准，把附件5和企业的表改成一致。",
  "annex-unstated": "在表头注明是附件6还是附件7。",
  checklist: "对照佐证材料逐项核对，补全或更正勾选。",
  "credit-code": "对照营业执照更正代码。",
  "custom-limits": "按提示更正“自定义限值”表后重新核查。",
  "display-rounding": "按实际数值判断和上报，并把小数位数显示完整。",
  "doubtful-fraction": "改用百分数填写。",
  "duplicate-enterprise": "删去重复的行；确为不同产品的，注明产品。",
  "figure-mismatch": "以计量记录为准核对各表，改成一致。",
  "formula-error": "检查并更正公式，重新计算后保存。",
  "formula-like-text": "核对是否误填；确是文字的，删去开头的符号。",
  "hidden-data": "取消隐藏后核对；不上报的数据请删去。",
  "impossible-value": messages.advice.invalid,
  "industry-product": "核对所属行业和产品，更正填错的一项。",
  "limit-altered": "改回通知所印的考核值；地方另有规定的录入“自定义限值”。",
  "missing-name": "补填企业名称。",
  "number-as-text": "改为数值格式，否则不能参加计算。",
  "reporting-year": "核对年份，是否误交了其他年度的表。",
  "same-figures": "分别与两家企业核对，是否照抄了数据。",
  "self-assessment": "核对自评与指标数值，更正填错的一项。",
  "similar-name": "核对是否为同一家企业，统一名称。",
  "stale-formula": "在装有加载项的电脑上打开，重新计算并保存。",
  "trend-change": "与企业核对变化的原因，注明或更正。",
  "unit-intake-mismatch": "核对取水量、产量和单位，更正填错的一项。",
  "unit-scale": "核对单位，换算后更正。",
  "unknown-industry": "改填通知所列的行业名称。",
};

export const actionOn = ({ rule, severity }: Finding): string => ACTIONS[rule] ?? messages.advice[severity];
