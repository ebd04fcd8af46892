import { describe, expect, test } from '@jest/globals'
import { DATABASES } from './support/databases.ts'
import { eventually, fakeRuns } from './support/fake-runs.ts'
import { apart, hearing, notice } from './support/hearing.ts'
import { programEvent, tellingRuns } from './support/program-event.ts'
import { remindedPlan } from './support/reminded-plan.ts'
import { serverOn } from './support/server-on.ts'
import { setClock } from './support/set-clock.ts'

describe.each(DATABASES)('who is reminded, on %s', (name) => {
  const fake = fakeRuns()
  const server = serverOn(name, { runs: fake.runs })
  const { itIs, at, inside, enter, heardAt } = hearing(server)

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

  test('a reminder that was handed over ahead is held back by a pause, and comes when it is told again', async () => {
    await enter('paused', apart('paused'))
    const say = tellingRuns(server, () => 'paused')
    const subject = { kind: 'reminders', id: 'reminders' }
    const told = async () =>
      (
        await inside('notices', {
          notices: [notice('paused'), notice('paused', { id: 'other owner', personId: 'grace' })],
        })
      ).body.digests[0]
    const address = await told()
    await say('soc2', 'reminders-paused', { subject, state: 'paused' })
    itIs('2026-02-08T23:02:00Z')
    const digest = { organizationId: address.organizationId, person: address.person }
    expect([(await inside('digests', digest)).body, await heardAt('paused')]).toEqual([{}, []])
    itIs('2026-02-09T05:00:00Z')
    await say('soc2', 'reminders-resumed', { subject, state: 'running' })
    expect(await told()).toEqual({ ...digest, at: '2026-02-09T23:02:00.000Z' })
    itIs('2026-02-09T23:02:00Z')
    await inside('digests', digest)
    // Grace owns nothing here: the reminder that was handed over for her is not meant any more.
    await inside('digests', { ...digest, person: 'grace/grace of paused' })
    expect(await heardAt('paused')).toEqual(['ann reminder evidence'])
    // A run that is over reminds nobody.
    await inside('notices', { notices: [notice('paused', { id: 'after the end' })] })
    await say('soc2', 'program-ended')
    itIs('2026-02-10T23:02:00Z')
    await inside('digests', digest)
    expect(await heardAt('paused')).toHaveLength(1)
  })

  test('what nobody decided is told to those who were to, then to whoever hears of that, and to nobody when it is decided', async () => {
    await enter('undecided', apart('undecided'))
    const say = tellingRuns(server, () => 'undecided')
    const triage = (id: string) => ({ subject: { kind: 'drift', id }, facts: { changes: 1 } })
    for (const id of ['d1', 'd2']) await say('soc2', 'triage-overdue', { ...triage(id), state: 'overdue' })
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
    await say('soc2', 'triage-closed', { ...triage('d2'), state: 'harmless' })
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
    const say = tellingRuns(server, () => 'asked')
    const triage = (id: string) => ({ subject: { kind: 'drift', id }, facts: { changes: 1 } })
    for (const id of ['slow', 'sure']) await say('soc2', 'triage-closed', { ...triage(id), state: 'investigating' })
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
    await say('soc2', 'notice-given', { ...triage('slow'), state: 'noticed' })
    for (const hour of ['2026-02-17T23:02:00.000Z', '2026-03-04T23:02:00.000Z']) await digestAt(hour)
    const sentences = (await server.get(at('asked', '/notifications'))).body.notifications
    expect(sentences.map(({ sentence }: { sentence: string }) => sentence.replace(/^.*: /, ''))).toEqual([
      'HITRUST has to be told by 2026-03-12 of changes that other systems reported, in 7 days.',
      'HITRUST has to be told by 2026-03-12 of changes that other systems reported, in 30 days.',
    ])
  })

  test('whoever owns the control by now is reminded, and nobody anew whom it is no news to', async () => {
    await enter('handed-over', { ...apart('handed-over'), reminders: [{ id: 'reminders', leadDays: [30, 7] }] })
    const say = tellingRuns(server, () => 'handed-over')
    await say('soc2', 'triage-opened', { subject: { kind: 'drift', id: 'd1' }, state: 'open' })
    const about = { planId: 'handed-over', programId: 'soc2', about: 'drift', subjectId: 'd1', dueOn: '2026-02-20' }
    const ask = async () => {
      const at = setClock(server).now().toISOString()
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
    const say = tellingRuns(server, () => 'given-away')
    await say('soc2', 'triage-opened', { subject: { kind: 'drift', id: 'd1' }, state: 'open' })
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

  test('what became of requests is known one by one, an agenda that is spent is answered with new orders, and reminders pause', async () => {
    await enter('told')
    await server.post(at('told', '/runs'), {})
    await eventually(() => fake.orders.some(({ planId }) => planId === 'told'))
    const event = (sequence: number, kind: string, facts?: object) =>
      programEvent('told', 'soc2', sequence, kind, { ...(facts && { facts }) })
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
  })
})
