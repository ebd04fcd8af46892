import { expect, test } from '@jest/globals'
import { type Commitment, type HeldReport, type Plan, type Progress, schedule, scoreOf } from '../../src/index.ts'
import { given, r2, soc2 } from '../given.ts'

const ON = '2027-01-04'
const score = (plan: Plan, progress: readonly Progress[] = [], on = ON) => scoreOf(schedule(plan, progress, on))

const promise = (id: string, more: Partial<Commitment> = {}): Commitment => ({
  id,
  customer: id,
  report: 'soc2-type2',
  programId: 'p',
  by: '2027-01-15',
  value: { minor: 1_000, currency: 'USD' },
  ...more,
})

/** Ten working days from Monday 4 January; the report is in hand on Friday the 15th. */
const tenDays = (more: Partial<Plan> = {}): Plan =>
  given({ activities: { work: { takes: '10wd' }, inHand: {} }, links: [['work', 'inHand']], more })

test('promises: which are kept, what the missed ones are worth, and how late they are', () => {
  const commitments = [promise('kept'), promise('late', { by: '2027-01-12' }), promise('later', { by: '2027-01-11' })]
  expect(score(tenDays({ commitments })).promises).toEqual({
    kept: ['kept'],
    missed: ['late', 'later'],
    missedRevenue: { minor: 2_000, currency: 'USD' },
    daysLate: 7,
  })
})

test('revenue in several currencies has no sum', () => {
  const euros = { minor: 1_000, currency: 'EUR' }
  const commitments = [promise('a', { by: '2027-01-11' }), promise('b', { by: '2027-01-11', value: euros })]
  expect(score(tenDays({ commitments })).promises.missedRevenue).toBeNull()
})

test('a pin that a link contradicts is a hard rule broken', () => {
  const plan = given({
    activities: { work: { takes: '10wd' }, inHand: { constraints: { fixed: '2027-01-08' } } },
    links: [['work', 'inHand']],
  })
  expect(score(plan)).toMatchObject({ broken: 1, brokenRules: [{ rule: 'N01', subject: { activityId: 'inHand' } }] })
})

const hours = (count: number) => [{ personId: 'ann', hours: count, source: 'yours' as const }]

test('the peak is the fullest week ahead, of whom', () => {
  const plan = given({
    activities: {
      one: { takes: '5wd', assignments: hours(20) },
      two: { takes: '5wd', assignments: hours(48) },
      inHand: {},
    },
    links: [
      ['one', 'two'],
      ['two', 'inHand'],
    ],
  })
  expect(score(plan).peakLoad).toEqual({ percent: 120, weekOf: '2027-01-11', personId: 'ann' })
})

test('a week that is over cannot be helped', () => {
  const plan = given({ activities: { one: { takes: '5wd', assignments: hours(80) }, inHand: {} } })
  const done = [
    { id: 'f', activityId: 'one', kind: 'finished', effectiveOn: '2027-01-08', recordedAt: '2027-01-08', actor: 'Ann' },
  ] as const
  expect(score(plan, done, '2027-01-11').peakLoad).toBeNull()
})

test('a role that work asks for without a name has a peak of its own', () => {
  const demand = { kind: 'role', role: 'compliance', hours: 60, source: 'yours' } as const
  const plan = tenDays()
  const [work, ...others] = plan.activities
  const asked = { ...plan, activities: [...(work ? [{ ...work, demands: [demand] }] : []), ...others] }
  expect(score(asked).peakLoad).toEqual({ percent: 75, weekOf: '2027-01-04', role: 'compliance' })
})

const ann = (rate?: { minor: number; currency: string }): Plan['people'] => [
  {
    id: 'ann',
    name: 'Ann',
    role: 'compliance',
    calendarId: 'five',
    hoursPerDay: 8,
    leave: [],
    ...(rate && { hourlyRate: { ...rate, source: 'yours' as const } }),
  },
]

/** Ten hours of Ann, and a fee of 900. */
const priced = (people: Plan['people'], currency = 'USD'): Plan => {
  const plan = given({
    activities: { work: { takes: '5wd', assignments: hours(10) }, inHand: {} },
    links: [['work', 'inHand']],
    more: { people },
  })
  const cost = { low: 100, likely: 900, high: 2_000, currency, source: 'yours' as const }
  return { ...plan, activities: plan.activities.map((one) => (one.id === 'work' ? { ...one, cost } : one)) }
}

