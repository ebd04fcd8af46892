import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { EntityManager } from '@mikro-orm/core'
import type { Plan } from '@stagger/planner'
import { v7 } from 'uuid'
import { ChangeWorks } from '../src/change-proposals/change-work.ts'
import { DriftSignalRow } from '../src/drift/drift-signal.entity.ts'
import { PlanRow } from '../src/plans/plan.entity.ts'
import { DATABASES } from './support/databases.ts'
import { driftingRuns } from './support/drifting-runs.ts'
import { eventually } from './support/fake-runs.ts'
import { tellingRuns } from './support/program-event.ts'
import { newPlanBeforeEach, serverOn } from './support/server-on.ts'
import { setClock } from './support/set-clock.ts'
import { smallPlan } from './support/small-plan.ts'

/** A proposal is computed in a thread, which has to start first. */
jest.setTimeout(30_000)

/** The window waits for a control that `fix` brings live; a customer waits for the report; HITRUST tests one control. */
function watchedPlan(id: string): Plan {
  const plan = smallPlan(id)
  const control = { cadence: 'continuous' as const, scopeIds: ['product'] }
  return {
    ...plan,
    links: plan.links.filter(({ id }) => id !== 'fix-observe'),
    controls: [
      {
        ...control,
        id: 'rules',
        name: 'Branch rules',
        programIds: ['soc2'],
        items: [{ kind: 'implemented', implementedBy: 'fix' }],
        testedBy: [],
      },
      {
        ...control,
        id: 'mfa',
        name: 'Multi-factor sign-in',
        programIds: ['hitrust'],
        items: [{ kind: 'implemented', liveSince: '2025-01-01' }],
        testedBy: [{ programId: 'hitrust', kinds: ['implemented'], activityId: 'factors' }],
      },
    ],
    commitments: [
      {
        id: 'acme',
        customer: 'Acme',
        report: 'soc2-type2',
        programId: 'soc2',
        by: '2026-04-20',
        value: { minor: 1_000_000, currency: 'USD' },
      },
    ],
  }
}

