/** What the columns of a recommendation table hold: the printed ones, and those in which the conditions are answered. */
import { fold } from "../text";

export type PilotRole =
  | { readonly is: "number" | "name" | "industry" | "highlights" | "opinion" | "direction" | "rate" | "average" }
  | { readonly is: "condition"; readonly condition: number };

const ENTERPRISE = /^(?:推荐|申报|试点|工业)*(?:企业|单位|公司)(?:名称|全称)$/;
const PARK = /^(?:推荐|申报|试点|工业|产业)*园区(?:名称|全称)$/;
const PRINTED: readonly (readonly [RegExp, Exclude<PilotRole["is"], "condition">])[] = [
  [/^(?:序号|编号|序)$/, "number"],
  [ENTERPRISE, "name"],
  [PARK, "name"],
  [/^(?:所属|所在|主要)?行业(?:类别|名称)?$|^主导(?:产业|行业)$/, "industry"],
  [/^(?:主要)?工作(?:主要)?亮点$|^亮点$/, "highlights"],
  [/^推荐(?:意见|理由)$/, "opinion"],
  [/^(?:试点|申报|推荐)?(?:方向|模式)$/, "direction"],
  [/^(?:所属|所在)?(?:全国|国内)?行业.*(?:平均|均值)|^平均(?:值|水平|重复利用率)/, "average"],
  [/^(?:20\d\d年)?(?:企业|工业)?(?:用水|水的?)?重复(?:利用率|用水率|水利用率)$/, "rate"],
];
const CONDITION = /^(?:申报|基本)*条件(?:第)?\(?([①-⑨\d一二三四五六七八九])\)?(?:项)?$/;

export function pilotRole(text: string): PilotRole | null {
  const folded = fold(text);
  const numbered = CONDITION.exec(folded)?.[1];
  if (numbered !== undefined) return { is: "condition", condition: ordinal(numbered) };
  const core = folded.replace(/\([^()]*\)/g, "").replace(/%$/, "");
  const is = PRINTED.find(([pattern]) => pattern.test(core))?.[1];
  return is === undefined ? null : { is };
}

export const isParkName = (text: string): boolean => PARK.test(fold(text).replace(/\([^()]*\)/g, ""));

/** ① 1 一 → 1 */
function ordinal(numbered: string): number {
  const inWords = "一二三四五六七八九".indexOf(numbered);
  if (inWords >= 0) return inWords + 1;
  const circled = numbered.codePointAt(0) ?? 0;
  return circled >= 0x2460 ? circled - 0x2460 + 1 : Number(numbered);
}
