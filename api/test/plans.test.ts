import { beforeAll, describe, expect, test } from '@jest/globals'
import { dayOf, type Plan } from '@stagger/planner'
import { DATABASES } from './support/databases.ts'
import { serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'

const BAD_PLANS: readonly [string, string, string, (plan: Plan) => unknown][] = [
  ['links that go round', 'link-cycle', '/links', (plan) => withLink(plan, { from: 'observe', to: 'gap' })],
  [
    'a link to an unknown activity',
    'id-unknown',
    '/links/5/to',
    (plan) => withLink(plan, { from: 'gap', to: 'nobody' }),
  ],
  ['a link to itself', 'link-to-itself', '/links/5', (plan) => withLink(plan, { from: 'gap', to: 'gap' })],
  ['a window of no length', 'window-length-invalid', '/activities/3/estimate', (plan) => withWindow(plan, 0)],
  ['a window of negative length', 'document-invalid', '/activities/3/estimate/low', (plan) => withWindow(plan, -2)],
  ['a date that is none', 'date-invalid', '/startsOn', (plan) => ({ ...plan, startsOn: '2027-02-30' })],
  [
    'an estimate out of order',
    'estimate-out-of-order',
    '/activities/0/estimate',
    (plan) => withEstimate(plan, 9, 5, 7),
  ],
  ['another format', 'format-unknown', '/format', (plan) => ({ ...plan, format: 'stagger-plan/99' })],
]

function withLink(plan: Plan, ends: { from: string; to: string }) {
  return { ...plan, links: [...plan.links, { id: 'bad', type: 'FS', min: { value: 0, unit: 'wd' }, ...ends }] }
}
function withEstimate(plan: Plan, low: number, likely: number, high: number, at = 0) {
  const estimate = { low, likely, high, unit: at === 3 ? 'mo' : 'wd', source: 'yours' }
  return {
    ...plan,
    activities: plan.activities.map((activity, i) => (i === at ? { ...activity, estimate } : activity)),
  }
}
const withWindow = (plan: Plan, months: number) => withEstimate(plan, months, months, months, 3)

describe.each(DATABASES)('plans on %s', (name) => {
  const server = serverOn(name)

  beforeAll(async () => {
    await server.post('/api/v1/plans', { plan: smallPlan() })
  })

  test('a plan is stored as revision 1 and read back as it was', async () => {
    const { status, headers, body } = await server.get('/api/v1/plans/small')
    expect({ status, etag: headers.get('etag'), revision: body.revision }).toEqual({
      status: 200,
      etag: '"1"',
      revision: 1,
    })
    expect(body.plan).toEqual(smallPlan())
    const again = await fetch(`${server.url}/api/v1/plans/small`, {
      headers: { 'if-none-match': '"1"', 'cache-control': 'max-age=0' },
    })
    expect(again.status).toBe(304)
  })

  test('plans are listed', async () => {
    const { body } = await server.get('/api/v1/plans')
    expect(body.plans).toEqual([{ id: 'small', name: 'Plan small', revision: 1, updatedAt: expect.any(String) }])
  })

  test('today is the organization’s', async () => {
    const { body } = await server.get('/api/v1/today')
    const inNewYork = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date())
    expect(body).toEqual({ today: inNewYork, timeZone: 'America/New_York' })
  })

  test('the schedule is computed as of a day', async () => {
    const { status, body } = await server.get('/api/v1/plans/small/schedule?statusDate=2026-01-05')
    expect({ status, revision: body.revision, statusDate: body.statusDate }).toEqual({
      status: 200,
      revision: 1,
      statusDate: '2026-01-05',
    })
    expect(body.schedule.activities.find(({ id }: { id: string }) => id === 'fix')).toMatchObject({
      start: '2026-01-12',
      lastDay: '2026-01-16',
    })
    expect((await server.get('/api/v1/plans/small/schedule?statusDate=2027-02-30')).body.code).toBe('request-invalid')
  })

  test('the dates of all activities are told as columns, and are those of the schedule', async () => {
    const { body: found } = await server.get('/api/v1/plans/small/dates')
    const { body } = await server.get(`/api/v1/plans/small/schedule?statusDate=${found.statusDate}`)
    const days = (name: 'start' | 'end') =>
      body.schedule.activities.map((one: Record<typeof name, string>) => dayOf(one[name]))
    expect(found).toEqual({
      revision: 1,
      facts: 0,
      statusDate: (await server.get('/api/v1/today')).body.today,
      start: days('start'),
      end: days('end'),
    })
  })

  test.each(BAD_PLANS)('%s is refused with its place', async (_, code, path, spoil) => {
    const { status, headers, body } = await server.post('/api/v1/plans', { plan: spoil(smallPlan('bad')) })
    expect(headers.get('content-type')).toContain('application/problem+json')
    expect({ status, code: body.code, type: body.type }).toEqual({ status: 422, code, type: `/problems/${code}` })
    expect(body.faults[0]).toMatchObject({ code, path: expect.stringContaining(path), detail: body.detail })
    expect(body.detail).toMatch(/^\w.* .*\.$/)
    expect((await server.get('/api/v1/plans/bad')).body.code).toBe('plan-unknown')
  })

  test('bodies that are too large, not JSON or not declared as JSON are refused', async () => {
    const large = await server.post('/api/v1/plans', { plan: { ...smallPlan('bad'), name: 'x'.repeat(10_000_000) } })
    const malformed = await server.post('/api/v1/plans', '{"plan": ')
    const nul = await server.post('/api/v1/plans', { plan: { ...smallPlan('bad'), name: 'a\u0000b' } })
    const text = await server.post('/api/v1/plans', 'plan=1', { 'content-type': 'text/plain' })
    const shapeless = await server.post('/api/v1/plans', {})
    const nothing = await server.post('/api/v1/plans', 'null')
    expect(
      [large, malformed, nul, text, shapeless, nothing].map(({ status, body }) => `${status} ${body.code}`),
    ).toEqual([
      '413 body-too-large',
      '400 body-malformed',
      '400 body-malformed',
      '415 media-type-unsupported',
      '422 request-invalid',
      '422 request-invalid',
    ])
    expect(nothing.body.detail).toMatch(/^The request does not fit as a whole: a JSON object is expected\./)
    expect((await server.get('/api/v1/plans')).body.plans).toHaveLength(1)
  })

  test('a repeated key gets the first answer, another body under it is refused, no key is refused', async () => {
    const key = { 'idempotency-key': 'bring-it' }
    const first = await server.post('/api/v1/plans', { plan: smallPlan('once') }, key)
    const second = await server.post('/api/v1/plans', { plan: smallPlan('once') }, key)
    const other = await server.post('/api/v1/plans', { plan: smallPlan('twice') }, key)
    const without = await server.post('/api/v1/plans', { plan: smallPlan('twice') }, { 'idempotency-key': '' })
    const taken = await server.post('/api/v1/plans', { plan: smallPlan('once') })
    expect([first, second].map(({ status, body }) => ({ status, body }))).toEqual([
      { status: 201, body: { id: 'once', revision: 1 } },
      { status: 201, body: { id: 'once', revision: 1 } },
    ])
    expect([other, without, taken].map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      '422 idempotency-key-reused',
      '400 idempotency-key-missing',
      '409 plan-exists',
    ])
  })

  test('the same write sent five times at once happens once', async () => {
    const key = { 'idempotency-key': 'all-at-once' }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => server.post('/api/v1/plans', { plan: smallPlan('burst') }, key)),
    )
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    expect((await server.get('/api/v1/plans/burst/events')).body.events).toHaveLength(1)
  })

  test('a refusal leaves its key free', async () => {
    const key = { 'idempotency-key': 'second-try' }
    const refused = await server.post('/api/v1/plans', { plan: { ...smallPlan('mended'), startsOn: 'soon' } }, key)
    const mended = await server.post('/api/v1/plans', { plan: smallPlan('mended') }, key)
    expect([refused.status, mended.status]).toEqual([422, 201])
  })

  test('progress is recorded in order, and what cannot be is refused', async () => {
    const record = (fact: object) => server.post('/api/v1/plans/small/progress', fact)
    const started = await record({ id: 'p1', activityId: 'gap', kind: 'started', effectiveOn: '2026-02-02' })
    expect([started.status, started.body]).toEqual([
      201,
      {
        id: 'p1',
        activityId: 'gap',
        kind: 'started',
        effectiveOn: '2026-02-02',
        actor: 'ana',
        recordedAt: expect.any(String),
      },
    ])
    const refused = [
      await record({ id: 'p2', activityId: 'nobody', kind: 'started', effectiveOn: '2026-02-02' }),
      await record({ id: 'p2', activityId: 'gap', kind: 'finished', effectiveOn: '2026-02-01' }),
      await record({ id: 'p2', activityId: 'gap', kind: 'finished', effectiveOn: '2098-02-01' }),
      await record({ id: 'p2', activityId: 'gap', kind: 'finished', effectiveOn: '2027-02-30' }),
      await record({ id: 'p2', activityId: 'gap', kind: 'remaining', effectiveOn: '2026-02-03' }),
      await record({ id: 'p2', activityId: 'gap', kind: 'reopened', effectiveOn: '2026-02-03' }),
      await record({ id: 'p1', activityId: 'gap', kind: 'finished', effectiveOn: '2026-02-03' }),
    ]
    expect(refused.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      '422 id-unknown',
      '422 progress-contradicts',
      '422 progress-in-future',
      '422 request-invalid',
      '422 request-invalid',
      '422 progress-contradicts',
      '409 progress-exists',
    ])
    const remaining = await record({
      id: 'p3',
      activityId: 'gap',
      kind: 'remaining',
      effectiveOn: '2026-02-03',
      remainingDays: 2,
    })
    expect(remaining.body.remainingDays).toBe(2)
    const ledger = await server.get('/api/v1/plans/small/progress')
    expect(ledger.body.progress.map(({ id }: { id: string }) => id)).toEqual(['p1', 'p3'])
  })
})
