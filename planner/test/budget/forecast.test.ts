import { expect, test } from '@jest/globals'
import { type Actual, budget, type BudgetOptions, type CostItem, schedule } from '../../src/index.ts'
import { fact } from '../given.ts'
import { invoice, item, planWith, time } from './given-budget.ts'

// Work ran from 2027-01-04 to 2027-01-29, watching goes on until 2028-01-31, later work until 2028-02-14.
const ON = '2027-04-14'
const PROGRESS = [
  fact('work', 'started', '2027-01-04'),
  fact('work', 'finished', '2027-01-29'),
  fact('watch', 'started', '2027-02-01'),
]

const made = (items: readonly CostItem[], ledger: readonly Actual[], more: Partial<BudgetOptions> = {}) =>
  budget(schedule(planWith({ ...(items.length > 0 && { costItems: [...items] }) }), PROGRESS, ON), ledger, {
    basis: 'cash',
    total: 'external',
    by: 'month',
    ...more,
  })

/** Spent, fixed and still expected. */
const states = ({ sum: { actual, committed, toComplete } }: ReturnType<typeof made>) => [
  actual.total,
  committed.total,
  toComplete.total,
]

/** Periods with money in them, by their first day. */
const when = ({ periods, sum: { forecast } }: ReturnType<typeof made>) =>
  forecast.byPeriod.flatMap((minor, k) => (minor === 0 ? [] : [`${periods[k]?.start}: ${minor}`]))

const fee = (more: Parameters<typeof item>[2] = {}) =>
  item('fee', 1000, {
    activityId: 'work',
    terms: [
      [30, { kind: 'start', activityId: 'work' }, 30],
      [70, { kind: 'finish', activityId: 'done' }, 30],
    ],
    ...more,
  })
const contract = { signedOn: '2027-01-04', amount: { minor: 1000, currency: 'USD' } }

test.each([
  ['nothing is known but an estimate', {}, [], [0, 0, 1000]],
  ['a contract fixes all of it', { contract }, [], [0, 1000, 0]],
  [
    'a contract that is yet to be signed fixes nothing',
    { contract: { ...contract, signedOn: '2027-05-01' } },
    [],
    [0, 0, 1000],
  ],
  [
    'what is paid is spent',
    { contract },
    [invoice('i', 'fee', 300, '2027-01-05', { paidOn: '2027-02-01' })],
    [300, 700, 0],
  ],
  ['what is invoiced is fixed', {}, [invoice('i', 'fee', 300, '2027-01-05')], [0, 300, 700]],
  [
    'a dearer invoice leaves less',
    {},
    [invoice('i', 'fee', 500, '2027-01-05', { paidOn: '2027-02-01' })],
    [500, 0, 500],
  ],
  [
    'more than the price is spent all the same',
    {},
    [invoice('i', 'fee', 1300, '2027-01-05', { paidOn: '2027-02-01' })],
    [1300, 0, 0],
  ],
  [
    'after the final invoice nothing is left',
    {},
    [invoice('i', 'fee', 300, '2027-01-05', { paidOn: '2027-02-01', final: true })],
    [300, 0, 0],
  ],
  [
    'a credit note gives it back',
    {},
    [
      invoice('i', 'fee', 300, '2027-01-05', { paidOn: '2027-02-01' }),
      invoice('c', 'fee', -100, '2027-02-05', { paidOn: '2027-02-06' }),
    ],
    [200, 0, 800],
  ],
  ['what comes after the status date has not happened', {}, [invoice('i', 'fee', 300, '2027-04-15')], [0, 0, 1000]],
] as [string, Parameters<typeof item>[2], Actual[], number[]][])('%s', (_, more, ledger, expected) => {
  expect(states(made([fee(more)], ledger))).toEqual(expected)
})

test('cash that has not been paid by the status date is not in the past', () => {
  expect(when(made([fee()], []))).toEqual(['2027-04-01: 300', '2028-03-01: 700'])
})

test('an accrual lies on the days worked, whenever it is paid', () => {
  expect(when(made([fee()], [], { basis: 'accrual' }))).toEqual(['2027-01-01: 1000'])
})

test('a year’s subscription is used day by day; what was paid ahead of the status date is fixed, not spent', () => {
  const platform = item('platform', 36_500, {
    recognition: 'straight-line',
    terms: [[100, { kind: 'date', on: '2027-01-15' }]],
    subscription: { months: 12, renewals: 0, escalationPercent: 0 },
  })
  const paid = made([platform], [invoice('i', 'platform', 36_500, '2027-01-15', { paidOn: '2027-01-20' })], {
    basis: 'accrual',
    by: 'year',
  })
  // 90 of 365 days lie up to 14 April.
  expect(states(paid)).toEqual([9_000, 27_500, 0])
  expect(when(paid)).toEqual(['2027-01-01: 35100', '2028-01-01: 1400'])
})

test('an item that two programs share is split to the cent as they agreed, else equally', () => {
  const shared = item('shared', 101, { programIds: ['p', 'q'] })
  const allocation = [
    { programId: 'p', percent: 25 },
    { programId: 'q', percent: 75 },
  ]
  const parts = (one: CostItem) => made([one], []).sum.rows.map(({ id, forecast }) => `${id} ${forecast.total}`)
  expect([parts(shared), parts({ ...shared, allocation })]).toEqual([
    ['p 51', 'q 50'],
    ['p 25', 'q 76'],
  ])
})

