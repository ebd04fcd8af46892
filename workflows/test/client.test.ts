import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createProgramRuns } from '../src/client.ts'
import { sketchOrders } from './orders.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

const program = { planId: 'plan-1', programId: 'unheard' }
const report = { key: 'a-key', phaseId: 'scoping', effectiveOn: '2026-01-01', actor: 'ann' }

test('when Temporal is away nothing is sent, and that is said at once', async () => {
  const runs = createProgramRuns({ address: '127.0.0.1:1', namespace: 'default', taskQueue: 'stagger' })
  expect(await runs.status()).toBe('no-server')
  const orders = sketchOrders({
    programId: 'unheard',
    day0: '2026-01-01',
    phases: [{ kind: 'scoping', from: 0, days: 1 }],
  })
  await expect(runs.sendOrders(orders)).rejects.toMatchObject({ name: 'RunsUnavailable', reason: 'no-server' })
  await expect(runs.startPhase(program, report)).rejects.toMatchObject({ name: 'RunsUnavailable', reason: 'no-server' })
  await runs.close()
})

test('a message that nobody answers in time has an unknown outcome, under its key', async () => {
  const place = { address: on.env.address, namespace: 'default', taskQueue: 'nobody-listens' }
  const runs = createProgramRuns({ ...place, client: on.client, answerMs: 500 })
  const orders = sketchOrders({
    programId: 'unheard',
    day0: '2026-01-01',
    phases: [{ kind: 'scoping', from: 0, days: 1 }],
  })
  expect(await runs.startProgram(orders)).toEqual({ workflowId: 'plan/plan-1/program/unheard', state: 'running' })
  await expect(runs.startPhase(program, report)).rejects.toMatchObject({ name: 'OutcomeUnknown', key: 'a-key' })
})
