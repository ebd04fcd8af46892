import { expect, test } from '@jest/globals'
import { type Activity, type Control, type Decision, type Plan, RULES, schedule } from '../src/index.ts'
import { control, type Given, given, r2, soc2 } from './given.ts'

const monday = '2027-01-04'
const violationsOf = (plan: Plan, rule: string) =>
  schedule(plan, [], monday)
    .violations()
    .filter((violation) => violation.rule === rule)
const startOf = (facts: Given, id: string) => schedule(given(facts), [], monday).activity(id)?.start

const decision = (rule: string, choice: Decision['choice'], more: Partial<Decision> = {}): Decision => ({
  id: 'd',
  rule,
  programId: 'p',
  choice,
  decidedBy: 'Ann',
  decidedOn: monday,
  note: 'agreed',
  ...more,
})
const hitrust = { programs: [r2('p', 'letter', 'inHand')] }

/** One fix of five days, ended on Friday 8 January, and a test that depends on it only by the control. */
const fixThenTest = (kind: Control['items'][number]['kind'], more: Partial<Plan> = {}, fixed?: string): Given => ({
  activities: {
    fix: { takes: '5wd' },
    test: { takes: '5wd', constraints: fixed ? { fixed } : {} },
    letter: {},
    inHand: {},
  },
  more: {
    ...hitrust,
    controls: [control([{ kind, implementedBy: 'fix' }], [{ programId: 'p', kinds: [kind], activityId: 'test' }])],
    ...more,
  },
})
const strict = {
  settings: { incubation: '90/90' as const, bridgeLetterMonths: { value: 3, source: 'yours' as const } },
}

test.each([
  ['W01', 'policy', '2027-03-10'],
  ['W01', 'procedure', '2027-03-10'],
  ['W02', 'implemented', '2027-04-09'],
  ['W03', 'measured', '2027-04-09'],
  ['W03', 'managed', '2027-04-09'],
] as const)('%s: a new %s item incubates until %s', (rule, kind, testedOn) => {
  expect(startOf(fixThenTest(kind), 'test')).toBe(testedOn)
  const reasons = schedule(given(fixThenTest(kind)), [], monday).activity('test')?.reasons
  expect(reasons?.map((reason) => ('rule' in reason ? reason.rule : reason.kind))).toEqual([rule])
  expect(violationsOf(given(fixThenTest(kind)), rule)).toEqual([])
})

test('W01: the stricter setting asks 90 days of a policy', () => {
  expect(startOf(fixThenTest('policy', strict), 'test')).toBe('2027-04-09')
})

test('W02: incubation may overlap fieldwork: only its own test waits', () => {
  const facts = fixThenTest('implemented')
  expect(startOf({ ...facts, activities: { other: { takes: '5wd' }, ...facts.activities } }, 'other')).toBe(monday)
})

test('W02: tested too early by a pin, it says by how much, and who decided', () => {
  const early = fixThenTest('implemented', {}, '2027-04-01')
  const short = {
    rule: 'W02',
    severity: 'costs',
    subject: { programId: 'p', activityId: 'test', controlId: 'mfa' },
    shortDays: 8,
    facts: { from: 'fix', days: 90 },
  }
  expect(violationsOf(given(early), 'W02')).toEqual([short])
  const decided = fixThenTest(
    'implemented',
    { decisions: [decision('W02', 'accept', { controlId: 'mfa' })] },
    '2027-04-01',
  )
  expect(violationsOf(given(decided), 'W02')).toEqual([{ ...short, decisionId: 'd' }])
})

test('W02: an accepted cost frees the test to start', () => {
  const facts = fixThenTest('implemented', { decisions: [decision('W02', 'accept', { controlId: 'mfa' })] })
  expect(startOf(facts, 'test')).toBe(monday)
})

