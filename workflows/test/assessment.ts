import { daysAfter } from '@stagger/planner/local-dates'
import type { ProgramOrders } from '@stagger/planner/orders'
import type { UpdateDefinition } from '@temporalio/common'
import type { ProgramAddress } from '../src/client.ts'
import { type PhaseSketch, sketchOrders } from './orders.ts'
import type { TimeSkippingRuns } from './time-skipping-runs.ts'

type Assessment = NonNullable<ProgramOrders['assessment']>

/** The numbers of an assessment of a level, as the planner compiles them; what a test needs otherwise it says. */
export function assessmentOf(level: Assessment['level'], more: Partial<Assessment> = {}): Assessment {
  return {
    level,
    csfVersions: [
      { version: '9.6', createUntil: '2024-06-30', submitUntil: '2025-04-30' },
      { version: '11.7.0', createFrom: '2025-12-18', ...(level !== 'r2' && { createUntil: '2026-05-06' }) },
      { version: '11.8.0', createFrom: '2026-05-07' },
    ],
    incubating: [],
    fieldwork: { days: 90, warnDays: [30, 14, 7] },
    qa: { aheadDays: 365, blockDays: 7, blocks: [] },
    draft: { days: 30, warnDays: [7] },
    validityMonths: level === 'r2' ? 24 : 12,
    expiryWarnDays: [90],
    ...(level === 'r2' && {
      interim: { anniversaryMonths: 12, windowDays: 90 },
      bridge: { beforeDays: 60, afterDays: 30, validDays: 90 },
    }),
    ...more,
  }
}

export type AssessmentSketch = {
  readonly programId: string
  readonly day0: string
  readonly level?: Assessment['level']
  readonly phases: readonly PhaseSketch[]
  /** Phases of the next cycle; their ids are their kinds behind a 2. */
  readonly next?: readonly PhaseSketch[]
  readonly more?: Partial<Assessment>
  readonly revision?: number
}

/** The orders of an assessment. */
export function sketchAssessment({
  programId,
  day0,
  level = 'r2',
  phases,
  next = [],
  more = {},
  revision = 1,
}: AssessmentSketch) {
  const sketch = (some: readonly PhaseSketch[]) =>
    sketchOrders({ programId, day0, kind: 'hitrust', revision, phases: some })
  const again = sketch(next).phases.map((phase) => ({ ...phase, phaseId: `2-${phase.phaseId}`, cycle: 2 }))
  const first = sketch(phases)
  return { ...first, variant: level, phases: [...first.phases, ...again], assessment: assessmentOf(level, more) }
}

type FactOf<Message> = Omit<Message, 'key' | 'effectiveOn' | 'actor'>
type Message = { readonly key: string; readonly effectiveOn: string; readonly actor: string }

/** A person who reports facts on the day on which they happen, or on another: `on` is in days from then. */
export function factTeller(on: TimeSkippingRuns, program: ProgramAddress) {
  let facts = 0
  return async <Answer, Told extends Message>(
    update: UpdateDefinition<Answer, [Told]>,
    ...[more, days = 0]: Partial<FactOf<Told>> extends FactOf<Told>
      ? [more?: FactOf<Told>, days?: number]
      : [more: FactOf<Told>, days?: number]
  ): Promise<Answer> => {
    const effectiveOn = daysAfter(await on.day(0), days)
    const message = { key: `${program.programId}-fact-${++facts}`, effectiveOn, actor: 'ann', ...more }
    return on.runs.tell(program, update, message as unknown as Told)
  }
}

/** What a run refused with: its code and, where a rule of HITRUST's forbids it, the rule. */
export const refusalOf = async (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'accepted',
    (error: { code?: string; facts?: { rule?: string } }) => [error.code, error.facts?.rule].filter(Boolean).join(' '),
  )

/** What was told of subjects, each event as `kind id state`. */
export const toldOf = (on: TimeSkippingRuns, program: ProgramAddress, ...kinds: readonly string[]): readonly string[] =>
  on
    .told(program)
    .filter(({ subject }) => subject && (kinds.length === 0 || kinds.includes(subject.kind)))
    .map(({ subject, state }) => `${subject?.id} ${state}`)
