// What the planner's codes and facts say to people, in English: the one catalogue for browser, API and command line.
export { actualFaultSentence, spentOnSentence } from './actuals.ts'
export { COMPARED_HEADINGS } from './baselines.ts'
export {
  BUDGET_TOTAL_MEANINGS,
  budgetCategoryName,
  budgetItemName,
  PRICE_BASIS_NAMES,
  VARIANCE_PART_NAMES,
} from './budget.ts'
export {
  changeCauseSentence,
  changedReportSentence,
  changeMoveSentence,
  type ChangeNames,
  changeStepSentence,
  changeVerdictSentence,
} from './change.ts'
export { COVER_MEANS, COVER_PER_MONTH_MEANS, coverPartName, PLAN_COVER_MEANS } from './cover.ts'
export { EARNED_VALUE_ORDER, isIndex } from '../earned-value-order.ts'
export { EARNED_VALUE_TERMS, type EarnedValueTerm, earnedValueSentence, indexText } from './earned-value.ts'
export { digestText, digestTitle, type Heard, noticeSentence } from './reminders.ts'
export { factNote } from './facts.ts'
export { faultSentence } from './faults.ts'
export { expectedText } from './schema.ts'
export { type NameOf, ruleSentence, violationSentence } from './rules.ts'
export { type ReasonNames, reasonSentence, rolePeople, type Scarce, scarceName } from './reasons.ts'
export { impossibleSentence, overloadSentence, reportMoveSentence, verdictSentence } from './levelling.ts'
export {
  lostOccurrenceSentence,
  notSharedSentence,
  OCCURRENCE_STATE_NAMES,
  periodName,
  registerFaultSentence,
} from './coverage.ts'
export {
  moneyText,
  notApplicableSentence,
  OUTPUT_NAMES,
  SCENARIO_MEANINGS,
  SCENARIO_NAMES,
  scenarioNoteSentence,
  scenarioSentence,
} from './scenarios.ts'
export {
  collisionFactSentence,
  peopleSentence,
  priceText,
  relaxationSentence,
  resolutionSentence,
  sideEffectSentences,
  slipSentence,
  whyStepSentence,
  type WhyNames,
} from './why.ts'
export {
  chanceText,
  forecastNoteSentence,
  type ForecastNames,
  recourseSentence,
  reportForecastSentence,
  TOTAL_NAMES,
  variableName,
} from './forecast.ts'
export { CATEGORY_NAMES, OUTCOME_NAMES, REPORT_KIND_NAMES } from './report-kinds.ts'
export { NO_COST, NO_EXTRA_HOURS, PRICE_NOT_KNOWN } from './prices.ts'
export { fixSentence, promiseSentence } from './promise.ts'
export { isRunRefusal, RUN_REFUSALS, runRefusedSentence } from './refused-by-runs.ts'
export { diarySentence, type DiaryNames, wordSentence } from './diary.ts'