test('W02: an item live since a date counts from that date', () => {
  const live = control(
    [{ kind: 'implemented', liveSince: '2026-11-01' }],
    [{ programId: 'p', kinds: ['implemented'], activityId: 'test' }],
  )
  expect(
    violationsOf(given({ ...fixThenTest('implemented'), more: { ...hitrust, controls: [live] } }), 'W02')[0]?.shortDays,
  ).toBe(26)
})

const fieldwork = (qa: string, more: Partial<Plan> = {}): Given => ({
  activities: {
    first: { step: 'first-test' },
    tests: { takes: '40wd' },
    qa: { takes: qa, kind: 'wait' },
    letter: { step: 'letter-signed' },
    submission: { step: 'submission' },
    inHand: {},
  },
  links: [
    ['first', 'tests'],
    ['tests', 'letter'],
    ['qa', 'letter'],
    ['letter', 'submission'],
    ['submission', 'inHand'],
  ],
  more: { ...hitrust, ...more },
})

test('W05: first test to submission fits in 90 elapsed days, so the first test waits', () => {
  const planned = schedule(given(fieldwork('120ed')), [], monday)
  expect([planned.activity('first')?.end, planned.activity('submission')?.end]).toEqual(['2027-02-03', '2027-05-04'])
  expect(planned.activity('first')?.reasons[0]).toMatchObject({ kind: 'rule', rule: 'W05', from: 'submission' })
})

test('W05: a first test that a person pinned too early costs redone tests', () => {
  const facts = fieldwork('120ed')
  const pinned = given({
    ...facts,
    activities: { ...facts.activities, first: { step: 'first-test', constraints: { fixed: '2027-01-20' } } },
  })
  expect(violationsOf(pinned, 'W05')).toEqual([
    {
      rule: 'W05',
      severity: 'costs',
      subject: { programId: 'p', activityId: 'submission' },
      shortDays: 13,
      facts: { from: 'first', days: 90 },
    },
  ])
})

test('Q02: a QA block needs the object and the credit first; without one of them it is forbidden', () => {
  const facts: Given = {
    activities: {
      object: { step: 'object-created', constraints: { notBefore: '2027-02-01' } },
      credit: { step: 'report-credit', constraints: { notBefore: '2027-03-01' } },
      reserve: { step: 'qa-reserved' },
      letter: {},
      inHand: {},
    },
    more: hitrust,
  }
  expect(schedule(given(facts), [], monday).activity('reserve')?.lastDay).toBe('2027-03-01')
  const { credit: _, ...without } = facts.activities
  expect(violationsOf(given({ ...facts, activities: without }), 'Q02')).toEqual([
    {
      rule: 'Q02',
      severity: 'forbids',
      subject: { programId: 'p', activityId: 'reserve' },
      shortDays: 0,
      facts: { missing: 'report-credit' },
    },
  ])
})

test('Q04: a QA block is reserved a year ahead of submission at most', () => {
  const facts: Given = {
    activities: {
      reserve: { step: 'qa-reserved' },
      wait: { takes: '400ed', kind: 'wait' },
      submission: { step: 'submission' },
      letter: {},
      inHand: {},
    },
    links: [['wait', 'submission']],
    more: hitrust,
  }
  expect(schedule(given(facts), [], monday).activity('reserve')?.end).toBe('2027-02-08')
})

test('W13: a certification counts from the letter, months before the report is in hand, and lasts two years', () => {
  const facts = fieldwork('10ed')
  const plan = given({
    ...facts,
    activities: { ...facts.activities, hitrustQa: { takes: '60ed', kind: 'wait' } },
    links: [...(facts.links ?? []), ['submission', 'hitrustQa'], ['hitrustQa', 'inHand']],
  })
  expect(schedule(plan, [], monday).reports()).toEqual([
    { programId: 'p', inHandOn: '2027-04-30', certifiedFrom: '2027-03-01', expiresOn: '2029-03-01' },
  ])
  const late = given({
    ...facts,
    activities: { ...facts.activities, submission: { step: 'submission', constraints: { fixed: '2027-02-20' } } },
  })
  expect(violationsOf(late, 'W13')[0]?.shortDays).toBe(9)
})