test.each<[string, Plan, number | null]>([
  ['hours at their rate, and the likely fee', priced(ann({ minor: 50, currency: 'USD' })), 1_400],
  ['unknown when somebody has no rate', priced(ann()), null],
  ['unknown in several currencies', priced(ann({ minor: 50, currency: 'USD' }), 'EUR'), null],
])('cost: %s', (_, plan, minor) => {
  expect(score(plan).cost?.minor ?? null).toBe(minor)
})

test('fees are known without rates', () => {
  expect(score(priced(ann())).fees).toEqual({ minor: 900, currency: 'USD' })
})

const held = (more: Partial<HeldReport>): HeldReport => ({
  id: 'held',
  kind: 'soc2-type2',
  scopeId: 'scope',
  issuedOn: '2026-06-01',
  ...more,
})

const TWO_SCOPES: Plan['scopes'] = [
  { id: 'scope', name: 'Platform', kind: 'system' },
  { id: 'other', name: 'Another', kind: 'system' },
]

/** Certified from and in hand on Friday 15 January. */
const certified = (more: Partial<Plan> = {}): Plan => ({
  ...given({
    activities: { work: { takes: '10wd' }, letter: {}, inHand: {} },
    links: [
      ['work', 'letter'],
      ['letter', 'inHand'],
    ],
    more: { programs: [r2('p', 'letter', 'inHand')] },
  }),
  ...more,
})

test.each<[string, Plan, number]>([
  [
    'a bridge letter covers three months after the period; the report comes five days later',
    tenDays({ reportsHeld: [held({ period: { start: '2026-04-10', end: '2026-10-10' } })] }),
    5,
  ],
  [
    'in hand before cover ends',
    tenDays({ reportsHeld: [held({ period: { start: '2026-05-01', end: '2026-11-01' } })] }),
    0,
  ],
  ['a Type I covers no day after its own', tenDays({ reportsHeld: [held({ kind: 'soc2-type1' })] }), 0],
  [
    'what another scope holds covers nothing here',
    tenDays({ scopes: TWO_SCOPES, reportsHeld: [held({ scopeId: 'other', expiresOn: '2026-12-01' })] }),
    0,
  ],
  [
    'a certification covers until it expires',
    certified({ reportsHeld: [held({ kind: 'hitrust-r2', expiresOn: '2027-01-10' })] }),
    5,
  ],
  [
    'one that no other follows leaves its two years uncovered',
    certified({
      programs: [{ ...r2('p', 'letter', 'inHand'), endsIn: 'csf-opinion' } as Plan['programs'][number]],
      reportsHeld: [held({ kind: 'hitrust-r2', expiresOn: '2027-01-10' })],
    }),
    731,
  ],
])('days without cover: %s', (_, plan, days) => {
  expect(score(plan).coverGapDays).toBe(days)
})

test('a certification renewed before the old one expires gives the days between away', () => {
  const plan = certified({ reportsHeld: [held({ kind: 'hitrust-r2', expiresOn: '2027-01-26' })] })
  expect(score(plan).wastedDays).toBe(10)
})

test('moved are activities that start on another day than was accepted', () => {
  const late = given({
    activities: {
      work: { takes: '10wd', constraints: { notBefore: '2027-01-06' } },
      other: { takes: '1wd' },
      inHand: {},
    },
    links: [['work', 'inHand']],
  })
  const accepted = given({
    activities: { work: { takes: '10wd' }, other: { takes: '1wd' }, inHand: {} },
    links: [['work', 'inHand']],
  })
  expect(scoreOf(schedule(late, [], ON), schedule(accepted, [], ON)).moved).toBe(2)
})

test('a program that ends in another one’s report has none of its own', () => {
  const programs = [
    soc2('p', 'inHand'),
    { ...r2('q', 'letter', 'letter'), endsIn: 'csf-opinion' } as Plan['programs'][number],
  ]
  const { reports } = score({ ...certified(), programs })
  expect(reports.map(({ inHandOn }) => inHandOn)).toEqual(['2027-01-15', null])
})
