/** docs/functions.md: every WATER function, from what Excel is told of it and from the formulas themselves. */
import { EXAMPLES } from "./examples.mjs";
import { escape, GENERATED, table } from "./markdown.mjs";

const INTRO = `加载项的全部自定义函数。百分率一律用百分点（97 表示 97%）。方括号中的参数可以省略，“…”表示可以重复给出。

出错时：\`#N/A\` 未填或名称不认识（说明里给出最接近的名称），\`#VALUE!\` 不是数值或不可能，\`#DIV/0!\` 除数为零；\`#NAME?\` 是加载项没有装上。参数可以是单元格、区域或数值。`;
const RULE_SOURCE = "附件6、附件7 的技术考核表，见[规则库](rulebook.md)";
const SCORE_SOURCE = "附件3、附件6、附件7 的考核表";
const SHOWN_ROWS = 3;

function signature({ name, parameters }) {
  const shown = parameters.map((parameter) => {
    const repeated = parameter.repeating ? `${parameter.name}…` : parameter.name;
    return parameter.optional || parameter.repeating ? `[${repeated}]` : repeated;
  });
  return `=WATER.${name}(${shown.join(", ")})`;
}

/** A value as it is typed into a formula. */
function literal(value) {
  if (!Array.isArray(value)) return typeof value === "string" ? `"${value}"` : String(value);
  if (value.length === 1 && value[0].length === 1) return literal(value[0][0]);
  return `{${value.map((row) => row.map(literal).join(",")).join(";")}}`;
}

function shown(result) {
  if (typeof result === "number") return `\`${Number(result.toPrecision(12))}\``;
  if (!Array.isArray(result)) return escape(result);
  const rows = result.slice(0, SHOWN_ROWS).map((row) => escape(row.filter((cell) => cell !== "").join("，")));
  const rest = result.length > SHOWN_ROWS ? `；……共 ${result.length} 行` : "";
  return `${rows.join("；")}${rest}`;
}

function example(id, implementations) {
  const { given } = EXAMPLES[id];
  return `\`=WATER.${id}(${given.map(literal).join(", ")})\` → ${shown(implementations[id](...given))}`;
}

function origin(id, indicator, confidence) {
  if (indicator) return `\`${indicator.formula}\`（${confidence[indicator.confidence]}）`;
  if (/^(?:MANAGEMENT_|VETO)/.test(id)) return SCORE_SOURCE;
  return id === "STEPS" ? "各指标函数的公式" : RULE_SOURCE;
}

function section(described, { implementations, indicators, CONFIDENCE_TEXT }) {
  const { id, description, parameters } = described;
  const indicator = indicators.find(({ functionName }) => functionName === id);
  const unit = indicator?.unit ?? EXAMPLES[id].unit;
  const rows = parameters.map((parameter) => [`\`${parameter.name}\``, escape(parameter.description)]);
  return [
    `## ${id}`,
    `\`${signature(described)}\``,
    escape(description),
    ...(rows.length > 0 ? [table(["参数", "含义与单位"], rows)] : []),
    [
      ...(unit ? [`- 结果的单位：${unit === "%" ? "%（百分点）" : escape(unit)}`] : []),
      `- 例：${example(id, implementations)}`,
      `- 依据：${origin(id, indicator, CONFIDENCE_TEXT)}`,
      ...(indicator?.note ? [`- 注意：${escape(indicator.note)}`] : []),
    ].join("\n"),
  ].join("\n\n");
}

/**
 * @param {{ functions: { id: string }[] }} metadata functions.json
 * @param {Awaited<ReturnType<import("./sources.mjs").loadSources>>} sources
 */
export function functionsPage({ functions }, sources) {
  const contents = functions.map(({ id, description }) => [`[${id}](#${id.toLowerCase()})`, escape(description)]);
  const sections = functions.map((each) => section(each, sources));
  return `${[GENERATED, "# WATER 函数", INTRO, table(["函数", "作用"], contents), ...sections].join("\n\n")}\n`;
}
