import { beforeEach, describe, expect, test } from '@jest/globals'
import { DATABASES } from './support/databases.ts'
import { eventually, fakeRuns } from './support/fake-runs.ts'
import { TOKEN } from './support/server.ts'
import { newPlanBeforeEach, serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'

describe.each(DATABASES)('runs on %s', (name) => {
  const fake = fakeRuns()
  const server = serverOn(name, { runs: fake.runs })
  const plan = newPlanBeforeEach(server, smallPlan)

  beforeEach(() => {
    fake.become('fine')
    fake.heard.length = 0
    fake.orders.length = 0
  })

  const start = () => server.post(plan.at('/runs'), {})
  const tell = (verb: string, headers = {}, phase = 'soc2/phases/ready') =>
    server.post(plan.at(`/programs/${phase}/${verb}`), { effectiveOn: '2026-02-02' }, headers)
  const move = async (revision: number) => {
    const change = { kind: 'moveActivity', activityId: 'fix', startOn: `2026-0${revision + 2}-02` }
    expect((await server.post(plan.at('/edits'), { edit: change }, { 'if-match': `"${revision}"` })).status).toBe(200)
  }
  const sent = (program: string) =>
    fake.orders.filter(({ programId }) => programId === program).map(({ revision }) => revision)
  const newest = (program: string) => sent(program).at(-1)
  const short = ({ status, body }: { status: number; body: { code?: string; state?: string } }) =>
    `${status} ${body.code ?? body.state}`

  test('starting a plan starts its programs, coordinated, once', async () => {
    const [first, second] = [await start(), await start()]
    expect([first.status, first.body]).toEqual([
      202,
      {
        runs: [
          { programId: 'soc2', workflowId: `plan/${plan.id}/program/soc2` },
          { programId: 'hitrust', workflowId: `plan/${plan.id}/program/hitrust` },
        ],
      },
    ])
    expect([second.status, second.body]).toEqual([202, first.body])
    await eventually(() => fake.orders.length === 2)
    expect(fake.heard.toSorted()).toEqual([
      'sendDual soc2 hitrust',
      'startProgram hitrust coordinated',
      'startProgram soc2 coordinated',
    ])
    const { body } = await server.get(plan.at('/runs'))
    expect(body.runs.map(({ programId }: { programId: string }) => programId)).toEqual(['soc2', 'hitrust'])
    expect(body.coordinator).toEqual({ workflowId: `plan/${plan.id}/dual` })
  })

  test('edits and progress reach running programs, the newest last; a plan that does not run sends nothing', async () => {
    await move(1)
    expect(fake.orders).toEqual([])
    await start()
    await eventually(() => fake.orders.length === 2)
    await move(2)
    await eventually(() => fake.orders.length >= 4)
    await server.post(plan.at('/progress'), {
      id: 'p1',
      activityId: 'gap',
      kind: 'finished',
      effectiveOn: '2026-02-02',
    })
    await eventually(() => fake.orders.length >= 6)
    expect(sent('soc2')).toEqual([1, 2, 3])
    expect(fake.orders.findLast(({ programId }) => programId === 'soc2')?.phases[0]).toMatchObject({
      phaseId: 'ready',
      state: 'open',
    })
  })

  test('while runs are away a start is refused, edits are not, and the newest orders arrive when they are back', async () => {
    fake.become('no-server')
    expect((await server.get('/api/v1/status')).body).toMatchObject({ runs: 'unavailable', hint: 'no-server' })
    expect(short(await start())).toBe('503 runs-unavailable')
    expect((await server.get(plan.at('/runs'))).body.runs).toEqual([])

    fake.become('fine')
    await start()
    await eventually(() => fake.orders.length === 2)
    fake.become('no-server')
    await move(1)
    await move(2)
    await move(3)
    expect((await server.get(plan.at())).body.revision).toBe(4)
    fake.become('fine')
    // Orders that were compiled while the last edit came may still go out before its own.
    await eventually(() => newest('soc2') === 4 && newest('hitrust') === 4)
    for (const programId of ['soc2', 'hitrust'])
      expect(sent(programId)).toEqual(sent(programId).toSorted((a, b) => a - b))
  }, 40_000)

  test('a phase is told to its run, and the same key gets the same answer without telling it again', async () => {
    const key = { 'idempotency-key': `finish-${plan.id}` }
    const [first, second] = [await tell('finish', key), await tell('finish', key)]
    expect([first, second].map(short)).toEqual(['200 done', '200 done'])
    expect(fake.heard).toHaveLength(1)
    expect(fake.heard[0]).toMatch(/^finish soc2\/ready 2026-02-02 ana /)
    const other = await server.post(plan.at('/programs/soc2/phases/ready/finish'), { effectiveOn: '2026-02-03' }, key)
    expect(short(other)).toBe('422 idempotency-key-reused')
  })

  test('a run’s refusal arrives with its own code and leaves the key free', async () => {
    const key = { 'idempotency-key': `start-${plan.id}` }
    fake.become('refusing')
    const refused = await tell('start', key)
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'phase-not-ready',
      type: '/problems/phase-not-ready',
      detail: 'Readiness cannot start yet. Finish first: Window, Issued.',
      facts: { phaseId: 'ready', mustBeDone: ['window', 'issued'] },
    })
    fake.become('fine')
    expect(short(await tell('start', key))).toBe('200 open')
  })

  test('an answer that does not come is unknown, the same key asks the same update again, and the run’s event settles it', async () => {
    const key = { 'idempotency-key': `unknown-${plan.id}` }
    fake.become('silent')
    const unknown = await tell('start', key)
    expect([short(unknown), unknown.body.key]).toEqual(['504 outcome-unknown', `unknown-${plan.id}`])
    expect(short(await tell('start', key))).toBe('504 outcome-unknown')
    const [asked, again] = fake.heard.map((line) => line.split(' ').at(-1))
    expect(again).toBe(asked)
    const event = {
      organizationId: 'org',
      planId: plan.id,
      programId: 'soc2',
      workflowId: `plan/${plan.id}/program/soc2`,
      firstRunId: 'run-1',
      sequence: 1,
      kind: 'phase-started',
      phaseId: 'ready',
      effectiveOn: '2026-02-02',
      occurredAt: '2026-02-02T11:00:00Z',
      actor: 'ana',
      key: asked,
      ordersRevision: 1,
      format: 'stagger-event/1',
    }
    await server.post('/internal/v1/program-events', { events: [event] }, { authorization: `Bearer ${TOKEN}` })
    expect(short(await tell('start', key))).toBe('200 open')
    expect(fake.heard.filter((line) => line.startsWith('start '))).toHaveLength(2)
  })

  test('a phase does not end before its activities began, and its run is not even asked', async () => {
    const record = (id: string, activityId: string, effectiveOn: string) =>
      server.post(plan.at('/progress'), { id, activityId, kind: 'started', effectiveOn })
    await record('p1', 'gap', '2026-01-12')
    await record('p2', 'train', '2026-02-03')
    fake.heard.length = 0
    const key = { 'idempotency-key': `early-${plan.id}` }
    const refused = await tell('finish', key)
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'effective-date-before-start',
      detail:
        'Readiness cannot have ended on 2026-02-02: its work began only on 2026-02-03. Give that day or a later one.',
      facts: { phaseId: 'ready', effectiveOn: '2026-02-02', startedOn: '2026-02-03' },
    })
    expect(fake.heard).toEqual([])
    const mended = { effectiveOn: '2026-02-03' }
    expect(short(await server.post(plan.at('/programs/soc2/phases/ready/finish'), mended, key))).toBe('200 done')
  })

  test('what is not there is refused before any run is asked', async () => {
    const refused = [
      await tell('finish', {}, 'soc3/phases/ready'),
      await tell('finish', {}, 'soc2/phases/scoping'),
      await tell('paint'),
      await server.post(plan.at('/programs/soc2/phases/ready/finish'), { effectiveOn: '2027-02-30' }),
      await server.post('/api/v1/plans/nobody/programs/soc2/phases/ready/finish', { effectiveOn: '2026-02-02' }),
    ]
    expect(refused.map(short)).toEqual([
      '404 program-unknown',
      '404 phase-unknown',
      '422 request-invalid',
      '422 request-invalid',
      '404 plan-unknown',
    ])
    expect(fake.heard).toEqual([])
  })
})
