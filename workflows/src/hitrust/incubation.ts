import type { ProgramOrders } from '@stagger/planner/orders'
import { answer } from '../answers.ts'
import type { DatedAct } from '../dated-acts.ts'
import { tell } from '../phase-changes.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import { mustHaveHappened, refuse } from '../refusals.ts'
import { type ItemTest, recordTest } from './assessment-messages.ts'
import { begin, isDone, mustBeUnderWay } from './cycle.ts'
import { mustBeChangeable } from './frozen.ts'
import { onDay } from './limits.ts'
import { factAbout } from './subjects.ts'

type IncubatingItem = NonNullable<ProgramOrders['assessment']>['incubating'][number]

/** The most that is said of which items became testable on one day. */
const LONGEST_LIST = 380

/** Has a program hear of tests, and refuse those of items that have not run for their days. */
export function keepIncubation(program: Program): void {
  answer(program, recordTest, {
    may: mayTest,
    then({ controlId, itemKind, effectiveOn, actor }) {
      const { assessment } = program.facts
      const item = `${controlId}/${itemKind}`
      assessment.tests = { ...assessment.tests, [item]: effectiveOn }
      const about = factAbout('assessment', `test/${item}`, 'tested')
      tell(program, { kind: 'item-tested', effectiveOn, actor, ...about })
      begin(program, 'performing-validation', { effectiveOn, actor })
      return about
    },
  })
}

/** `item-still-incubating` with the rule that asks for its days: W01, W02 or W03. */
function mayTest(program: Program, test: ItemTest): void {
  mustHaveHappened(program, test)
  mustBeChangeable(program)
  mustBeUnderWay(program, 'performing-validation')
  const { controlId, itemKind, effectiveOn } = test
  const item = incubating(program).find((one) => one.controlId === controlId && one.kind === itemKind)
  if (!item || item.testableOn <= effectiveOn) return
  const { rule, days, testableOn } = item
  refuse('item-still-incubating', { rule, days, controlId, itemKind, testableOn, effectiveOn })
}

const incubating = ({ orders }: Program): readonly IncubatingItem[] => orders.assessment?.incubating ?? []

const key = ({ controlId, kind, testableOn }: IncubatingItem): string => `testable ${controlId}/${kind} ${testableOn}`

/** Of what was told, the items that the orders still speak of: the next cycle need not hear of them again. */
export const toldTestable = (program: Program): readonly string[] => {
  const told = new Set(program.facts.assessment.told)
  return incubating(program)
    .map(key)
    .filter((one) => told.has(one))
}

/** Everything that becomes testable on the same day is told at once. */
export function nextTestable(program: Program): DatedAct | undefined {
  if (isDone(program, 'performing-validation')) return undefined
  const { assessment } = program.facts
  const ahead = incubating(program).filter((item) => !assessment.told?.includes(key(item)))
  const [first] = ahead
  if (!first) return undefined
  return onDay(program, first.testableOn, () => {
    const now = ahead.filter(({ testableOn }) => testableOn === first.testableOn)
    assessment.told = [...(assessment.told ?? []), ...now.map(key)]
    tellTestable(program, first.testableOn, now)
  })
}

function tellTestable(program: Program, on: string, items: readonly IncubatingItem[]): void {
  const names = items.map(({ controlId, kind }) => `${controlId}/${kind}`).join(' ')
  const about = factAbout('assessment', `testable/${on}`, 'testable')
  const facts = { count: items.length, items: names.slice(0, LONGEST_LIST) }
  tell(program, { kind: 'items-testable', effectiveOn: on, actor: RUN, ...about, facts })
}
