import type { IsoDate } from '@stagger/planner'
import type { PlanEvent, PlanEventKind, RunFacts } from '../api/wire.ts'
import type { PlanView } from '../plan-view/plan-view.ts'

/** What happened in a program or to its proposals. What people are reminded of, edits and comments stand elsewhere. */
export type DiaryKind = Exclude<
  PlanEventKind,
  | 'plan-revised'
  | 'plan-removed'
  | 'progress-recorded'
  | 'evidence-recorded'
  | 'actuals-recorded'
  | 'comment-added'
  | 'comment-changed'
  | 'baselines-changed'
  | 'own-scenarios-changed'
  | 'notice-added'
  | 'changes-told'
  | 'agenda-spent'
  // A proposal that turned out to have nothing to do: nothing happened.
  | 'proposal-closed'
>

const ELSEWHERE: ReadonlySet<PlanEventKind> = new Set<Exclude<PlanEventKind, DiaryKind>>([
  'plan-revised',
  'plan-removed',
  'progress-recorded',
  'evidence-recorded',
  'actuals-recorded',
  'comment-added',
  'comment-changed',
  'baselines-changed',
  'own-scenarios-changed',
  'notice-added',
  'changes-told',
  'agenda-spent',
  'proposal-closed',
])

/** One thing that happened, with the names that the plan has now for what it is about. */
export type DiaryEntry = {
  readonly number: number
  readonly kind: DiaryKind
  readonly programId?: string
  /** The other programs that say the very same: one request of evidence serves several. */
  readonly alike: readonly string[]
  /** The day on which it became true; absent where only its recording is known. */
  readonly on?: IsoDate
  /** An instant, and the organization's day of it. */
  readonly recordedAt: string
  readonly recordedOn: IsoDate
  readonly actor: string
  readonly state: string
  readonly facts: RunFacts
  readonly about: { readonly id: string; readonly phase: string; readonly control: string; readonly person: string }
}

/** What happened, the newest first. */
export const diaryOf = (view: PlanView, events: readonly PlanEvent[]): readonly DiaryEntry[] =>
  toldOnce(events.flatMap((event) => (isDiary(event.kind) ? [entryOf(view, event, event.kind)] : []))).toReversed()

/** What is asked once for several programs each of them tells, with the same facts. */
const OF_SEVERAL: ReadonlySet<DiaryKind> = new Set(['evidence-settled', 'pulls-made', 'person-shared'])

function toldOnce(entries: readonly DiaryEntry[]): readonly DiaryEntry[] {
  const told = new Map<string, DiaryEntry>()
  for (const entry of entries) {
    const { number, kind, programId, on, facts } = entry
    const key = OF_SEVERAL.has(kind) ? `${kind} ${on} ${JSON.stringify(facts)}` : String(number)
    const first = told.get(key)
    // The same program may say the same again on another occasion of the day.
    if (!first || programId === undefined || programId === first.programId || first.alike.includes(programId))
      told.set(first ? String(number) : key, entry)
    else told.set(key, { ...first, alike: [...first.alike, programId] })
  }
  return [...told.values()]
}

const isDiary = (kind: PlanEventKind): kind is DiaryKind => !ELSEWHERE.has(kind)

/** What an event may say beside its kind; the API says nothing else of a run. */
type Told = {
  readonly programId?: string
  readonly phaseId?: string
  readonly effectiveOn?: IsoDate
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly state?: string
  readonly facts?: RunFacts
  readonly number?: number
}

function entryOf(view: PlanView, { number, recordedAt, actor, data }: PlanEvent, kind: DiaryKind): DiaryEntry {
  const { programId, phaseId, effectiveOn, subject, state = '', facts = {}, number: proposal } = data as Told
  const id = subject?.id ?? (proposal === undefined ? '' : String(proposal))
  const phaseOf = phaseId ?? (subject?.kind === 'window' || subject?.kind === 'bridge' ? id : '')
  const controlId = String(facts['controlId'] ?? (subject?.kind === 'reminder' ? requestedControl(id) : ''))
  return {
    number,
    kind,
    ...(programId !== undefined && { programId }),
    alike: [],
    ...(effectiveOn !== undefined && { on: effectiveOn }),
    recordedAt,
    recordedOn: dayIn(view.plan.organization.timeZone, recordedAt),
    actor,
    state,
    facts,
    about: {
      id,
      phase: view.phase(programId ?? '', phaseOf)?.name ?? phaseOf,
      control: controlName(view, controlId),
      person: view.person(String(facts['personId'] ?? ''))?.name ?? String(facts['personId'] ?? ''),
    },
  }
}

/** The day of an instant by the clocks of a time zone. */
export const dayIn = (timeZone: string, instant: string): IsoDate =>
  // Swedish writes days as ISO 8601 does.
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(Date.parse(instant))

/** A control’s name, or its id when the plan has it no more. */
export const controlName = (view: PlanView, id: string): string =>
  view.plan.controls.find((control) => control.id === id)?.name ?? id

/** A reminder of evidence is about `evidence/control/first day of the period`. */
const requestedControl = (id: string): string => /^evidence\/(.+)\/[^/]+$/.exec(id)?.[1] ?? ''
