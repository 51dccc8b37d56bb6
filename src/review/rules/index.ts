/** All rules, in the order in which their findings are shown. */
import type { Rule } from "../rule";
import { checklist } from "./checklist";
import { creditCode } from "./credit-code";
import { customLimits } from "./custom-limits";
import { doubtfulFraction } from "./doubtful-fraction";
import { duplicateEnterprise } from "./duplicate-enterprise";
import { formulaError } from "./formula-error";
import { formulaLikeText } from "./formula-like-text";
import { impossibleValue } from "./impossible-value";
import { missingName } from "./missing-name";
import { numberAsText } from "./number-as-text";
import { productNeeded } from "./product-needed";
import { reportingYear } from "./reporting-year";
import { selfAssessment } from "./self-assessment";
import { unitIntakeMismatch } from "./unit-intake-mismatch";
import { unitScale } from "./unit-scale";
import { unknownIndustry } from "./unknown-industry";

export const rules: readonly Rule[] = [
  unknownIndustry,
  missingName,
  duplicateEnterprise,
  formulaError,
  impossibleValue,
  unitScale,
  unitIntakeMismatch,
  creditCode,
  checklist,
  selfAssessment,
  productNeeded,
  doubtfulFraction,
  numberAsText,
  formulaLikeText,
  reportingYear,
  customLimits,
];
