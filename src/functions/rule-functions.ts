/** WATER functions that compare a value with the limits printed in annexes 6 and 7, and tell what the rulebook holds. */
import { requirementText } from "../assessment";
import { findIndicator, nearestIndicator, type Amount, type Indicator } from "../indicators";
import { amountOf, contentOf, flatten, nameOf } from "./arguments";
import { checkTable } from "./check-table";
import { requirementOf, singleLimit, verdictOf, verdictWord } from "./checks";
import { failed, invalidValue, notAvailable } from "./errors";
import { messages, words } from "./messages";
import { industryOf, indicatorRows, industryRows } from "./rulebook-tables";

/**
 * 按附件6、附件7 的考核值判定一个数值：达标、不达标、待定或不考核。未填返回 #N/A，无效返回 #VALUE!。
 * @customfunction CHECK
 * @helpurl https://localhost:3000/help/functions.html#CHECK
 * @param industry 行业编号或名称，如 "steel" 或 "钢铁"
 * @param indicator 指标名称，如 "吨钢取水量"，或附件5 的列名
 * @param value 数值（率为百分点，97 即 97%），也可为 "97%"、"≥95" 等文本
 * @param conditions 条件：产品、原料、工艺、冷却形式、单机容量等，顺序不限
 * @returns 达标、不达标、待定或不考核
 */
export function check(industry: unknown, indicator: unknown, value: unknown, ...conditions: unknown[][][]): string {
  return verdictWord(requirementOf(industry, indicator, conditions), contentOf(value));
}

/**
 * 考核值（数字），单位同指标，率为百分点。考核值因条件而异时返回 #N/A，并说明需要哪个条件。
 * @customfunction LIMIT
 * @helpurl https://localhost:3000/help/functions.html#LIMIT
 * @param industry 行业编号或名称
 * @param indicator 指标名称
 * @param conditions 条件：产品、原料、工艺、冷却形式、单机容量等
 * @returns 考核值
 */
export function limit(industry: unknown, indicator: unknown, ...conditions: unknown[][][]): number {
  return singleLimit(requirementOf(industry, indicator, conditions));
}

/**
 * 考核要求的文字，如 "≤4.2 m³/t"；考核值因条件而异时一并列出。
 * @customfunction REQUIREMENT
 * @helpurl https://localhost:3000/help/functions.html#REQUIREMENT
 * @param industry 行业编号或名称
 * @param indicator 指标名称
 * @param conditions 条件：产品、原料、工艺、冷却形式、单机容量等
 * @returns 考核要求
 */
export function requirement(industry: unknown, indicator: unknown, ...conditions: unknown[][][]): string {
  return requirementText(requirementOf(industry, indicator, conditions)) ?? words.notAssessed;
}

/**
 * 数值与考核值之间的余量，单位同指标（率为百分点）；正数为优于考核值，负数为差额。
 * @customfunction MARGIN
 * @helpurl https://localhost:3000/help/functions.html#MARGIN
 * @param industry 行业编号或名称
 * @param indicator 指标名称
 * @param value 数值（率为百分点）
 * @param conditions 条件：产品、原料、工艺、冷却形式、单机容量等
 * @returns 余量
 */
export function margin(industry: unknown, indicator: unknown, value: unknown, ...conditions: unknown[][][]): number {
  const verdict = verdictOf(requirementOf(industry, indicator, conditions), contentOf(value));
  if (verdict.status === "not-applicable") throw notAvailable(verdict.reason);
  if (verdict.margin === null) throw notAvailable(messages.marginUnsettled(verdict.question));
  return verdict.margin;
}

/**
 * 行业的节水型企业标准，如 "GB/T 26924-2011 节水型企业 钢铁行业"。
 * @customfunction STANDARD
 * @helpurl https://localhost:3000/help/functions.html#STANDARD
 * @param industry 行业编号或名称
 * @returns 标准编号与名称
 */
export function standard(industry: unknown): string {
  const found = industryOf(industry);
  if (found.standard === null) throw notAvailable(messages.noStandard(found.name));
  return `${found.standard.code} ${found.standard.title}`;
}

/**
 * 判定的理由：一句话说明数值、考核值、单位与出处。
 * @customfunction WHY
 * @helpurl https://localhost:3000/help/functions.html#WHY
 * @param industry 行业编号或名称
 * @param indicator 指标名称
 * @param value 数值（率为百分点）
 * @param conditions 条件：产品、原料、工艺、冷却形式、单机容量等
 * @returns 一句话
 */
export function why(industry: unknown, indicator: unknown, value: unknown, ...conditions: unknown[][][]): string {
  return verdictOf(requirementOf(industry, indicator, conditions), contentOf(value)).reason;
}

/**
 * 指标的计算过程，如 "R = 970 ÷ (30 + 970) × 100% = 97.00%"，可直接放入附件6、附件7 的报告。
 * @customfunction STEPS
 * @helpurl https://localhost:3000/help/functions.html#STEPS
 * @param indicator 指标名称，或计算它的函数名，如 "REUSE_RATE"
 * @param inputs 各项数据，顺序与该指标的函数相同
 * @returns 计算过程
 */
export function steps(indicator: unknown, ...inputs: unknown[][][]): string {
  const name = nameOf(indicator, "指标");
  const found = findIndicator(name);
  if (found === null) throw notAvailable(messages.unknownIndicator(name, nearestIndicator(name)));
  const outcome = found.steps(stepAmounts(found, inputs));
  if (outcome.kind !== "value") throw failed(outcome);
  return outcome.value;
}

/** Inputs of STEPS by position; what the runtime adds behind them is no input, a number too many is a mistake. */
function stepAmounts(indicator: Indicator, inputs: unknown): readonly Amount[] {
  const given = flatten(inputs);
  const amounts = given.map((input, index) => amountOf(input, indicator.inputs[index]?.name ?? "数据"));
  if (amounts.slice(indicator.inputs.length).some((amount) => amount !== null)) {
    throw invalidValue(messages.tooManyInputs(indicator.name, indicator.inputs.length));
  }
  return amounts;
}

/**
 * 全部行业一览：编号、行业、标准、标准名称、出处。结果溢出为表格，首行为表头。
 * @customfunction INDUSTRIES
 * @helpurl https://localhost:3000/help/functions.html#INDUSTRIES
 * @returns 行业表
 */
export function industries(): string[][] {
  return industryRows();
}

/**
 * 一个行业的全部指标与考核值：指标、条件、考核值、单位、出处。结果溢出为表格，首行为表头。
 * @customfunction INDICATORS
 * @helpurl https://localhost:3000/help/functions.html#INDICATORS
 * @param industry 行业编号或名称
 * @returns 指标表
 */
export function indicators(industry: unknown): string[][] {
  return indicatorRows(industryOf(industry));
}

/**
 * 一次判定整张表，结果溢出为同样大小的表：达标、不达标、待定、未填、不考核、无效、未知；整行空白处为空。
 * @customfunction CHECK_TABLE
 * @helpurl https://localhost:3000/help/functions.html#CHECK_TABLE
 * @param industries 行业：一个单元格、一列或整表
 * @param indicators 指标：一个单元格、一行或整表
 * @param values 数值区域（率为百分点）
 * @param [conditions] 条件：一个单元格、一列或整表，一格可写多个条件，用分号隔开
 * @returns 判定表
 */
export function checkTableFunction(
  industries: unknown[][],
  indicators: unknown[][],
  values: unknown[][],
  conditions?: unknown[][],
): string[][] {
  return checkTable(industries, indicators, values, conditions);
}
