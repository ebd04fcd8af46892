import { beforeEach, describe, expect, test } from '@jest/globals'
import { examplePlan, type Plan } from '@stagger/planner'
import { EntityManager } from '@mikro-orm/core'
import { Clock } from '../src/clock.ts'
import { UpdateKeyRow } from '../src/runs/update-key.entity.ts'
import { DATABASES } from './support/databases.ts'
import { eventually, fakeRuns } from './support/fake-runs.ts'
import { TOKEN } from './support/server.ts'
import { newPlanBeforeEach, serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'

/** Many requests to a real database, on a machine that has other things to do. */
const SLOW_MS = 30_000

/** The small plan with its window pinned to a day on which one control does not operate yet. */
function lateControlPlan(id: string): Plan {
  const plan = smallPlan(id)
  return {
    ...plan,
    activities: plan.activities.map((activity) =>
      activity.id === 'observe' ? { ...activity, constraints: { fixed: '2027-02-01' } } : activity,
    ),
    controls: [
      {
        id: 'mfa',
        name: 'Multi-factor sign-in',
        cadence: 'continuous',
        scopeIds: ['product'],
        programIds: ['soc2'],
        items: [{ kind: 'implemented', liveSince: '2027-02-11' }],
        testedBy: [],
      },
    ],
  }
}

describe.each(DATABASES)('an examination on %s', (name) => {
  const fake = fakeRuns()
  const server = serverOn(name, { runs: fake.runs })
  const plan = newPlanBeforeEach(server, lateControlPlan)

  let sequence = 0
  beforeEach(() => {
    sequence = 0
    server.app.get(Clock).now = () => new Date('2026-11-23T12:00:00Z')
    fake.become('fine')
    fake.heard.length = 0
    fake.orders.length = 0
  })

  const say = (path: string, fact: object, headers = {}, program = 'soc2') =>
    server.post(plan.at(`/programs/${program}${path}`), { effectiveOn: '2026-11-20', ...fact }, headers)
  const happens = (kind: string, more: object = {}) =>
    server.post(
      '/internal/v1/program-events',
      {
        events: [
          {
            format: 'stagger-event/1',
            organizationId: 'org',
            planId: plan.id,
            programId: 'soc2',
            workflowId: `plan/${plan.id}/program/soc2`,
            firstRunId: 'run-1',
            sequence: ++sequence,
            kind,
            effectiveOn: '2026-11-20',
            occurredAt: '2026-11-20T11:00:00Z',
            actor: 'ana',
            ordersRevision: 1,
            ...more,
          },
        ],
      },
      { authorization: `Bearer ${TOKEN}` },
    )
  const exception = { kind: 'exception', id: 'late.window.mfa' }
  const opened = () =>
    happens('exception-opened', { subject: exception, state: 'open', facts: { found: 'expected', controlId: 'mfa' } })
  const decided = (choice: string, more: object = {}) =>
    happens('exception-decided', { subject: exception, state: 'decided', facts: { choice, controlId: 'mfa' }, ...more })
  /** The key under which the API asked a run. */
  const keyOf = async (kind: string): Promise<string> =>
    (await server.app.get(EntityManager).fork().findOneOrFail(UpdateKeyRow, { planId: plan.id, kind })).key
  const document = async (): Promise<{ revision: number; plan: Plan }> => (await server.get(plan.at())).body
  const edit = (change: object, revision: number) =>
    server.post(plan.at('/edits'), { edit: change }, { 'if-match': `"${revision}"` })
  const windowOf = ({ activities }: Plan) => activities.find(({ id }) => id === 'observe')?.constraints

  test(
    'each fact reaches its run, without what was written beside it',
    async () => {
      const answers = [
        await say('/exceptions', { controlId: 'mfa', kind: 'expected', note: 'Seen in the pilot' }),
        await say('/exceptions/e/response', { response: 'will-remediate' }),
        await say('/exceptions/e/closing', { outcome: 'resolved' }),
        await say('/window-changes', { endOn: '2027-04-15', note: 'Lee at the firm' }),
        await say('/scope-changes', { change: 'system-added', place: 'next-window' }),
        await say('/documents', { type: 'type2', document: 'assertion' }),
        await say('/reports', { type: 'type2', opinion: 'qualified', criteriaNotMet: 2 }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200])
      expect(fake.heard.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
        'recordException soc2',
        'respondToException soc2',
        'closeException soc2',
        'agreeWindowChange soc2',
        'agreeScopeChange soc2',
        'deliverDocument soc2',
        'issueReport soc2',
      ])
      expect(fake.heard.join()).not.toMatch(/pilot|Lee/)
    },
    SLOW_MS,
  )

  test(
    'what cannot be meant is refused before any run is asked',
    async () => {
      const refused = [
        await say('/exceptions', { controlId: 'nobody', kind: 'expected' }),
        await say('/exceptions', { controlId: 'mfa', kind: 'suspected' }),
        await say('/window-changes', { endOn: '2027-04-15' }),
        await say('/reports', { type: 'type2', opinion: 'qualified', criteriaNotMet: 62 }),
        await say('/reports', { type: 'type2', opinion: 'qualified', criteriaNotMet: 0 }, {}, 'hitrust'),
      ]
      expect(refused.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
        '422 control-unknown',
        '422 request-invalid',
        '422 request-invalid',
        '422 request-invalid',
        '404 program-unknown',
      ])
      expect(fake.heard).toEqual([])
    },
    SLOW_MS,
  )

  test(
    'a decision to slide is written into the plan once, with its reason, and its window moves',
    async () => {
      await happens('run-started')
      await opened()
      fake.become('silent')
      const key = { 'idempotency-key': `slide-${plan.id}` }
      await say('/exceptions/late.window.mfa/decision', { choice: 'slide-start', note: 'The vendor is late' }, key)
      fake.become('fine')
      await say('/exceptions/late.window.mfa/decision', { choice: 'slide-start', note: 'The vendor is late' }, key)
      const sent = await keyOf('decideException')
      await decided('slide-start', { key: sent })
      const now = await document()
      expect(now.revision).toBe(2)
      expect(now.plan.decisions).toEqual([
        {
          id: `decision-${sent}`,
          rule: 'S01',
          programId: 'soc2',
          controlId: 'mfa',
          windowId: 'observe',
          choice: 'slide-start',
          keepEndOn: '2027-04-30',
          decidedBy: 'ana',
          decidedOn: '2026-11-20',
          note: 'The vendor is late',
        },
      ])
      expect(windowOf(now.plan)).toEqual({ notBefore: '2027-02-11' })
      await eventually(() => fake.orders.some(({ window }) => window?.windows[0]?.opensOn === '2027-02-11'))
      expect(fake.orders.at(-1)?.window?.windows[0]).toMatchObject({ closesOn: '2027-04-30', notOperating: [] })
    },
    SLOW_MS,
  )

  test(
    'what is carried moves nothing; what a run reads in the plan it does not write there again',
    async () => {
      await happens('run-started')
      await opened()
      await decided('carry', { key: 'a-key' })
      await decided('carry')
      const now = await document()
      expect([now.revision, now.plan.decisions.map(({ choice }) => choice)]).toEqual([2, ['carry']])
      expect(windowOf(now.plan)).toEqual({ fixed: '2027-02-01' })
    },
    SLOW_MS,
  )

  test(
    'a control that is dropped leaves the program’s scope in one edit, and undoing that brings both back',
    async () => {
      await happens('run-started')
      await opened()
      await decided('drop', { key: 'a-key' })
      const now = await document()
      expect([now.revision, now.plan.decisions.map(({ choice }) => choice)]).toEqual([2, ['drop']])
      expect(now.plan.controls).toMatchObject([{ id: 'mfa', programIds: [], testedBy: [] }])
      const [dropped] = (await server.get(plan.at('/revisions'))).body.revisions
      expect(dropped.edit.name).toBe(`Drop the control: ${now.plan.controls[0]?.name}`)
      await eventually(() => fake.orders.some(({ window }) => window?.dropped !== undefined))
      expect(fake.orders.at(-1)?.window).toMatchObject({
        dropped: [{ controlId: 'mfa' }],
        windows: [{ notOperating: [] }],
      })
      await server.post(plan.at('/undo'), {})
      const undone = (await document()).plan
      expect([undone.decisions, undone.controls[0]?.programIds]).toEqual([[], ['soc2']])
    },
    SLOW_MS,
  )

  test(
    'a decision that no longer fits the plan stays a fact of the run',
    async () => {
      await happens('run-started')
      await opened()
      await decided('carry', { key: 'twice' })
      expect((await decided('carry', { key: 'twice' })).status).toBe(200)
      expect((await document()).revision).toBe(2)
    },
    SLOW_MS,
  )

  test(
    'the end of an open window moves only as the auditor agreed, whoever edits or undoes',
    async () => {
      const shorter = { kind: 'setWindowMonths', activityId: 'observe', months: 2 }
      await happens('run-started')
      await happens('phase-started', { phaseId: 'window', effectiveOn: '2026-11-20' })
      const refused = await edit(shorter, 1)
      expect(refused.body).toMatchObject({
        status: 409,
        code: 'window-change-not-agreed',
        facts: { phaseId: 'window' },
      })
      expect(refused.body.detail).toMatch(/^Window is open and ends on .* \(rule S04\)/)
      const { endOn, closesOn } = refused.body.facts
      const agreed = (agreedEndOn: string) =>
        happens('window-change-agreed', {
          subject: { kind: 'window', id: 'window' },
          state: 'open',
          facts: { agreedEndOn, agreedOn: '2026-11-20' },
        })
      await agreed(closesOn)
      expect((await edit(shorter, 1)).status).toBe(409)
      await agreed(endOn)
      expect((await edit(shorter, 1)).body).toEqual({ revision: 2 })
      expect((await server.post(plan.at('/undo'), {})).body.code).toBe('window-change-not-agreed')
      expect((await edit({ kind: 'renameActivity', activityId: 'observe', name: 'Observed' }, 2)).body.revision).toBe(3)
    },
    SLOW_MS,
  )

  test(
    'the next cycle is planned once, and only for a program that ends with a renewal',
    async () => {
      const answers = [await server.post(plan.at('/programs/soc2/next-cycle'), {})]
      const { plan: example } = examplePlan('2026-11-23')
      await server.post('/api/v1/plans', { plan: { ...example, id: `example-${plan.id}` } })
      const key = { 'idempotency-key': `renew-${plan.id}` }
      const renew = () => server.post(`/api/v1/plans/example-${plan.id}/programs/soc2/next-cycle`, {}, key)
      answers.push(await renew(), await renew())
      expect(answers.map(({ status, body }) => body.revision ?? `${status} ${body.code}`)).toEqual([
        '422 edit-invalid',
        2,
        2,
      ])
      const { body } = await server.get(`/api/v1/plans/example-${plan.id}`)
      expect(body.plan.programs[0].phases.at(-1)).toMatchObject({ id: 'soc2.renewal-2', kind: 'renewal' })
    },
    SLOW_MS,
  )

  test(
    'subjects of the run are listed with what was written beside them',
    async () => {
      await happens('run-started')
      await say('/exceptions', { controlId: 'mfa', kind: 'expected', note: 'Seen in the pilot' })
      const key = await keyOf('recordException')
      await happens('exception-opened', { subject: { kind: 'exception', id: key }, state: 'open', key })
      const { runs } = (await server.get(plan.at('/runs'))).body
      expect(runs[0].subjects).toMatchObject([
        { kind: 'exception', subjectId: key, state: 'open', notes: [{ note: 'Seen in the pilot', actor: 'ana' }] },
      ])
    },
    SLOW_MS,
  )
})
