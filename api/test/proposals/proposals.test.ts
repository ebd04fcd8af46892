import { describe, expect, test } from '@jest/globals'
import { examplePlan, type Plan } from '@stagger/planner'
import { crowded } from '../support/crowded-plan.ts'
import { DATABASES } from '../support/databases.ts'
import type { Answer } from '../support/server.ts'
import { newPlanBeforeEach, serverOn } from '../support/server-on.ts'
import { smallPlan } from '../support/small-plan.ts'

const TODAY = '2026-01-05'
/** The day for which the example is made. With nothing recorded it asks for more than there is: its search goes on and on. */
const LATER = '2027-04-14'

/** Waits of ten years one after the other: from 2026 on they fit the days that the planner looks at, from 2099 on they do not. */
function patient(id: string): Plan {
  const plan = smallPlan(id)
  const names = Array.from({ length: 14 }, (_, i) => `wait-${i}`)
  const [gap, fixed] = [plan.activities[0], plan.links[0]]
  if (!gap || !fixed) return plan
  const links = names.slice(1).map((to, i) => {
    const from = names[i] ?? ''
    return { ...fixed, id: `${from}-${to}`, from, to, min: { value: 3660, unit: 'ed' as const } }
  })
  return {
    ...plan,
    activities: [...plan.activities, ...names.map((name) => ({ ...gap, id: name, name }))],
    links: [...plan.links, ...links],
  }
}

const short = ({ status, body }: Answer): string => `${status} ${body.code ?? ''}`.trim()

