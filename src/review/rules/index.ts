/** All rules, in the order in which their findings are shown. */
import type { Rule } from "../rule";
import { annexMismatch } from "./annex-mismatch";
import { applicationClaim } from "./application-claim";
import { balanceWorksheet } from "./balance-worksheet";
import { checklist } from "./checklist";
import { contradictingAmounts } from "./contradicting-amounts";
import { creditCode } from "./credit-code";
import { customLimits } from "./custom-limits";
import { displayRounding } from "./display-rounding";
import { doubtfulFraction } from "./doubtful-fraction";
import { duplicateEnterprise } from "./duplicate-enterprise";
import { figureMismatch } from "./figure-mismatch";
import { formulaError } from "./formula-error";
import { formulaLikeText } from "./formula-like-text";
import { hiddenData } from "./hidden-data";
import { impossibleValue } from "./impossible-value";
import { industryProduct } from "./industry-product";
import { missingName } from "./missing-name";
import { numberAsText } from "./number-as-text";
import { outcome } from "./outcome";
import { pilotAverage } from "./pilot-average";
import { pilotDirection } from "./pilot-direction";
import { pilotQuota } from "./pilot-quota";
import { pilotRow } from "./pilot-row";
import { productNeeded } from "./product-needed";
import { rateMismatch } from "./rate-mismatch";
import { reportingYear } from "./reporting-year";
import { sameFigures } from "./same-figures";
import { scorePass } from "./score-pass";
import { scoreRange } from "./score-range";
import { scoreSubItems } from "./score-sub-items";
import { scoreTotal } from "./score-total";
import { selfAssessment } from "./self-assessment";
import { sequence } from "./sequence";
import { signing } from "./signing";
import { similarName } from "./similar-name";
import { staleFormula } from "./stale-formula";
import { technicalTable } from "./technical-table";
import { totals } from "./totals";
import { trendBreak } from "./trend-break";
import { trendChange } from "./trend-change";
import { unitIntakeMismatch } from "./unit-intake-mismatch";
import { unitScale } from "./unit-scale";
import { unknownIndustry } from "./unknown-industry";

export const rules: readonly Rule[] = [
  outcome,
  unknownIndustry,
  missingName,
  duplicateEnterprise,
  similarName,
  sameFigures,
  industryProduct,
  formulaError,
  staleFormula,
  impossibleValue,
  unitScale,
  unitIntakeMismatch,
  rateMismatch,
  contradictingAmounts,
  totals,
  trendBreak,
  sequence,
  annexMismatch,
  displayRounding,
  creditCode,
  checklist,
  selfAssessment,
  technicalTable,
  scoreRange,
  scoreSubItems,
  scoreTotal,
  scorePass,
  applicationClaim,
  figureMismatch,
  balanceWorksheet,
  trendChange,
  pilotQuota,
  pilotRow,
  pilotDirection,
  pilotAverage,
  productNeeded,
  doubtfulFraction,
  numberAsText,
  formulaLikeText,
  reportingYear,
  signing,
  hiddenData,
  customLimits,
];
