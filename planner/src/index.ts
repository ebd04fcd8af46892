// The one door of the planner: named exports only.
export { type Fault, PlanningError, type RefusalCode } from './refusal.ts'
export {
  type Day,
  type IsoDate,
  isIsoDate,
  dayOf,
  isoOf,
  lastDay,
  endAfter,
  plusDays,
  plusMonths,
  weekdayOf,
  DAYS_A_WEEK,
} from './day.ts'
export { COLLECTIONS, type Collection, Organization, PLAN_FORMAT, Plan, type RuleSettings } from './plan/plan.ts'
export { LONGEST_COMMENT, LONGEST_NAME, LONGEST_NOTE } from './plan/longest-texts.ts'
export { Activity, Assignment, Constraints, Demand, Link, Mode, Spread, Step } from './plan/activities.ts'
export { Choice, Levelling } from './plan/levelling.ts'
export { Commitment, HeldReport, Phase, PhaseKind, Program, ReportKind } from './plan/programs.ts'
export { Control, ControlItem, ControlItemKind, Decision } from './plan/controls.ts'
export { Calendar, Firm, KnownRole, Person, Scope } from './plan/people.ts'
export { Books, BudgetLine, NamedBudget } from './plan/budgets.ts'
export { CostCategory, CostItem, DueAt, ExchangeRate, PaymentTerm, Quote } from './plan/costs.ts'
export { Risk, RiskImpact, Uncertainty } from './plan/uncertainty.ts'
export { CostEstimate, Estimate, Lag, Money, Shape, Source } from './plan/values.ts'
export { type ActivityState, activityStates, Progress } from './progress.ts'
export { ORDERS_FORMAT, type PhaseOrders, type ProgramOrders } from './orders/orders.ts'
export { parseEvidence, parseLedger, parsePlan } from './plan/plan-file.ts'
export { documentText } from './document-text.ts'
export { checkPlan } from './plan/check-plan.ts'
export { PlanIndex } from './plan/plan-index.ts'
export { Edit, SingleEdit } from './edits/edit.ts'
export { droppedKeys } from './edits/dropped-keys.ts'
export { singleEdits } from './edits/single-edits.ts'
export { EDIT_FORMAT, parseEdit, type StoredEdit, storedEdit } from './edits/edit-format.ts'
export { type Applied, applyEdit, replayEdit } from './edits/apply-edit.ts'
export type { DateColumns } from './schedule/date-columns.ts'
export { Schedule, schedule, scheduleAsTold, scheduleToWire } from './schedule/schedule.ts'
export { level } from './proposal/level.ts'
export type {
  ImpossibleDemand,
  LevellingProgress,
  LevellingProposal,
  LevelOptions,
  Move,
  ReportMove,
} from './proposal/levelling-proposal.ts'
export type { ChangeCause, Gain, GivenCause, Slip } from './change/change-cause.ts'
export type {
  ChangedMoney,
  ChangedPromise,
  ChangedReport,
  ChangeProposal,
  ChangeStep,
  ChangeVerdict,
} from './change/change-proposal.ts'
export { droppedFrom } from './change/dropped-control.ts'
export { type Agreed, type ChangeOptions, proposeChange } from './change/propose-change.ts'
export { type Why, why } from './why/why.ts'
export type { PeopleBind } from './why/levelled-offers.ts'
export { chainOf } from './why/chain.ts'
export type { WhyStep } from './why/why-step.ts'
export type { Relaxation } from './why/relaxation.ts'
export type { SlipLimit } from './why/slips.ts'
export { type Collision, type CollisionOptions, collisions } from './why/collisions.ts'
export type { Overload } from './schedule/overloads.ts'
export type { Reason } from './schedule/reason.ts'
export type { Severity, Violation } from './schedule/violation.ts'
export type { PromiseCheck, ReportDates, ScheduledActivity, WireSchedule } from './schedule/wire.ts'
export { RULES, ruleById, sourcesOfRule } from './rules/rules.ts'
export type { Rule } from './rules/rule.ts'
export { FACTS, type FactId, fact, findFact } from './facts/facts.ts'
export type { Fact } from './facts/fact.ts'
export { type PersonLoad, type RoleLoad, weeklyLoad, weeklyRoleLoad, type WeekLoad } from './load.ts'
export type { PeakLoad, PromiseScore, ReportScore, Score, ScoreChance } from './score/score.ts'
export { scoreChance } from './score/score-chance.ts'
export { scoreOf } from './score/score-of.ts'
export { compareScores } from './score/compare-scores.ts'
export { type ScoreDifference, scoreDifferences } from './score/score-differences.ts'
export { phaseBars } from './scenarios/phase-bars.ts'
export { type ScenarioOptions, type ScenarioProgress, scenarios } from './scenarios/scenarios.ts'
export {
  type NotApplicable,
  type PhaseBar,
  type OwnFuture,
  SCENARIO_KINDS,
  type ScenarioComparison,
  scenarioKey,
  type ScenarioKind,
  type ScenarioNote,
  type ScenarioOutput,
  type ScoredScenario,
} from './scenarios/scenario.ts'
export type {
  ActivityFinishes,
  AmountForecast,
  Criticality,
  DateForecast,
  DayCounts,
  DealForecast,
  Driver,
  Drivers,
  Forecast,
  ForecastCategory,
  ForecastNote,
  GroupForecast,
  JointForecast,
  KernelName,
  MoneyForecast,
  PromiseChance,
  RecourseForecast,
  ReportForecast,
  Reserve,
  RiskEffect,
  RiskForecast,
  RuleForecast,
  SamplingName,
  TotalKind,
  VariableName,
  WaitForecast,
} from './forecast/forecast-result.ts'
export { forecast, type ForecastOptions, type ForecastProgress, refinedForecasts } from './forecast/forecast.ts'
export { chanceBy } from './forecast/date-forecast.ts'
export { revenueAtRisk } from './forecast/deals.ts'
export { jointChance } from './forecast/joint-forecast.ts'
export { schemaFacts } from './schema-faults.ts'
export { promiseCheck, type PromiseOptions } from './promise/promise.ts'
export { bestOutcome, questionFaults } from './promise/question-faults.ts'
export {
  type FixKind,
  type PromiseAnswer,
  type PromiseFix,
  type PromiseQuestion,
  type PromiseThresholds,
  USUAL_THRESHOLDS,
  type Verdict,
} from './promise/promise-result.ts'
export { type EvidenceRequest, evidenceRequests } from './register/evidence-requests.ts'
export { type AlikeEntries, alikeEntries } from './diary/alike-entries.ts'
export { diary } from './diary/diary.ts'
export { type DiaryEntry, inOrder } from './diary/diary-entry.ts'
export { type LifeOptions, type PlannedLife, plannedLife } from './diary/planned-life.ts'
export type { PlannedWord, Word } from './diary/planned-words.ts'
export { type DigestClock, digestDateFrom, digestMinuteOn } from './orders/digest-minute.ts'
export { isQuestionOpen } from './orders/open-questions.ts'
export { noticesAbout, type QuestionNotice } from './orders/question-notices.ts'
export type { AskedQuestion } from './orders/questions.ts'
export { csfVersionsOffered } from './orders/csf-version-orders.ts'
export { leadsWithin, type ReminderRules, reminderRules, zoneOf } from './orders/reminder-rules.ts'
export { Channel, Reminders } from './plan/reminders.ts'
export { compileDual } from './orders/compile-dual.ts'
export { DUAL_ORDERS_FORMAT, type DualOrders, type SharedPull } from './orders/dual-orders.ts'
export { compileOrders } from './orders/compile-orders.ts'
export { daysAfter, daysBetween, monthsThrough, wakeInstant, wakeInstantOn } from './orders/local-dates.ts'
export { factSource } from './facts/facts.ts'
export { SOURCES } from './facts/sources.ts'
export type { PlanNames } from './messages/en/plan-names.ts'
export { writtenNames } from './messages/written-names.ts'
export { type AddedProgram, programAdded } from './playbook/add-program.ts'
export { Answers, Beginning, ControlFamily } from './playbook/answers.ts'
export { emptyPlan } from './playbook/empty-plan.ts'
export { planFromAnswers } from './playbook/plan-from-answers.ts'
export { examplePlan } from './playbook/example-plan.ts'
export { nextCycle } from './playbook/next-cycle.ts'
export { Category } from './plan/programs.ts'
export { FirmSettings, SamplePoint } from './plan/firm-settings.ts'
export { EvidenceKind, Mapping, MappingBasis, MappingType, SystemKind, targetOf } from './plan/control-mapping.ts'
export { CATALOGUE } from './register/catalogue.data.ts'
export { CRITERIA, CRITERION_IDS, type CriterionId } from './register/criteria.data.ts'
export { DOMAINS, type DomainName } from './register/domains.data.ts'
export { NOT_COVERED, ONLY_ONE_PROGRAM } from './register/one-program.data.ts'
export { EvidenceRecord } from './register/ledger.ts'
export { CAUTIOUS } from './register/program-window.ts'
export { OCCURRENCE_STATES, type OccurrenceState } from './register/occurrence-states.ts'
export { type RegisterFault, type RegisterFaultCode, REGISTER_FAULT_SEVERITY } from './register/register-faults.ts'
export { coverageToWire, evidenceFaults, lostByMoving, registerToWire } from './register/plan-register.ts'
export type { NotSharedReason } from './register/pulls.ts'
export type { WireCoverage, WireOccurrence, WirePull, WireRegister, WireSpan, WireWindow } from './register/wire.ts'
export {
  type Amounts,
  type BasisShare,
  type Budget,
  type BudgetBasis,
  type BudgetGrouping,
  type BudgetItem,
  type BudgetRow,
  type BudgetSpan,
  type BudgetTotal,
  type RowChance,
  type UnpricedHours,
  VARIANCE_PARTS,
  type Variance,
  type VariancePart,
} from './budget/budget-result.ts'
export { budget, type BudgetOptions } from './budget/budget.ts'
export { freezeBudget } from './budget/freeze-budget.ts'
export { type Baseline, type BaselineMoney, baselineOf } from './baselines/baseline.ts'
export {
  type BaselineComparison,
  compareBaselines,
  type ComparedRow,
  type CostShift,
  type DateShift,
  differs,
} from './baselines/compare-baselines.ts'
export { comparisonSheet } from './baselines/comparison-sheet.ts'
export { SHARED_EVIDENCE_ID } from './budget/shared-evidence.ts'
export { type FiscalPeriod, fiscalStartMonth } from './budget/fiscal-calendar.ts'
export type { ActualFault, ActualFaultCode } from './actuals/actual-fault.ts'
export { Actual, Invoice, Payment, parseActuals, Reversal, TimeEntry } from './actuals/actuals.ts'
export { pastedTable } from './pasted-table.ts'
export { actualsFromCsv, type ImportedActuals } from './actuals/actuals-csv.ts'
export type { CsvImport } from './actuals/csv-faults.ts'
export { checkActuals } from './actuals/check-actuals.ts'
export { CSV_COLUMNS, type CsvKind } from './actuals/csv-columns.ts'
export { activityCosts, briefItemId, costItemsOf } from './money/cost-items.ts'
export { purchasesOf } from './money/instalments.ts'
export { exponentOf, isCurrency } from './money/minor-units.ts'
export { isExpired, PRICE_BASES, type PriceBasis, priceOf } from './money/price.ts'
export { type BudgetAccount, budgetAccounts, FINEST_GROUPING } from './budget-files/budget-accounts.ts'
export { budgetSheet, SHEET_PRESETS, type SheetPreset } from './budget-files/budget-sheet.ts'
export { BUDGET_MEASURES, type BudgetMeasure, inPeriod, measured } from './budget-files/measured.ts'
export { fiscalPeriodName } from './budget-files/period-names.ts'
export { decimalNumber, type Sheet } from './budget-files/sheet.ts'
export { sheetCsv } from './budget-files/sheet-csv.ts'
export { signedLater } from './money/signed-later.ts'
export { type MissingRate, missingRates } from './budget/missing-rates.ts'
export { neededRates } from './budget/needed-rates.ts'
export { type LabourLine, labourLines } from './budget/labour-lines.ts'
export { type EarnedValue, earnedValue } from './budget/earned-value.ts'
export { planValue } from './budget/plan-value.ts'
export { type CoverCost, type CoverPart, coverCost, coverCosts } from './budget/cover-cost.ts'
export { type PlanCover, planCover } from './budget/plan-cover.ts'
export { recordedFaults } from './actuals/recorded-faults.ts'
export { type SpentOnKind, type SpentOnRemoved, spentOnRemoved } from './actuals/spent-on-removed.ts'
export { reversedIds, type StandingActuals, standingActuals } from './actuals/standing.ts'
