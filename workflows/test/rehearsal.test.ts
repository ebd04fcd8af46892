import { expect, test } from '@jest/globals'
import { compileOrders, examplePlan, type ProgramOrders, schedule } from '@stagger/planner'
import { type DiaryEntry, diary } from '@stagger/planner/diary'
import { rehearse } from '../src/rehearsal/rehearse.ts'
import { serverPath } from './time-skipping-runs.ts'

/** Far enough ahead that no program has begun when the server's clock starts. */
const TODAY = '2031-03-03'

/** What the runs of the example are told, half of it under way. */
function exampleOrders(): readonly ProgramOrders[] {
  const { plan, progress } = examplePlan(TODAY)
  const dated = schedule(plan, progress, TODAY)
  return plan.programs.map(({ id }) => compileOrders(dated, id, 1))
}

/** One line each, those of one day in an order of their own. */
const linesOf = (entries: readonly DiaryEntry[]): readonly string[] =>
  entries
    .map(({ on, programId, kind, about, byItself }) => `${on} ${programId} ${kind} ${about} ${byItself}`)
    .toSorted()

test('a rehearsal of the example writes the diary that is foretold, and nothing is refused', async () => {
  const orders = exampleOrders()
  const { entries, refused } = await rehearse(orders, serverPath())
  expect(refused).toEqual([])
  expect(linesOf(entries)).toEqual(linesOf(diary(orders)))
}, 120_000)
