import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Plan } from '@stagger/planner'
import { Clock } from '../src/clock.ts'
import { DATABASES, emptyDatabase, type TestDatabase } from './support/databases.ts'
import { eventually, fakeRuns } from './support/fake-runs.ts'
import { startHookListener } from './support/hook-listener.ts'
import { startMailServer } from './support/mail-server.ts'
import { remindedPlan } from './support/reminded-plan.ts'
import { type Server, startServer, TOKEN } from './support/server.ts'

const SECRET = 'a secret of sixteen letters or more'

describe.each(DATABASES)('notifications on %s', (name) => {
  let database: TestDatabase
  let server: Server
  let mail: Awaited<ReturnType<typeof startMailServer>>
  let hook: Awaited<ReturnType<typeof startHookListener>>
  const fake = fakeRuns()
  beforeAll(async () => {
    ;[database, mail, hook] = await Promise.all([emptyDatabase(name), startMailServer(), startHookListener()])
    const channels = {
      STAGGER_SMTP_URL: mail.url,
      STAGGER_MAIL_FROM: 'Stagger <stagger@example.com>',
      STAGGER_WEBHOOK_URL: hook.url,
      STAGGER_WEBHOOK_SECRET: SECRET,
    }
    server = await startServer({ ...database.environment, ...channels }, { runs: fake.runs })
  }, 60_000)
  afterAll(async () => {
    await server?.close()
    await Promise.all([mail?.close(), hook?.close()])
    await database?.drop()
  })

  const itIs = (instant: string) => {
    server.app.get(Clock).now = () => new Date(instant)
  }
  const inside = (route: string, body: unknown) =>
    server.post(`/internal/v1/${route}`, body, { authorization: `Bearer ${TOKEN}` })
  const at = (id: string, path: string) => `/api/v1/plans/${id}${path}`

  /** On Monday, 2 February, with the window open since 17 January. */
  async function enter(id: string, more: Partial<Plan> = {}) {
    itIs('2026-02-02T13:00:00Z')
    await server.post('/api/v1/plans', { plan: remindedPlan(id, more) })
    const done = ['gap', 'train', 'fix'].map((activityId) => ({
      activityId,
      kind: 'finished',
      effectiveOn: '2026-01-16',
    }))
    for (const fact of [...done, { activityId: 'observe', kind: 'started', effectiveOn: '2026-01-17' }])
      await server.post(at(id, '/progress'), { id: `${fact.activityId}-${fact.kind}`, ...fact })
  }
  /** Ann and Grace as people of their own, who hear of nothing else here. */
  const apart = (name: string): Pick<Plan, 'people'> => ({
    people: remindedPlan(name).people.map((person) => ({
      ...person,
      name: `${person.name} of ${name}`,
      ...(person.email !== undefined && { email: `${name}@example.com` }),
    })),
  })
  const notice = (planId: string, more: object = {}) => ({
    id: `${planId} mfa`,
    planId,
    programId: 'soc2',
    personId: 'ann',
    kind: 'reminder',
    about: 'evidence',
    subjectId: 'mfa/2026-02-09',
    dueOn: '2026-02-15',
    lead: 6,
    at: '2026-02-08T23:00:00Z',
    ...more,
  })
  test('requests are listed with their states, and a run is told how those stand that it asks about', async () => {
    await enter('requests')
    await server.post(at('requests', '/evidence'), { id: 'e1', controlId: 'mfa', effectiveOn: '2026-01-27' })
    const { body } = await server.get(at('requests', '/evidence-requests'))
    expect(body.requests.slice(0, 3)).toEqual([
      expect.objectContaining({ id: 'mfa/2026-01-19', dueOn: '2026-01-25', state: 'missed', ownerId: 'ann' }),
      expect.objectContaining({ id: 'mfa/2026-01-26', dueOn: '2026-02-01', state: 'late' }),
      expect.objectContaining({ id: 'mfa/2026-02-02', opensOn: '2026-02-02', dueOn: '2026-02-08', state: 'due' }),
    ])
    const question = { planId: 'requests', programId: 'soc2', requestIds: ['mfa/2026-01-26', 'gone/2026-01-26'] }
    const standing = async (on: string) => (await inside('evidence-standing', { ...question, on })).body.standing
    expect(await standing('2026-02-01')).toEqual({ 'mfa/2026-01-26': 'due' })
    expect(await standing('2026-02-02')).toEqual({ 'mfa/2026-01-26': 'late' })
    expect((await server.post('/internal/v1/evidence-standing', { ...question, on: '2026-02-02' })).status).toBe(401)
  })

  test('what a person has to hear comes once, in one digest a day by that person’s clock, over both channels', async () => {
    await enter('heard')
    // Ann's eight o'clock on 9 February is the evening before in New York.
    itIs('2026-02-08T23:00:04Z')
    const told = [
      notice('heard'),
      notice('heard', {
        id: 'heard missed',
        kind: 'evidence-missed',
        subjectId: 'mfa/2026-01-19',
        dueOn: '2026-01-25',
        lead: undefined,
      }),
    ]
    const [first, second] = [await inside('notices', { notices: told }), await inside('notices', { notices: told })]
    expect(first.body.digests).toEqual([
      { organizationId: expect.any(String), person: 'ann@example.com', at: '2026-02-08T23:02:00.000Z' },
    ])
    expect(second.body).toEqual(first.body)
    itIs('2026-02-08T23:02:00Z')
    hook.answers.push(503)
    const address = { organizationId: first.body.digests[0].organizationId, person: 'ann@example.com' }
    const failed = await inside('digests', address)
    const sent = await inside('digests', address)
    expect([failed.status, sent.status, sent.body]).toEqual([500, 200, {}])
    await inside('digests', address)

    expect(mail.letters).toHaveLength(1)
    expect(mail.letters[0]).toMatchObject({ from: 'stagger@example.com', to: ['Ann@example.com'] })
    expect(mail.letters[0]?.text).toContain('Subject: Stagger: 2 things need you')
    expect(mail.letters[0]?.text.replaceAll('=\r\n', '')).toContain(
      '- Evidence of Sign-in with two factors must be there by 2026-02-15, in 6 days.',
    )
    expect(hook.calls).toHaveLength(2)
    const [refused, taken] = hook.calls
    expect(taken?.headers['stagger-delivery']).toBe(refused?.headers['stagger-delivery'])
    const timestamp = taken?.headers['stagger-timestamp'] ?? ''
    expect(timestamp).toBe('1770591720')
    const expected = createHmac('sha256', SECRET).update(`${timestamp}.${taken?.body}`).digest('hex')
    expect(taken?.headers['stagger-signature']).toBe(`sha256=${expected}`)
    expect(JSON.parse(taken?.body ?? '')).toMatchObject({
      format: 'stagger-digest/1',
      on: '2026-02-09',
      person: { id: 'ann', email: 'Ann@example.com' },
      notices: [
        { kind: 'evidence-missed', dueOn: '2026-01-25' },
        { kind: 'reminder', subjectId: 'mfa/2026-02-09' },
      ],
    })
    // What comes after that day's digest is for the next.
    const late = await inside('notices', { notices: [notice('heard', { id: 'heard later' })] })
    expect(late.body.digests[0].at).toBe('2026-02-09T23:02:00.000Z')
  })

  test('what was settled before the hour of the digest is not spoken of', async () => {
    await enter('settled')
    itIs('2026-02-08T23:00:04Z')
    const { body } = await inside('notices', {
      notices: [
        notice('settled', {
          kind: 'reminder',
          subjectId: 'mfa/2026-02-02',
          dueOn: '2026-02-08',
          personId: 'grace',
          at: '2026-02-08T13:00:00Z',
        }),
      ],
    })
    await inside('notices', {
      notices: [
        notice('settled', {
          id: 'phase',
          about: 'phase',
          subjectId: 'ready',
          personId: 'grace',
          at: '2026-02-08T13:00:00Z',
        }),
      ],
    })
    expect(body.digests[0].person).toBe('grace/grace')
    const before = hook.calls.length
    expect((await inside('digests', { ...body.digests[0], at: undefined })).body).toEqual({})
    expect(hook.calls).toHaveLength(before)
    const list = await server.get(at('settled', '/notifications'))
    expect(list.body.notifications).toEqual([])
  })

  test('a plan that wants no mail sends none; in the app notices are listed, read and announced', async () => {
    await enter('quiet', { reminders: [{ id: 'reminders', channels: ['in-app'] }] })
    itIs('2026-02-08T23:05:00Z')
    const told = await inside('notices', {
      notices: [
        notice('quiet', {
          personId: 'grace',
          kind: 'escalation',
          subjectId: 'mfa/2026-01-19',
          dueOn: '2026-01-25',
          lead: undefined,
        }),
      ],
    })
    const [letters, calls] = [mail.letters.length, hook.calls.length]
    expect(told.body.digests).toMatchObject([{ person: 'grace/grace', at: '2026-02-09T13:02:00.000Z' }])
    const { organizationId, person } = told.body.digests[0]
    expect((await server.get(at('quiet', '/notifications'))).body.notifications).toEqual([])
    itIs('2026-02-09T13:02:00Z')
    expect((await inside('digests', { organizationId, person })).status).toBe(200)
    expect([mail.letters.length, hook.calls.length]).toEqual([letters, calls])
    const listed = async (query = '') => (await server.get(at('quiet', `/notifications${query}`))).body.notifications
    const [only] = await listed('?personId=grace&unread=true')
    expect(only).toMatchObject({
      kind: 'escalation',
      sentence:
        'SOC 2 Type II: Nobody has recorded evidence of Sign-in with two factors, whose last day was 2026-01-25.',
      read: false,
    })
    expect((await server.post(at('quiet', `/notifications/${only.id}/read`), { read: true })).body.read).toBe(true)
    expect([await listed('?unread=true'), (await listed()).length]).toEqual([[], 1])
    const unknown = await server.post(at('quiet', `/notifications/${crypto.randomUUID()}/read`), { read: true })
    expect([unknown.status, unknown.body.code]).toEqual([404, 'notice-unknown'])
    const { body } = await server.get(at('quiet', '/events?after=1'))
    expect(body.events.filter(({ kind }: { kind: string }) => kind === 'notice-added')).toHaveLength(1)
  })

  /** What a run tells, as a worker sends it. */
  const events = (planId: string) => {
    let sequence = 0
    return (kind: string, more: object = {}) =>
      inside('program-events', {
        events: [
          {
            organizationId: 'org',
            planId,
            programId: 'soc2',
            workflowId: `plan/${planId}/program/soc2`,
            firstRunId: 'run-1',
            sequence: ++sequence,
            kind,
            effectiveOn: '2026-02-02',
            occurredAt: '2026-02-02T11:00:00Z',
            actor: 'run',
            ordersRevision: 1,
            format: 'stagger-event/1',
            ...more,
          },
        ],
      })
  }
  const heardAt = async (id: string) =>
    (await server.get(at(id, '/notifications'))).body.notifications.map(
      ({ kind, about, personId }: Record<string, string>) => [personId, kind, about].join(' '),
    )

  test('a reminder that was handed over ahead is held back by a pause, and comes when it is told again', async () => {
    await enter('paused', apart('paused'))
    const tell = events('paused')
    const subject = { kind: 'reminders', id: 'reminders' }
    const told = async () =>
      (
        await inside('notices', {
          notices: [notice('paused'), notice('paused', { id: 'other owner', personId: 'grace' })],
        })
      ).body.digests[0]
    const address = await told()
    await tell('reminders-paused', { subject, state: 'paused' })
    itIs('2026-02-08T23:02:00Z')
    const digest = { organizationId: address.organizationId, person: address.person }
    expect([(await inside('digests', digest)).body, await heardAt('paused')]).toEqual([{}, []])
    itIs('2026-02-09T05:00:00Z')
    await tell('reminders-resumed', { subject, state: 'running' })
    expect(await told()).toEqual({ ...digest, at: '2026-02-09T23:02:00.000Z' })
    itIs('2026-02-09T23:02:00Z')
    await inside('digests', digest)
    // Grace owns nothing here: the reminder that was handed over for her is not meant any more.
    await inside('digests', { ...digest, person: 'grace/grace of paused' })
    expect(await heardAt('paused')).toEqual(['ann reminder evidence'])
    // A run that is over reminds nobody.
    await inside('notices', { notices: [notice('paused', { id: 'after the end' })] })
    await tell('program-ended')
    itIs('2026-02-10T23:02:00Z')
    await inside('digests', digest)
    expect(await heardAt('paused')).toHaveLength(1)
  })

  test('what nobody decided is told to those who were to, then to whoever hears of that, and to nobody when it is decided', async () => {
    await enter('undecided', apart('undecided'))
    const tell = events('undecided')
    const triage = (id: string) => ({ subject: { kind: 'drift', id }, facts: { changes: 1 } })
    for (const id of ['d1', 'd2']) await tell('triage-overdue', { ...triage(id), state: 'overdue' })
    itIs('2026-02-08T12:00:00Z')
    const about = {
      planId: 'undecided',
      programId: 'soc2',
      about: 'drift',
      dueOn: '2026-02-07',
      at: '2026-02-08T12:00:00Z',
    }
    const unanswered = ['d1', 'd2'].map((id) => ({
      ...about,
      id: `undecided ${id}`,
      subjectId: id,
      controlIds: ['mfa'],
    }))
    const { digests } = (await inside('unanswered', { unanswered })).body
    expect(digests).toMatchObject([
      { person: 'undecided@example.com', at: '2026-02-08T23:02:00.000Z' },
      { person: 'grace/grace of undecided', at: '2026-02-10T13:02:00.000Z' },
    ])
    await tell('triage-closed', { ...triage('d2'), state: 'harmless' })
    for (const { at: hour, ...address } of digests) {
      itIs(hour)
      await inside('digests', address)
    }
    expect(await heardAt('undecided')).toEqual(['grace escalation drift', 'ann unanswered drift'])
    const [first] = (await server.get(at('undecided', '/notifications'))).body.notifications
    expect(first.sentence).toBe(
      'SOC 2 Type II: Nobody has said by 2026-02-07 what changes that other systems reported mean.',
    )
  })

  test('who is to tell HITRUST is reminded ahead of the day, of the day that holds, while nobody has', async () => {
    await enter('asked', { ...apart('asked'), reminders: [{ id: 'reminders', leadDays: [30, 7] }] })
    const tell = events('asked')
    const triage = (id: string) => ({ subject: { kind: 'drift', id }, facts: { changes: 1 } })
    for (const id of ['slow', 'sure']) await tell('triage-closed', { ...triage(id), state: 'investigating' })
    const about = { planId: 'asked', programId: 'soc2', about: 'notice', controlIds: ['mfa'], asked: true }
    const ask = (subjectId: string, dueOn: string) => {
      const asked = { ...about, subjectId, dueOn, id: `asked ${subjectId} ${dueOn}`, at: '2026-02-02T13:00:00Z' }
      return inside('unanswered', { unanswered: [asked] })
    }
    await ask('slow', '2026-03-20')
    await ask('sure', '2026-03-10')
    // Ann's eight o'clock is the evening before in New York; 30 days ahead of the 12th is 10 February.
    const { digests } = (await ask('sure', '2026-03-12')).body
    expect(digests).toMatchObject([{ person: 'asked@example.com', at: '2026-02-09T23:02:00.000Z' }])
    const [address] = digests
    const digestAt = async (instant: string) => {
      itIs(instant)
      return (await inside('digests', { organizationId: address.organizationId, person: address.person })).body
    }
    expect(await digestAt('2026-02-09T23:02:00.000Z')).toEqual({ next: '2026-02-17T23:02:00.000Z' })
    await tell('notice-given', { ...triage('slow'), state: 'noticed' })
    for (const hour of ['2026-02-17T23:02:00.000Z', '2026-03-04T23:02:00.000Z']) await digestAt(hour)
    const sentences = (await server.get(at('asked', '/notifications'))).body.notifications
    expect(sentences.map(({ sentence }: { sentence: string }) => sentence.replace(/^.*: /, ''))).toEqual([
      'HITRUST has to be told by 2026-03-12 of changes that other systems reported, in 7 days.',
      'HITRUST has to be told by 2026-03-12 of changes that other systems reported, in 30 days.',
    ])
  })

  test('whoever owns the control by now is reminded, and nobody anew whom it is no news to', async () => {
    await enter('handed-over', { ...apart('handed-over'), reminders: [{ id: 'reminders', leadDays: [30, 7] }] })
    const tell = events('handed-over')
    await tell('triage-opened', { subject: { kind: 'drift', id: 'd1' }, state: 'open' })
    const about = { planId: 'handed-over', programId: 'soc2', about: 'drift', subjectId: 'd1', dueOn: '2026-02-20' }
    const ask = async () => {
      const at = server.app.get(Clock).now().toISOString()
      const asked = { ...about, id: 'handed-over d1', controlIds: ['mfa'], asked: true, at }
      return (await inside('unanswered', { unanswered: [asked] })).body.digests
    }
    // Eighteen days are less than thirty: Ann hears of it once, at once, and the run that asks again changes nothing.
    const [ann] = await ask()
    const digest = async ({ at: instant, ...address }: { at: string }) => {
      itIs(instant)
      await inside('digests', address)
    }
    expect(ann).toMatchObject({ person: 'handed-over@example.com', at: '2026-02-02T23:02:00.000Z' })
    await digest(ann)
    itIs('2026-02-04T13:00:00Z')
    expect(await ask()).toEqual([])
    const [mfa] = remindedPlan('handed-over').controls
    const edit = { kind: 'setControl', control: { ...mfa, ownerId: 'grace' } }
    await server.post(at('handed-over', '/edits'), { edit }, { 'if-match': '"1"' })
    const [grace] = await ask()
    expect(grace).toMatchObject({ person: 'grace/grace of handed-over', at: '2026-02-04T13:02:00.000Z' })
    await digest(grace)
    await digest({ ...ann, at: '2026-02-05T23:02:00.000Z' })
    expect(await heardAt('handed-over')).toEqual(['grace reminder drift', 'ann reminder drift'])
    const [first] = (await server.get(at('handed-over', '/notifications'))).body.notifications
    expect(first.sentence).toMatch(/in 16 days\.$/)
  })

  test('a reminder that waits for its day does not reach who has given the control away', async () => {
    await enter('given-away', { ...apart('given-away'), reminders: [{ id: 'reminders', leadDays: [7, 2] }] })
    const tell = events('given-away')
    await tell('triage-opened', { subject: { kind: 'drift', id: 'd1' }, state: 'open' })
    const question = { planId: 'given-away', programId: 'soc2', about: 'drift', subjectId: 'd1', dueOn: '2026-02-20' }
    const ask = async () => {
      const asked = { ...question, id: 'given-away d1', controlIds: ['mfa'], asked: true, at: '2026-02-02T13:00:00Z' }
      return (await inside('unanswered', { unanswered: [asked] })).body.digests
    }
    const [ann] = await ask()
    const [mfa] = remindedPlan('given-away').controls
    const edit = { kind: 'setControl', control: { ...mfa, ownerId: 'grace' } }
    await server.post(at('given-away', '/edits'), { edit }, { 'if-match': '"1"' })
    const [grace] = await ask()
    for (const { at: instant, ...address } of [ann, grace]) {
      itIs(instant)
      await inside('digests', address)
    }
    expect(await heardAt('given-away')).toEqual(['grace reminder drift'])
  })

  test('somebody without an address hears of all plans in one digest', async () => {
    for (const id of ['both-1', 'both-2']) await enter(id, apart('both'))
    itIs('2026-02-08T23:05:00Z')
    const missed = {
      personId: 'grace',
      kind: 'escalation',
      subjectId: 'mfa/2026-01-19',
      dueOn: '2026-01-25',
      lead: undefined,
    }
    const told = await inside('notices', { notices: ['both-1', 'both-2'].map((id) => notice(id, missed)) })
    expect(told.body.digests).toMatchObject([{ person: 'grace/grace of both' }])
    itIs(told.body.digests[0].at)
    const before = hook.calls.length
    const { organizationId, person } = told.body.digests[0]
    await inside('digests', { organizationId, person })
    const [call] = hook.calls.slice(before)
    expect(JSON.parse(call?.body ?? '').notices.map(({ planId }: { planId: string }) => planId)).toEqual([
      'both-1',
      'both-2',
    ])
  })

  test('what became of requests is known one by one, an agenda that is spent is answered with new orders, and reminders pause', async () => {
    await enter('told')
    await server.post(at('told', '/runs'), {})
    await eventually(() => fake.orders.some(({ planId }) => planId === 'told'))
    const event = (sequence: number, kind: string, facts?: object) => ({
      organizationId: 'org',
      planId: 'told',
      programId: 'soc2',
      workflowId: 'plan/told/program/soc2',
      firstRunId: 'run-1',
      sequence,
      kind,
      ...(facts && { facts }),
      effectiveOn: '2026-02-02',
      occurredAt: '2026-02-02T11:00:00Z',
      actor: 'run',
      ordersRevision: 1,
      format: 'stagger-event/1',
    })
    const sent = fake.orders.length
    await inside('program-events', {
      events: [
        event(1, 'evidence-settled', {
          open: 1,
          collected: 0,
          late: 0,
          missed: 1,
          'mfa/2026-01-19': 'missed',
          'mfa/2026-02-02': 'open',
        }),
        event(2, 'evidence-settled', { open: 0, collected: 0, late: 1, missed: 0, 'mfa/2026-01-19': 'late' }),
        event(3, 'agenda-spent'),
      ],
    })
    const { body } = await server.get(at('told', '/runs'))
    const run = body.runs.find(({ programId }: { programId: string }) => programId === 'soc2')
    expect(run.subjects.map(({ kind, subjectId, state }: Record<string, string>) => [kind, subjectId, state])).toEqual([
      ['evidence', 'mfa/2026-01-19', 'late'],
      ['evidence', 'mfa/2026-02-02', 'open'],
    ])
    await eventually(() => fake.orders.length > sent)
    const paused = await server.post(at('told', '/programs/soc2/reminders'), { paused: true })
    expect([paused.status, paused.body]).toEqual([
      200,
      { subject: { kind: 'reminders', id: 'reminders' }, state: 'paused' },
    ])
    expect(fake.heard).toContainEqual(expect.stringMatching(/^pauseReminders soc2 ana /))
    expect((await server.get('/api/v1/status')).body.channels).toEqual({ email: 'on', webhook: 'on' })
  })
})
