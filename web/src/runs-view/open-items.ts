import { daysBetween, type IsoDate } from '@stagger/planner'
import type { PlanDrift, RunFacts, RunNote, RunSubject } from '../api/wire.ts'
import { type PlanView, phaseKey } from '../plan-view/plan-view.ts'
import { agreedEnds } from './agreed-ends.ts'
import { ownerOf } from './answerable.ts'
import type { FactPlace } from './fact-form.ts'
import type { FactFormId } from './fact-forms.ts'
import { isOpen, type LivePhase, type LiveProgram } from './live-programs.ts'
import { type MissedEvidence, missedEvidence } from './missed-evidence.ts'
import { endingFacts, factsBeside, waysToEnd } from './phase-ends.ts'

/** What an item is about: the catalogue of sentences has one for each. */
export type ItemCode =
  | 'phase'
  | 'next-phase'
  | 'late-control'
  | 'expected-exception'
  | 'reported-exception'
  | 'decided-exception'
  | 'qa-task'
  | 'qa-lost'
  | 'triage'
  | 'investigation'
  | 'notice'
  | 'disclosure'
  | 'interim'
  | 'suspension'
  | 'agreed-end'
  | 'missed-evidence'

/** Something that somebody has to decide or to report. */
export type OpenItem = {
  /** Its name in the address: a phase’s own key where it is about a phase. */
  readonly key: string
  readonly code: ItemCode
  readonly place: FactPlace
  /** What can be said of it; the first is what mostly comes next. */
  readonly forms: readonly FactFormId[]
  readonly facts: RunFacts
  readonly dueOn?: IsoDate
  /** Days from today until then: 0 today, below 0 when it is over. */
  readonly daysLeft?: number
  readonly isOverdue: boolean
  /** Whose it is, by name; empty where nobody is named. */
  readonly who: readonly string[]
  readonly notes: readonly RunNote[]
  /** Of the item that tells of it. */
  readonly missing?: MissedEvidence
}

type Triages = PlanDrift['triages']

/**
 * Everything that waits for people: what is overdue first, then by the day until which it waits. `triages` tell what an
 * answer judges by now: of a change that touches no further control a run says nothing.
 */
export function openItems(
  view: PlanView,
  programs: readonly LiveProgram[],
  triages: Triages = [],
): readonly OpenItem[] {
  const items = programs
    .filter(({ run }) => run.state === 'running')
    .flatMap((live) => [
      ...agreedItems(view, live),
      ...subjectItems(view, live, triages),
      ...phaseItems(view, live),
      ...evidenceItems(view, live),
    ])
  return items.toSorted((a, b) => Number(b.isOverdue) - Number(a.isOverdue) || (dueOf(a) < dueOf(b) ? -1 : 1))
}

const LAST = '9999-12-31'
const dueOf = ({ dueOn = LAST }: OpenItem): IsoDate => dueOn

// ── What the plan has otherwise than it is

/** An end that was agreed and that the plan does not have; due before either day has passed. */
const agreedItems = (view: PlanView, live: LiveProgram): readonly OpenItem[] =>
  agreedEnds(view, live).map(({ phaseId, closesOn, agreedEndOn }) => {
    const dueOn = closesOn < agreedEndOn ? closesOn : agreedEndOn
    return {
      key: `agreed-end/${live.program.id}/${phaseId}`,
      code: 'agreed-end',
      place: { programId: live.program.id, phaseId },
      forms: [],
      facts: { closesOn, agreedEndOn },
      dueOn,
      daysLeft: daysBetween(view.today, dueOn),
      isOverdue: dueOn < view.today,
      who: [],
      notes: [],
    }
  })

/** Nobody can collect it any more: an examination takes it up as an exception, an assessment with the assessor. */
function evidenceItems(view: PlanView, live: LiveProgram): readonly OpenItem[] {
  const missing = missedEvidence(view, live)
  if (!missing) return []
  const { program } = live
  return [
    {
      key: `missed-evidence/${program.id}`,
      code: 'missed-evidence',
      place: { programId: program.id },
      forms: program.kind === 'soc2' ? ['record-exception'] : [],
      facts: { missed: missing.missed, late: missing.late },
      isOverdue: false,
      who: [],
      notes: [],
      missing,
    },
  ]
}

// ── Phases

const phaseItems = (view: PlanView, live: LiveProgram): readonly OpenItem[] =>
  live.phases.flatMap((phase) => {
    const forms = formsOf(live, phase)
    if (forms.length === 0) return []
    const place = { programId: live.program.id, phaseId: phase.phase.id }
    const dueOn = isOpen(phase) ? phase.finish : phase.start
    return [
      {
        key: phaseKey(live.program.id, phase.phase.id),
        code: isOpen(phase) ? ('phase' as const) : ('next-phase' as const),
        place,
        forms,
        facts: {},
        dueOn,
        daysLeft: daysBetween(view.today, dueOn),
        isOverdue: phase.state === 'overdue',
        who: phase.who,
        notes: [],
      },
    ]
  })

