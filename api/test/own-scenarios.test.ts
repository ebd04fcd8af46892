import { describe, expect, test } from '@jest/globals'
import { DATABASES } from './support/databases.ts'
import { newPlanBeforeEach, serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'

const idOf = (n: number) => `0191d0d5-0000-7000-8000-00000000000${n}`
const renamed = (name: string) => ({ kind: 'renameActivity', activityId: 'observe', name })
const REMOVED = { kind: 'removeActivity', activityId: 'observe' }

describe.each(DATABASES)('own scenarios on %s', (name) => {
  const server = serverOn(name)
  const plan = newPlanBeforeEach(server, smallPlan)
  const keep = (n: number, called: string, ...edits: readonly object[]) =>
    server.post(plan.at('/own-scenarios'), { id: idOf(n), name: called, edits })
  const change = (n: number, verb: string, body: object, seen?: number) =>
    server.post(
      plan.at(`/own-scenarios/${idOf(n)}/${verb}`),
      body,
      seen === undefined ? {} : { 'if-match': `"${seen}"` },
    )
  const listed = async () => (await server.get(plan.at('/own-scenarios'))).body.scenarios
  const planNow = async () => (await server.get(plan.at())).body
  const nameNow = async () => (await planNow()).plan.activities.find(({ id }: { id: string }) => id === 'observe')?.name
  const edit = async (made: object) =>
    server.post(plan.at('/edits'), { edit: made }, { 'if-match': `"${(await planNow()).revision}"` })

  test('a scenario is kept with its edits and changes nothing; it is edited by who has seen its newest version', async () => {
    const before = await planNow()
    expect((await keep(1, 'Slower', renamed('Slow'))).status).toBe(201)
    const edits = [renamed('Slow'), renamed('Slower')]
    expect((await change(1, 'revise', { name: 'Slowest', edits }, 1)).body).toMatchObject({
      version: 2,
      name: 'Slowest',
      edits,
    })
    expect((await change(1, 'revise', { name: 'Late', edits: [] }, 1)).body.code).toBe('scenario-stale')
    expect(await listed()).toMatchObject([{ name: 'Slowest', edits, revision: 1, version: 2, actor: 'ana' }])
    expect(await planNow()).toEqual(before)
  })

  test('promoted it is one revision with its note, and an undo gives both the plan and the scenario back', async () => {
    const before = await nameNow()
    const together = { kind: 'editTogether', name: 'Both', edits: [renamed('Slow'), renamed('Slower')] }
    await keep(1, 'Slower', together)
    expect((await change(1, 'promote', { note: 'The board wants it.' }, 1)).body).toEqual({ revision: 2 })
    expect(await nameNow()).toBe('Slower')
    const [newest] = (await server.get(plan.at('/revisions'))).body.revisions
    expect(newest.edit).toEqual({
      kind: 'promoteScenario',
      name: 'Slower',
      note: 'The board wants it.',
      edits: together.edits,
    })
    expect(await listed()).toMatchObject([{ promotedIn: 2 }])
    await server.post(plan.at('/undo'), {})
    expect([await nameNow(), (await listed()).length]).toEqual([before, 1])
  })

  test('what no longer fits the plan is refused with what is wrong, and stays to be looked at or discarded', async () => {
    await keep(1, 'Slower', renamed('Slow'))
    await edit(REMOVED)
    const { status, body } = await change(1, 'promote', {}, 1)
    expect([status, body.code, (await listed()).length]).toEqual([422, 'id-unknown', 1])
    expect((await change(1, 'discard', {}, 1)).body).toEqual({ discarded: idOf(1) })
    expect(await listed()).toEqual([])
  })

  test('a name that another scenario has, kept or generated, is refused in any language; one’s own stays', async () => {
    await keep(1, 'First')
    await keep(2, 'Second')
    const wanted = ['first', 'Staggered', 'Gestaffelt', 'in parallel', 'Second']
    const answers: number[] = []
    for (const called of wanted) answers.push((await change(2, 'revise', { name: called, edits: [] }, 1)).status)
    expect(answers).toEqual([409, 409, 409, 409, 200])
    expect((await change(2, 'revise', { name: 'Third', edits: [] }, 2)).body).toMatchObject({ name: 'Third' })
    expect((await keep(3, 'Staggered')).body.code).toBe('scenario-name-taken')
  })

  test('what cannot be is refused and nothing is kept', async () => {
    await keep(1, 'First')
    const refused = [
      await keep(1, 'Second'),
      await keep(2, 'First'),
      await keep(2, 'Second', { ...REMOVED, activityId: 'nobody' }),
      await keep(2, 'Second', { kind: 'nonsense' }),
      await keep(2, 'Second', { kind: 'removeBudget', budgetId: 'annual' }),
      await change(1, 'promote', {}, 1),
      await change(1, 'promote', {}),
      await change(2, 'discard', {}, 1),
    ]
    expect(refused.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      '409 scenario-exists',
      '409 scenario-name-taken',
      '422 id-unknown',
      '422 request-invalid',
      '422 scenario-of-books',
      '409 scenario-empty',
      '428 if-match-required',
      '404 scenario-unknown',
    ])
    expect(await listed()).toHaveLength(1)
  })
})