test('W14: an r2 interim is submitted in the 90 days up to the anniversary of certified-from', () => {
  const facts: Given = {
    activities: {
      letter: { step: 'letter-signed', constraints: { fixed: '2027-03-24' } },
      interim: { step: 'interim-submission' },
      inHand: {},
    },
    more: hitrust,
  }
  expect(schedule(given(facts), [], monday).activity('interim')?.lastDay).toBe('2027-12-25')
  const late = {
    ...facts,
    activities: {
      ...facts.activities,
      interim: { step: 'interim-submission' as const, constraints: { fixed: '2028-03-30' } },
    },
  }
  expect(violationsOf(given(late), 'W14')[0]).toMatchObject({ severity: 'forbids', shortDays: 6 })
})

const observed = (more: Partial<Plan> = {}, constraints = {}): Given => ({
  activities: { fix: { takes: '5wd' }, window: { takes: '6mo', kind: 'window', constraints }, report: {} },
  links: [['window', 'report']],
  more: { controls: [control([{ kind: 'implemented', implementedBy: 'fix' }], [])], ...more },
})
const windowOf = (facts: Given) => {
  const window = schedule(given(facts), [], monday).activity('window')
  return `${window?.start}/${window?.lastDay}`
}

test('S01: a late control slides the window, it does not shorten it', () => {
  expect(windowOf(observed())).toBe('2027-01-09/2027-07-08')
})

test.each([
  ['slide both', decision('S01', 'slide-both'), '2027-01-09/2027-07-08', 0],
  [
    'slide the start and keep the end',
    decision('S01', 'slide-start', { keepEndOn: '2027-06-30' }),
    '2027-01-09/2027-06-30',
    0,
  ],
  ['carry an exception', decision('S01', 'carry', { controlId: 'mfa' }), '2027-01-04/2027-07-03', 5],
  ['drop the control', decision('S01', 'drop', { controlId: 'mfa' }), '2027-01-04/2027-07-03', 5],
])('S01: a person may decide to %s', (_, decided, window, short) => {
  const facts = observed({ decisions: [decided] })
  expect(windowOf(facts)).toBe(window)
  expect(violationsOf(given(facts), 'S01').map(({ shortDays, decisionId }) => [shortDays, decisionId])).toEqual(
    short ? [[short, 'd']] : [],
  )
})

test('S01: a window pinned before its controls operate says so', () => {
  expect(violationsOf(given(observed({}, { fixed: monday })), 'S01')[0]).toMatchObject({
    severity: 'costs',
    shortDays: 5,
  })
})

test('S02: the next window starts the day after; a gap warns', () => {
  const facts = (constraints = {}): Given => ({
    activities: {
      window: { takes: '6mo', kind: 'window' },
      next: { takes: '12mo', kind: 'window', step: 'window-opens-next', constraints },
      report: {},
    },
  })
  expect(startOf(facts(), 'next')).toBe('2027-07-04')
  expect(violationsOf(given(facts({ fixed: '2027-08-01' })), 'S02')[0]).toMatchObject({
    severity: 'warns',
    shortDays: 28,
  })
})

/** A window, the one that its renewal begins, the one after that; a control that is in place by the end of `fix`. */
const renewed = (fix: string, more: Partial<Plan> = {}): Given => ({
  activities: {
    window: { takes: '3mo', kind: 'window', constraints: { fixed: monday } },
    next: { takes: '3mo', kind: 'window', step: 'window-opens-next' },
    third: { takes: '3mo', kind: 'window', step: 'window-opens-next' },
    fix: { takes: '5wd', constraints: { fixed: fix } },
    report: {},
  },
  more: { controls: [control([{ kind: 'implemented', implementedBy: 'fix' }], [])], ...more },
})

