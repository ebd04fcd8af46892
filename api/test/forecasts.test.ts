import { describe, expect, test } from '@jest/globals'
import { forecast, type Plan } from '@stagger/planner'
import { DATABASES } from './support/databases.ts'
import { listen } from './support/event-stream.ts'
import { newPlanBeforeEach, serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'

const TODAY = '2026-01-05'

/** The small plan, whose readiness takes one to three weeks. */
function unsure(id: string): Plan {
  const plan = smallPlan(id)
  const activities = plan.activities.map((activity) =>
    activity.id === 'gap' && activity.estimate
      ? { ...activity, estimate: { ...activity.estimate, high: 15 } }
      : activity,
  )
  return { ...plan, activities }
}

describe.each(DATABASES)('forecasts on %s', (name) => {
  const server = serverOn(name)
  const plan = newPlanBeforeEach(server, unsure)

  const at = (more = '') => plan.at(`/forecast?statusDate=${TODAY}&iterations=500${more}`)

  test('it is what the planner computes, of the revision and the day it says', async () => {
    const { status, body } = await server.get(at('&seed=7'))
    expect([status, body.revision, body.statusDate]).toEqual([200, 1, TODAY])
    expect(body.forecast).toEqual(
      JSON.parse(JSON.stringify(forecast(unsure(plan.id), [], TODAY, { seed: 7, iterations: 500 }))),
    )
  })

  test('whoever has the answer is told so; once the plan, its ledger or the question differ there is another', async () => {
    const tagOf = async (path: string) => (await server.get(path)).headers.get('etag') ?? ''
    const tag = await tagOf(at())
    expect((await server.get(at(), { 'if-none-match': `"other", W/${tag}` })).status).toBe(304)
    const invoice = { kind: 'invoice', id: 'i1', programId: 'soc2', category: 'training', vendor: 'V', number: '1' }
    await server.post(plan.at('/actuals'), {
      ...invoice,
      invoicedOn: TODAY,
      amount: { minor: 1, currency: 'USD' },
    })
    const spent = await tagOf(at())
    const progress = { id: 'p1', activityId: 'gap', kind: 'started', effectiveOn: TODAY }
    await server.post(plan.at('/progress'), progress)
    const begun = await tagOf(at())
    const edit = { kind: 'setEstimate', activityId: 'fix', estimate: { ...unsure(plan.id).activities[0]?.estimate } }
    const { status } = await server.post(plan.at('/edits'), { edit }, { 'if-match': '"1"' })
    expect(status).toBe(200)
    const all = [tag, spent, begun, await tagOf(at()), await tagOf(at('&seed=2')), await tagOf(at('&kernel=frozen'))]
    expect([new Set(all).size, all.includes('')]).toEqual([all.length, false])
  })

  test('asked for events, it says how far it is, then the same answer', async () => {
    const stream = await listen(`${server.url}${at('&seed=3')}`, { accept: 'text/event-stream' })
    const heard = await stream.events(3)
    await stream.ended()
    expect(heard.map(({ event }) => event)).toEqual(['progress', 'progress', 'result'])
    expect(heard[2]?.data).toEqual((await server.get(at('&seed=3'))).body)
  })

  test('a scenario is forecast as the plan that it would make', async () => {
    const { body } = await server.get(plan.at(`/scenarios?statusDate=${TODAY}`))
    const [made] = body.comparison.scenarios.filter(({ applicable }: { applicable: boolean }) => applicable)
    const answer = await server.get(at(`&scenario=${made.kind}`))
    const dates = answer.body.forecast.reports.map(({ programId, plannedOn }: Record<string, string>) => [
      programId,
      plannedOn,
    ])
    expect(dates).toEqual(made.outputs.map(({ programId, inHandOn }: Record<string, string>) => [programId, inHandOn]))
  })

  test('a scenario that is none for this plan is refused with the reason', async () => {
    const { body } = await server.get(plan.at(`/scenarios?statusDate=${TODAY}`))
    const none = body.comparison.scenarios.find(({ applicable }: { applicable: boolean }) => !applicable)
    const refused = await server.get(at(`&scenario=${none.kind}`))
    expect([refused.status, refused.body.code, refused.body.faults[0].code]).toEqual([
      422,
      'scenario-not-applicable',
      none.why,
    ])
  })

  test.each([
    ['no iterations', '/forecast?iterations=0', 422],
    ['more than a server computes for one answer', '/forecast?iterations=200001', 422],
    ['a kernel that is none', '/forecast?kernel=guess', 422],
    ['a plan that is not there', 'x/forecast', 404],
  ])('refused: %s', async (_, path, status) => {
    expect((await server.get(plan.at(path))).status).toBe(status)
  })
})
