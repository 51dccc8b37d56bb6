/** WATER functions for the management scores and veto lists of annexes 3, 6 and 7. */
import { scoreVerdict, totalScore } from "./management";
import { vetoOutcome } from "./veto";

/**
 * 管理考核总分（分）：各项按该项分值封顶，附件7 使用地下水扣 3 分。有未填项返回 #N/A。
 * @customfunction MANAGEMENT_SCORE
 * @helpurl https://localhost:3000/help/functions.html#MANAGEMENT_SCORE
 * @param scores 各项得分，共 14 项；附件7 另有第 15 项（使用地下水：是/否 或 -3/0）
 * @param [annex] 6 或 7，省略时按项数判断（14 项为 6，15 项为 7）
 * @returns 总分
 */
export function managementScore(scores: unknown[][], annex?: unknown): number {
  return totalScore(scores, annex);
}

/**
 * 管理考核是否达到 48 分：达标、不达标；未填项可能改变结果时为待定。
 * @customfunction MANAGEMENT_CHECK
 * @helpurl https://localhost:3000/help/functions.html#MANAGEMENT_CHECK
 * @param scores 各项得分，共 14 项；附件7 另有第 15 项（使用地下水：是/否 或 -3/0）
 * @param [annex] 6 或 7，省略时按项数判断（14 项为 6，15 项为 7）
 * @returns 达标、不达标或待定
 */
export function managementCheck(scores: unknown[][], annex?: unknown): string {
  return scoreVerdict(scores, annex);
}

/**
 * 附件3 或附件7 的八项一票否决指标：通过；一票否决（列出项号）；有未填项时待定。
 * @customfunction VETO
 * @helpurl https://localhost:3000/help/functions.html#VETO
 * @param answers 八项的评价情况：是/否、☑/□、√/×、TRUE/FALSE；也可为“是”“否”两列
 * @param [annex] 3 或 7，省略时为 7
 * @returns 通过、一票否决或待定
 */
export function veto(answers: unknown[][], annex?: unknown): string {
  return vetoOutcome(answers, annex);
}
