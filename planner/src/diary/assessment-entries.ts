import type { IsoDate } from '../day.ts'
import { daysAfter } from '../orders/local-dates.ts'
import { certificationOf, isInterimInTime, type PlannedCertification } from './certification.ts'
import type { DiaryEntry } from './diary-entry.ts'
import type { PlannedLife, PlannedProgram } from './planned-life.ts'
import type { Word } from './planned-words.ts'

type Own = Pick<DiaryEntry, 'on' | 'kind' | 'about' | 'state'>

/** What an assessment tells by itself: items that become testable, its limits in days, and the life of its certification. */
export function assessmentEntries(program: PlannedProgram, life: PlannedLife): DiaryEntry[] {
  const { programId } = program.orders
  return [
    ...testableEntries(program),
    ...fieldworkEntries(program, life),
    ...draftEntries(program, life),
    ...certificationEntries(program),
  ].map((one) => ({ ...one, programId, byItself: true }))
}

const phaseOf = ({ orders }: PlannedProgram, kind: string) => orders.phases.find((phase) => phase.kind === kind)
const saidOn = ({ words }: PlannedProgram, says: Word['says']) => words.find(({ word }) => word.says === says)?.on

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
function fieldworkEntries(program: PlannedProgram, { startsOn }: PlannedLife): Own[] {
  const { assessment } = program.orders
  const validation = phaseOf(program, 'performing-validation')
  const submittedOn = saidOn(program, 'submitAssessment')
  if (!assessment || !validation || !submittedOn) return []
  const about = 'assessment/fieldwork'
  const firsts = [...new Set([validation.startOn, saidOn(program, 'recordTest') ?? validation.startOn])]
  const firstOn = firsts.at(-1) ?? validation.startOn
  const dueOn = daysAfter(firstOn, assessment.fieldwork.days)
  const { warned, passed } = limitDays(dueOn, assessment.fieldwork.warnDays, { since: firstOn, until: submittedOn })
  return [
    ...firsts.map((on) => ({ on: later(on, startsOn), kind: 'fieldwork-started', about, state: 'running' })),
    ...warned.map((on) => ({ on: later(on, startsOn), kind: 'fieldwork-warned', about, state: 'running' })),
    ...passed.map((on) => ({ on: later(on, startsOn), kind: 'fieldwork-broken', about, state: 'broken' })),
  ]
}

/** The days in which a draft may be reviewed. Rule W11. */
function draftEntries(program: PlannedProgram, { startsOn }: PlannedLife): Own[] {
  const { assessment } = program.orders
  const since = phaseOf(program, 'draft-review')?.startOn
  const until = saidOn(program, 'approveDraft')
  if (!assessment || !since || !until) return []
  const dueOn = daysAfter(since, assessment.draft.days)
  const { warned, passed } = limitDays(dueOn, assessment.draft.warnDays, { since, until })
  return [
    ...warned.map((on) => ({
      on: later(on, startsOn),
      kind: 'draft-warned',
      about: 'report/draft',
      state: 'in-review',
    })),
    ...passed.map((on) => ({
      on: later(on, startsOn),
      kind: 'draft-overdue',
      about: 'report/draft',
      state: 'overdue',
    })),
  ]
}

/**
 * The days on which a limit is spoken of, when it is known from `since` and settled on the evening of `until`. Of
 * warnings whose days went by before it was known only the last is given.
 */
function limitDays(
  lastOn: IsoDate,
  warnDays: readonly number[],
  { since, until }: { readonly since: IsoDate; readonly until: IsoDate },
): { readonly warned: readonly IsoDate[]; readonly passed: readonly IsoDate[] } {
  const days = warnDays.map((lead) => daysAfter(lastOn, -lead)).filter((on) => on <= until)
  const gone = days.filter((on) => on <= since)
  const over = daysAfter(lastOn, 1)
  return {
    warned: [...gone.slice(-1), ...days.filter((on) => on > since)],
    passed: over <= until ? [over] : [],
  }
}

/** From its outcome to the end of all that may come of it. */
function certificationEntries(program: PlannedProgram): Own[] {
  const certification = certificationOf(program)
  if (!certification) return []
  const { reportedOn, expiresOn, overOn } = certification
  const about = 'certification/cycle-1'
  const changed = (on: IsoDate, state: string): Own => ({ on, kind: 'certification-changed', about, state })
  const warnDays = program.orders.assessment?.expiryWarnDays ?? []
  const { warned } = limitDays(expiresOn, warnDays, { since: reportedOn, until: expiresOn })
  return [
    ...interimEntries(certification, changed),
    ...warned.map((on) => ({ on, kind: 'certification-expiring', about, state: standingOn(certification, on) })),
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