test('S01: every window is looked at, and what is decided of one is not decided of the next', () => {
  const carried = decision('S01', 'carry', { controlId: 'mfa', windowId: 'window' })
  const facts = renewed('2027-05-03', { decisions: [carried] })
  expect(violationsOf(given(facts), 'S01').map(({ subject, decisionId }) => [subject.activityId, decisionId])).toEqual([
    ['window', 'd'],
  ])
  // In place on 8 May, so the second window waits for it, until somebody decides about that one too.
  expect([startOf(facts, 'next'), startOf(facts, 'third')]).toEqual(['2027-05-08', '2027-08-08'])
  const again = decision('S01', 'carry', { id: 'again', controlId: 'mfa', windowId: 'next' })
  const both = renewed('2027-05-03', { decisions: [carried, again] })
  expect(startOf(both, 'next')).toBe('2027-04-04')
  expect(violationsOf(given(both), 'S01').map(({ subject, shortDays }) => [subject.activityId, shortDays])).toEqual([
    ['window', 124],
    ['next', 34],
  ])
})

test('S01: an end that is kept is that of the window which the decision names, else of the first', () => {
  const ends = (keep: object) => {
    const plan = given(renewed(monday, { decisions: [decision('S01', 'slide-start', keep)] }))
    const dates = schedule(plan, [], monday)
    return ['window', 'next', 'third'].map((id) => dates.activity(id)?.lastDay)
  }
  expect(ends({ keepEndOn: '2027-06-30', windowId: 'next' })).toEqual(['2027-04-03', '2027-06-30', '2027-09-30'])
  expect(ends({ keepEndOn: '2027-03-31' })).toEqual(['2027-03-31', '2027-06-30', '2027-09-30'])
})

test('S02: each window follows the one before it, not the first', () => {
  const plan = given(renewed(monday))
  expect(startOf(renewed(monday), 'third')).toBe('2027-07-04')
  expect(violationsOf(plan, 'S02')).toEqual([])
})

test('S03: a shared control remediated for one program inside the window of the other warns', () => {
  const plan = given({
    activities: {
      window: { takes: '6mo', kind: 'window' },
      report: {},
      fix: { takes: '5wd', programId: 'h' },
      letter: { programId: 'h' },
      inHand: { programId: 'h' },
    },
    more: {
      programs: [soc2('p', 'report'), r2('h', 'letter', 'inHand')],
      controls: [
        control(
          [
            { kind: 'implemented', liveSince: '2026-01-01' },
            { kind: 'policy', implementedBy: 'fix' },
          ],
          [],
          ['p', 'h'],
        ),
      ],
    },
  })
  expect(violationsOf(plan, 'S03')).toEqual([
    {
      rule: 'S03',
      severity: 'warns',
      subject: { programId: 'p', activityId: 'fix', controlId: 'mfa' },
      shortDays: 5,
      facts: { window: 'window' },
    },
  ])
})

test('S06: a review that a window asks for is done in it; what is about the window may be written after it', () => {
  const phases = [{ id: 'work', kind: 'observation-window' as const, name: 'Window', advance: 'clock' as const }]
  const asked = (constraints: Activity['constraints'], start = '2027-06-28') =>
    given({
      activities: {
        window: { takes: '6mo', kind: 'window', constraints: { fixed: monday } },
        'period-end': {},
        review: { takes: '10wd', constraints: { fixed: start } },
        description: { takes: '10wd', constraints },
        report: {},
      },
      links: [['window', 'period-end']],
      more: { programs: [{ ...soc2('p', 'report'), phases }] },
    })
  const late = { fixed: '2027-07-05', asLateAs: { anchorId: 'period-end', buffer: { value: 0, unit: 'ed' as const } } }
  expect(violationsOf(asked(late), 'S06')).toEqual([
    {
      rule: 'S06',
      severity: 'warns',
      subject: { programId: 'p', activityId: 'review' },
      shortDays: 6,
      facts: { window: 'window' },
    },
  ])
  expect(violationsOf(asked(late, '2027-06-14'), 'S06')).toEqual([])
})

test('every rule has an id of its own', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
})
