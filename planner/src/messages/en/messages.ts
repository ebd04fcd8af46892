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
  changeStepSentence,
  changeVerdictSentence,
} from './change.ts'
export { COVER_MEANS, COVER_PER_MONTH_MEANS, coverPartName, PLAN_COVER_MEANS } from './cover.ts'
export { EARNED_VALUE_ORDER, isIndex } from '../earned-value-order.ts'
export type { EarnedValueTerm } from '../earned-value-term.ts'
export type { Heard } from '../heard.ts'
export type { ChangeNames, DiaryNames, ForecastNames, NameOf, ReasonNames, Scarce, WhyNames } from '../names.ts'
export { EARNED_VALUE_TERMS, earnedValueSentence, indexText } from './earned-value.ts'
export { dayText, digestText, digestTitle, noticeSentence } from './reminders.ts'
export { factNote } from './facts.ts'
export { faultSentence } from './faults.ts'
export { expectedText } from './schema.ts'
export { ruleSentence, violationSentence } from './rules.ts'
export { reasonSentence, rolePeople, scarceName } from './reasons.ts'
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
} from './why.ts'
export {
  chanceText,
  forecastNoteSentence,
  recourseSentence,
  reportForecastSentence,
  TOTAL_NAMES,
  variableName,
} from './forecast.ts'
export { CATEGORY_NAMES, OUTCOME_NAMES, REPORT_KIND_NAMES } from './report-kinds.ts'
export { NO_COST, NO_EXTRA_HOURS, PRICE_NOT_KNOWN } from './prices.ts'
export { fixSentence, promiseSentence } from './promise.ts'
export { isRunRefusal, RUN_REFUSALS, runRefusedSentence } from './refused-by-runs.ts'
export { diarySentence, wordSentence } from './diary.ts'
