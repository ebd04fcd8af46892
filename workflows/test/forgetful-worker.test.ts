import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Worker } from '@temporalio/worker'
import { sketchAssessment } from './assessment.ts'
import { bundledWorkflows } from './bundled-workflows.ts'
import { reporter } from './reporter.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns({ forgetful: true })
}, 60_000)
afterAll(() => on?.close())

test('what a worker that had forgotten a run answered is replayed by the next one in the order in which it happened', async () => {
  const program = { planId: 'plan-1', programId: 'forgotten' }
  const incubating = [
    { controlId: 'access', kind: 'implemented', rule: 'W02', days: 90, testableOn: await on.day(90) },
  ] as const
  await on.start({
    ...sketchAssessment({
      programId: program.programId,
      day0: await on.day(0),
      phases: [
        { kind: 'scoping', from: 0, days: 10 },
        { kind: 'readiness', from: 10, days: 20 },
        { kind: 'answering-assessment', from: 30, days: 10 },
        { kind: 'performing-validation', from: 40, days: 60 },
      ],
      more: { incubating },
    }),
    coordinated: true,
  })
  const { start, did } = reporter(on, program)
  // API and coordinator have heard of a word when the next is said, and the run had nothing to do about either.
  for (const phase of ['scoping', 'readiness', 'answering-assessment']) {
    await did(phase)
    await on.pass(2)
  }
  // The dates of the assessment are others from here on.
  await start('performing-validation')
  await on.pass(2)
  const history = await on.handleOf(program).fetchHistory()
  await expect(Worker.runReplayHistory({ workflowBundle: await bundledWorkflows() }, history)).resolves.toBeUndefined()
})
