import { describe, expect, test } from '@jest/globals'
import { DATABASES } from './support/databases.ts'
import { newPlanBeforeEach, serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'

const idOf = (n: number) => `0191d0d5-0000-7000-8000-00000000000${n}`

describe.each(DATABASES)('baselines on %s', (name) => {
  const server = serverOn(name)
  const plan = newPlanBeforeEach(server, smallPlan)
  const save = (n: number, called: string, note = '') =>
    server.post(plan.at('/baselines'), { id: idOf(n), name: called, note })
  const listed = async () => (await server.get(plan.at('/baselines'))).body.baselines
  const change = (n: number, verb: string, body: object, seen?: number) =>
    server.post(plan.at(`/baselines/${idOf(n)}/${verb}`), body, seen === undefined ? {} : { 'if-match': `"${seen}"` })
  const read = (n: number) => server.get(plan.at(`/baselines/${idOf(n)}`))

  test('a baseline says who saved it, on what and why, and keeps its dates when the plan moves on', async () => {
    const { status, body } = await save(1, ' As sold ', 'Told the customer.')
    expect([status, body]).toEqual([
      201,
      {
        id: idOf(1),
        name: 'As sold',
        note: 'Told the customer.',
        revision: 1,
        version: 1,
        actor: 'ana',
        recordedAt: expect.any(String),
      },
    ])
    const before = (await read(1)).body.baseline
    const edit = { kind: 'moveActivity', activityId: 'observe', startOn: '2031-01-06' }
    const edited = await server.post(plan.at('/edits'), { edit }, { 'if-match': '"1"' })
    expect([edited.status, (await read(1)).body.baseline]).toEqual([200, before])
    await save(2, 'After the move')
    const startOf = (baseline: { activities: readonly { id: string; start: string }[] }) =>
      baseline.activities.find(({ id }) => id === 'observe')?.start
    expect(startOf((await read(2)).body.baseline)).not.toBe(startOf(before))
    expect(await listed()).toMatchObject([
      { name: 'After the move', revision: 2 },
      { name: 'As sold', revision: 1 },
    ])
  })

  test('it is renamed by who has seen its newest version, and removed for good; the plan is not revised', async () => {
    await save(1, 'First')
    expect((await read(1)).headers.get('etag')).toBe('"1"')
    expect((await change(1, 'rename', { name: 'Board', note: 'May' }, 1)).body).toMatchObject({
      name: 'Board',
      version: 2,
    })
    expect((await change(1, 'rename', { name: 'Late' }, 1)).body).toMatchObject({ code: 'baseline-stale', status: 409 })
    expect((await change(1, 'remove', {}, 1)).body.code).toBe('baseline-stale')
    expect((await change(1, 'remove', {}, 2)).body).toEqual({ removed: idOf(1) })
    expect([await listed(), (await read(1)).body.code]).toEqual([[], 'baseline-unknown'])
    expect((await server.get(plan.at())).body.revision).toBe(1)
  })

  test('what cannot be is refused and nothing is kept', async () => {
    await save(1, 'First')
    const refused = [
      await save(1, 'Second'),
      await save(2, 'First'),
      await save(2, '  '),
      await change(1, 'rename', { name: 'x' }),
      await change(2, 'rename', { name: 'x' }, 1),
      await server.post('/api/v1/plans/none/baselines', { id: idOf(3), name: 'x' }),
    ]
    expect(refused.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      '409 baseline-exists',
      '409 baseline-name-taken',
      '422 request-invalid',
      '428 if-match-required',
      '404 baseline-unknown',
      '404 plan-unknown',
    ])
    expect(await listed()).toHaveLength(1)
  })
})
