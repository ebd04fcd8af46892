import { answer } from '../answers.ts'
import { actOnDates, type DatedAct } from '../dated-acts.ts'
import { bookQaBlock, releaseQaBlock } from '../messages.ts'
import { tell } from '../phase-changes.ts'
import { isOver, phasesOf, stateOf } from '../phase-facts.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import { beside } from '../beside.ts'
import { dateIn } from '../date-in.ts'
import { mayBook, mayRelease } from '../refusals.ts'

/** Has a HITRUST program keep its reserved QA week, and lose it when nothing was submitted by the day that was named. */
export function keepQaBlock(program: Program): void {
  answer(program, bookQaBlock, {
    may: mayBook,
    then({ key: _, actor, ...block }) {
      program.facts.assessment.qaBlock = block
      tell(program, { kind: 'qa-block-booked', effectiveOn: today(program), actor })
      return { booked: true }
    },
  })
  answer(program, releaseQaBlock, {
    may: mayRelease,
    then({ actor }) {
      release(program, actor)
      return { booked: false }
    },
  })
  beside(
    actOnDates(
      () => loss(program),
      () => isOver(program),
    ),
  )
}

/** The assessor's review of CAPs ends with the submission: a reservation that has it is kept for good. */
function loss(program: Program): DatedAct | undefined {
  const { qaBlock } = program.facts.assessment
  const submitted = phasesOf(program, ['caps-review']).every((id) => stateOf(program, id) === 'done')
  if (!qaBlock || submitted) return undefined
  return { at: Date.parse(qaBlock.submissionDueAt), act: () => release(program, RUN) }
}

function release(program: Program, actor: string): void {
  delete program.facts.assessment.qaBlock
  tell(program, { kind: 'qa-block-released', effectiveOn: today(program), actor })
}

const today = ({ orders }: Program): string => dateIn(orders.timeZone, Date.now())
