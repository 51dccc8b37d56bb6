/** What the readers of forms say to the user. */
export const messages = {
  customWithoutHeading: "工作表“自定义限值”没有找到表头：需要“行业”“指标”“限值”三列。",
  customUnknownIndustry: (text: string) =>
    text === "" ? "自定义限值未填行业，本行未采用。" : `自定义限值的行业“${text}”不在规则库中，本行未采用。`,
  customNoIndicator: "自定义限值未填指标，本行未采用。",
  customNoNumber: (text: string) =>
    text === "" ? "自定义限值未填限值，本行未采用。" : `自定义限值“${text}”不是数字，本行未采用。`,
  customNoComparison: (text: string) =>
    text === ""
      ? "自定义限值未填比较符号（≤、≥、<、>、=），本行未采用。"
      : `自定义限值的比较符号“${text}”无法识别（应为 ≤、≥、<、>、=），本行未采用。`,
  customBadYear: (text: string) => `自定义限值的生效年份“${text}”不是年份，本行未采用。`,
};
