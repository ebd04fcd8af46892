import { epochOf } from './epoch.ts'
import type { IsoDate } from '../day.ts'
import type { AssessmentOrders } from '../orders/assessment-orders.ts'
import { wakeInstantOn } from '../orders/local-dates.ts'
import type { PhaseOrders, ProgramOrders } from '../orders/orders.ts'
import type { PlannedStep } from './plan-steps.ts'
import { DOCUMENTS, ENDING_FACTS, type PlannedWord, type Word } from './planned-words.ts'

/** An item of a control that may be tested first. */
export type FirstTest = { readonly controlId: string; readonly itemKind: 'policy' | 'implemented' }

/** A minute after the wake-up: people begin once the day's own deadlines have acted. */
const FROM_WAKE_UP_MS = 60_000
/** The minute by which a day's end is reported. */
const EVENING = '23:59'

/**
 * What people will say to the run of a program when all goes as planned, from `startsAt` on, in the order of time: the
 * start of a phase on the morning of its first day, its end on the evening of its last one, and between them the facts of
 * the standard. What runs by the clock nobody reports. What lies behind is said at once, where the run has to know it.
 */
export function wordsOf(
  orders: ProgramOrders,
  steps: readonly PlannedStep[],
  startsAt: number,
  firstTest?: FirstTest,
): readonly PlannedWord[] {
  const words = [
    ...behind(orders, steps, startsAt),
    ...orders.phases.flatMap((phase) => [
      ...starting(orders, phase),
      ...inside(orders, phase, steps, firstTest),
      ...ending(orders, phase, steps),
    ]),
  ]
  const soonest = startsAt + FROM_WAKE_UP_MS
  return words
    .map((word) => (word.at < soonest ? { ...word, at: soonest } : word))
    .toSorted((a, b) => a.at - b.at || a.on.localeCompare(b.on))
}

const morning = (orders: ProgramOrders, on: IsoDate): number => epochOf(wakeInstantOn(on, orders)) + FROM_WAKE_UP_MS
const evening = ({ timeZone }: ProgramOrders, on: IsoDate): number =>
  epochOf(wakeInstantOn(on, { timeZone, wakeAt: EVENING }))

const inTheMorning = (orders: ProgramOrders, on: IsoDate, word: Word): PlannedWord => ({
  programId: orders.programId,
  on,
  at: morning(orders, on),
  word,
})
const inTheEvening = (orders: ProgramOrders, on: IsoDate, word: Word): PlannedWord => ({
  programId: orders.programId,
  on,
  at: evening(orders, on),
  word,
})

/** What begins on the day on which something else ends begins as late, for it may be what it waited for. */
function starting(orders: ProgramOrders, phase: PhaseOrders): PlannedWord[] {
  const { phaseId, kind, advance, state, startOn } = phase
  if (state !== 'planned' || advance !== 'people' || kind === 'issued') return []
  const isLate = orders.phases.some(({ finishOn }) => finishOn === startOn)
  return [(isLate ? inTheEvening : inTheMorning)(orders, startOn, { says: 'startPhase', phaseId })]
}

/** The facts of a standard that are told while a phase goes on. */
function inside(
  orders: ProgramOrders,
  { phaseId }: PhaseOrders,
  steps: readonly PlannedStep[],
  firstTest: FirstTest | undefined,
): PlannedWord[] {
  return steps
    .filter((step) => step.phaseId === phaseId && !step.isDone)
    .flatMap(({ step, on }) => {
      if (step === 'first-test')
        return firstTest ? [inTheEvening(orders, on, { says: 'recordTest', ...firstTest })] : []
      return factOf(orders, step, on, steps).map((word) => inTheEvening(orders, on, word))
    })
}

function factOf(
  { assessment, phases }: ProgramOrders,
  step: PlannedStep['step'],
  on: IsoDate,
  steps: readonly PlannedStep[],
): Word[] {
  if (!assessment) return []
  switch (step) {
    case 'object-created':
      return [{ says: 'createObject', csfVersion: versionOn(assessment, on) }]
    case 'report-credit':
      return [{ says: 'buyReportCredit' }]
    case 'qa-reserved': {
      const submissionDueOn = steps.find((one) => one.step === 'submission' && one.on >= on)?.on
      const week = phases.find(({ kind, startOn }) => kind === 'hitrust-qa' && startOn >= (submissionDueOn ?? on))
      return submissionDueOn && week ? [{ says: 'bookQaBlock', blockStartsOn: week.startOn, submissionDueOn }] : []
    }
    case 'letter-signed':
      return [{ says: 'signLetter' }]
    default:
      return []
  }
}

/** The newest version on which an object may be created that day. */
function versionOn({ csfVersions }: AssessmentOrders, on: IsoDate): string {
  const offered = csfVersions.filter(({ createFrom = '', createUntil = on }) => createFrom <= on && on <= createUntil)
  return (offered.at(-1) ?? csfVersions.at(-1))?.version ?? ''
}

/** Before its run began a program came so far: a submission needs to know what was signed and booked for it. */
function behind(orders: ProgramOrders, steps: readonly PlannedStep[], startsAt: number): PlannedWord[] {
  if (!steps.some(({ step, isDone }) => step === 'submission' && !isDone)) return []
  return steps
    .filter(({ isDone }) => isDone)
    .flatMap(({ step, on }) =>
      factOf(orders, step, on, steps).map((word) => ({ programId: orders.programId, on, at: startsAt, word })),
    )
}

/** A phase ends with what people report of it, or with the fact that ends it; a report with its documents. */
function ending(orders: ProgramOrders, phase: PhaseOrders, steps: readonly PlannedStep[]): PlannedWord[] {
  const { phaseId, kind, advance, state, finishOn, cycle = 1 } = phase
  if (state === 'done' || advance === 'clock') return []
  const says = endingFact(phase)
  if (says) {
    const on = steps.find((one) => one.phaseId === phaseId && one.step.endsWith('submission'))?.on ?? finishOn
    const interim: Word[] = says === 'submitInterim' ? [{ says: 'reportInterim' }] : []
    return [{ says, phaseId } as const, ...interim].map((word) => inTheEvening(orders, on, word))
  }
  const type = kind === 'type1-examination' || orders.variant === 'type1' ? 'type1' : 'type2'
  const papers = bringsDocuments(orders, phase) ? documents(type, cycle) : []
  const end: Word = endsWithReport(orders, phase)
    ? { says: 'issueReport', type, phaseId, cycle }
    : { says: 'finishPhase', phaseId }
  return [...papers, end].map((word) => inTheEvening(orders, finishOn, word))
}

/** A Type I on the way to a Type II ends its own examination. */
const endsWithReport = ({ variant }: ProgramOrders, { kind }: PhaseOrders): boolean =>
  kind === 'issued' || (kind === 'type1-examination' && variant === 'type2')

/** Documents are there at the end of reporting; where a program has none, when the report is issued. */
const bringsDocuments = (orders: ProgramOrders, phase: PhaseOrders): boolean =>
  phase.kind === 'reporting' ||
  (endsWithReport(orders, phase) && (phase.kind !== 'issued' || !hasReporting(orders, phase.cycle ?? 1)))

const endingFact = ({ kind }: PhaseOrders) => Object.entries(ENDING_FACTS).find(([ends]) => ends === kind)?.[1]

const hasReporting = ({ phases }: ProgramOrders, of: number): boolean =>
  phases.some(({ kind, cycle = 1 }) => kind === 'reporting' && cycle === of)

const documents = (type: 'type1' | 'type2', cycle: number): Word[] =>
  DOCUMENTS.map((document) => ({ says: 'deliverDocument', type, cycle, document }))