describe.each(DATABASES)('change proposals on %s', (name) => {
  const fake = driftingRuns()
  const server = serverOn(name, { runs: fake.runs })
  const clock = setClock(server)
  beforeEach(() => clock.at('2026-01-05T13:00:00Z'))
  const plan = newPlanBeforeEach(server, watchedPlan)
  const tell = tellingRuns(server, () => plan.id)
  let facts = 0

  beforeEach(async () => {
    clock.at('2026-01-05T14:00:00Z')
    await server.post(plan.at('/runs'), {})
    await eventually(() => ordersOf('soc2').length > 0)
    clock.at('2026-01-05T15:00:00Z')
  })

  const ordersOf = (programId: string) =>
    fake.orders.filter((orders) => orders.planId === plan.id && orders.programId === programId)
  const record = async (activityId: string, kind: string, effectiveOn: string, more: object = {}) => {
    const fact = { id: `${plan.id}-${++facts}`, activityId, kind, effectiveOn, ...more }
    expect((await server.post(plan.at('/progress'), fact)).status).toBe(201)
  }
  const list = async () => (await server.get(plan.at('/change-proposals'))).body.proposals
  const short = async () =>
    (await list()).map(
      ({ number, state, proposal }: { number: number; state: string; proposal: { verdict: string } }) =>
        `${number} ${state} ${proposal.verdict}`,
    )
  const until = async (...expected: string[]) => {
    let seen: string[] = []
    for (let tries = 0; tries < 60 && JSON.stringify(seen) !== JSON.stringify(expected); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      seen = await short()
    }
    expect(seen).toEqual(expected)
  }
  /** Everything that happened so far has been looked at. */
  const nothingAsked = async () => {
    while ((await server.app.get(ChangeWorks).nextIn()) !== undefined)
      await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const journal = async () =>
    (await server.get(plan.at('/events'))).body.events
      .map(({ kind, data }: { kind: string; data: { number?: number } }) => `${kind} ${data.number ?? ''}`)
      .filter((line: string) => line.startsWith('proposal-'))
  const answer = (id: string, verb: string, body: object = {}, headers = {}) =>
    server.post(plan.at(`/change-proposals/${id}/${verb}`), body, headers)
  const revision = async () => (await server.get(plan.at())).body.revision

  /** `gap` is done a week late, so `fix` pushes the window and Acme’s report is late. */
  async function slip() {
    for (const activityId of ['gap', 'train', 'factors']) await record(activityId, 'started', '2026-01-05')
    clock.at('2026-01-09T15:00:00Z')
    for (const activityId of ['train', 'factors', 'letter', 'certificate'])
      await record(activityId, 'finished', '2026-01-09')
    await nothingAsked()
    clock.at('2026-01-16T15:00:00Z')
    await record('gap', 'finished', '2026-01-16')
    await until('1 open edits')
  }

  test('a slip opens a proposal with old and new dates, money, and sentences', async () => {
    await slip()
    const [proposal] = await list()
    expect(proposal).toMatchObject({ number: 1, state: 'open', revision: 1, recordedAt: '2026-01-16T15:00:00.000Z' })
    expect(proposal.proposal).toMatchObject({
      agreedOn: '2026-01-05',
      statusDate: '2026-01-16',
      causes: [{ kind: 'slip', activityId: 'gap', how: 'finished-late', agreed: '2026-01-09', now: '2026-01-16' }],
      promises: [{ commitmentId: 'acme', agreed: true, unaided: false, proposed: true }],
      money: { currency: 'USD', external: { agreed: 0, proposed: 0 }, loaded: { agreed: 0, proposed: 0 } },
    })
    expect(proposal.proposal.reports[0]).toEqual({
      programId: 'soc2',
      agreed: '2026-04-16',
      unaided: '2026-04-23',
      proposed: '2026-04-16',
    })
    expect(proposal.sentences).toMatchObject({
      verdict: 'Something of the plan should change.',
      causes: ['“gap” was finished on 2026-01-16 instead of 2026-01-09.'],
      steps: [
        'Open “observe” later and keep its end on 2026-04-16: the window is shorter, to which the auditor has to agree.',
      ],
    })
    expect(proposal.sentences.reports[0]).toBe(
      'SOC 2 Type II: in hand on 2026-04-16 as agreed; on 2026-04-23 if nothing is done.',
    )
    expect(await journal()).toEqual(['proposal-opened 1'])
  })

  test('accepting it is one revision in the name of whoever accepts, and the runs hear of it', async () => {
    await slip()
    const [{ id }] = await list()
    expect((await answer(id, 'accept')).body.code).toBe('if-match-required')
    expect((await answer(id, 'accept', {}, { 'if-match': '"7"' })).body.code).toBe('revision-unknown')
    const before = ordersOf('soc2').length
    const key = { 'idempotency-key': `accept-${plan.id}`, 'if-match': '"1"' }
    const accepted = [await answer(id, 'accept', {}, key), await answer(id, 'accept', {}, key)]
    expect(accepted.map(({ status, body }) => [status, body])).toEqual([
      [200, { revision: 2 }],
      [200, { revision: 2 }],
    ])
    const { body } = await server.get(plan.at())
    expect(body.plan.decisions).toMatchObject([
      { rule: 'S01', choice: 'slide-start', keepEndOn: '2026-04-16', decidedBy: 'ana', decidedOn: '2026-01-16' },
    ])
    await eventually(() => ordersOf('soc2').length > before)
    expect(
      ordersOf('soc2')
        .at(-1)
        ?.phases.find(({ phaseId }) => phaseId === 'window'),
    ).toMatchObject({
      finishOn: '2026-04-16',
    })
    expect(await list()).toMatchObject([{ state: 'accepted', resolvedBy: 'ana', acceptedRevision: 2 }])
    expect(await journal()).toEqual(['proposal-opened 1', 'proposal-accepted 1'])
    const late = await answer(id, 'decline')
    expect([late.status, late.body.code, late.body.state]).toEqual([409, 'proposal-not-open', 'accepted'])
    await server.post(plan.at('/undo'), {})
    expect((await server.get(plan.at())).body.plan.decisions).toEqual([])
  })

  test('declined, the dates of now are agreed, and the next slip is told from there', async () => {
    await slip()
    const [{ id }] = await list()
    clock.pass(1_000)
    const declined = await answer(id, 'decline', { reason: 'Acme agreed to a week more' })
    expect([declined.status, declined.body]).toEqual([200, { state: 'declined' }])
    expect(await revision()).toBe(1)
    clock.at('2026-01-26T15:00:00Z')
    await record('fix', 'started', '2026-01-26')
    await until('2 open new-dates', '1 declined edits')
    const [next, first] = await list()
    expect(first.reason).toBe('Acme agreed to a week more')
    expect(next.proposal.causes).toMatchObject([{ activityId: 'fix', how: 'started-late' }])
    expect(next.proposal.agreedOn).toBe('2026-01-16')
    const before = await revision()
    expect((await answer(next.id, 'accept', {}, { 'if-match': `"${before}"` })).body).toEqual({ revision: before })
    expect(await journal()).toEqual([
      'proposal-opened 1',
      'proposal-declined 1',
      'proposal-opened 2',
      'proposal-accepted 2',
    ])
  })

  test('a newer proposal takes the place of the open one and includes what led to it', async () => {
    await slip()
    clock.at('2026-01-19T15:00:00Z')
    await tell('hitrust', 'phase-overdue', { phaseId: 'scoping', effectiveOn: '2026-01-18' })
    await until('2 open edits', '1 superseded edits')
    clock.at('2026-01-20T15:00:00Z')
    await record('fix', 'started', '2026-01-20')
    await until('3 open edits', '2 superseded edits', '1 superseded edits')
    const [newest] = await list()
    expect(
      newest.proposal.causes.map(({ kind, activityId = '' }: Record<string, string>) => `${kind} ${activityId}`),
    ).toEqual(['phase-overdue ', 'slip gap', 'slip fix'])
    expect(newest.sentences.causes[0]).toBe(
      'HITRUST r2: Scoping was due on 2026-01-18 and nobody has reported it done.',
    )
    expect(newest.proposal.agreedOn).toBe('2026-01-05')
    expect(await journal()).toEqual([
      'proposal-opened 1',
      'proposal-superseded 1',
      'proposal-opened 2',
      'proposal-superseded 2',
      'proposal-opened 3',
    ])
  })

  test('an edit that mends the plan by hand closes what was proposed', async () => {
    await slip()
    const shorter = { low: 2, likely: 2, high: 2, unit: 'mo', source: 'yours' }
    const edit = { kind: 'setEstimate', activityId: 'observe', estimate: shorter }
    expect((await server.post(plan.at('/edits'), { edit }, { 'if-match': '"1"' })).status).toBe(200)
    await until('2 open new-dates', '1 superseded edits')
    const rename = { kind: 'renameActivity', activityId: 'observe', name: 'Observation' }
    expect((await server.post(plan.at('/edits'), { edit: rename }, { 'if-match': '"2"' })).status).toBe(200)
    await nothingAsked()
    expect(await short()).toEqual(['2 open new-dates', '1 superseded edits'])
  })

  test('what goes as planned proposes nothing; what float absorbs is on record, closed', async () => {
    for (const activityId of ['gap', 'factors']) await record(activityId, 'started', '2026-01-05')
    clock.at('2026-01-07T15:00:00Z')
    await record('train', 'started', '2026-01-07')
    await until('1 closed float-absorbs')
    expect(await journal()).toEqual(['proposal-closed 1'])
    expect((await list())[0].sentences.verdict).toBe(
      'Nothing to do: float absorbs it, and no report, promise or rule suffers.',
    )
  })

  test('a control that was changed runs its days again: the plan is to wait with its test', async () => {
    const triageId = '01900000-0000-7000-8000-000000000001'
    const subject = { kind: 'drift', id: triageId }
    await tell('hitrust', 'triage-opened', { subject, state: 'open' })
    await server.post(plan.at(`/programs/hitrust/triages/${triageId}/close`), {
      effectiveOn: '2026-01-05',
      outcome: 're-incubation',
      controlIds: ['mfa'],
    })
    const closed = { subject, state: 're-incubation', effectiveOn: '2026-01-05', facts: { outcome: 're-incubation' } }
    await tell('hitrust', 'triage-closed', closed)
    await until('1 open edits')
    const [{ id, proposal }] = await list()
    expect(proposal.causes[0]).toEqual({
      kind: 're-incubation',
      programId: 'hitrust',
      triageId,
      controlIds: ['mfa'],
      from: '2026-01-05',
    })
    expect(proposal.steps.map(({ kind }: { kind: string }) => kind)).toEqual(['restart-incubation', 'wait-with-test'])
    expect((await answer(id, 'accept', {}, { 'if-match': '"1"' })).body).toEqual({ revision: 2 })
    const { body } = await server.get(plan.at('/schedule?statusDate=2026-01-05'))
    expect(body.schedule.activities.find(({ id }: { id: string }) => id === 'factors').start).toBe('2026-04-06')
  })

  test('where nobody names controls, those of every change that joined the triage run their days again', async () => {
    const triageId = v7()
    const em = server.app.get(EntityManager).fork()
    const { organizationId } = await em.findOneOrFail(PlanRow, { planId: plan.id })
    const at = clock.now()
    const times = { firstAt: at, lastAt: at, dueAt: at, closedAt: at, sentAt: at }
    const heard = { organizationId, planId: plan.id, programId: 'hitrust', count: 1, ...times }
    em.create(DriftSignalRow, { ...heard, id: triageId, controlIds: ['backup'] })
    em.create(DriftSignalRow, { ...heard, id: v7(), controlIds: ['mfa'] })
    await em.flush()
    const subject = { kind: 'drift', id: triageId }
    await tell('hitrust', 'triage-opened', { subject, state: 'open' })
    await tell('hitrust', 'triage-closed', { subject, state: 're-incubation', effectiveOn: '2026-01-05' })
    await until('1 open edits')
    expect((await list())[0].proposal.causes[0].controlIds).toEqual(['backup', 'mfa'])
  })

  test('what a run tells of a lost week, a broken limit or an exception is on record, with what is left to people', async () => {
    await tell('hitrust', 'qa-block-lost', { effectiveOn: '2026-01-05' })
    await nothingAsked()
    clock.pass(1_000)
    await tell('hitrust', 'fieldwork-broken', { effectiveOn: '2026-01-05' })
    await nothingAsked()
    clock.pass(1_000)
    await tell('soc2', 'exception-opened', {
      subject: { kind: 'exception', id: 'e1' },
      state: 'open',
      effectiveOn: '2026-01-05',
    })
    await until('3 closed moves-nothing', '2 closed moves-nothing', '1 closed moves-nothing')
    const said = (await list()).map(({ sentences }: { sentences: Record<string, string[]> }) => [
      ...(sentences['causes'] ?? []),
      ...(sentences['steps'] ?? []),
    ])
    expect(said.toReversed()).toEqual([
      [
        'HITRUST r2: the reserved QA week was lost on 2026-01-05, for nothing was submitted in time.',
        'Reserve another QA week for HITRUST r2.',
      ],
      ['HITRUST r2: on 2026-01-05 the 90 days from the first test were over without a submission.'],
      ['SOC 2 Type II: an exception of 2026-01-05 is on record.'],
    ])
  })

  test('what is not there is refused, and a plan that does not run is not watched', async () => {
    const nobody = '01900000-0000-7000-8000-000000000009'
    const refused = [
      await server.get('/api/v1/plans/nobody/change-proposals'),
      await answer(nobody, 'decline'),
      await answer('x', 'accept', {}, { 'if-match': '"1"' }),
    ]
    expect(refused.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      '404 plan-unknown',
      '404 proposal-unknown',
      '404 proposal-unknown',
    ])
    for (const programId of ['soc2', 'hitrust']) await tell(programId, 'program-ended')
    clock.at('2026-01-16T15:00:00Z')
    await record('gap', 'finished', '2026-01-16')
    await nothingAsked()
    expect(await short()).toEqual([])
  })
})
