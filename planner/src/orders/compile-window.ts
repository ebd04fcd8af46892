import { type Day, type DaySpan, dayNumber, dayOf, endAfter, isoOf, lastDay, plusDays, plusMonths } from '../day.ts'
import { fact } from '../facts/facts.ts'
import type { Activity } from '../plan/activities.ts'
import type { Plan } from '../plan/plan.ts'
import type { PlanIndex } from '../plan/plan-index.ts'
import type { Program } from '../plan/programs.ts'
import { operatingFromDayOne } from '../rules/operating-from-day-one.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { wakeInstant } from './local-dates.ts'
import { leadsOr } from './reminder-rules.ts'
import type { BridgeOrders, DroppedControl, LateControl, ObservedWindow, WindowOrders } from './window-orders.ts'

/** The observation windows of a SOC 2 Type II; undefined for a program that observes nothing over time. */
export function windowOrders(program: Program, schedule: Schedule): WindowOrders | undefined {
  const windows = windowsOf(program, schedule.index)
  if (program.kind !== 'soc2' || windows.length === 0) return undefined
  const dropped = droppedControls(program.id, schedule.plan)
  return {
    lookBack: program.window === 'look-back',
    windows: windows.flatMap((window) => observed(window, program.id, schedule)),
    ...(dropped.length > 0 && { dropped }),
  }
}

function droppedControls(programId: string, { controls, decisions }: Plan): readonly DroppedControl[] {
  const inScope = new Set(controls.filter(({ programIds }) => programIds.includes(programId)).map(({ id }) => id))
  return decisions.flatMap(({ choice, controlId, decidedOn, ...decision }) =>
    choice === 'drop' && decision.programId === programId && controlId !== undefined && !inScope.has(controlId)
      ? [{ controlId, decidedOn }]
      : [],
  )
}

/** A SOC 2 program's windows in the order of its phases. */
export const windowsOf = ({ id, kind }: Program, index: PlanIndex): readonly Activity[] =>
  kind === 'soc2' ? index.windows(id) : []

function observed(window: Activity, programId: string, schedule: Schedule): ObservedWindow[] {
  const span = schedule.spanOf(window.id)
  if (!span) return []
  const { plan } = schedule
  const decideBy = decisionDay(span, dayOf(schedule.statusDate))
  const bridge = bridgeOrders(span, plan.settings.bridgeLetterMonths.value, plan)
  return [
    {
      phaseId: window.phaseId,
      opensOn: isoOf(span.start),
      opensAt: wakeInstant(span.start, plan.organization),
      closesOn: isoOf(lastDay(span.end)),
      closesAt: wakeInstant(span.end, plan.organization),
      notOperating: lateControls(window, programId, schedule),
      decideBy: isoOf(decideBy),
      decideByEndsAt: wakeInstant(endAfter(decideBy), plan.organization),
      ...(bridge && { bridge }),
    },
  ]
}

/** Ahead of the first day, so that what is decided can still move it; where that is past, a few days from now. */
function decisionDay({ start }: DaySpan, today: Day): Day {
  const ahead = plusDays(start, -fact('soc2.exception.decide-ahead').value)
  return dayNumber(Math.max(ahead, plusDays(today, fact('soc2.exception.decide-within').value)))
}

/** What rule S01 finds about a window, by control: the item of it that comes last counts. */
function lateControls({ id }: Activity, programId: string, schedule: Schedule): readonly LateControl[] {
  const { plan, index } = schedule
  const found = operatingFromDayOne
    .violations({ index, spanOf: (activityId) => schedule.spanOf(activityId) })
    .filter(({ subject }) => subject.programId === programId && subject.activityId === id)
    .toSorted((a, b) => a.shortDays - b.shortDays)
  const latest = new Map(found.map((one) => [one.subject.controlId ?? '', one]))
  return [...latest].map(([controlId, { shortDays, decisionId }]) => {
    const ownerId = plan.controls.find((control) => control.id === controlId)?.ownerId
    const decision = plan.decisions.find((one) => one.id === decisionId)
    return {
      controlId,
      ...(ownerId && { ownerId }),
      shortDays,
      ...(decision && {
        decided: { decisionId: decision.id, choice: decision.choice, decidedOn: decision.decidedOn },
      }),
    }
  })
}

type BridgedPlan = Pick<Plan, 'organization' | 'reminders'>

/** Warned of once: at the plan's longest lead time that leaves the letter a day, else at ours. */
function bridgeOrders({ end }: DaySpan, months: number, plan: BridgedPlan): BridgeOrders | undefined {
  if (months === 0) return undefined
  const { organization } = plan
  const over = plusMonths(end, months)
  const ours = fact('soc2.bridge.warn-ahead').value
  const lead = leadsOr(plan, [ours]).find((days) => days < over - end) ?? ours
  const warn = plusDays(over, -lead)
  return {
    from: isoOf(end),
    until: isoOf(lastDay(over)),
    warnOn: isoOf(warn),
    warnAt: wakeInstant(warn, organization),
    endsAt: wakeInstant(over, organization),
  }
}
