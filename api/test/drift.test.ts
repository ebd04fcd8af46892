import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Plan } from '@stagger/planner'
import { signatureOf } from '../src/edge/signature.ts'
import { DriftDesk } from '../src/drift/drift-desk.ts'
import { dueAfter } from '../src/drift/drift-signals.ts'
import { byName, touchedControls } from '../src/drift/touched-controls.ts'
import { DATABASES } from './support/databases.ts'
import { driftingRuns } from './support/drifting-runs.ts'
import { eventually } from './support/fake-runs.ts'
import { tellingRuns } from './support/program-event.ts'
import { newPlanBeforeEach, serverOn } from './support/server-on.ts'
import { setClock } from './support/set-clock.ts'
import { smallPlan } from './support/small-plan.ts'

jest.setTimeout(30_000)

const SECRET = 'a secret only for these tests'
const HOOK = '/api/v1/hooks/change-management'

const control = (id: string, systems: Plan['controls'][number]['systems'], programIds: string[]) => ({
  id,
  name: id,
  cadence: 'continuous' as const,
  scopeIds: ['product'],
  programIds,
  items: [{ kind: 'implemented' as const, liveSince: '2025-01-01' }],
  testedBy: [],
  ...(systems && { systems }),
})

const controls = [
  control('mfa', ['identity-provider'], ['soc2', 'hitrust']),
  control('branch-rules', ['code-repository'], ['soc2']),
  control('backup', undefined, ['hitrust']),
]

test('a change touches the controls that name its system, and those that somebody named', () => {
  const touched = (kinds: 'identity-provider'[], controlIds: string[]) =>
    Object.fromEntries(touchedControls({ controls }, { kinds, controlIds }))
  expect(touched(['identity-provider'], [])).toEqual({ soc2: ['mfa'], hitrust: ['mfa'] })
  expect(touched(['identity-provider'], ['backup'])).toEqual({ soc2: ['mfa'], hitrust: ['mfa', 'backup'] })
  expect(touched([], [])).toEqual({})
  expect([byName('code-repository').kinds, byName('jenkins').kinds]).toEqual([['code-repository'], []])
})

test.each([
  ['nothing before', undefined, '09:00:00', '09:00:00'],
  ['the last one is fresh', '08:59:30', '09:00:00', '09:00:30'],
  ['the last one is a minute old', '08:59:00', '09:00:00', '09:00:00'],
])('a run is told at once, and then once a minute: %s', (_, last, now, due) => {
  const at = (time: string) => new Date(`2026-11-23T${time}Z`)
  expect(dueAfter(last === undefined ? undefined : at(last), at(now))).toEqual(at(due))
})

