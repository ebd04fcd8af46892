import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { examplePlan } from '@stagger/planner'
import { z } from 'zod'
import { crowded } from '../support/crowded-plan.ts'
import { DATABASES, emptyDatabase, type TestDatabase } from '../support/databases.ts'
import { listen, type Received } from '../support/event-stream.ts'
import { type Server, startServer } from '../support/server.ts'

const TODAY = '2026-01-05'
/** The day for which the example is made. With nothing recorded it asks for more than there is: its search goes on and on. */
const LATER = '2027-04-14'
const EVENTS = { accept: 'text/event-stream' }

const Progress = z.object({ done: z.number() })

describe.each(DATABASES)('searches as events on %s', (name) => {
  let database: TestDatabase
  let server: Server
  let plan = ''
  let plans = 0

  beforeAll(async () => {
    database = await emptyDatabase(name)
    server = await startServer(database.environment)
  }, 60_000)
  afterAll(async () => {
    await server?.close()
    await database?.drop()
  })
  beforeEach(async () => {
    plan = `crowded-${++plans}`
    await server.post('/api/v1/plans', { plan: crowded(plan) })
  })

  const levelling = (planId: string, asked: object) =>
    listen(
      `${server.url}/api/v1/plans/${planId}/levelling-proposals`,
      { ...EVENTS, 'content-type': 'application/json' },
      { method: 'POST', body: JSON.stringify(asked) },
    )

  /** Events up to the last one, which is no progress. */
  async function heard(stream: Awaited<ReturnType<typeof listen>>): Promise<readonly Received[]> {
    const all: Received[] = []
    do all.push(...(await stream.events(1)))
    while (all.at(-1)?.event === 'progress')
    return all
  }

  test('a levelling tells how far it is, then what it found: the same as without events', async () => {
    const asked = { statusDate: TODAY, schedules: 200 }
    const stream = await levelling(plan, asked)
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream')
    const all = await heard(stream)
    await stream.ended()
    expect(all.length).toBeGreaterThan(1)
    expect(all[0]).toMatchObject({
      event: 'progress',
      data: { budget: 200, reports: [{ programId: 'soc2' }, { programId: 'hitrust' }] },
    })
    const { body } = await server.post(`/api/v1/plans/${plan}/levelling-proposals`, asked)
    expect(all.at(-1)).toMatchObject({ event: 'result', data: body })
  })

  test('scenarios tell how many are done, then the comparison', async () => {
    const path = `/api/v1/plans/${plan}/scenarios?statusDate=${TODAY}&schedules=20`
    const all = await heard(await listen(server.url + path, EVENTS))
    const progress = all.slice(0, -1).map(({ data }) => Progress.parse(data).done)
    expect(progress.length).toBeGreaterThan(0)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(all.at(-1)).toMatchObject({ event: 'result', data: (await server.get(path)).body })
  })

  test('to close the stream is to cancel: what nobody waits for leaves its thread to others', async () => {
    const { plan: example } = examplePlan(LATER)
    const id = `example-${plan}`
    await server.post('/api/v1/plans', { plan: { ...example, id } })
    const streams = await Promise.all(
      [1, 2].map((seed) => levelling(id, { statusDate: LATER, seed, schedules: 500_000 })),
    )
    const begun = await Promise.race(streams.map(async (stream) => (await stream.events(1))[0]?.event))
    for (const { leave } of streams) leave()
    const { status } = await server.post(`/api/v1/plans/${plan}/levelling-proposals`, { statusDate: TODAY })
    expect([begun, status]).toEqual(['progress', 200])
  }, 20_000)

  test('what cannot be searched is refused with its status', async () => {
    const path = '/api/v1/plans/nobody/levelling-proposals'
    const refused = [
      await server.post(path, {}, EVENTS),
      await server.get(`/api/v1/plans/${plan}/scenarios?schedules=many`, EVENTS),
    ]
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'plan-unknown'],
      [422, 'request-invalid'],
    ])
  })
})