test('invoices of what the plan no longer has are spent on it still', () => {
  const ledger = [invoice('i', 'gone', 40, '2027-02-01', { programId: 'q', category: 'travel', paidOn: '2027-02-02' })]
  const { sum } = made([], ledger)
  expect(sum.rows.map(({ id, rows }) => [id, rows.map((row) => `${row.id} ${row.actual.total}`)])).toEqual([
    ['q', ['travel 40']],
  ])
})

test.each([
  ['external', [], 0],
  ['loaded', [], 113 * 9_999],
  // After work that is done nothing is left of hours that somebody began to record; of later work, the rest is.
  ['loaded', [time('t', 'work', '2027-01-05', 10)], (10 + 33) * 9_999],
  ['loaded', [time('t', 'work', '2027-01-05', 24), time('u', 'later', '2027-01-06', 1)], (24 + 33) * 9_999],
] as ['external' | 'loaded', Actual[], number][])('hours in %s, %j recorded, come to %i', (total, ledger, minor) => {
  expect(made([], ledger, { total }).sum.forecast.total).toBe(minor)
})

test('staff cost no cash of the program’s: only contractors are incremental', () => {
  const plan = planWith({})
  const people = plan.people.map((person) => ({ ...person, engagement: 'contractor' as const }))
  const totalOf = (one: typeof plan) =>
    budget(schedule(one, [], ON), [], { basis: 'cash', total: 'incremental', by: 'year' }).sum.forecast.total
  expect([totalOf(plan), totalOf({ ...plan, people })]).toEqual([0, 113 * 9_999])
})

test('hours without a rate are in no amount, and said', () => {
  const plan = planWith({})
  const people = plan.people.map(({ hourlyRate: _, ...person }) => person)
  const { sum, unpriced } = budget(schedule({ ...plan, people }, [], ON), [], {
    basis: 'cash',
    total: 'loaded',
    by: 'year',
  })
  expect([sum.forecast.total, unpriced]).toEqual([0, { personIds: ['ann'], roles: [], hours: 113 }])
})

test('an amount that nothing turns into the organization’s currency is refused, with its place', () => {
  const euro = item('euro', 100, { amount: { ...item('x', 1).amount, currency: 'EUR' } })
  expect(() => made([item('fee', 1), euro], [])).toThrow('rate-missing at /costItems/1')
})

test('the reserve adds up over programs and categories; percentiles are told where the forecast has them', () => {
  const point = { planned: 1000, point: 1000, mean: 1000, p10: 900, p50: 1010, p80: 1200, p90: 1300, quantiles: [] }
  const groups = [
    { programId: 'p', category: 'other' as const, minor: 150 },
    { programId: 'q', category: 'remediation' as const, minor: 50 },
  ]
  const money = {
    currency: 'USD',
    external: point,
    incremental: null,
    loaded: null,
    groups: [{ ...point, programId: 'p', category: 'other' as const, totals: ['external' as const] }],
    reserves: [
      { total: 'external' as const, minor: 200, groups, items: groups.map((one) => ({ ...one, itemId: '' })) },
    ],
    faults: [],
    unpriced: { personIds: [], roles: [], hours: 0 },
  }
  const { sum } = made([fee()], [], { forecast: { money } })
  const told = [sum, ...sum.rows, ...sum.rows.flatMap(({ rows }) => rows)].map(({ id, chance }) => {
    const { reserveByPeriod: _, ...rest } = chance ?? { reserveByPeriod: [] }
    return [id, rest]
  })
  expect(told).toEqual([
    ['', { p50: 1010, p80: 1200, reserve: 200 }],
    ['p', { reserve: 150 }],
    ['q', { reserve: 50 }],
    ['other', { p50: 1010, p80: 1200, reserve: 150 }],
    ['remediation', { reserve: 50 }],
  ])
})

test('the reserve lies where what asks for it is still to be spent: by vendor, and in no period that is over', () => {
  const paidOn = (id: string, on: string): CostItem =>
    item(id, 1000, { vendor: `${id} Inc`, activityId: 'work', terms: [[100, { kind: 'date', on }]] })
  const part = (itemId: string, minor: number) => ({ itemId, programId: 'p', category: 'other' as const, minor })
  const point = { planned: 0, point: 0, mean: 0, p10: 0, p50: 0, p80: 0, p90: 0, quantiles: [] }
  const money = {
    currency: 'USD',
    external: point,
    incremental: null,
    loaded: null,
    groups: [],
    reserves: [
      {
        total: 'external' as const,
        minor: 140,
        groups: [part('', 140)],
        items: [part('varies', 100), part('', 40)],
      },
    ],
    faults: [],
    unpriced: { personIds: [], roles: [], hours: 0 },
  }
  const items = [paidOn('varies', '2027-06-10'), paidOn('fixed', '2027-08-10')]
  const reserves = (basis: 'cash' | 'accrual') => {
    const { periods, sum } = made(items, [], { basis, groupedBy: ['vendor'], forecast: { money } })
    return sum.rows.map(({ id, chance }) => {
      const lies = chance?.reserveByPeriod.flatMap((minor, k) =>
        minor === 0 ? [] : [`${periods[k]?.start}: ${minor}`],
      )
      return [id, chance?.reserve, lies]
    })
  }
  // What risks ask for has no vendor, and lies with the rest of its category.
  expect(reserves('cash')).toEqual([
    ['varies Inc', 100, ['2027-06-01: 100']],
    ['fixed Inc', 0, []],
    ['', 40, ['2027-06-01: 20', '2027-08-01: 20']],
  ])
  // The work was in January: used, not invoiced, and April is the first month that is not over.
  expect(reserves('accrual')).toEqual([
    ['varies Inc', 100, ['2027-04-01: 100']],
    ['fixed Inc', 0, []],
    ['', 40, ['2027-04-01: 40']],
  ])
})
