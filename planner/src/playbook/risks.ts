import { type FactId, fact, factSource } from '../facts/facts.ts'
import { ratioToPercent } from '../facts/units.ts'
import type { PlanNames } from '../messages/en/plan-names.ts'
import type { Activity } from '../plan/activities.ts'
import type { Risk } from '../plan/uncertainty.ts'
import type { Estimate } from '../plan/values.ts'
import { days, elapsedWeeks } from './estimates.ts'

/** Something that goes wrong in such programs: where, how often and for how long, by the facts that say so. */
type UsualRisk = {
  readonly id: string
  /** What it is called, of the names of risks. */
  readonly name: keyof PlanNames['risks']
  /** The id, within its program, of the activity that takes longer. */
  readonly activity: string
  readonly probability: FactId
  readonly takes: () => Estimate
}

/** In the order in which a program meets them. */
const USUAL: readonly UsualRisk[] = [
  {
    id: 'type1-moved',
    name: 'type1Moved',
    activity: 'type1-lead',
    probability: 'risk.fieldwork-moved.probability',
    takes: () => elapsedWeeks('risk.fieldwork-moved.weeks'),
  },
  {
    id: 'penetration-test-late',
    name: 'penetrationTestLate',
    activity: 'penetration-test',
    probability: 'risk.vendor-late.probability',
    takes: () => elapsedWeeks('risk.vendor-late.weeks'),
  },
  {
    id: 'window-extended',
    name: 'windowExtended',
    activity: 'window',
    probability: 'risk.window-extended.probability',
    takes: () => wholeMonths('risk.window-extended.months'),
  },
  {
    id: 'fieldwork-moved',
    name: 'fieldworkMoved',
    activity: 'final-fieldwork',
    probability: 'risk.fieldwork-moved.probability',
    takes: () => elapsedWeeks('risk.fieldwork-moved.weeks'),
  },
  {
    id: 'more-samples',
    name: 'moreSamples',
    activity: 'draft',
    probability: 'risk.retest.probability',
    takes: () => elapsedWeeks('risk.retest.weeks'),
  },
  {
    id: 'assessor-moves',
    name: 'assessorMoves',
    activity: 'planning',
    probability: 'risk.fieldwork-moved.probability',
    takes: () => elapsedWeeks('risk.fieldwork-moved.weeks'),
  },
  {
    id: 'qa-escalated',
    name: 'qaEscalated',
    activity: 'hitrust-qa',
    probability: 'risk.escalated-qa.probability',
    takes: () => elapsedWeeks('risk.escalated-qa.weeks'),
  },
  {
    id: 'qa-round',
    name: 'qaRound',
    activity: 'qa-tasks',
    probability: 'risk.qa-round.probability',
    takes: () => days('risk.qa-round.days'),
  },
]

/** What may go wrong in the programs of a plan, as far as they have the activity that it meets; absent without any. */
export function risksOf(activities: readonly Activity[], names: PlanNames['risks']): { readonly risks?: Risk[] } {
  const risks = USUAL.flatMap((usual) =>
    activities.filter((activity) => isMetIn(usual, activity)).map((activity) => riskOn(usual, activity, names)),
  )
  return risks.length > 0 ? { risks } : {}
}

/** What already ran cannot be extended any more. */
const isMetIn = ({ activity }: UsualRisk, { id, programId, constraints }: Activity): boolean =>
  id === `${programId}.${activity}` && constraints.fixed === undefined

const riskOn = ({ id, name, probability, takes }: UsualRisk, activity: Activity, names: PlanNames['risks']): Risk => ({
  id: `${activity.programId}.${id}`,
  name: names[name],
  probabilityPercent: ratioToPercent(fact(probability).value),
  impacts: [{ kind: 'delay', activityId: activity.id, days: takes() }],
  source: factSource(probability),
})

const wholeMonths = (id: FactId): Estimate => {
  const { low, likely, high } = fact(id)
  return { low, likely, high, unit: 'mo', source: factSource(id) }
}
