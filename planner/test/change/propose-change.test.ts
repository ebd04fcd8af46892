import { expect, test } from '@jest/globals'
import { applyEdit, type GivenCause, type Plan, type Progress, proposeChange, schedule } from '../../src/index.ts'
import { changeCauseSentence } from '../../src/messages/en/change.ts'
import { control, type Given, given, r2, soc2 } from '../given.ts'

const same = (id: string) => id
const NAMES = {
  activity: same,
  person: same,
  firm: same,
  program: same,
  phase: same,
  control: same,
  customer: same,
}
const SEARCH = { seed: 1, schedules: 50 }

const fact = (activityId: string, kind: Progress['kind'], effectiveOn: string, remainingDays?: number): Progress => ({
  id: `${activityId} ${kind} ${effectiveOn}`,
  activityId,
  kind,
  effectiveOn,
  ...(remainingDays !== undefined && { remainingDays }),
  recordedAt: `${effectiveOn}T12:00:00Z`,
  actor: 'ann',
})

const promised = (programId: string, by: string) => ({
  id: `to-${programId}`,
  customer: 'Acme',
  report: 'soc2-type2' as const,
  programId,
  by,
  value: { minor: 1_000_000, currency: 'USD' },
})

/** A week's work and a fortnight's beside it; the report comes after both: the week has a week of float. */
const TWO_BRANCHES: Given = {
  activities: { start: { takes: '1wd' }, short: { takes: '5wd' }, long: { takes: '10wd' }, report: {} },
  links: [
    ['start', 'short'],
    ['start', 'long'],
    ['short', 'report'],
    ['long', 'report'],
  ],
}

const AGREED = { on: '2027-01-04', progress: [] }

const change = (plan: Plan, progress: readonly Progress[], today: string, causes: readonly GivenCause[] = []) =>
  proposeChange(plan, progress, today, AGREED, { ...SEARCH, causes })

test('what goes as planned gives no cause, and what is done early neither', () => {
  const plan = given(TWO_BRANCHES)
  const early = [fact('start', 'finished', '2027-01-04')]
  expect(change(plan, early, '2027-01-05')).toMatchObject({ verdict: 'nothing-happened', causes: [], steps: [] })
})

test('a slip that float absorbs moves the activity and nothing that counts', () => {
  const late = [fact('start', 'finished', '2027-01-04'), fact('short', 'started', '2027-01-08')]
  const proposal = change(given(TWO_BRANCHES), [...late, fact('long', 'started', '2027-01-05')], '2027-01-08')
  expect(proposal.verdict).toBe('float-absorbs')
  expect(proposal.causes).toEqual([
    { kind: 'slip', activityId: 'short', how: 'started-late', agreed: '2027-01-11', now: '2027-01-14', days: 3 },
  ])
  expect(proposal.moves.map(({ activityId, from, to, days }) => [activityId, from, to, days])).toEqual([
    ['short', '2027-01-05', '2027-01-08', 3],
  ])
  expect(proposal.reports).toEqual([
    { programId: 'p', agreed: '2027-01-18', unaided: '2027-01-18', proposed: '2027-01-18' },
  ])
})

test.each([
  ['finished late', [fact('start', 'finished', '2027-01-07')], '2027-01-08', 'finished-late', '2027-01-04'],
  ['not started', [], '2027-01-07', 'not-started', '2027-01-04'],
  ['still open', [fact('start', 'started', '2027-01-04')], '2027-01-07', 'still-open', '2027-01-04'],
] as const)('%s: the report moves, nothing helps, and people are told', (_, progress, today, how, agreedDay) => {
  const plan = given({ ...TWO_BRANCHES, more: { commitments: [promised('p', '2027-01-19')] } })
  const proposal = change(plan, progress, today)
  expect(proposal.verdict).toBe('new-dates')
  expect(proposal.causes).toMatchObject([{ activityId: 'start', how, agreed: agreedDay }])
  expect(proposal.reports[0]?.proposed).toBe('2027-01-21')
  expect(proposal.promises).toEqual([
    { commitmentId: 'to-p', agreed: true, unaided: false, proposed: false, marginDays: -2 },
  ])
  expect(proposal.steps.map(({ kind, edits }) => [kind, edits.length])).toEqual([
    ...(how === 'still-open' ? [['state-remaining', 0]] : []),
    ['tell-customer', 0],
  ])
})