describe.each(DATABASES)('reported changes on %s', (name) => {
  const fake = driftingRuns()
  const server = serverOn(name, { runs: fake.runs }, { STAGGER_CHANGE_HOOK_SECRET: SECRET })
  const plan = newPlanBeforeEach(server, (id) => ({ ...smallPlan(id), controls }))
  const clock = setClock(server)
  const tell = tellingRuns(server, () => plan.id)
  let changes = 0

  beforeEach(async () => {
    clock.at('2026-11-23T09:00:00Z')
    Object.assign(fake.now, { state: 'running', refuses: false })
    for (const other of (await server.get('/api/v1/plans')).body.plans as { id: string }[])
      if (other.id !== plan.id) await endRuns(other.id)
    await server.post(plan.at('/runs'), {})
    await eventually(() => fake.orders.filter(({ planId }) => planId === plan.id).length >= 2)
    fake.drifts.length = 0
    fake.said.length = 0
  })

  /** Only the plan of the test runs. */
  async function endRuns(planId: string) {
    const ending = tellingRuns(server, () => planId)
    for (const programId of ['soc2', 'hitrust']) await ending(programId, 'program-ended', { firstRunId: 'end' })
  }

  function signed(body: unknown, { secret = SECRET, ageS = 0 } = {}) {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const timestamp = String(Math.floor(clock.now().getTime() / 1_000) - ageS)
    const signature = signatureOf(secret, timestamp, text)
    return server.post(HOOK, text, { 'stagger-timestamp': timestamp, 'stagger-signature': signature })
  }
  const change = (more: object = {}) => ({
    system: 'identity-provider',
    changeId: `c-${name}-${++changes}`,
    at: '2026-11-23T08:59:00Z',
    ...more,
  })
  const told = () => fake.drifts.map(({ programId, count, controlIds }) => `${programId} ${count} ${controlIds.join()}`)
  const settle = () => server.app.get(DriftDesk).sendDue()

  test('a change reaches every running program whose controls it touches, once', async () => {
    const one = change({ kind: 'policy', summary: 'Sessions last a day' })
    const answers = [await signed(one), await signed(one), await signed({ ...one, system: ' Identity-Provider ' })]
    expect(answers.map(({ status, body }) => `${status} ${body.outcome} ${body.programs}`)).toEqual([
      '202 matched 2',
      '202 known 0',
      '202 known 0',
    ])
    await eventually(() => fake.drifts.length === 2)
    expect(told().toSorted()).toEqual(['hitrust 1 mfa', 'soc2 1 mfa'])
    await settle()
    expect(fake.drifts).toHaveLength(2)
  })

  test('the first change of a minute goes at once, the rest of the minute together', async () => {
    await signed(change({ system: 'code-repository' }))
    await eventually(() => fake.drifts.length === 1)
    for (const second of [10, 20, 30]) {
      clock.at(`2026-11-23T09:00:${second}Z`)
      await signed(change({ system: 'code-repository', at: `2026-11-23T08:${second}:00Z` }))
    }
    expect(await settle()).toBe(30_000)
    expect(told()).toEqual(['soc2 1 branch-rules'])
    clock.at('2026-11-23T09:01:00Z')
    await settle()
    expect(fake.drifts[1]).toMatchObject({
      count: 3,
      controlIds: ['branch-rules'],
      firstAt: '2026-11-23T08:10:00.000Z',
      lastAt: '2026-11-23T08:30:00.000Z',
    })
    clock.at('2026-11-23T09:05:00Z')
    await signed(change({ system: 'code-repository' }))
    await eventually(() => fake.drifts.length === 3)
    expect(new Set(fake.drifts.map(({ driftId }) => driftId)).size).toBe(3)
  })

  test('while runs are away changes are gathered, and a run hears of none twice under another name', async () => {
    fake.now.state = 'away'
    await signed(change({ system: 'code-repository' }))
    await settle()
    expect(fake.drifts).toEqual([])
    await signed(change({ system: 'code-repository' }))
    fake.now.state = 'running'
    clock.pass(120_000)
    await settle()
    expect(told()).toEqual(['soc2 1 branch-rules', 'soc2 1 branch-rules'])
    expect((await server.get(plan.at('/drift'))).body.changes.map((one: { toldAt?: string }) => one.toldAt)).toEqual([
      '2026-11-23T09:02:00.000Z',
      '2026-11-23T09:02:00.000Z',
    ])
  })

  test('an answer judges every change that came until then, and all of them are told with the triage', async () => {
    const report = async (changeId: string, system = 'code-repository') => {
      await signed(change({ system, changeId: `${plan.id}-${changeId}` }))
      await settle()
      clock.pass(120_000)
      return fake.drifts.findLast(({ programId }) => programId === 'soc2')?.driftId ?? ''
    }
    const drift = async () => {
      const { triages, changes } = (await server.get(plan.at('/drift'))).body
      const of = (triageId: string) =>
        changes.flatMap((one: { programId: string; triageId?: string; changeId: string }) =>
          one.programId === 'soc2' && one.triageId === triageId ? [one.changeId.slice(plan.id.length + 1)] : [],
        )
      return triages.map((one: { triageId: string; changes: number; controlIds: string[] }) => [
        one.changes,
        one.controlIds,
        of(one.triageId),
      ])
    }
    const opened = (id: string) => tell('soc2', 'triage-opened', { subject: { kind: 'drift', id }, state: 'open' })
    const first = await report('4')
    await opened(first)
    expect(await drift()).toEqual([[1, ['branch-rules'], ['4']]])
    await report('5')
    await report('9', 'identity-provider')
    expect(await drift()).toEqual([[3, ['branch-rules', 'mfa'], ['9', '5', '4']]])
    await tell('soc2', 'triage-closed', { subject: { kind: 'drift', id: first }, state: 'harmless' })
    await opened(await report('12'))
    expect(await drift()).toEqual([
      [1, ['branch-rules'], ['12']],
      [3, ['branch-rules', 'mfa'], ['9', '5', '4']],
    ])
    const { events } = (await server.get(plan.at('/events'))).body
    const told = events.flatMap(({ kind, data }: { kind: string; data: { programId: string; changes: number } }) =>
      kind === 'changes-told' && data.programId === 'soc2' ? [data.changes] : [],
    )
    expect(told).toEqual([1, 1, 1, 1])
  })

  test('a run that cannot be told of a change yet hears of no later one before it', async () => {
    fake.now.state = 'not-started'
    await signed(change({ system: 'code-repository' }))
    await settle()
    clock.pass(120_000)
    await signed(change({ system: 'code-repository' }))
    await settle()
    const told = () => [...new Set(fake.drifts.map(({ driftId }) => driftId))]
    const [first] = told()
    expect(told()).toEqual([first])
    fake.now.state = 'running'
    clock.pass(120_000)
    await settle()
    expect(told()).toEqual([first, expect.any(String)])
  })

  test('what touches nothing is kept, and matched when somebody says what the system is', async () => {
    const system = `Jenkins ${plan.id}`
    const lost = change({ system, summary: 'New runner' })
    expect((await signed(lost)).body).toEqual({ outcome: 'unmatched', programs: 0 })
    const unmatched = async () =>
      (await server.get('/api/v1/change-reports?matched=false')).body.reports.filter(
        (report: { system: string }) => report.system === system.toLowerCase(),
      )
    expect(await unmatched()).toEqual([
      {
        system: system.toLowerCase(),
        changeId: lost.changeId,
        summary: 'New runner',
        at: '2026-11-23T08:59:00.000Z',
        receivedAt: '2026-11-23T09:00:00.000Z',
        matched: false,
      },
    ])
    const described = { name: system, kinds: ['code-repository'], controlIds: ['backup'] }
    const answer = await server.post('/api/v1/change-systems', described)
    expect([answer.status, answer.body]).toEqual([200, { name: system.toLowerCase(), matched: 1 }])
    expect(await unmatched()).toEqual([])
    await eventually(() => fake.drifts.length === 2)
    expect(told().toSorted()).toEqual(['hitrust 1 backup', 'soc2 1 branch-rules'])
    const again = await server.post('/api/v1/change-systems', { ...described, kinds: [] })
    expect(again.body).toEqual({ name: system.toLowerCase(), matched: 0 })
    expect((await server.get('/api/v1/change-systems')).body.systems).toContainEqual({
      name: system.toLowerCase(),
      kinds: [],
      controlIds: ['backup'],
    })
  })

  test('only what is signed with the secret, now, is taken', async () => {
    const one = change()
    const text = JSON.stringify(one)
    const timestamp = String(Math.floor(clock.now().getTime() / 1_000))
    const signature = signatureOf(SECRET, timestamp, text)
    const shown = (headers: Record<string, string>, body = text) => server.post(HOOK, body, headers)
    const refused = [
      await shown({}),
      await shown({ 'stagger-timestamp': timestamp }),
      await shown({ 'stagger-timestamp': timestamp, 'stagger-signature': signature.slice(0, -1) }),
      await shown({ 'stagger-timestamp': timestamp, 'stagger-signature': signature }, `${text} `),
      await shown({ 'stagger-timestamp': `${Number(timestamp) + 1}`, 'stagger-signature': signature }),
      await signed(one, { secret: 'another secret of the tests' }),
      await signed(one, { ageS: 301 }),
      await signed(one, { ageS: -301 }),
      await signed('{"system":'),
      await signed({ ...one, at: 'yesterday' }),
      await signed({ ...one, more: 1 }),
      await signed({ ...one, changeId: 'a\u0000b' }),
      await shown({ 'content-type': 'text/plain' }),
    ]
    expect(refused.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      ...Array.from({ length: 6 }, () => '401 signature-invalid'),
      '401 signature-stale',
      '401 signature-stale',
      '400 body-malformed',
      '422 request-invalid',
      '422 request-invalid',
      '400 body-malformed',
      '415 media-type-unsupported',
    ])
    expect(refused[0]?.headers.get('content-type')).toContain('application/problem+json')
    expect((await signed(one, { ageS: 299 })).body.outcome).toBe('matched')
  })

  test('what people find goes to the run as a code; their words stay here', async () => {
    await signed(change({ system: 'code-repository' }))
    await eventually(() => fake.drifts.length === 1)
    const triageId = fake.drifts[0]?.driftId ?? ''
    const subject = { kind: 'drift', id: triageId }
    await tell('soc2', 'triage-opened', { subject, state: 'open', facts: { changes: 1 } })
    const at = plan.at(`/programs/soc2/triages/${triageId}`)
    const judged = { effectiveOn: '2026-11-23', outcome: 'security-event', confirmed: true, reason: 'A stolen token' }
    const answer = await server.post(`${at}/close`, judged)
    expect([answer.status, answer.body]).toEqual([200, { subject, state: 'security-event' }])
    expect(fake.said[0]).toMatchObject({
      update: 'closeTriage',
      message: { triageId, outcome: 'security-event', confirmed: true, actor: 'ana' },
    })
    expect(JSON.stringify(fake.said)).not.toContain('stolen')
    await tell('soc2', 'triage-closed', { subject, state: 'disclosure-due', facts: { outcome: 'security-event' } })
    expect((await server.post(`${at}/notice`, { effectiveOn: '2026-11-23' })).status).toBe(200)
    const { body } = await server.get(plan.at('/drift'))
    expect(body.triages).toMatchObject([
      {
        programId: 'soc2',
        triageId,
        state: 'disclosure-due',
        controlIds: ['branch-rules'],
        reason: 'A stolen token',
        facts: { changes: 1, outcome: 'security-event' },
      },
    ])
    fake.now.refuses = true
    const refused = await server.post(`${at}/close`, { effectiveOn: '2026-11-23', outcome: 'harmless' })
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'triage-not-open',
      detail: `Nothing is left to judge in the triage ${triageId}: it is over, or it waits for a notice.`,
    })
  })
})

describe('without a secret', () => {
  const server = serverOn('PGlite')

  test('nothing is reported', async () => {
    const answer = await server.post(HOOK, { system: 'x', changeId: '1', at: '2026-11-23T09:00:00Z' })
    expect(`${answer.status} ${answer.body.code}`).toBe('503 hook-not-configured')
  })
})
