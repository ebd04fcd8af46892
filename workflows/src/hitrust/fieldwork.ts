import { daysAfter, daysBetween } from '@stagger/planner/local-dates'
import { noteUnanswered, noteWarned } from '../agenda/unanswered.ts'
import type { DatedAct } from '../dated-acts.ts'
import { type Happening, tell } from '../phase-changes.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import { today } from '../today.ts'
import { begunOn, phaseHere } from './cycle.ts'
import { isSubmitted } from './frozen.ts'
import { earliest, nextOfLimit, onDay } from './limits.ts'
import { factAbout } from './subjects.ts'

/** The rule of the 90 days from the first test to submission. */
const RULE = 'W05'

/** The first test that still counts: the oldest of the tests that were told, or the day on which validation began. */
export function firstTestOn(program: Program): string | undefined {
  const tests = Object.values(program.facts.assessment.tests ?? {})
  return tests.toSorted()[0] ?? begunOn(program, 'performing-validation')
}

/** The last day on which the submission lies within the days that run from the first test; undefined before it. */
export function submissionLimit(program: Program): string | undefined {
  const days = program.orders.assessment?.fieldwork.days
  const first = firstTestOn(program)
  return days === undefined || first === undefined ? undefined : daysAfter(first, days)
}

/**
 * The clock from the first test to submission: that it runs, when it is about to run out, and that it ran out. Then the
 * tests that are too old are made again, which starts it anew from the oldest that counts.
 */
export function nextOfFieldwork(program: Program): DatedAct | undefined {
  const [firstOn, lastOn] = [firstTestOn(program), submissionLimit(program)]
  if (firstOn === undefined || lastOn === undefined || isSubmitted(program)) return undefined
  const { assessment } = program.facts
  const start = `fieldwork ${firstOn}`
  const say = (kind: Happening['kind'], state: string, facts: Happening['facts']) =>
    tell(program, {
      kind,
      effectiveOn: today(program),
      actor: RUN,
      ...factAbout('assessment', 'fieldwork', state),
      facts: { rule: RULE, firstTestOn: firstOn, dueOn: lastOn, ...facts },
    })
  const question = {
    about: 'fieldwork',
    subjectId: 'fieldwork',
    dueOn: lastOn,
    ...phaseHere(program, 'performing-validation'),
  } as const
  return earliest([
    assessment.told?.includes(start)
      ? undefined
      : onDay(program, firstOn, () => {
          assessment.told = [...(assessment.told ?? []), start]
          say('fieldwork-started', 'running', {})
        }),
    nextOfLimit(program, {
      name: 'submission',
      lastOn,
      warnDays: program.orders.assessment?.fieldwork.warnDays ?? [],
      warn(daysLeft) {
        say('fieldwork-warned', 'running', { daysLeft })
        noteWarned(program, question, daysLeft)
      },
      pass() {
        say('fieldwork-broken', 'broken', { testsToRedo: testsTooOld(program, today(program)) })
        noteUnanswered(program, question)
      },
    }),
  ])
}

/** How many tests lie further back than the days allow, if it were submitted on `on`. */
export function testsTooOld({ orders, facts }: Program, on: string): number {
  const days = orders.assessment?.fieldwork.days ?? Number.POSITIVE_INFINITY
  return Object.values(facts.assessment.tests ?? {}).filter((testedOn) => daysBetween(testedOn, on) > days).length
}
