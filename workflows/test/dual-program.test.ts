import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { dualWorkflowId, programWorkflowId } from '../src/client.ts'
import { dualState, endCoordination, programLeft } from '../src/messages.ts'
import { sketchOrders } from './orders.ts'
import { reporter } from './reporter.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

const joined = (programId: string) => ({ programId, workflowId: programWorkflowId('plan-1', programId) })

const startProgram = async (programId: string) => {
  const phases = [{ kind: 'scoping', from: 0, days: 1 }] as const
  await on.runs.startProgram(sketchOrders({ programId, day0: await on.day(0), phases }), { coordinated: true })
  return reporter(on, { planId: 'plan-1', programId })
}

test('programs that nobody coordinates run all the same', async () => {
  const { did } = await startProgram('alone')
  await did('scoping')
  expect(await on.outcomeOf({ planId: 'plan-1', programId: 'alone' })).toMatchObject({ outcome: 'completed' })
})

test('a dual program hears what its programs reach and ends with the last of them', async () => {
  const today = await on.day(0)
  const evidence = [{ evidenceId: 'access-review', dueOn: today }]
  const dual = {
    organizationId: 'org-1',
    planId: 'plan-1',
    programs: [joined('one'), joined('two'), joined('gone')],
    evidence,
  }
  await on.runs.startDual(dual)
  await on.runs.startDual(dual)
  const handle = on.client.workflow.getHandle(dualWorkflowId('plan-1'))
  await handle.signal(programLeft, { programId: 'gone' })
  const [one, two] = [await startProgram('one'), await startProgram('two')]
  await one.did('scoping')
  expect(await handle.query(dualState)).toMatchObject({ joined: [joined('one'), joined('two')], evidence })
  await two.did('scoping')

  expect(await handle.result()).toEqual({
    joined: [joined('one'), joined('two')],
    ended: ['one', 'two'],
    reached: ['one', 'two'].map((programId) => ({ programId, phaseId: 'scoping', on: today })),
    evidence,
  })
})

test('a dual program ends when told', async () => {
  await on.runs.startDual({ organizationId: 'org-1', planId: 'plan-2', programs: [joined('one')] })
  const handle = on.client.workflow.getHandle(dualWorkflowId('plan-2'))
  await handle.signal(endCoordination)
  expect(await handle.result()).toMatchObject({ ended: [] })
})
