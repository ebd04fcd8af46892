import type { IsoDate } from '../day.ts'
import { daysAfter } from '../orders/local-dates.ts'
import { certificationOf, isInterimInTime, type PlannedCertification } from './certification.ts'
import type { DiaryEntry } from './diary-entry.ts'
import type { PlannedLife, PlannedProgram } from './planned-life.ts'
import { draftLimit, expiryLimit, fieldworkLimit } from './planned-limits.ts'

type Own = Pick<DiaryEntry, 'on' | 'kind' | 'about' | 'state'>

/** What an assessment tells by itself: items that become testable, its limits in days, and the life of its certification. */
export function assessmentEntries(program: PlannedProgram, life: PlannedLife): DiaryEntry[] {
  const { programId } = program.orders
  return [
    ...testableEntries(program),
    ...fieldworkEntries(program, life),
    ...draftEntries(program, life),
    ...certificationEntries(program, life),
  ].map((one) => ({ ...one, programId, byItself: true }))
}

const phaseOf = ({ orders }: PlannedProgram, kind: string) => orders.phases.find((phase) => phase.kind === kind)

/** Each day on which something becomes testable, until the tests are over. */
function testableEntries(program: PlannedProgram): Own[] {
  const validation = phaseOf(program, 'performing-validation')
  const days = new Set(program.orders.assessment?.incubating.map(({ testableOn }) => testableOn))
  if (validation?.state === 'done') return []
  return [...days]
    .filter((on) => validation === undefined || on <= validation.finishOn)
    .map((on) => ({ on, kind: 'items-testable', about: `assessment/testable/${on}`, state: 'testable' }))
}

/** The 90 days from the first test: they begin, are about to end, and end, if it is not submitted. Rule W05. */
function fieldworkEntries(program: PlannedProgram, life: PlannedLife): Own[] {
  const limit = fieldworkLimit(program, life)
  if (!limit) return []
  const { firsts, warned, passed } = limit
  const about = 'assessment/fieldwork'
  return [
    ...firsts.map((on) => ({ on: later(on, life.startsOn), kind: 'fieldwork-started', about, state: 'running' })),
    ...warned.map(({ on }) => ({ on, kind: 'fieldwork-warned', about, state: 'running' })),
    ...(passed ? [{ on: passed.on, kind: 'fieldwork-broken', about, state: 'broken' }] : []),
  ]
}

/** The days in which a draft may be reviewed. Rule W11. */
function draftEntries(program: PlannedProgram, life: PlannedLife): Own[] {
  const { warned = [], passed } = draftLimit(program, life) ?? {}
  const about = 'report/draft'
  return [
    ...warned.map(({ on }) => ({ on, kind: 'draft-warned', about, state: 'in-review' })),
    ...(passed ? [{ on: passed.on, kind: 'draft-overdue', about, state: 'overdue' }] : []),
  ]
}

/** From its outcome to the end of all that may come of it. */
function certificationEntries(program: PlannedProgram, life: PlannedLife): Own[] {
  const certification = certificationOf(program)
  if (!certification) return []
  const { expiresOn, overOn } = certification
  const about = 'certification/cycle-1'
  const changed = (on: IsoDate, state: string): Own => ({ on, kind: 'certification-changed', about, state })
  const { warned = [] } = expiryLimit(program, life) ?? {}
  return [
    ...interimEntries(certification, changed),
    ...warned.map(({ on }) => ({ on, kind: 'certification-expiring', about, state: standingOn(certification, on) })),
    changed(daysAfter(expiresOn, 1), 'lapsed'),
    ...(overOn > expiresOn ? [changed(daysAfter(overOn, 1), 'lapsed')] : []),
  ]
}

function interimEntries(certification: PlannedCertification, changed: (on: IsoDate, state: string) => Own): Own[] {
  const { interim } = certification
  if (!interim) return []
  const opens = changed(interim.opensOn, 'interim-due')
  return isInterimInTime(certification, interim.submittedOn)
    ? [opens]
    : [opens, changed(daysAfter(interim.dueOn, 1), 'suspended')]
}

/** Where it stands on a day: an interim that is due, or was missed. */
function standingOn(certification: PlannedCertification, on: IsoDate): string {
  const { interim } = certification
  if (!interim || on < interim.opensOn) return 'in-force'
  if (isInterimInTime(certification, interim.submittedOn))
    return on <= (interim.submittedOn ?? on) ? 'interim-due' : 'in-force'
  return on <= interim.dueOn ? 'interim-due' : 'suspended'
}

const later = (on: IsoDate, other: IsoDate): IsoDate => (on > other ? on : other)
