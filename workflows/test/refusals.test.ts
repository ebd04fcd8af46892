import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sketchOrders } from './orders.ts'
import { reporter } from './reporter.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

async function enter(programId: string) {
  const program = { planId: 'plan-1', programId }
  await on.start(
    sketchOrders({
      programId,
      day0: await on.day(0),
      phases: [
        { kind: 'scoping', from: 0, days: 5 },
        { kind: 'readiness', from: 5, days: 5 },
        { kind: 'observation-window', advance: 'clock', from: 10, days: 90 },
        { kind: 'final-fieldwork', from: 100, days: 5 },
      ],
    }),
  )
  return { program, ...reporter(on, program) }
}

const refused = (code: string, facts: object = {}) => ({ name: 'RunRefused', code, facts })

test('each thing that cannot be true is refused with its code and facts', async () => {
  const { start, finish, reopen, did } = await enter('refusals')
  await expect(start('sauna')).rejects.toMatchObject(refused('phase-unknown', { phaseId: 'sauna' }))
  await expect(start('readiness')).rejects.toMatchObject(refused('phase-not-ready', { mustBeDone: ['scoping'] }))
  await expect(finish('scoping')).rejects.toMatchObject(refused('phase-not-open'))
  await expect(reopen('scoping')).rejects.toMatchObject(refused('phase-not-done'))
  await start('scoping')
  await expect(start('scoping')).rejects.toMatchObject(refused('phase-already-open'))
  await finish('scoping')
  await expect(start('scoping')).rejects.toMatchObject(refused('phase-already-done'))
  await expect(finish('scoping')).rejects.toMatchObject(refused('phase-already-done'))
  await did('readiness')
  await expect(reopen('scoping')).rejects.toMatchObject(refused('phase-depended-upon', { begun: ['readiness'] }))
  await start('observation-window')
  await expect(finish('observation-window')).rejects.toMatchObject(refused('phase-ends-by-itself'))
  await on.pass(101)
  await expect(reopen('observation-window')).rejects.toMatchObject(refused('phase-ends-by-itself'))
})

test('a date that has not come yet, or lies before the start, is refused', async () => {
  const { program } = await enter('dates')
  const report = async (day: number, key: string) => ({
    key,
    phaseId: 'scoping',
    effectiveOn: await on.day(day),
    actor: 'ann',
  })
  await expect(on.runs.startPhase(program, await report(2, 'a'))).rejects.toMatchObject(
    refused('effective-date-in-future', { today: await on.day(0) }),
  )
  await on.runs.startPhase(program, await report(0, 'b'))
  await expect(on.runs.finishPhase(program, await report(-3, 'c'))).rejects.toMatchObject(
    refused('effective-date-before-start', { startedOn: await on.day(0) }),
  )
})

test('a phase that is reopened is open until it is done again', async () => {
  const { program, reopen, finish, did } = await enter('reopened')
  await did('scoping')
  expect(await reopen('scoping')).toEqual({ phaseId: 'scoping', state: 'open', openPhases: ['scoping'] })
  await finish('scoping')
  expect(on.told(program).map(({ kind }) => kind)).toContain('phase-reopened')
})

test('a message that comes twice is answered twice and happens once', async () => {
  const { program, finish } = await enter('twice')
  const report = { key: 'only', phaseId: 'scoping', effectiveOn: await on.day(0), actor: 'ann' }
  const first = await on.runs.startPhase(program, report)
  await finish('scoping')
  expect(await on.runs.startPhase(program, report)).toEqual(first)
  expect(await on.handleOf(program).executeUpdate('startPhase', { args: [report], updateId: 'another' })).toEqual(first)
  expect(on.told(program).filter(({ kind }) => kind === 'phase-started')).toHaveLength(1)
})

test('an abandoned program ends with who abandoned it, and hears nothing more', async () => {
  const { program, start } = await enter('abandoned')
  const today = await on.day(0)
  await on.runs.abandon(program, { key: 'end', effectiveOn: today, actor: 'ann' })
  expect(await on.outcomeOf(program)).toEqual({ outcome: 'abandoned', endedOn: today })
  expect(on.told(program).at(-1)).toMatchObject({ kind: 'program-ended', actor: 'ann' })
  await expect(start('scoping')).rejects.toMatchObject(refused('program-over'))
})

test('a run that an operator cancels ends', async () => {
  const { program } = await enter('cancelled')
  await on.handleOf(program).cancel()
  await expect(on.outcomeOf(program)).rejects.toMatchObject({ cause: { name: 'CancelledFailure' } })
})

test('a program that was never started has no run', async () => {
  const nobody = { planId: 'plan-1', programId: 'nobody' }
  await expect(reporter(on, nobody).start('scoping')).rejects.toMatchObject(refused('run-not-started'))
  expect(await on.runs.describe(nobody)).toBe('not-started')
})