function formsOf({ run }: LiveProgram, live: LivePhase): readonly FactFormId[] {
  const { phase } = live
  const beside = factsBeside(phase).filter((form) => !isTold(run.subjects, form))
  if (isOpen(live)) return [...beside, ...waysToEnd(phase)]
  if (!live.isNext) return []
  const facts = endingFacts(phase)
  // What is told of a draft is refused until its review has begun.
  if (phase.kind === 'draft-review') return ['start-phase', ...facts]
  if (facts.length > 0) return facts
  // What the clock ends begins by the clock too; others may be earlier than their day.
  return phase.advance === 'clock' ? beside : ['start-phase', ...beside]
}

/** Facts that are told once, and the subject that tells that they were. */
const TOLD_BY: Partial<Record<FactFormId, readonly [RunSubject['kind'], string | undefined, string]>> = {
  'create-object': ['assessment', 'object', 'created'],
  'buy-credit': ['assessment', 'report-credit', 'held'],
  'sign-letter': ['assessment', 'letter', 'signed'],
  'book-qa': ['qa-block', undefined, 'booked'],
}

/** Whether a fact that is told once was told. */
export function isTold(subjects: readonly RunSubject[], form: FactFormId): boolean {
  const told = TOLD_BY[form]
  if (!told) return false
  const [kind, id, state] = told
  return subjects.some((one) => one.kind === kind && one.state === state && (id ?? one.subjectId) === one.subjectId)
}

// ── Exceptions, tasks, changes, certifications

type Waiting = Pick<OpenItem, 'code' | 'forms'> & { readonly dueFact?: string }

const subjectItems = (view: PlanView, { program, run }: LiveProgram, triages: Triages): readonly OpenItem[] =>
  run.subjects.flatMap((subject) => {
    const waiting = waitingOf(subject, run.subjects)
    if (!waiting) return []
    const { kind, subjectId, notes, state } = subject
    const facts = kind === 'drift' ? factsByNow(subject, program.id, triages) : subject.facts
    const due = waiting.dueFact === undefined ? undefined : facts[waiting.dueFact]
    const dueOn = typeof due === 'string' ? due : undefined
    return [
      {
        key: `${kind}/${program.id}/${subjectId}`,
        code: waiting.code,
        place: { programId: program.id, subjectId },
        forms: waiting.forms,
        facts,
        ...(dueOn !== undefined && { dueOn, daysLeft: daysBetween(view.today, dueOn) }),
        isOverdue: state === 'overdue' || (dueOn !== undefined && dueOn < view.today),
        who: ownerOf(view, String(facts['controlId'] ?? '')),
        notes,
      },
    ]
  })

function waitingOf(subject: RunSubject, all: readonly RunSubject[]): Waiting | undefined {
  const { kind, state } = subject
  switch (kind) {
    case 'exception':
      return exceptionWaiting(subject)
    case 'qa-task':
      return state === 'answered' ? undefined : { code: 'qa-task', forms: ['answer-task'], dueFact: 'dueOn' }
    case 'qa-block':
      return state === 'lost' && !isTold(all, 'book-qa') ? { code: 'qa-lost', forms: ['book-qa'] } : undefined
    case 'drift':
      return driftWaiting(state)
    case 'certification':
      return certificationWaiting(subject)
    default:
      return undefined
  }
}

function factsByNow({ subjectId, facts }: RunSubject, programId: string, triages: Triages): RunFacts {
  const triage = triages.find((one) => one.programId === programId && one.triageId === subjectId)
  return triage ? { ...facts, changes: triage.changes, controls: triage.controlIds.length } : facts
}

function exceptionWaiting({ state, facts }: RunSubject): Waiting | undefined {
  if (state === 'decided') return { code: 'decided-exception', forms: ['close-exception'] }
  if (state !== 'open') return undefined
  if (facts['found'] === 'reported') return { code: 'reported-exception', forms: ['respond-exception'] }
  return facts['decideBy'] === undefined
    ? { code: 'expected-exception', forms: ['close-exception'] }
    : { code: 'late-control', forms: ['decide-late'], dueFact: 'decideBy' }
}

function driftWaiting(state: string): Waiting | undefined {
  if (state === 'open' || state === 'overdue') return { code: 'triage', forms: ['close-triage'], dueFact: 'dueOn' }
  if (state === 'investigating') return { code: 'investigation', forms: ['close-triage'], dueFact: 'noticeDueOn' }
  if (state === 'notice-due') return { code: 'notice', forms: ['give-notice'], dueFact: 'noticeDueOn' }
  return state === 'disclosure-due' ? { code: 'disclosure', forms: ['give-notice'] } : undefined
}

function certificationWaiting({ state, facts }: RunSubject): Waiting | undefined {
  if (state === 'suspended') return { code: 'suspension', forms: ['report-standing'] }
  if (state !== 'interim-due') return undefined
  return facts['interim'] === 'submitted'
    ? { code: 'interim', forms: ['report-interim'] }
    : { code: 'interim', forms: ['submit-interim'], dueFact: 'dueOn' }
}
