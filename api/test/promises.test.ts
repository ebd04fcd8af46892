import { beforeAll, describe, expect, test } from '@jest/globals'
import { promiseCheck } from '@stagger/planner'
import { DATABASES } from './support/databases.ts'
import { serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'

const TODAY = '2026-01-05'
const question = { report: 'soc2-type2', scopeId: 'product', by: '2026-12-31' } as const

describe.each(DATABASES)('promise checks on %s', (name) => {
  const server = serverOn(name)

  beforeAll(async () => {
    await server.post('/api/v1/plans', { plan: smallPlan('small') })
  })

  const check = (asked: object) =>
    server.post(
      '/api/v1/plans/small/promise-checks',
      { statusDate: TODAY, iterations: 256, ...asked },
      { 'idempotency-key': '' },
    )

  test('the answer is the planner’s, of the revision and the day it says; it needs no key and stores nothing', async () => {
    const { status, body } = await check({ ...question, value: { minor: 10_000, currency: 'USD' } })
    const asked = { ...question, value: { minor: 10_000, currency: 'USD' } }
    const made = promiseCheck(smallPlan('small'), [], TODAY, asked, { seed: 1, iterations: 256 })
    expect([status, body.revision, body.statusDate]).toEqual([200, 1, TODAY])
    expect(body.promise).toEqual(JSON.parse(JSON.stringify(made)))
    expect((await server.get('/api/v1/plans/small')).body.plan.commitments).toEqual([])
  })

  test('a day that the report cannot be in hand on is a no, a far one a yes', async () => {
    const verdicts = [await check({ ...question, by: '2026-01-12' }), await check(question)]
    expect(verdicts.map(({ body }) => body.promise.verdict)).toEqual(['no', 'yes'])
  })

  test('a report that no program gives is a no, whatever the day, and says what is missing', async () => {
    const { body } = await check({ ...question, scopeId: 'elsewhere' })
    expect([body.promise.verdict, body.promise.chance, body.promise.unmet]).toEqual(['no', 0, ['scope']])
  })

  test.each([
    ['a report that is none', { ...question, report: 'iso' }, 422],
    ['a day that is none', { ...question, by: '2026-02-30' }, 422],
    ['more iterations than are computed for one answer', { ...question, iterations: 50_001 }, 422],
  ])('refused: %s', async (_, asked, status) => {
    expect((await check(asked)).status).toBe(status)
  })

  test('a plan that is not there is refused', async () => {
    expect((await server.post('/api/v1/plans/none/promise-checks', question)).status).toBe(404)
  })
})
