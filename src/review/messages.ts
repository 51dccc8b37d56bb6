/** Every sentence that the review says, Chinese. */
const nearestHint = (nearest: string | null): string => (nearest === null ? "" : `，您是否指“${nearest}”？`);

const REJECTED = { annex3: "自评不通过", "annex6-basic": "不符合节水型企业基本要求", "annex7-veto": "一票否决" };

export const messages = {
  unnamed: (row: number) => `第${row}行（未填企业名称）`,
  part: (name: string, part: string) => `${name}（其中：${part}）`,
  industryMissing: (indicator: string) => `未填所属行业，无法确定“${indicator}”的考核值，不考核`,
  industryUnknown: (text: string) => `所属行业“${text}”不在规则库中，不考核`,
  otherRowFilled: (row: string, indicator: string) =>
    `${indicator}：已填写其他产品或工艺的行，“${row}”一行留空，按企业不涉及处理，不考核`,
  otherProductStated: (row: string, indicator: string) => `${indicator}：企业填报的产品或工艺不是“${row}”，本行不考核`,

  unknownIndustry: (text: string, nearest: string | null) =>
    `所属行业“${text}”不在规则库中，本行各项指标不考核${nearestHint(nearest)}`,
  noIndustry: "未填所属行业，本行各项指标无法对标",
  productNeeded: (indicator: string, question: string) => `${indicator}暂不能判定，${question}`,
  duplicate: (name: string, first: string) => `企业“${name}”与${first}重复`,
  duplicateOtherProduct: (name: string, first: string) =>
    `企业“${name}”在${first}也出现，行业或产品不同；若为同一企业的不同产品，请在名称或备注中注明`,
  missingName: "本行填有指标数据，但未填企业名称",
  numberAsText: (text: string, read: string) => `“${text}”是以文本形式存储的数字，请改为数值${read}`,
  errorCell: (indicator: string, code: string) => `${indicator}的单元格是错误值${code}，请检查公式`,
  uncalculated: (indicator: string) => `${indicator}的公式没有保存计算结果，请在电子表格中打开重新计算并保存后再核查`,
  uncalculatedQuestion: "公式的计算结果是多少？请在电子表格中打开该文件，重新计算并保存后再核查",
  unitScale: (indicator: string, text: string, factor: string, scaled: string, requirement: string) =>
    `${indicator}${text}疑似单位有误：${factor}后为${scaled}，与要求${requirement}相当，请核对单位`,
  headingUnit: (indicator: string, unit: string) =>
    `“${indicator}”的表头单位是${unit}，与考核值的单位不同，请核对数值的单位`,
  misscaled: (label: string, text: string, unit: string, factor: string, indicators: readonly string[]) =>
    `“${label}”${text}${unit}与本行的${indicators.join("、")}不符，${factor}后全部相符，疑似单位有误，请核对`,
  scaleHint: (label: string, factor: string) => `（若“${label}”${factor}则相符，请核对单位）`,
  rateMismatch: (indicator: string, text: string, process: string, result: string) =>
    `填报的${indicator}${text}与所列数据不符：${process} = ${result}，请核对`,
  circulationUndefined: "（通知未定义循环利用率，按循环水量占循环水量与补充水量之和计算）",
  rateCut: (indicator: string, text: string, process: string, result: string, rounded: string) =>
    `${indicator}${text}是截断所得：${process} = ${result}，四舍五入应为${rounded}`,
  rateRounded: (indicator: string, text: string, process: string, result: string) =>
    `${indicator}${text}是取整所得：${process} = ${result}`,
  cutHides: "；取整前不满足考核值，请多填几位小数",
  rateCoarse: (indicator: string, text: string, process: string, result: string) =>
    `${indicator}${text}与${process} = ${result}略有出入，在所列数据自身取整的范围内，请核对`,
  negativeAmount: (label: string, text: string) => `“${label}”${text}为负，不可能，请核对`,
  partExceeds: (inner: string, a: string, outer: string, b: string) =>
    `“${inner}”${a}大于“${outer}”${b}，不可能，请核对两项水量及其单位`,
  totalUse: (label: string, total: string, intake: string, reused: string, sum: string) =>
    `“${label}”${total}不等于取水量${intake}与重复利用水量${reused}之和${sum}，请核对`,
  circulationWithoutReuse: (rate: string) =>
    `重复利用率为0，循环利用率却是${rate}%：循环用水就是重复利用，请核对两项指标`,
  totalOfAmounts: (label: string, name: string, text: string, computed: string) =>
    `“${label}”行的${name}${text}与各行数据不符，按各行计算为${computed}，请核对`,
  meanOutside: (label: string, name: string, text: string, least: string, most: string) =>
    `“${label}”行的${name}${text}不在各行的最小值${least}与最大值${most}之间；这项指标不能相加，合计或平均必在其间，请核对`,
  meanMismatch: (label: string, name: string, text: string, mean: string) =>
    `“${label}”行的${name}${text}不是各行的算术平均值${mean}；若为加权平均请在行名中注明`,
  numberTwice: (value: number, row: number) => `序号${value}与第${row}行重复，请核对是否重复填报`,
  numberGap: (previous: number, value: number) => `序号由${previous}跳到${value}，请核对是否漏填企业`,
  numberBack: (previous: number, value: number) => `序号${value}排在${previous}之后，请核对顺序`,
  numberMissing: "本行未填序号",
  trendBreak: (indicator: string, year: number, text: string, other: number, otherText: string) =>
    `${indicator}${year}年为${text}，与${other}年的${otherText}相差悬殊，请核对数值和单位；确有其事的请说明原因`,
  times: (factor: string) => `乘以${factor}`,
  dividedBy: (factor: string) => `除以${factor}`,
  doubtfulFraction: (indicator: string, message: string) => `${indicator}：${message}`,
  formulaText: (label: string) => `${label}以“=、+、-、@”开头，看起来像公式；已按普通文本处理，请核对`,
  unitIntake: (stated: string, intake: string, output: string, computed: string, unit: string) =>
    `填报的单位产品取水量${stated}与取水量÷产量不符：${intake} ÷ ${output} = ${computed} ${unit}`,
  severalProducts: "（填有多种产品，请核对产量口径）",
  otherOutputUnit: "（该产品不以吨计量，请核对产量和单位产品取水量的计量单位是否一致）",
  otherAnnex: (indicator: string, annex5: string, annex2: string, place: string) =>
    `${indicator}填报${annex5}，与该企业附件2（${place}）的${annex2}不一致，请核对哪一处有误`,
  roundedOver: (indicator: string, annex5: string, annex2: string, place: string) =>
    `${indicator}填报${annex5}，该企业附件2（${place}）为${annex2}，取舍后判定结论不同，请按相同位数填报`,
  otherIndustry: (annex5: string, annex2: string, place: string) =>
    `所属行业填报“${annex5}”，与该企业附件2（${place}）的“${annex2}”不是同一行业，请核对`,
  industryProduct: (industry: string, product: string, other: string) =>
    `所属行业为“${industry}”，主要产品却是“${product}”（${other}行业的产品），请核对行业和产品`,
  rowOf: (enterprise: string, row: number) => `第${row}行“${enterprise}”`,
  sameFigures: (enterprise: string, others: readonly string[], count: number) =>
    `“${enterprise}”的各项指标与${others.join("、")}${count > others.length ? `等${count}行` : ""}完全相同，请核对是否误抄`,
  similarName: (name: string, other: string, place: string) =>
    `“${name}”与${place}“${other}”只差公司形式或标点，请核对是否为同一家企业（按两家企业核查）`,
  hiddenRows: (from: number, to: number, rows: number) =>
    rows === 1
      ? `第${from}行填有数据但被隐藏，已照常核查；请取消隐藏或删除`
      : `第${from}至${to}行中有${rows}行填有数据但被隐藏（或被筛选掉），已照常核查；请取消隐藏或删除`,
  hiddenColumn: (letters: string, indicator: string) =>
    `${letters}列（${indicator}）填有数据但被隐藏，已照常核查；请取消隐藏`,
  hiddenSheet: (sheet: string) => `工作表“${sheet}”是隐藏的，其中的表格已照常核查`,
  displayRounding: (indicator: string, shown: string, exact: string, requirement: string) =>
    `${indicator}显示为${shown}，实际值为${exact}，按实际值不满足${requirement}；请增加显示的小数位数`,
  staleFormula: (formula: string, stored: string, computed: string) =>
    `公式${formula}保存的结果是${stored}，按所引用的数据应为${computed}；请安装加载项重新计算并保存`,
  unknownFunction: (formula: string) =>
    `公式${formula}显示为#NAME?：保存时没有装加载项，结果不可用；请安装加载项重新计算并保存`,
  creditCode: (code: string, expected: string) =>
    `统一社会信用代码“${code}”的校验码不符（按GB 32100-2015应为“${expected}”），请核对`,
  organisationInCredit: (code: string, expected: string) =>
    `统一社会信用代码“${code}”中的主体标识码校验码不符（按GB 11714-1997应为“${expected}”），请核对`,
  organisationCode: (code: string, expected: string) =>
    `组织机构代码“${code}”的校验码不符（按GB 11714-1997应为“${expected}”），请核对`,
  codeShape: (code: string) => `“${code}”既不是18位统一社会信用代码，也不是9位组织机构代码，请核对`,
  selfAssessment: (reason: string) =>
    `自评“达到节水型企业国家标准先进企业指标”为“是”，但单位产品取水量未达到考核值：${reason}`,
  rejected: (form: keyof typeof REJECTED, item: number, statement: string) =>
    `${REJECTED[form]}：第${item}项“${statement}”为“否”`,
  unclearAnswer: (item: number, written: string) => `第${item}项的回答“${written}”看不出是“是”还是“否”，请重新勾选`,
  unanswered: (items: readonly number[]) => `第${items.join("、")}项尚未作答，结论待定，请逐项勾选“是”或“否”`,
  bothAnswers: (item: number) => `第${item}项同时勾选了“是”和“否”`,
  limitAltered: (indicator: string, written: string, printed: string) =>
    `${indicator}的考核值写作“${written}”，通知印作“${printed}”，按通知核查；地方另有规定的请录入“自定义限值”`,
  annexUnstated: (industry: string, annex: string) =>
    `附件6和附件7都有${industry}行业的技术考核表，表上没有注明是哪一个，按${annex}列出（两者考核值相同）`,

  scoreNoNumber: (id: string, written: string) => `第${id}项得分“${written}”不是数字，不能计分`,
  scoreUncalculated: (id: string) => `第${id}项得分的公式没有保存计算结果，请在电子表格中打开重新计算并保存后再核查`,
  scoreNegative: (id: string, score: number) => `第${id}项得分${score}为负，不可能`,
  scoreAbove: (id: string, score: number, points: number) =>
    `第${id}项得分${score}超过该项满分${points}分，按${points}分计`,
  scoreMisprint: (id: string, score: number, points: number, note: string) =>
    `第${id}项得分${score}超过该项印出的满分${points}分，按${points}分计（${note}）`,
  scoreDeduction: (id: string, score: number, points: number) =>
    `第${id}项是扣分项，使用地下水填${points}，不使用填0，不应为${score}`,
  scoreAboveSubItems: (id: string, score: number, missing: number, perMissing: number, allowed: number) =>
    `第${id}项得分${score}与缺项不符：缺${missing}项，每项扣${perMissing}分，至多${allowed}分`,
  scoreBelowSubItems: (id: string, score: number, missing: number, allowed: number) =>
    `第${id}项得分${score}低于按缺项（${missing}项）扣分后的${allowed}分，按所填得分计，请核对`,
  scoreGroundwater: (id: string, used: boolean, score: number, points: number) =>
    `第${id}项注明${used ? "使用" : "不使用"}地下水，得分应为${used ? points : 0}，填写为${score}`,
  totalNoNumber: (written: string) => `合计“${written}”不是数字`,
  totalMismatch: (stated: number, sum: number) => `合计填写${stated}分，与各项得分之和${sum}分不符`,
  scoreFails: (total: number, passMark: number) => `合计${total}分，低于合格线${passMark}分，管理考核不达标`,
  scoreCannotPass: (most: number, passMark: number) =>
    `尚有未评项目，即使全部得满分合计也只有${most}分，低于合格线${passMark}分，管理考核不达标`,
  scoreOpen: (ids: readonly string[], least: number, most: number, passMark: number) =>
    `第${ids.join("、")}项尚未评分，合计在${least}至${most}分之间，是否达到${passMark}分待定`,

  year: (stated: number, expected: number) => `表中注明的年份是${stated}年，核查要求为${expected}年`,
};
