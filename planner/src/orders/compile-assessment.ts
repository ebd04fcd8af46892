import { type Day, dayOf, isoOf, plusDays } from '../day.ts'
import { type FactId, fact } from '../facts/facts.ts'
import type { Plan } from '../plan/plan.ts'
import type { Program } from '../plan/programs.ts'
import { countedFrom, type Incubation, incubations } from '../rules/incubation.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { AssessmentOrders, DayLimit, IncubatingItem } from './assessment-orders.ts'
import { csfVersionOrders } from './csf-version-orders.ts'
import { daysAfter } from './local-dates.ts'
import { leadsOr } from './reminder-rules.ts'

type Assessment = Extract<Program, { kind: 'hitrust' }>

/** An item that became testable longer ago than this was spoken of. */
const SPOKEN_OF_DAYS = 28

/** What the run of a HITRUST program must know beside its phases. */
export function compileAssessment(schedule: Schedule, { id, level }: Assessment): AssessmentOrders {
  return {
    level,
    csfVersions: csfVersionOrders(level, schedule.plan.startsOn),
    incubating: incubatingItems(schedule, id),
    fieldwork: limit('hitrust.fieldwork.max', 'hitrust.warning.fieldwork', schedule.plan),
    qa: {
      aheadDays: fact('hitrust.qa.reservation-ahead').value,
      blockDays: fact('hitrust.qa.block').value,
      blocks: blocksOf(schedule, id),
    },
    draft: limit('hitrust.draft-review.max', 'hitrust.warning.draft', schedule.plan),
    validityMonths: fact(`hitrust.validity.${level}`).value,
    expiryWarnDays: expiryWarnings(schedule.plan),
    ...(level === 'r2' && onlyForR2()),
  }
}

/** An e1 or i1 is not certified for long enough to be looked at in between, and has no bridge. */
const onlyForR2 = (): Pick<AssessmentOrders, 'interim' | 'bridge'> => ({
  interim: {
    anniversaryMonths: fact('hitrust.interim.anniversary').value,
    windowDays: fact('hitrust.interim.window').value,
  },
  bridge: {
    beforeDays: fact('hitrust.bridge.before').value,
    afterDays: fact('hitrust.bridge.after').value,
    validDays: fact('hitrust.bridge.validity').value,
  },
})

/** Spoken of at the plan's lead times where it names any. */
const limit = (days: FactId, warn: FactId, plan: Plan): DayLimit => ({
  days: fact(days).value,
  warnDays: leadsOr(plan, warnings(warn)),
})

/** To recertify takes months, which no lead time of an everyday reminder leaves: those come on top. */
const expiryWarnings = (plan: Plan): readonly number[] => {
  const ours = warnings('hitrust.warning.expiry')
  return [...new Set([...ours, ...leadsOr(plan, [])])].toSorted((a, b) => b - a)
}

/** The longest lead first. */
const warnings = (id: FactId): readonly number[] => [fact(id).high, fact(id).likely, fact(id).low]

/** One row for each control and kind: several items of a kind are tested together, when the last of them has its days. */
function incubatingItems(schedule: Schedule, programId: string): readonly IncubatingItem[] {
  const latest = new Map<string, IncubatingItem>()
  for (const incubation of incubations(schedule.index, programId)) {
    const item = incubating(incubation, schedule)
    if (!item) continue
    const key = `${item.controlId}/${item.kind}`
    const known = latest.get(key)
    if (!known || known.testableOn < item.testableOn) latest.set(key, item)
  }
  return [...latest.values()].toSorted(
    (a, b) => a.testableOn.localeCompare(b.testableOn) || a.controlId.localeCompare(b.controlId),
  )
}

function incubating({ controlId, item, rule, days }: Incubation, schedule: Schedule): IncubatingItem | undefined {
  const from = operatesFrom(item, schedule)
  if (from === undefined) return undefined
  const testableOn = isoOf(plusDays(from, days))
  if (testableOn < daysAfter(schedule.statusDate, -SPOKEN_OF_DAYS)) return undefined
  return { controlId, kind: item.kind, rule, days, testableOn }
}

/** The day from which its days count: that of its date, or the day after what brings it live. */
function operatesFrom(item: Incubation['item'], schedule: Schedule): Day | undefined {
  const on = countedFrom(item)
  if (on !== undefined) return dayOf(on)
  return 'implementedBy' in item ? schedule.spanOf(item.implementedBy)?.end : undefined
}

/** First days of the weeks into which the plan lets HITRUST's QA fall. */
function blocksOf({ plan }: Schedule, programId: string): readonly string[] {
  const phases = plan.programs.find(({ id }) => id === programId)?.phases.filter(({ kind }) => kind === 'hitrust-qa')
  const ids = new Set(phases?.map(({ id }) => id))
  return plan.activities
    .filter((activity) => activity.programId === programId && ids.has(activity.phaseId))
    .flatMap(({ constraints }) => constraints.slots ?? [])
    .map(({ start }) => start)
    .toSorted()
}