test('who has said how much is left is not asked again', () => {
  const progress = [fact('start', 'started', '2027-01-04'), fact('start', 'remaining', '2027-01-07', 2)]
  const { steps, causes } = change(given(TWO_BRANCHES), progress, '2027-01-07')
  expect(causes).toMatchObject([{ how: 'still-open', now: '2027-01-08' }])
  expect(steps).toEqual([])
})

/** A control that an activity brings live pushes the window (S01); a promise hangs on the report after it. */
const WINDOW: Given = {
  activities: {
    build: { takes: '5wd' },
    window: { kind: 'window', takes: '90ed' },
    audit: { takes: '5wd' },
    report: {},
  },
  links: [
    ['window', 'audit'],
    ['audit', 'report'],
  ],
  more: { controls: [control([{ kind: 'implemented', implementedBy: 'build' }], [])] },
}

test('a window that a late control pushes keeps its end where a promise hangs on it, and only there', () => {
  const late = [fact('build', 'finished', '2027-01-18')]
  const promising = given({ ...WINDOW, more: { ...WINDOW.more, commitments: [promised('p', '2027-04-19')] } })
  const saved = change(promising, late, '2027-01-19')
  expect(saved.verdict).toBe('edits')
  expect(saved.steps).toEqual([
    {
      kind: 'keep-window-end',
      activityId: 'window',
      keepEndOn: '2027-04-08',
      edits: [
        {
          kind: 'recordDecision',
          decision: expect.objectContaining({ rule: 'S01', choice: 'slide-start', keepEndOn: '2027-04-08' }),
        },
      ],
    },
  ])
  expect(saved.reports).toEqual([
    { programId: 'p', agreed: '2027-04-15', unaided: '2027-04-23', proposed: '2027-04-15' },
  ])
  expect(saved.promises).toMatchObject([{ agreed: true, unaided: false, proposed: true }])
  expect(change(given(WINDOW), late, '2027-01-19')).toMatchObject({ verdict: 'new-dates', steps: [] })
})

test('what missed its slot asks for another one where it would lie', () => {
  const plan = given({
    activities: {
      build: { takes: '5wd' },
      test: { takes: '5wd', constraints: { slots: [{ start: '2027-01-11', end: '2027-01-18' }] } },
      report: {},
    },
    links: [
      ['build', 'test'],
      ['test', 'report'],
    ],
  })
  const { verdict, steps } = change(plan, [fact('build', 'finished', '2027-01-12')], '2027-01-13')
  expect(verdict).toBe('edits')
  expect(steps).toMatchObject([{ kind: 'another-slot', activityId: 'test', start: '2027-01-13', end: '2027-01-20' }])
})

const HITRUST: Given = {
  activities: {
    prepare: { takes: '60wd' },
    test: { takes: '10wd' },
    letter: {},
    certificate: {},
  },
  links: [
    ['prepare', 'test'],
    ['test', 'letter'],
    ['letter', 'certificate'],
  ],
  more: {
    programs: [r2('p', 'letter', 'certificate')],
    controls: [
      control(
        [
          { kind: 'implemented', liveSince: '2026-01-01' },
          { kind: 'policy', liveSince: '2026-01-01' },
        ],
        [{ programId: 'p', kinds: ['implemented', 'policy'], activityId: 'test' }],
      ),
    ],
  },
}

const again = (from: string): GivenCause => ({
  kind: 're-incubation',
  programId: 'p',
  triageId: 't',
  controlIds: ['mfa'],
  from,
})

test('a changed control runs its ninety days again, and its test waits for them (W02)', () => {
  const proposal = change(given(HITRUST), [fact('prepare', 'started', '2027-01-04')], '2027-02-15', [
    again('2027-02-12'),
  ])
  expect(proposal.verdict).toBe('edits')
  expect(proposal.steps.map(({ kind }) => kind)).toEqual(['restart-incubation', 'wait-with-test'])
  expect(proposal.steps.flatMap(({ edits }) => edits)).toEqual([
    {
      kind: 'setControlItem',
      controlId: 'mfa',
      item: { kind: 'implemented', liveSince: '2026-01-01', restartedOn: '2027-02-12' },
    },
    { kind: 'moveActivity', activityId: 'test', startOn: '2027-05-13' },
  ])
  expect(proposal.findings).toEqual([])
  expect(proposal.reports[0]).toMatchObject({ agreed: '2027-04-09', proposed: '2027-05-26' })
})

