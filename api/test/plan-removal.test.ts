import { beforeEach, describe, expect, test } from '@jest/globals'
import { EntityManager, type EntityName } from '@mikro-orm/core'
import { ENTITIES } from '../src/database/entities.ts'
import { OF_A_PLAN } from '../src/plans/plan-removal.ts'
import { DATABASES } from './support/databases.ts'
import { listen } from './support/event-stream.ts'
import { eventually, fakeRuns } from './support/fake-runs.ts'
import { tellingRuns } from './support/program-event.ts'
import { newPlanBeforeEach, serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'

const ID = '0191d0d5-0000-7000-8000-000000000001'

describe.each(DATABASES)('deleting a plan on %s', (name) => {
  const fake = fakeRuns()
  const server = serverOn(name, { runs: fake.runs })
  const plan = newPlanBeforeEach(server, smallPlan)
  const tell = tellingRuns(server, () => plan.id)

  beforeEach(() => {
    fake.orders.length = 0
  })

  const remove = (revision = 1, headers: object = {}, id = plan.id) =>
    server.post(`/api/v1/plans/${id}/remove`, {}, { 'if-match': `"${revision}"`, ...headers })
  const short = ({ status, body }: { status: number; body: { code?: string } }) => `${status} ${body.code ?? ''}`.trim()
  const listed = async () => (await server.get('/api/v1/plans')).body.plans.map(({ id }: { id: string }) => id)

  test('every table of a plan is one that goes with it', () => {
    const metadata = server.app.get(EntityManager).getMetadata()
    const rows: readonly EntityName<object>[] = ENTITIES
    const ofPlans = rows.filter((entity) => 'planId' in metadata.get(entity).properties)
    expect(new Set(OF_A_PLAN)).toEqual(new Set(ofPlans))
  })

  test('takes everything with it, once, and leaves the others and the id', async () => {
    const other = await listed()
    const edit = { kind: 'renamePlan', name: 'Another name' }
    await server.post(plan.at('/edits'), { edit }, { 'if-match': '"1"' })
    await server.post(plan.at('/comments'), { id: ID, activityId: 'observe', text: 'Still needed?' })
    await server.post(plan.at('/baselines'), { id: ID, name: 'January' })
    await server.post(plan.at('/own-scenarios'), { id: ID, name: 'Later', edits: [edit] })
    await server.post(plan.at('/progress'), {
      id: 'p1',
      activityId: 'gap',
      kind: 'started',
      effectiveOn: '2026-02-02',
    })
    const key = { 'idempotency-key': `remove ${plan.id}` }
    const answers = [await remove(2, key), await remove(2, key)]
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual([
      { status: 200, body: { removed: plan.id } },
      { status: 200, body: { removed: plan.id } },
    ])
    expect(short(await server.get(plan.at()))).toBe('404 plan-unknown')
    expect(short(await server.get(plan.at('/comments')))).toBe('404 plan-unknown')
    expect(await listed()).toEqual(other.filter((id: string) => id !== plan.id))
    expect((await server.post('/api/v1/plans', { plan: smallPlan(plan.id) })).body).toEqual({
      id: plan.id,
      revision: 1,
    })
    expect((await server.get(plan.at('/comments'))).body.comments).toEqual([])
  })

  test('is refused for what was not seen as it is, and for what is not there', async () => {
    const refused = [await remove(2), await remove(1, { 'if-match': '' }), await remove(1, {}, 'nobody')]
    expect(refused.map(short)).toEqual(['409 plan-changed', '428 if-match-required', '404 plan-unknown'])
    expect((await server.get(plan.at())).status).toBe(200)
  })

  test('is refused while programs run, and done once they have ended', async () => {
    await server.post(plan.at('/runs'), {})
    await eventually(() => fake.orders.length === 2)
    const { status, body } = await remove()
    expect([status, body.code, body.programs]).toEqual([409, 'plan-runs', ['hitrust', 'soc2']])
    for (const program of ['soc2', 'hitrust']) {
      await tell(program, 'run-started')
      await tell(program, 'program-ended')
    }
    expect(short(await remove())).toBe('200')
  })

  test('who listens is told, and the stream ends', async () => {
    const client = await listen(server.url + plan.at('/stream'))
    await remove()
    expect((await client.events(1)).map(({ event }) => event)).toEqual(['plan-removed'])
    await client.ended()
  })

  test('the new name of a plan is the one that is listed, and an undo brings back the old one', async () => {
    const nameNow = async () =>
      (await server.get('/api/v1/plans')).body.plans.find(({ id }: { id: string }) => id === plan.id).name
    const edit = { kind: 'renamePlan', name: 'Certification 2028' }
    await server.post(plan.at('/edits'), { edit }, { 'if-match': '"1"' })
    const renamed = await nameNow()
    await server.post(plan.at('/undo'), {})
    expect([renamed, await nameNow()]).toEqual(['Certification 2028', `Plan ${plan.id}`])
  })
})
