import { daysAfter } from '@stagger/planner/local-dates'
import { noteUnanswered, noteWarned } from '../agenda/unanswered.ts'
import { answer } from '../answers.ts'
import type { DatedAct } from '../dated-acts.ts'
import { tell } from '../phase-changes.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import { mustHaveHappened, refuse } from '../refusals.ts'
import { today } from '../today.ts'
import { approveDraft, type Correction, requestCorrection } from './assessment-messages.ts'
import { begunOn, complete, isDone, mustBeOpen, phaseHere } from './cycle.ts'
import { nextOfLimit } from './limits.ts'
import { factAbout } from './subjects.ts'

/** The draft may be reviewed for so many days; scope, factors and scores are frozen from its coming on. */
const RULE = 'W11'

/** Has a program hear what the entity says to the draft of its report. The review begins when the draft comes. */
export function keepDraft(program: Program): void {
  answer(program, requestCorrection, {
    may: mayCorrect,
    then({ effectiveOn, actor }) {
      const about = factAbout('report', 'draft', 'correction-requested')
      tell(program, { kind: 'correction-requested', effectiveOn, actor, ...about })
      return about
    },
  })
  answer(program, approveDraft, {
    may(_, told) {
      mustHaveHappened(program, told)
      mustBeOpen(program, 'draft-review')
    },
    then(told) {
      const { effectiveOn, actor } = told
      const about = factAbout('report', 'draft', 'approved')
      tell(program, { kind: 'draft-approved', effectiveOn, actor, ...about })
      complete(program, 'draft-review', told)
      return about
    },
  })
}

/** `phase-not-open` outside the review; `assessment-frozen` for anything but words. */
function mayCorrect(program: Program, correction: Correction): void {
  mustHaveHappened(program, correction)
  mustBeOpen(program, 'draft-review')
  const since = begunOn(program, 'draft-review')
  if (correction.about !== 'wording') refuse('assessment-frozen', { rule: RULE, about: correction.about, since })
}

/** The end of the review's days is spoken of before it comes, and told when it passed. */
export function nextOfDraft(program: Program): DatedAct | undefined {
  const limit = program.orders.assessment?.draft
  const since = begunOn(program, 'draft-review')
  if (!limit || since === undefined || isDone(program, 'draft-review')) return undefined
  const dueOn = daysAfter(since, limit.days)
  const say = (kind: 'draft-warned' | 'draft-overdue', state: string, facts = {}) =>
    tell(program, {
      kind,
      effectiveOn: today(program),
      actor: RUN,
      ...factAbout('report', 'draft', state),
      facts: { rule: RULE, dueOn, ...facts },
    })
  const question = { about: 'draft', subjectId: 'draft', dueOn, ...phaseHere(program, 'draft-review') } as const
  return nextOfLimit(program, {
    name: 'draft',
    lastOn: dueOn,
    warnDays: limit.warnDays,
    warn(daysLeft) {
      say('draft-warned', 'in-review', { daysLeft })
      noteWarned(program, question, daysLeft)
    },
    pass() {
      say('draft-overdue', 'overdue')
      noteUnanswered(program, question)
    },
  })
}