test('a control whose days start again for HITRUST has run all along for SOC 2 (S01)', () => {
  const { activities, links = [], more = {} } = HITRUST
  const [mfa] = more.controls ?? []
  const [certified] = more.programs ?? []
  if (!mfa || !certified) throw new Error('there is a control of a program')
  const observed = given({
    activities: {
      ...activities,
      window: { kind: 'window', takes: '90ed', programId: 'soc2' },
      report: { programId: 'soc2' },
    },
    links: [...links, ['window', 'report']],
    more: { controls: [{ ...mfa, programIds: ['p', 'soc2'] }], programs: [certified, soc2('soc2', 'report')] },
  })
  const facts = [fact('prepare', 'started', '2027-01-04'), fact('window', 'started', '2027-01-04')]
  const { steps, findings } = change(observed, facts, '2027-02-15', [again('2027-02-12')])
  expect(steps.map(({ kind }) => kind)).toEqual(['restart-incubation', 'wait-with-test'])
  expect(findings).toEqual([])
  const edits = steps.flatMap((step) => step.edits)
  const after = schedule(applyEdit(observed, { kind: 'editTogether', name: 'a', edits }).plan, facts, '2027-02-15')
  expect(after.activity('window')?.start).toBe('2027-01-04')
  expect(change(after.plan, facts, '2027-02-15', [again('2027-02-12')]).steps).toEqual([])
})

test('what was finished early is named beside the cause: it moves dates too', () => {
  const early = [fact('prepare', 'finished', '2027-01-29')]
  const proposal = change(given(HITRUST), early, '2027-02-15', [again('2027-01-22')])
  expect(proposal.causes).toEqual([
    expect.objectContaining({ kind: 're-incubation' }),
    { kind: 'gain', activityId: 'prepare', how: 'finished-early', agreed: '2027-03-26', now: '2027-01-29', days: 56 },
  ])
  expect(proposal.causes.map((cause) => changeCauseSentence(cause, NAMES))[1]).toBe(
    '“prepare” was finished early, on 2027-01-29 instead of 2027-03-26.',
  )
})

test('a test that has begun cannot wait: what the rule costs is found instead', () => {
  const begun = [fact('prepare', 'finished', '2027-03-26'), fact('test', 'started', '2027-03-29')]
  const { steps, findings } = change(given(HITRUST), begun, '2027-03-30', [again('2027-03-30')])
  expect(steps.map(({ kind }) => kind)).toEqual(['restart-incubation'])
  expect(findings).toMatchObject([{ rule: 'W02', subject: { controlId: 'mfa' }, shortDays: 91 }])
})

/** Documents are tested first, what was built weeks later; the review waits for somebody outside. */
const FIELDWORK: Given = {
  activities: {
    first: { step: 'first-test' },
    documents: { takes: '5wd' },
    built: { takes: '5wd', constraints: { notBefore: '2027-02-22' } },
    review: { takes: '20wd' },
    submit: { step: 'submission' },
    certificate: {},
  },
  links: [
    ['first', 'documents'],
    ['first', 'built'],
    ['documents', 'review'],
    ['built', 'review'],
    ['review', 'submit'],
    ['submit', 'certificate'],
  ],
  more: {
    programs: [r2('p', 'submit', 'certificate')],
    controls: [
      control(
        [{ kind: 'policy', liveSince: '2026-01-01' }],
        [{ programId: 'p', kinds: ['policy'], activityId: 'documents' }],
      ),
    ],
  },
}

test('tests that are too old by the day of submission are made again, and the days count from the oldest that is not (W05)', () => {
  const plan = given(FIELDWORK)
  const tested = [
    ...(['first', 'documents'] as const).map((id) => fact(id, 'finished', '2027-01-04')),
    fact('documents', 'started', '2027-01-04'),
    fact('built', 'started', '2027-02-22'),
    fact('built', 'finished', '2027-02-26'),
    fact('review', 'started', '2027-03-01'),
    fact('review', 'remaining', '2027-04-05', 5),
  ]
  const over: GivenCause = { kind: 'fieldwork-too-long', programId: 'p', on: '2027-04-05' }
  const { verdict, steps, findings, reports } = change(plan, tested, '2027-04-05', [over])
  expect([verdict, findings]).toEqual(['edits', []])
  expect(steps).toMatchObject([{ kind: 'repeat-tests', programId: 'p', activityIds: ['documents'] }])
  expect(reports).toMatchObject([{ proposed: reports[0]?.unaided }])
  const edits = steps.flatMap((step) => step.edits)
  const after = applyEdit(plan, { kind: 'editTogether', name: 'again', edits }).plan
  expect(after.activities.filter(({ step }) => step === 'first-test').map(({ id }) => id)).toEqual(['built'])
  expect(after.controls[0]?.testedBy[0]?.activityId).toBe('p.again-1')
  expect(schedule(after, tested, '2027-04-05').activity('p.again-1')).toMatchObject({
    start: '2027-04-05',
    state: 'planned',
  })
})

