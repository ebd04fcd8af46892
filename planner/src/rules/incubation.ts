import { fact, type FactId } from '../facts/facts.ts'
import type { ControlItem, ControlItemKind } from '../plan/controls.ts'
import type { PlanIndex } from '../plan/plan-index.ts'
import { dayOf, type IsoDate } from '../day.ts'
import type { Violation } from '../schedule/violation.ts'
import { brokenArcs } from './broken-arcs.ts'
import { decisionOn, isWaived } from './decision-on.ts'
import { finding } from './finding.ts'
import { oncePerPlan } from './once-per-plan.ts'
import type { DatedPlan, Rule, RuleArc } from './rule.ts'

/**
 * A control item must have run for its incubation, in elapsed days, before its own test starts; it may incubate while
 * others are already tested. A miss costs score or a corrective action. Rules W01 (policy, procedure), W02
 * (implemented) and W03 (measured, managed); HAA 2020-002 and HAA 2021-002.
 */
function incubationRule({ id, name, kinds, days }: IncubationRule): Rule {
  const rule = {
    id,
    name,
    severity: 'costs',
    facts: [days, 'hitrust.incubation.strict'],
    sources: ['hitrust-P27'],
  } as const
  const daysIn = (index: PlanIndex) => daysAsked(index, days)
  const itemTests = oncePerPlan((index) => tests(index, kinds))
  const arcs = oncePerPlan((index) => itemTests(index).flatMap((test) => arcOf(test, daysIn(index))))
  return {
    ...rule,
    arcs: (index) => arcs(index).filter((arc) => !isWaived(decisionOf(index, id, arc))),
    violations: (dated) => [
      ...brokenArcs(rule, arcs(dated.index), dated),
      ...liveTooLate(rule, itemTests(dated.index), daysIn(dated.index), dated),
    ],
  }
}

/** Which kinds of item a rule asks how many days of. */
type IncubationRule = {
  readonly id: string
  readonly name: string
  readonly kinds: readonly ControlItemKind[]
  readonly days: FactId
}

const daysAsked = ({ plan }: PlanIndex, days: FactId): number =>
  fact(plan.settings.incubation === '90/90' ? 'hitrust.incubation.strict' : days).value

type ItemTest = {
  readonly controlId: string
  readonly item: ControlItem
  readonly programId: string
  readonly testId: string
}

/** Every item of the kinds with the activity in which a HITRUST program tests it. */
function tests({ plan }: PlanIndex, kinds: readonly ControlItemKind[]): ItemTest[] {
  const hitrust = new Set(plan.programs.filter(({ kind }) => kind === 'hitrust').map(({ id }) => id))
  return plan.controls.flatMap(({ id: controlId, items, testedBy }) =>
    testedBy
      .filter(({ programId }) => hitrust.has(programId))
      .flatMap(({ programId, activityId: testId, kinds: tested }) =>
        items
          .filter(({ kind }) => kinds.includes(kind) && tested.includes(kind))
          .map((item) => ({ controlId, item, programId, testId })),
      ),
  )
}

const arcOf = ({ controlId, item, testId }: ItemTest, days: number): RuleArc[] =>
  'implementedBy' in item
    ? [
        {
          from: item.implementedBy,
          to: testId,
          type: 'FS',
          sense: 'min',
          lags: [{ value: days, unit: 'ed' }],
          controlId,
        },
      ]
    : []

const decisionOf = (index: PlanIndex, rule: string, { to, controlId }: RuleArc) =>
  decisionOn(index.plan, rule, index.activity(to)?.programId ?? '', controlId)

/** Items whose days count from a date, too short before their test. */
function liveTooLate(
  rule: Pick<Rule, 'id' | 'severity'>,
  itemTests: readonly ItemTest[],
  days: number,
  dated: DatedPlan,
): Violation[] {
  return itemTests.flatMap(({ controlId, item, programId, testId }) => {
    const test = dated.spanOf(testId)
    const from = countedFrom(item)
    if (!test || from === undefined) return []
    const shortDays = dayOf(from) + days - test.start
    if (shortDays <= 0) return []
    const subject = { programId, activityId: testId, controlId }
    return [finding(rule, dated.index.plan, { subject, shortDays, facts: { days } })]
  })
}

/** The date from which days count: that of the change that made them start again, else that on which it went live. */
export const countedFrom = (item: ControlItem): IsoDate | undefined =>
  item.restartedOn ?? ('liveSince' in item ? item.liveSince : undefined)

const POLICY = {
  id: 'W01',
  name: 'incubation-policy',
  kinds: ['policy', 'procedure'],
  days: 'hitrust.incubation.policy-procedure',
} as const
const IMPLEMENTED = {
  id: 'W02',
  name: 'incubation-implemented',
  kinds: ['implemented'],
  days: 'hitrust.incubation.implemented',
} as const
const MEASURED = {
  id: 'W03',
  name: 'incubation-measured',
  kinds: ['measured', 'managed'],
  days: 'hitrust.incubation.measured-managed',
} as const

export const policyIncubation = incubationRule(POLICY)
export const implementedIncubation = incubationRule(IMPLEMENTED)
export const measuredIncubation = incubationRule(MEASURED)

/** An item that a program tests, and the days that a rule asks it to have run before. */
export type Incubation = Omit<ItemTest, 'programId'> & { readonly rule: string; readonly days: number }

/** Every item that a program tests with the days that it must have run; without those of which somebody took the cost. */
export function incubations(index: PlanIndex, programId: string): readonly Incubation[] {
  return [POLICY, IMPLEMENTED, MEASURED].flatMap(({ id: rule, kinds, days }) =>
    tests(index, kinds)
      .filter((test) => test.programId === programId)
      .filter(({ controlId }) => !isWaived(decisionOn(index.plan, rule, programId, controlId)))
      .map(({ controlId, item, testId }) => ({ controlId, item, testId, rule, days: daysAsked(index, days) })),
  )
}