describe.each(DATABASES)('proposals on %s', (name) => {
  const server = serverOn(name)
  const plan = newPlanBeforeEach(server, crowded)
  const { at } = plan

  const propose = (asked: object = {}) =>
    server.post(at('/levelling-proposals'), { statusDate: TODAY, schedules: 200, ...asked })
  const starts = async (): Promise<Record<string, string>> => {
    const { body } = await server.get(at(`/schedule?statusDate=${TODAY}`))
    return Object.fromEntries(body.schedule.activities.map((one: { id: string; start: string }) => [one.id, one.start]))
  }
  const accept = (levelling: unknown) =>
    server.post(at('/edits'), { edit: { kind: 'acceptLevelling', levelling } }, { 'if-match': '"1"' })

  test('a levelling is proposed and changes nothing; accepted by an edit it is the plan’s; undo takes it back', async () => {
    const before = await starts()
    const { status, body } = await propose()
    expect({ status, revision: body.revision, statusDate: body.statusDate, verdict: body.proposal.verdict }).toEqual({
      status: 200,
      revision: 1,
      statusDate: TODAY,
      verdict: 'feasible',
    })
    expect(body.proposal.overloadsBefore).toMatchObject([{ resource: { kind: 'person', id: 'ann' }, askedHours: 16 }])
    expect(await starts()).toEqual(before)
    const moved = body.proposal.moves.map(({ activityId, to }: { activityId: string; to: string }) => [activityId, to])
    expect(moved).toEqual([['train', '2026-01-12']])
    expect(short(await accept(body.proposal.levelling))).toBe('200')
    expect(await starts()).toEqual({ ...before, ...Object.fromEntries(moved) })
    expect(short(await server.post(at('/undo'), {}))).toBe('200')
    expect(await starts()).toEqual(before)
  })

  test('the same question has the same answer, asked twice at once, again, and without an Idempotency-Key', async () => {
    const [first, ...others] = [
      ...(await Promise.all([propose({ seed: 7 }), propose({ seed: 7 })])),
      await propose({ seed: 7 }),
      await server.post(
        at('/levelling-proposals'),
        { statusDate: TODAY, schedules: 200, seed: 7 },
        { 'idempotency-key': '' },
      ),
    ]
    expect(first?.status).toBe(200)
    expect(others.map(({ body }) => body)).toEqual([first?.body, first?.body, first?.body])
  })

  test('a fact or an edit makes the same question a new one', async () => {
    const fact = { id: 'begun', activityId: 'train', kind: 'started', effectiveOn: TODAY }
    const old = await propose()
    await server.post(at('/progress'), fact)
    const told = await propose()
    const rename = { kind: 'renameActivity', activityId: 'gap', name: 'Gap assessment' }
    await server.post(at('/edits'), { edit: rename }, { 'if-match': '"1"' })
    const edited = await propose()
    const moved = [old, told, edited].map(({ body }) => [body.revision, body.proposal.moves[0].activityId])
    expect(moved).toEqual([
      [1, 'train'],
      [1, 'gap'],
      [2, 'gap'],
    ])
  })

  test('while searches run everybody else is answered, and those that nobody waits for are stopped', async () => {
    const { plan: example } = examplePlan(LATER)
    const id = `example-${plan.id}`
    await server.post('/api/v1/plans', { plan: { ...example, id } })
    const leaving = new AbortController()
    const long = [1, 2, 3].map((seed) =>
      fetch(`${server.url}/api/v1/plans/${id}/levelling-proposals`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ statusDate: LATER, seed, schedules: 500_000 }),
        signal: leaving.signal,
      }).catch(({ name }: Error) => name),
    )
    const first = await Promise.race([...long, server.get(at(`/activities/gap/why?statusDate=${TODAY}`)).then(short)])
    leaving.abort()
    expect([first, ...(await Promise.all(long))]).toEqual(['200', 'AbortError', 'AbortError', 'AbortError'])
    expect(short(await propose())).toBe('200')
  }, 20_000)

  test.each([
    [{ schedules: 500_001 }, '/schedules'],
    [{ schedules: 0 }, '/schedules'],
    [{ seed: -1 }, '/seed'],
    [{ leastGainDays: 1.5 }, '/leastGainDays'],
    [{ statusDate: '2026-02-30' }, '/statusDate'],
  ])('%j is refused with its place', async (asked, path) => {
    const refused = await propose(asked)
    expect([short(refused), refused.body.faults.map((fault: { path: string }) => fault.path)]).toEqual([
      '422 request-invalid',
      [path],
    ])
  })

  test('a plan that nobody has is refused, and so is an activity', async () => {
    const refused = [
      await server.post('/api/v1/plans/nobody/levelling-proposals', {}),
      await server.get('/api/v1/plans/nobody/activities/gap/why'),
      await server.get(at('/activities/nobody/why')),
    ]
    expect(refused.map(short)).toEqual(['404 plan-unknown', '404 plan-unknown', '404 activity-unknown'])
  })

  test('the ways to sequence the programs stand beside the plan, and one of them is promoted by an edit', async () => {
    const { status, body } = await server.get(at(`/scenarios?statusDate=${TODAY}&seed=2&schedules=20`))
    expect({ status, revision: body.revision, statusDate: body.statusDate, planId: body.comparison.planId }).toEqual({
      status: 200,
      revision: 1,
      statusDate: TODAY,
      planId: plan.id,
    })
    const { kind, edits } = body.comparison.scenarios.find((one: { applicable: boolean }) => one.applicable)
    const edit = { kind: 'promoteScenario', name: kind, edits }
    expect(short(await server.post(at('/edits'), { edit }, { 'if-match': '"1"' }))).toBe('200')
    const refused = await server.get(at('/scenarios?schedules=many'))
    expect([short(refused), refused.body.faults[0].path]).toEqual(['422 request-invalid', '/schedules'])
  })

  test('asked for a forecast, every scenario says how sure it is; not asked, none does', async () => {
    const chances = async (more = '') => {
      const { body } = await server.get(at(`/scenarios?statusDate=${TODAY}&schedules=20${more}`))
      const { current, scenarios } = body.comparison
      return [current, ...scenarios].map(({ score }: { score: { chance?: { reports: object[] } } }) => score.chance)
    }
    const [current, ...others] = await chances('&forecast=true')
    const { body } = await server.get(at(`/forecast?statusDate=${TODAY}`))
    expect(body.forecast.reports).toMatchObject(current?.reports ?? ['no chance'])
    expect(others.filter((chance) => !chance)).toEqual([])
    expect((await chances()).filter((chance) => chance)).toEqual([])
  })

  test('why an activity lies where it does goes back to the start of the plan', async () => {
    const { status, body } = await server.get(at(`/activities/observe/why?statusDate=${TODAY}`))
    expect({ status, revision: body.revision, statusDate: body.statusDate }).toEqual({
      status: 200,
      revision: 1,
      statusDate: TODAY,
    })
    expect(body.why.chain.map(({ to }: { to: string }) => to)).toEqual(['observe', 'fix', 'gap'])
  })

  test('what the planner refuses in its thread is refused as everywhere', async () => {
    const { id } = patient(`patient-${plan.id}`)
    const stored = await server.post('/api/v1/plans', { plan: patient(id) })
    const refused = await server.post(`/api/v1/plans/${id}/levelling-proposals`, { statusDate: '2099-12-31' })
    expect(short(stored)).toBe('201')
    expect(short(refused)).toBe('422 beyond-horizon')
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    expect(refused.body.faults[0]).toMatchObject({ code: 'beyond-horizon', detail: refused.body.detail })
  })
})
