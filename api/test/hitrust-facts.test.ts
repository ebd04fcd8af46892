import { beforeEach, describe, expect, test } from '@jest/globals'
import { DATABASES } from './support/databases.ts'
import { fakeRuns } from './support/fake-runs.ts'
import { TOKEN } from './support/server.ts'
import { newPlanBeforeEach, serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'

/** A fact as a person reports it, and the update that its run hears. */
const FACTS: readonly (readonly [Record<string, unknown> & { kind: string }, string])[] = [
  [{ kind: 'object-created', csfVersion: '11.8.0' }, 'createObject'],
  [{ kind: 'report-credit-bought' }, 'buyReportCredit'],
  [{ kind: 'assessment-revised', part: 'scores', taskId: 'q1' }, 'reviseAssessment'],
  [{ kind: 'corrective-action', actionId: 'mfa', state: 'cap' }, 'reportCorrectiveAction'],
  [{ kind: 'item-tested', controlId: 'access', itemKind: 'policy' }, 'recordTest'],
  [{ kind: 'qa-block-booked', blockStartsOn: '2026-06-01', submissionDueOn: '2026-05-20' }, 'bookQaBlock'],
  [{ kind: 'qa-block-released' }, 'releaseQaBlock'],
  [{ kind: 'letter-signed' }, 'signLetter'],
  [{ kind: 'assessment-submitted' }, 'submitAssessment'],
  [{ kind: 'assessment-returned' }, 'returnAssessment'],
  [{ kind: 'assessment-accepted' }, 'acceptAssessment'],
  [{ kind: 'qa-task-opened', taskId: 'q1', dueOn: '2026-02-09' }, 'openQaTask'],
  [{ kind: 'qa-task-answered', taskId: 'q1' }, 'answerQaTask'],
  [{ kind: 'qa-escalated', step: 'concerns' }, 'escalateQa'],
  [{ kind: 'correction-requested', about: 'wording' }, 'requestCorrection'],
  [{ kind: 'draft-approved' }, 'approveDraft'],
  [{ kind: 'outcome-reported', outcome: 'certified' }, 'reportOutcome'],
  [{ kind: 'interim-submitted' }, 'submitInterim'],
  [{ kind: 'interim-reported', passed: true }, 'reportInterim'],
  [{ kind: 'standing-reported', standing: 'suspended' }, 'reportStanding'],
  [{ kind: 'bridge-issued', objectCreatedOn: '2026-02-01' }, 'reportBridge'],
  [{ kind: 'significant-change-noticed', changeId: 'cloud' }, 'noticeSignificantChange'],
  [{ kind: 'recertification-planned', form: 'rapid', sameScope: true, degraded: false }, 'planRecertification'],
]

/** What a run refuses with, and the rule of HITRUST's that its sentence names. */
const REFUSALS = [
  ['csf-version-not-offered', { effectiveOn: '2026-02-02', csfVersion: '9.6', offered: '11.7.0' }, 'T18'],
  [
    'item-still-incubating',
    { rule: 'W02', itemKind: 'implemented', controlId: 'access', testableOn: '2026-05-01' },
    'W02',
  ],
  ['qa-needs-object-and-credit', { mustBeDone: ['scoping'] }, 'Q02'],
  ['qa-block-too-far', { latestOn: '2027-02-02' }, 'Q04'],
  ['qa-block-not-booked', { rule: 'Q01' }, 'Q01'],
  ['letter-not-signed', {}, 'W13'],
  ['csf-version-closed', { csfVersion: '9.6', submitUntil: '2025-04-30' }, 'W19'],
  ['assessment-frozen', { since: '2026-01-20' }, 'W11'],
  ['interim-not-asked', {}, 'T09'],
  ['interim-outside-window', { opensOn: '2027-01-01', dueOn: '2027-03-31', effectiveOn: '2026-02-02' }, 'W14'],
  ['bridge-not-offered', {}, 'T16'],
  ['bridge-outside-window', { from: '2027-01-01', until: '2027-03-31', objectCreatedOn: '2026-02-02' }, 'M11'],
  ['rapid-not-eligible', { against: 'rapid-before, degraded' }, 'M06'],
] as const

describe.each(DATABASES)('facts of an assessment on %s', (name) => {
  const fake = fakeRuns()
  const server = serverOn(name, { runs: fake.runs })
  const plan = newPlanBeforeEach(server, smallPlan)

  beforeEach(() => {
    fake.become('fine')
    fake.heard.length = 0
  })

  const tell = (fact: Record<string, unknown>, headers = {}, program = 'hitrust') =>
    server.post(plan.at(`/programs/${program}/assessment-facts`), { effectiveOn: '2026-02-02', ...fact }, headers)
  const on = { effectiveOn: '2026-02-02' }

  test('every fact reaches the run by an update of its own', async () => {
    for (const [told, update] of FACTS) {
      const { kind: _, ...fact } = told
      fake.heard.length = 0
      const { status, body } = await tell(told)
      expect([status, body]).toEqual([200, { subject: { kind: 'assessment', id: update }, state: 'told' }])
      const [heard = ''] = fake.heard
      expect(heard.startsWith(`${update} hitrust `)).toBe(true)
      expect(JSON.parse(heard.slice(heard.indexOf('{')))).toEqual({ ...on, ...fact })
    }
  })

  test('a refusal names the rule that forbids it', async () => {
    for (const [code, facts, rule] of REFUSALS) {
      fake.refuseWith(code, facts)
      const { status, body } = await tell({ kind: 'letter-signed' })
      expect([status, body.code]).toEqual([409, code])
      expect(body.detail).toContain(`rule ${rule}`)
      expect(body.detail).not.toContain('another day')
    }
  })

  test('a refused key is free, an answered one is answered again, and nothing is told twice', async () => {
    const key = { 'idempotency-key': `letter-${plan.id}` }
    fake.refuseWith('letter-already-signed', { signedOn: '2026-02-01' })
    expect((await tell({ kind: 'letter-signed' }, key)).body.detail).toBe(
      'The representation letter was signed on 2026-02-01.',
    )
    fake.become('fine')
    const [first, second] = [await tell({ kind: 'letter-signed' }, key), await tell({ kind: 'letter-signed' }, key)]
    expect([first.body, second.status]).toEqual([second.body, 200])
    expect(fake.heard).toHaveLength(2)
  })

  test('a note stays with the plan', async () => {
    expect((await tell({ kind: 'letter-signed', note: 'Signed in Boston.' })).status).toBe(200)
    expect(fake.heard[0]).toBe(`signLetter hitrust ${JSON.stringify(on)}`)
  })

  test('what no assessment can be told is refused before its run is asked', async () => {
    const refused = [
      await tell({ kind: 'letter-signed' }, {}, 'soc2'),
      await tell({ kind: 'letter-signed' }, {}, 'soc3'),
      await tell({ kind: 'letter-lost' }),
      await tell({ kind: 'object-created', csfVersion: 'newest' }),
      await tell({ kind: 'letter-signed', effectiveOn: '2026-02-30' }),
      await tell({ kind: 'letter-signed', why: 'because' }),
    ]
    expect(refused.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      '409 not-an-assessment',
      '404 program-unknown',
      '422 request-invalid',
      '422 request-invalid',
      '422 request-invalid',
      '422 request-invalid',
    ])
    expect(fake.heard).toEqual([])
  })

  test('what the run says of a certification is seen with the plan’s runs', async () => {
    const event = {
      organizationId: 'org',
      planId: plan.id,
      programId: 'hitrust',
      workflowId: `plan/${plan.id}/program/hitrust`,
      firstRunId: 'run-1',
      sequence: 1,
      kind: 'certification-changed',
      subject: { kind: 'certification', id: 'cycle-1' },
      state: 'in-force',
      facts: { from: '2026-01-15', expiresOn: '2028-01-15' },
      effectiveOn: '2026-02-02',
      occurredAt: '2026-02-02T11:00:00Z',
      actor: 'ana',
      ordersRevision: 1,
      format: 'stagger-event/1',
    }
    await server.post('/internal/v1/program-events', { events: [event] }, { authorization: `Bearer ${TOKEN}` })
    const { body } = await server.get(plan.at('/runs'))
    expect(body.runs[0].subjects).toEqual([
      expect.objectContaining({ kind: 'certification', subjectId: 'cycle-1', state: 'in-force', facts: event.facts }),
    ])
  })
})
