import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DATABASES, emptyDatabase, type TestDatabase } from './support/databases.ts'
import { listen } from './support/event-stream.ts'
import { type Server, startServer } from './support/server.ts'
import { smallPlan } from './support/small-plan.ts'

const STREAM = '/api/v1/plans/small/stream'

describe.each(DATABASES)('the event stream on %s', (name) => {
  let database: TestDatabase
  let server: Server

  beforeAll(async () => {
    database = await emptyDatabase(name, { survives: true })
    server = await startServer(database.environment)
    await server.post('/api/v1/plans', { plan: smallPlan() })
  }, 60_000)
  afterAll(async () => {
    await server?.close()
    await database?.drop()
  })

  const edit = async (revision: number) => {
    const change = { kind: 'renameActivity', activityId: 'gap', name: `name ${revision}` }
    const { status } = await server.post('/api/v1/plans/small/edits', { edit: change }, { 'if-match': `"${revision}"` })
    expect(status).toBe(200)
  }

  test('a client that missed three events across a restart gets exactly those three', async () => {
    const before = await listen(server.url + STREAM)
    expect(before.response.headers.get('content-type')).toContain('text/event-stream')
    await edit(1)
    const [seen] = await before.events(1)
    expect(seen).toMatchObject({
      id: '2',
      event: 'plan-revised',
      data: { number: 2, kind: 'plan-revised', data: { revision: 2 } },
    })
    before.leave()

    await edit(2)
    await edit(3)
    await server.close()
    server = await startServer(database.environment)
    await edit(4)

    const after = await listen(server.url + STREAM, { 'last-event-id': seen?.id ?? '' })
    expect((await after.events(3)).map(({ id }) => id)).toEqual(['3', '4', '5'])
    await edit(5)
    expect((await after.events(1)).map(({ id }) => id)).toEqual(['6'])
    after.leave()
  }, 60_000)

  test('a stream starts with what comes next, names its place at once, and ends when the server stops', async () => {
    expect((await server.get('/api/v1/plans/nobody/stream')).body.code).toBe('plan-unknown')
    const client = await listen(server.url + STREAM)
    expect(await client.firstId()).toBe('6')
    await edit(6)
    expect((await client.events(1)).map(({ id }) => id)).toEqual(['7'])
    const stopping = server.close()
    await client.ended()
    await stopping
  }, 60_000)
})
