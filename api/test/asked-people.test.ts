import { describe, expect, test } from '@jest/globals'
import { Clock } from '../src/clock.ts'
import { DATABASES } from './support/databases.ts'
import { fakeRuns } from './support/fake-runs.ts'
import { tellingRuns } from './support/program-event.ts'
import { remindedPlan } from './support/reminded-plan.ts'
import { serverOn } from './support/server-on.ts'
import { TOKEN } from './support/server.ts'

describe.each(DATABASES)('who is asked, on %s', (name) => {
  const server = serverOn(name, { runs: fakeRuns().runs })
  const inside = (route: string, body: unknown) =>
    server.post(`/internal/v1/${route}`, body, { authorization: `Bearer ${TOKEN}` })
  const itIs = (instant: string) => {
    server.app.get(Clock).now = () => new Date(instant)
  }

  /** A plan whose run says something; what people have heard by an instant, each on the way to their own digest. */
  async function enter(planId: string) {
    itIs('2026-02-02T15:00:00Z')
    await server.post('/api/v1/plans', { plan: remindedPlan(planId) })
    await server.post(`/api/v1/plans/${planId}/runs`, {})
    const say = tellingRuns(server, () => planId)
    const wanted = new Map<string, unknown>()
    const ask = async (question: object) => {
      const asked = { planId, programId: 'soc2', controlIds: [], at: '2026-02-02T16:00:00Z', ...question }
      const { digests } = (await inside('unanswered', { unanswered: [asked] })).body
      for (const { organizationId, person } of digests) wanted.set(person, { organizationId, person })
    }
    const heardBy = async (instant: string): Promise<readonly string[]> => {
      itIs(instant)
      for (const address of wanted.values()) await inside('digests', address)
      const { notifications } = (await server.get(`/api/v1/plans/${planId}/notifications`)).body
      return notifications.map(
        ({ personId, kind, sentence }: { personId: string; kind: string; sentence: string }) =>
          `${personId} ${kind}: ${sentence.replace(/^[^:]*: /, '')}`,
      )
    }
    return { say, ask, heardBy }
  }

  test('another owner of a control is reminded in place of the one before', async () => {
    const { say, ask, heardBy } = await enter('handed-over')
    const id = 'late.window.mfa'
    await say('soc2', 'exception-opened', { subject: { kind: 'exception', id }, state: 'open' })
    const question = { id: 'asked', about: 'exception', subjectId: id, dueOn: '2026-02-20', controlIds: ['mfa'] }
    await ask({ ...question, asked: true })
    const [control] = remindedPlan('handed-over').controls
    const edit = { kind: 'setControl', control: { ...control, ownerId: 'grace' } }
    expect((await server.post('/api/v1/plans/handed-over/edits', { edit }, { 'if-match': '"1"' })).status).toBe(200)
    await ask({ ...question, asked: true })
    const heard = await heardBy('2026-02-20T15:00:00Z')
    expect(new Set(heard.map((line) => line.split(':')[0]))).toEqual(new Set(['grace reminder']))
  })

  test('a warning is heard by the people of its phase once, and when the day is over they hear so, and then others', async () => {
    const { say, ask, heardBy } = await enter('warned')
    const bridge = { subject: { kind: 'bridge', id: 'window' } }
    await say('soc2', 'bridge-cover-ending', { ...bridge, state: 'ending' })
    const question = { id: 'cover', about: 'bridge', subjectId: 'window', dueOn: '2026-03-04' }
    await ask({ ...question, asked: true, lead: 30 })
    expect(await heardBy('2026-02-03T15:00:00Z')).toEqual([
      'grace reminder: No letter can stand in for the next report after 2026-03-04, in 30 days.',
    ])
    await say('soc2', 'bridge-cover-ended', { ...bridge, state: 'ended' })
    await ask({ ...question, at: '2026-03-05T11:00:00Z' })
    const over = 'Since 2026-03-04 no letter can stand in for the next report, and there is none.'
    expect((await heardBy('2026-03-12T15:00:00Z')).slice(0, 2).toSorted()).toEqual([
      `grace escalation: ${over}`,
      `grace unanswered: ${over}`,
    ])
  })

  test('what was settled before the hour of the digest is warned of no more', async () => {
    const { say, ask, heardBy } = await enter('settled')
    const subject = { kind: 'report', id: 'draft' }
    await say('hitrust', 'draft-warned', { subject, state: 'in-review' })
    await ask({
      id: 'd',
      programId: 'hitrust',
      about: 'draft',
      subjectId: 'draft',
      dueOn: '2026-02-09',
      asked: true,
      lead: 7,
    })
    await say('hitrust', 'draft-approved', { subject, state: 'approved' })
    expect(await heardBy('2026-02-03T15:00:00Z')).toEqual([])
  })
})
