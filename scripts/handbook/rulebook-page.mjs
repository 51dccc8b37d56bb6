/** docs/rulebook.md: every limit of the rulebook as the notices print it, for proof-reading and for citing. */
import { escape, GENERATED, table } from "./markdown.mjs";

const INTRO = `各行业的考核值，由规则库的数据生成；窗格的“标准”页、函数和核查用的是同一份。“原文”照发文印刷，“考核值”是读出来的数；条件一栏为空表示不论条件。误印和换算写在表下的注里。`;

const valueOf = ({ comparison, value, unit }) =>
  unit === "%" ? `${comparison}${value}%` : `${comparison}${value} ${unit}`;
const annexes = (sources) => [...new Set(sources.map(({ annex }) => annex))].join("、");

function rowsOf(indicator) {
  const conditions = (when) => escape(when.filter((word) => !indicator.when.includes(word)).join("、"));
  const limits = indicator.limits.map((limit) => [
    escape(indicator.name),
    conditions(limit.when),
    escape(valueOf(limit)),
    escape(limit.printed),
    annexes(limit.sources),
    escape(limit.note ?? ""),
  ]);
  const exemptions = indicator.exemptions.map(({ when, printed }) => [
    escape(indicator.name),
    conditions(when),
    "不考核",
    escape(printed),
    "",
    "",
  ]);
  return [...limits, ...exemptions];
}

function industrySection(industry, newerEdition) {
  const { name, id, standard, aliases, sources, indicators, notes } = industry;
  const facts = [
    `- 编号：\`${id}\``,
    ...(aliases.length > 0 ? [`- 也写作：${escape(aliases.map((alias) => alias.name).join("、"))}`] : []),
    `- 标准：${standard ? escape(`${standard.code} ${standard.title}。${newerEdition(standard.code).hint}`) : "通知没有列出"}`,
    ...(sources.length > 0
      ? [`- 出处：${escape(sources.map(({ annex, table }) => `${annex} ${table}`).join("；"))}`]
      : []),
  ];
  const rows = indicators.flatMap(rowsOf);
  const body =
    rows.length > 0
      ? table(["指标", "条件", "考核值", "原文", "附件", "注"], rows)
      : "通知没有印发该行业的技术考核表，不考核。";
  const remarks = [...notes, ...indicators.flatMap((indicator) => indicator.notes)];
  return [
    `## ${escape(name)}`,
    facts.join("\n"),
    body,
    ...(remarks.length > 0 ? [[...new Set(remarks)].map((note) => `- ${escape(note)}`).join("\n")] : []),
  ].join("\n\n");
}

/** @param {Awaited<ReturnType<import("./sources.mjs").loadSources>>} sources */
export function rulebookPage({ industries, newerEdition }) {
  const sections = industries.map((industry) => industrySection(industry, newerEdition));
  return `${[GENERATED, "# 规则库：各行业考核值", INTRO, ...sections].join("\n\n")}\n`;
}
