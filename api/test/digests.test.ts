import { createHmac } from 'node:crypto'
import { afterAll, describe, expect, test } from '@jest/globals'
import { DATABASES } from './support/databases.ts'
import { fakeRuns } from './support/fake-runs.ts'
import { apart, hearing, notice } from './support/hearing.ts'
import { startHookListener } from './support/hook-listener.ts'
import { startMailServer } from './support/mail-server.ts'
import { serverOn } from './support/server-on.ts'

const SECRET = 'a secret of sixteen letters or more'

describe.each(DATABASES)('digests on %s', (name) => {
  let mail: Awaited<ReturnType<typeof startMailServer>>
  let hook: Awaited<ReturnType<typeof startHookListener>>
  const server = serverOn(name, { runs: fakeRuns().runs }, async () => {
    ;[mail, hook] = await Promise.all([startMailServer(), startHookListener()])
    return {
      STAGGER_SMTP_URL: mail.url,
      STAGGER_MAIL_FROM: 'Stagger <stagger@example.com>',
      STAGGER_WEBHOOK_URL: hook.url,
      STAGGER_WEBHOOK_SECRET: SECRET,
    }
  })
  afterAll(async () => void (await Promise.all([mail?.close(), hook?.close()])))
  const { itIs, at, inside, enter } = hearing(server)

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
      '- Evidence of Sign-in with two factors must be there by Feb 15, 2026, in 6 days.',
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
    expect((await server.get('/api/v1/status')).body.channels).toEqual({ email: 'on', webhook: 'on' })
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

  test('a digest speaks of a plan in the language of the plan, whatever the worker that asks for it speaks', async () => {
    await enter('deutsch', { ...apart('deutsch'), language: 'de' })
    itIs('2026-02-08T23:05:00Z')
    const told = await inside('notices', { notices: [notice('deutsch')] })
    itIs(told.body.digests[0].at)
    const [letters, calls] = [mail.letters.length, hook.calls.length]
    const { organizationId, person } = told.body.digests[0]
    await inside('digests', { organizationId, person })
    const [call] = hook.calls.slice(calls)
    const german = 'Der Nachweis für „Sign-in with two factors“ muss bis 15. Feb. 2026 vorliegen, also in 6 Tagen.'
    expect(JSON.parse(call?.body ?? '')).toMatchObject({
      title: 'Stagger: 1 Punkt wartet auf Sie',
      notices: [{ sentence: german }],
    })
    expect(mail.letters).toHaveLength(letters + 1)
    const listed = await server.get(at('deutsch', '/notifications'), { 'accept-language': 'en' })
    expect(listed.body.notifications[0].sentence).toMatch(
      /Evidence of Sign-in with two factors must be there by 2026-02-15/,
    )
  })
})
