import { daysAfter, daysBetween } from '@stagger/planner/local-dates'
import type { QaBlock } from '../answer-types.ts'
import { answer } from '../answers.ts'
import type { DatedAct } from '../dated-acts.ts'
import { tell } from '../phase-changes.ts'
import { isReady, unmetGates } from '../phase-facts.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import { mustHaveHappened, refuse } from '../refusals.ts'
import { today } from '../today.ts'
import { bookQaBlock, type QaBooking, releaseQaBlock } from './assessment-messages.ts'
import { phasesNow } from './cycle.ts'
import { isSubmitted, mustBeChangeable } from './frozen.ts'
import { onDay } from './limits.ts'
import { factAbout } from './subjects.ts'

/** Where QA begins a week after the one that was lost, unless the orders know better. */
const WEEK = 7

/** Has a HITRUST program keep its reserved QA week, and give it back when asked. */
export function keepQaBlock(program: Program): void {
  answer(program, bookQaBlock, {
    may: mayBook,
    then({ blockStartsOn, submissionDueOn, effectiveOn, actor }) {
      const { assessment } = program.facts
      assessment.qaBlock = { blockStartsOn, submissionDueOn }
      delete assessment.lostBlock
      return tellOf(program, assessment.qaBlock, 'booked', { effectiveOn, actor })
    },
  })
  answer(program, releaseQaBlock, {
    may: mayRelease,
    then({ effectiveOn, actor }) {
      const { assessment } = program.facts
      const given = assessment.qaBlock ?? { blockStartsOn: effectiveOn, submissionDueOn: effectiveOn }
      delete assessment.qaBlock
      return tellOf(program, given, 'released', { effectiveOn, actor })
    },
  })
}

const KINDS = { booked: 'qa-block-booked', released: 'qa-block-released', lost: 'qa-block-lost' } as const

type Said = { readonly effectiveOn: string; readonly actor: string }

function tellOf(program: Program, block: QaBlock, state: keyof typeof KINDS, said: Said, more = {}) {
  const about = factAbout('qa-block', block.blockStartsOn, state)
  tell(program, { kind: KINDS[state], ...said, ...about, facts: { submissionDueOn: block.submissionDueOn, ...more } })
  return about
}

/**
 * `qa-needs-object-and-credit` (Q02), `qa-block-already-booked`, `qa-submission-after-block`, `qa-block-too-far`: at most
 * a year ahead of submission (Q04).
 */
function mayBook(program: Program, booking: QaBooking): void {
  const { blockStartsOn, submissionDueOn, effectiveOn } = booking
  mustHaveHappened(program, booking)
  mustBeChangeable(program)
  for (const phase of phasesNow(program, 'qa-reservation'))
    if (!isReady(program, phase))
      refuse('qa-needs-object-and-credit', { rule: 'Q02', phaseId: phase.phaseId, ...unmetGates(program, phase) })
  const { qaBlock } = program.facts.assessment
  if (qaBlock) refuse('qa-block-already-booked', { blockStartsOn: qaBlock.blockStartsOn })
  if (submissionDueOn > blockStartsOn) refuse('qa-submission-after-block', { blockStartsOn, submissionDueOn })
  const aheadDays = program.orders.assessment?.qa.aheadDays
  if (aheadDays !== undefined && daysBetween(effectiveOn, submissionDueOn) > aheadDays)
    refuse('qa-block-too-far', { rule: 'Q04', submissionDueOn, latestOn: daysAfter(effectiveOn, aheadDays) })
}

/** `qa-block-not-booked`. */
function mayRelease(program: Program, told: Pick<QaBooking, 'effectiveOn'>): void {
  mustHaveHappened(program, told)
  mustBeChangeable(program)
  if (!program.facts.assessment.qaBlock) refuse('qa-block-not-booked')
}

/** The reservation is cancelled on the day after the one by which the object was to be submitted (Q08). */
export function nextOfQaBlock(program: Program): DatedAct | undefined {
  const { assessment } = program.facts
  const { qaBlock, submission } = assessment
  // What was submitted in time and returned for completion keeps its week: no source says otherwise.
  if (!qaBlock || submission || isSubmitted(program)) return undefined
  return onDay(program, daysAfter(qaBlock.submissionDueOn, 1), () => {
    delete assessment.qaBlock
    assessment.lostBlock = qaBlock
    const nextBlockOn = blockAfter(program, qaBlock)
    const lostDays = daysBetween(qaBlock.blockStartsOn, nextBlockOn)
    tellOf(
      program,
      qaBlock,
      'lost',
      { effectiveOn: today(program), actor: RUN },
      { rule: 'Q08', nextBlockOn, lostDays },
    )
  })
}

/** The next week that the plan may use; weeks follow each other where it names none. */
function blockAfter(program: Program, { blockStartsOn }: QaBlock): string {
  const { blocks = [], blockDays = WEEK } = program.orders.assessment?.qa ?? {}
  const from = today(program)
  const named = blocks.find((block) => block > blockStartsOn && block >= from)
  if (named) return named
  const behind = Math.max(0, daysBetween(blockStartsOn, from))
  return daysAfter(blockStartsOn, blockDays * Math.max(1, Math.ceil(behind / blockDays)))
}

/** A submission that was in time, and told late, has its week after all. */
export function restoreBlock(program: Program, submittedOn: string): void {
  const { assessment } = program.facts
  const { lostBlock } = assessment
  if (assessment.qaBlock || !lostBlock || submittedOn > lostBlock.submissionDueOn) return
  assessment.qaBlock = lostBlock
  delete assessment.lostBlock
  tellOf(program, lostBlock, 'booked', { effectiveOn: submittedOn, actor: RUN })
}
