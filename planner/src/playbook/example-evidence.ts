import { type Day, dayNumber, dayOf, isoOf, lastDay, plusDays, weekdayOf } from '../day.ts'
import type { EvidenceFact, EvidenceRecord } from '../register/ledger.ts'
import { coverageToWire } from '../register/plan-register.ts'
import type { WireOccurrence } from '../register/wire.ts'
import type { Schedule } from '../schedule/schedule.ts'
import * as story from './example.data.ts'

/**
 * The evidence pulled up to the status date, most of it in time, some late, some never: for the SOC 2 window first, and
 * for HITRUST what that did not bring already.
 */
export function exampleEvidence(schedule: Schedule): EvidenceRecord[] {
  const soc2 = new Set(schedule.plan.programs.filter(({ kind }) => kind === 'soc2').map(({ id }) => id))
  const today = dayOf(schedule.statusDate)
  const asked = coverageToWire(schedule, []).controls.flatMap(({ controlId, occurrences }) =>
    occurrences.map((occurrence, i) => ({ controlId, occurrence, i, isFirst: soc2.has(occurrence.programId) })),
  )
  const first = asked.filter(({ isFirst }) => isFirst).flatMap((one) => factsOf(one, today))
  const more = asked
    .filter(
      ({ isFirst, controlId, occurrence }) => !isFirst && !first.some((fact) => serves(fact, controlId, occurrence)),
    )
    .flatMap((one) => factsOf(one, today))
  const actor = story.TEAM[0]?.name ?? story.COMPANY.name
  return [...first, ...more].map((fact, i) => ({ ...fact, id: `evidence-${i + 1}`, actor }))
}

type Asked = { readonly controlId: string; readonly occurrence: WireOccurrence; readonly i: number }

const serves = (fact: EvidenceFact, controlId: string, { within }: WireOccurrence): boolean =>
  fact.controlId === controlId && fact.effectiveOn >= within.start && fact.effectiveOn < within.end

const factsOf = ({ controlId, occurrence, i }: Asked, today: Day): EvidenceFact[] =>
  daysPulled(occurrence, i + controlId.length, today).map(({ on, recorded }) => ({
    controlId,
    effectiveOn: isoOf(on),
    recordedAt: `${isoOf(recorded)}T16:00:00Z`,
  }))

type Pulled = { readonly on: Day; readonly recorded: Day }

function daysPulled({ within, need }: WireOccurrence, i: number, today: Day): Pulled[] {
  const [start, end] = [dayOf(within.start), dayOf(within.end)]
  const isOver = end <= today
  if (isOver ? isNth(i, story.EVIDENCE.forgottenEvery) : !isNth(i, story.EVIDENCE.earlyEvery)) return []
  const days = Array.from({ length: need }, (_, k) =>
    workday(dayNumber(start + Math.floor(((end - start) * k) / need))),
  )
  return days
    .filter((on) => on < end && on < today)
    .map((on) => ({ on, recorded: isOver && isNth(i, story.EVIDENCE.lateEvery) ? late(end, today) : on }))
}

const isNth = (i: number, every: number): boolean => i % every === every - 1

const late = (end: Day, today: Day): Day =>
  dayNumber(Math.min(plusDays(end, story.EVIDENCE.lateByDays), lastDay(today)))

/** The day itself, or the Monday after a weekend. */
function workday(day: Day): Day {
  let on = day
  while (WEEKEND.has(weekdayOf(on))) on = plusDays(on, 1)
  return on
}

const WEEKEND: ReadonlySet<number> = new Set(story.WEEKEND)
