import { describe, expect, test } from '@jest/globals'
import { DATABASES } from './support/databases.ts'
import { TOKEN } from './support/server.ts'
import { newPlanBeforeEach, serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'

describe.each(DATABASES)('program events on %s', (name) => {
  const server = serverOn(name)
  const plan = newPlanBeforeEach(server, smallPlan)

  const event = (sequence: number, kind: string, more: object = {}) => ({
    organizationId: 'org',
    planId: plan.id,
    programId: 'soc2',
    workflowId: `plan/${plan.id}/program/soc2`,
    firstRunId: 'run-1',
    sequence,
    kind,
    effectiveOn: '2026-02-02',
    occurredAt: '2026-02-02T11:00:00Z',
    actor: 'ana',
    ordersRevision: 1,
    format: 'stagger-event/1',
    ...more,
  })
  const send = (events: object[], token = TOKEN) =>
    server.post(
      '/internal/v1/program-events',
      { events },
      { authorization: `Bearer ${token}`, 'x-test-actor': 'nobody' },
    )
  const facts = async () => {
    const { body } = await server.get(plan.at('/progress'))
    return body.progress.map(
      (fact: Record<string, string>) => `${fact['activityId']} ${fact['kind']} ${fact['effectiveOn']} ${fact['actor']}`,
    )
  }
  const journal = async () => {
    const { body } = await server.get(plan.at('/events?after=1'))
    return body.events.map(({ number, kind }: { number: number; kind: string }) => `${number} ${kind}`)
  }

  test('only who shows the token may tell', async () => {
    const answers = [await send([], 'another token altogether'), await send([], ''), await send([])]
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 200])
    expect(answers[0]?.body.code).toBe('token-required')
  })

  test('a phase’s life becomes facts of its activities, events and a run', async () => {
    const began = await send([event(1, 'run-started'), event(2, 'phase-started', { phaseId: 'ready' })])
    expect(began.body).toEqual({ recorded: 2 })
    // `fix` follows `gap` inside the phase, so it has not started.
    expect(await facts()).toEqual(['gap started 2026-02-02 ana', 'train started 2026-02-02 ana'])
    expect(await journal()).toEqual(['2 run-started', '3 phase-started', '4 progress-recorded'])
    const { body } = await server.get(plan.at('/runs'))
    expect(body.runs).toEqual([
      {
        programId: 'soc2',
        workflowId: `plan/${plan.id}/program/soc2`,
        state: 'running',
        openPhases: ['ready'],
        phases: [
          { phaseId: 'ready', state: 'open', endsAt: expect.stringMatching(/T1[01]:00:00Z$/) },
          { phaseId: 'window', state: 'planned', endsAt: expect.any(String) },
          { phaseId: 'issued', state: 'planned', endsAt: expect.any(String) },
        ],
        subjects: [],
      },
    ])
  })

  test('finishing finishes what is open, reopening takes exactly that back', async () => {
    await server.post(plan.at('/progress'), {
      id: 'hand',
      activityId: 'gap',
      kind: 'finished',
      effectiveOn: '2026-02-20',
    })
    await send([
      event(1, 'phase-finished', { phaseId: 'ready', effectiveOn: '2026-02-10' }),
      event(2, 'phase-reopened', { phaseId: 'ready', effectiveOn: '2026-02-12' }),
    ])
    expect(await facts()).toEqual([
      'gap finished 2026-02-20 ana',
      'train finished 2026-02-10 ana',
      'fix finished 2026-02-10 ana',
      'train reopened 2026-02-12 ana',
      'fix reopened 2026-02-12 ana',
    ])
  })

  test('a phase that a run reopens for work that is new to the plan leaves what was done as it is', async () => {
    await send([
      event(1, 'phase-started', { phaseId: 'ready' }),
      event(2, 'phase-finished', { phaseId: 'ready', effectiveOn: '2026-02-10' }),
    ])
    const before = await facts()
    const { activities } = smallPlan()
    const retest = { ...activities.find(({ id }) => id === 'fix'), id: 'retest', name: 'Test again' }
    const edit = { kind: 'addActivity', activity: retest, at: activities.length }
    const edited = await server.post(plan.at('/edits'), { edit }, { 'if-match': '"1"' })
    expect(edited.status).toBe(200)
    const known = (await journal()).length
    await send([event(3, 'phase-reopened', { phaseId: 'ready', effectiveOn: '2026-02-12', actor: 'run' })])
    expect(await facts()).toEqual(before)
    expect((await journal()).slice(known)).toEqual([expect.stringMatching(/ phase-reopened$/)])
    const [run] = (await server.get(plan.at('/runs'))).body.runs
    expect([run.phases[0].state, run.openPhases]).toEqual(['open', ['ready']])
    await send([event(4, 'phase-finished', { phaseId: 'ready', effectiveOn: '2026-02-20' })])
    expect((await facts()).slice(before.length)).toEqual(['retest finished 2026-02-20 ana'])
    expect((await server.get(plan.at('/runs'))).body.runs[0].openPhases).toEqual([])
  })

  test('a program that is started anew runs again where the ledger has it, and counts its events from one', async () => {
    const again = { firstRunId: 'run-2' }
    await send([
      event(1, 'phase-started', { phaseId: 'ready' }),
      event(2, 'phase-finished', { phaseId: 'ready', effectiveOn: '2026-02-10' }),
      event(3, 'program-ended'),
    ])
    const before = await facts()
    const gap = await send([event(4, 'run-started', again)])
    expect([gap.status, gap.body.code, gap.body.expected]).toEqual([409, 'events-missing', 1])
    await send([event(1, 'run-started', again), event(2, 'phase-reopened', { ...again, phaseId: 'ready' })])
    const reopened = await facts()
    expect(reopened.slice(before.length)).toEqual(['gap', 'train', 'fix'].map((id) => `${id} reopened 2026-02-02 ana`))
    const [run] = (await server.get(plan.at('/runs'))).body.runs
    expect([run.state, run.phases[0].state, run.openPhases]).toEqual(['running', 'open', ['ready']])
    // What the first run said is known still: said again it is no news of the second.
    await send([event(3, 'program-ended')])
    expect((await server.get(plan.at('/runs'))).body.runs[0].state).toBe('running')
    expect(await facts()).toEqual(reopened)
  })

  test('an overdue phase and the end of a program are seen on the run', async () => {
    await send([
      event(1, 'phase-started', { phaseId: 'ready' }),
      event(2, 'phase-overdue', { phaseId: 'ready', actor: 'run' }),
    ])
    const overdue = (await server.get(plan.at('/runs'))).body.runs[0]
    expect([overdue.state, overdue.phases[0].state, overdue.openPhases]).toEqual(['running', 'overdue', ['ready']])
    await send([event(3, 'program-ended')])
    expect((await server.get(plan.at('/runs'))).body.runs[0].state).toBe('ended')
  })

  test('a repeat changes nothing, whole or in part', async () => {
    const first = [event(1, 'run-started'), event(2, 'phase-started', { phaseId: 'ready' })]
    await send(first)
    const before = [await facts(), await journal()]
    expect((await send(first)).body).toEqual({ recorded: 0 })
    expect([await facts(), await journal()]).toEqual(before)
    expect((await send([...first, event(3, 'phase-finished', { phaseId: 'ready' })])).body).toEqual({ recorded: 1 })
  })

  test('another content under a known number is refused, and so is a gap; nothing of the batch is kept', async () => {
    await send([event(1, 'run-started')])
    const mismatch = await send([event(1, 'run-started', { actor: 'ben' }), event(2, 'program-ended')])
    const gap = await send([event(2, 'phase-started', { phaseId: 'ready' }), event(4, 'program-ended')])
    expect([mismatch, gap].map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      '409 event-mismatch',
      '409 events-missing',
    ])
    expect(gap.body).toMatchObject({ expected: 3, sequence: 4 })
    expect(await journal()).toEqual(['2 run-started'])
  })

  test('events of another run of the same workflow count from one again', async () => {
    await send([event(1, 'run-started')])
    expect((await send([event(1, 'run-started', { firstRunId: 'run-2' })])).body).toEqual({ recorded: 1 })
  })

  test('an unknown plan and a malformed event are refused', async () => {
    const refused = [await send([event(1, 'run-started', { planId: 'nobody' })]), await send([event(0, 'party')])]
    expect(refused.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      '404 plan-unknown',
      '422 request-invalid',
    ])
  })
})
