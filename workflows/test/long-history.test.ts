import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { bookQaBlock } from '../src/hitrust/assessment-messages.ts'
import { sketchOrders } from './orders.ts'
import { reporter } from './reporter.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

const program = { planId: 'plan-1', programId: 'long-history' }

/** Starts a program that continues as new after a few dozen events instead of thousands. */
async function enterWithShortHistory() {
  const orders = sketchOrders({
    programId: program.programId,
    day0: await on.day(0),
    kind: 'hitrust',
    phases: [
      { kind: 'scoping', from: 0, days: 5 },
      { kind: 'incubation', advance: 'clock', from: 1, days: 60 },
      { kind: 'answering-assessment', from: 1, days: 5 },
      { kind: 'hitrust-qa', advance: 'outside', from: 5, days: 5 },
    ],
  })
  await on.client.workflow.start('hitrustProgram', {
    taskQueue: 'stagger',
    workflowId: on.handleOf(program).workflowId,
    args: [{ orders, historyLimit: 25 }],
  })
  return orders
}

test('a run that continues as new loses nothing and nobody notices', async () => {
  const orders = await enterWithShortHistory()
  const { start, finish, reopen } = reporter(on, program)
  const today = await on.day(0)
  const first = await on.runs.startPhase(program, {
    key: 'first',
    phaseId: 'scoping',
    effectiveOn: today,
    actor: 'ann',
  })
  await finish('scoping')
  await start('answering-assessment')
  const block = {
    blockStartsOn: await on.day(90),
    submissionDueOn: await on.day(80),
  }
  await on.runs.tell(program, bookQaBlock, { key: 'block', effectiveOn: today, actor: 'ann', ...block })
  await finish('answering-assessment')
  await on.pass(2)
  await reopen('answering-assessment')
  await on.pass(20)

  const { runId } = await on.handleOf(program).describe()
  expect(on.told(program)[0]?.firstRunId).not.toBe(runId)
  expect(
    await on.runs.startPhase(program, { key: 'first', phaseId: 'scoping', effectiveOn: today, actor: 'ann' }),
  ).toEqual(first)
  expect(await on.runs.look(program)).toMatchObject({
    revision: orders.revision,
    openPhases: ['incubation', 'answering-assessment', 'hitrust-qa'],
    qaBlock: block,
  })
  await finish('answering-assessment')
  await finish('hitrust-qa')
  await on.pass(60)
  expect(await on.outcomeOf(program)).toMatchObject({ outcome: 'completed' })
  expect(new Set(on.told(program).map(({ firstRunId }) => firstRunId)).size).toBe(1)
  expect(on.told(program).map(({ sequence }) => sequence)).toEqual(on.told(program).map((_, index) => index + 1))
  expect(on.told(program).filter(({ kind }) => kind === 'phase-overdue' || kind === 'run-started')).toHaveLength(2)
})
