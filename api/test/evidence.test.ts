import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Control, Plan } from '@stagger/planner'
import { instantIn } from '../src/clock.ts'
import { DATABASES } from './support/databases.ts'
import type { Server } from './support/server.ts'
import { serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'

const control = (id: string, liveSince: string): Control => ({
  id,
  name: id,
  cadence: 'quarterly',
  scopeIds: ['product'],
  programIds: ['soc2'],
  items: [{ kind: 'implemented', liveSince }],
  testedBy: [],
})

/** Two controls, and a window that has begun: from 19 January to 18 April 2026. */
async function bring(server: Server, id: string): Promise<void> {
  const controls = [control('access-review', '2025-06-01'), control('restore-test', '2026-02-02')]
  const plan: Plan = { ...smallPlan(id), controls }
  await server.post('/api/v1/plans', { plan })
  await server.post(`/api/v1/plans/${id}/progress`, {
    id: 'begun',
    activityId: 'observe',
    kind: 'started',
    effectiveOn: '2026-01-19',
  })
}

describe.each(DATABASES)('evidence on %s', (name) => {
  const server = serverOn(name)

  beforeAll(async () => {
    await bring(server, 'small')
  })

  const record = (evidence: object, headers = {}) =>
    server.post('/api/v1/plans/small/evidence', { controlId: 'access-review', ...evidence }, headers)
  const recorded = async () => (await server.get('/api/v1/plans/small/evidence')).body.evidence
  const coverage = async () => (await server.get('/api/v1/plans/small/coverage')).body.coverage
  const events = async () => (await server.get('/api/v1/plans/small/events')).body.events

  test('a record is kept with who and when, is told as an event, and answers a repetition alike', async () => {
    const before = await events()
    const key = { 'idempotency-key': 'the-review' }
    const evidence = { id: 'e1', effectiveOn: '2026-02-03' }
    const answers = [await record(evidence, key), await record(evidence, key)]
    const kept = { ...evidence, controlId: 'access-review', actor: 'ana', recordedAt: expect.any(String) }
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual([
      { status: 201, body: kept },
      { status: 201, body: kept },
    ])
    expect(await recorded()).toEqual([answers[0]?.body])
    expect((await events()).slice(before.length)).toEqual([
      expect.objectContaining({ kind: 'evidence-recorded', actor: 'ana', data: { controlIds: ['access-review'] } }),
    ])
  })

  test('what cannot be is refused with its place, and nothing is written', async () => {
    const before = [await recorded(), await events()]
    const refused = [
      await record({ id: 'e2', controlId: 'nobody', effectiveOn: '2026-02-03' }),
      await record({ id: 'e2', effectiveOn: '2098-02-03' }),
      await record({ id: 'e2', controlId: 'restore-test', effectiveOn: '2026-02-01' }),
      await record({ id: 'e2', effectiveOn: '2026-02-30' }),
      await record({ id: 'e2' }),
      await record({ id: 'e1', effectiveOn: '2026-02-04' }),
      await server.post('/api/v1/plans/none/evidence', { id: 'e2', controlId: 'x', effectiveOn: '2026-02-03' }),
    ]
    expect(refused.map(({ status, body }) => `${status} ${body.code} ${body.faults?.[0].path ?? ''}`)).toEqual([
      '422 control-unknown /controlId',
      '422 evidence-in-future /effectiveOn',
      '422 evidence-before-control /effectiveOn',
      '422 request-invalid /effectiveOn',
      '422 request-invalid /effectiveOn',
      '409 evidence-exists ',
      '404 plan-unknown ',
    ])
    expect([await recorded(), await events()]).toEqual(before)
  })

  test('records sent at once keep one order', async () => {
    const ids = ['at-once-1', 'at-once-2', 'at-once-3', 'at-once-4']
    const answers = await Promise.all(ids.map((id) => record({ id, effectiveOn: '2026-03-03' })))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    const kept = (await recorded()).map(({ id }: { id: string }) => id)
    expect(kept.filter((id: string) => ids.includes(id)).toSorted()).toEqual(ids)
  })

  test('coverage says what evidence has done, today and on a day before it was recorded', async () => {
    const { windows, controls } = await coverage()
    expect(windows).toEqual([{ programId: 'soc2', kind: 'soc2', start: '2026-01-19', end: '2026-04-19' }])
    expect(controls[0].occurrences[0]).toMatchObject({ state: 'late', effectiveOn: '2026-02-03' })
    expect(controls[1].occurrences[0]).toMatchObject({ state: 'missed', have: 0 })
    const { body } = await server.get('/api/v1/plans/small/coverage?statusDate=2026-02-10')
    expect([body.revision, body.statusDate, body.coverage.statusDate]).toEqual([1, '2026-02-10', '2026-02-10'])
    expect(body.coverage.controls[0].occurrences[0]).toMatchObject({ state: 'due', have: 0 })
  })

  test('the register says what every control gives, as of a day', async () => {
    const { status, body } = await server.get('/api/v1/plans/small/controls?statusDate=2026-02-10')
    expect([status, body.revision, body.statusDate]).toEqual([200, 1, '2026-02-10'])
    expect(body.register.planId).toBe('small')
  })

  test('evidence outlives its control', async () => {
    await bring(server, 'fewer')
    const evidence = { id: 'e1', controlId: 'access-review', effectiveOn: '2026-02-03' }
    await server.post('/api/v1/plans/fewer/evidence', evidence)
    const edit = { kind: 'removeControl', controlId: 'access-review' }
    expect((await server.post('/api/v1/plans/fewer/edits', { edit }, { 'if-match': '"1"' })).status).toBe(200)
    const { status, body } = await server.get('/api/v1/plans/fewer/coverage')
    expect([status, body.revision]).toEqual([200, 2])
    expect(body.coverage.controls.map(({ controlId }: { controlId: string }) => controlId)).toEqual(['restore-test'])
    expect((await server.get('/api/v1/plans/fewer/evidence')).body.evidence).toMatchObject([evidence])
  })

  test('a day that is none and a plan that is none are refused', async () => {
    const asked = ['small/coverage?statusDate=2026-02-30', 'small/controls?statusDate=soon', 'none/coverage']
    const answers = await Promise.all(asked.map((path) => server.get(`/api/v1/plans/${path}`)))
    expect(answers.map(({ body }) => body.code)).toEqual(['request-invalid', 'request-invalid', 'plan-unknown'])
  })
})

test.each([
  ['America/New_York', '2026-11-22T03:30:00Z', '2026-11-21T22:30:00.000-05:00'],
  ['Australia/Sydney', '2026-11-21T20:00:00Z', '2026-11-22T07:00:00.000+11:00'],
  ['Asia/Kolkata', '2026-07-01T00:00:00Z', '2026-07-01T05:30:00.000+05:30'],
  ['UTC', '2026-07-01T00:00:00Z', '2026-07-01T00:00:00.000+00:00'],
])('an instant is written with the offset of %s, so that its date is the date there', (zone, utc, written) => {
  expect(instantIn(zone, new Date(utc))).toBe(written)
  expect(Date.parse(written)).toBe(Date.parse(utc))
})