test.each([
  ['en', ['documents, again', 'built, again']],
  ['de', ['documents, erneut', 'built, erneut']],
] as const)('what is made again in a plan in %s is called in its language', (language, names) => {
  const tested = ['first', 'documents', 'built'].map((id) => fact(id, 'finished', '2027-01-15'))
  const plan = given(FIELDWORK)
  const { steps } = change({ ...plan, language }, tested, '2027-05-03')
  const added = steps.flatMap(({ edits }) => edits.flatMap((edit) => ('activity' in edit ? edit.activity.name : [])))
  expect(added).toEqual(names)
})

test('where no test counts any more the days count from those that are made again', () => {
  const tested = [
    fact('first', 'finished', '2027-01-04'),
    fact('documents', 'started', '2027-01-04'),
    fact('documents', 'finished', '2027-01-08'),
    fact('built', 'started', '2027-01-11'),
    fact('built', 'finished', '2027-01-15'),
  ]
  const { steps, findings } = change(given(FIELDWORK), tested, '2027-05-03')
  expect(steps).toMatchObject([{ kind: 'repeat-tests', activityIds: ['documents', 'built'] }])
  expect(findings).toEqual([])
})

test.each([
  ['an exception', { kind: 'exception', programId: 'p', exceptionId: 'e', on: '2027-01-04' }, []],
  ['a lost QA week', { kind: 'qa-block-lost', programId: 'p', on: '2027-01-04' }, ['reserve-qa-block']],
] as const)('%s moves nothing by itself', (_, cause, asked) => {
  const { verdict, steps } = change(given(TWO_BRANCHES), [], '2027-01-04', [cause])
  expect([verdict, steps.map(({ kind }) => kind)]).toEqual(['moves-nothing', asked])
})

test('an accepted levelling is found again only when that gains something', () => {
  const assignments = [{ personId: 'ann', hours: 40, source: 'yours' as const }]
  const crowded = given({
    activities: {
      first: { takes: '5wd', assignments },
      slow: { takes: '5wd', assignments },
      wait: { takes: '30wd' },
      report: {},
    },
    links: [
      ['slow', 'wait'],
      ['wait', 'report'],
      ['first', 'report'],
    ],
    more: { calendars: [{ id: 'five', name: 'Five', workingWeek: [1, 2, 3, 4, 5], holidays: [], closures: [] }] },
  })
  const order = ['first', 'slow', 'wait', 'report']
  const levelling = { id: 'levelling', name: 'Levelling', order, floors: [], choices: [], leastGainDays: 1 }
  const plan = { ...crowded, levellings: [levelling] }
  const { verdict, steps, reports } = change(plan, [], '2027-01-06')
  expect(verdict).toBe('edits')
  expect(steps.map(({ kind }) => kind)).toEqual(['re-level'])
  expect(reports[0]?.proposed ?? '').toMatch(/^2027-02/)
  expect((reports[0]?.proposed ?? '') < (reports[0]?.unaided ?? '')).toBe(true)
})

test('money is what the plan comes to before and after; a missing rate leaves it out', () => {
  const item = (currency: string) => ({
    id: 'tool',
    name: 'Platform',
    category: 'grc-platform' as const,
    programIds: ['p'],
    amount: { low: 100, likely: 100, high: 100, currency, source: 'yours' as const },
    quotes: [],
    terms: [{ percent: 100, at: { kind: 'finish' as const, activityId: 'start' }, netDays: 0 }],
    recognition: 'on-use' as const,
    termsSource: 'yours' as const,
  })
  const moneyIn = (currency: string) =>
    change(given({ ...TWO_BRANCHES, more: { costItems: [item(currency)] } }), [], '2027-01-07').money
  expect(moneyIn('USD')).toEqual({
    currency: 'USD',
    external: { agreed: 100, proposed: 100 },
    loaded: { agreed: 100, proposed: 100 },
  })
  expect(moneyIn('EUR')).toBeNull()
})
