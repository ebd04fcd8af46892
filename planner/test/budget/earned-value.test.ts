import { expect, test } from '@jest/globals'
import { budget, coverCost, earnedValue, examplePlan, planValue, schedule } from '../../src/index.ts'
import { earnedValueSentence } from '../../src/messages/en/earned-value.ts'
import { fact } from '../given.ts'
import { invoice, item, planWith, time } from './given-budget.ts'

// O12 of the worked examples.
test('a fence', () => {
  expect(earnedValue({ pv: 3000_00, ev: 2500_00, ac: 2800_00, bac: 4000_00 })).toEqual({
    bac: 4000_00,
    pv: 3000_00,
    ev: 2500_00,
    ac: 2800_00,
    unrecorded: 0,
    cv: -300_00,
    sv: -500_00,
    cpi: 2500 / 2800,
    spi: 2500 / 3000,
    eac: 4480_00,
    etc: 1680_00,
    vac: -480_00,
    tcpi: 1.25,
  })
})

test('another, which will cost a fifth more', () => {
  expect(earnedValue({ pv: 0, ev: 1_500_000, ac: 1_800_000, bac: 5_000_000 })).toMatchObject({
    eac: 6_000_000,
    spi: null,
  })
})

test('nothing spent and nothing earned has no index', () => {
  expect(earnedValue({ pv: 0, ev: 0, ac: 0, bac: 100 })).toMatchObject({
    cpi: null,
    eac: null,
    etc: null,
    vac: null,
    tcpi: 1,
  })
})

const fee = item('fee', 1000, {
  terms: [
    [30, { kind: 'start', activityId: 'work' }],
    [70, { kind: 'finish', activityId: 'watch' }],
  ],
})
const ON = '2027-01-15'
const valueOf = (
  started: boolean,
  ledger: Parameters<typeof planValue>[1] = [],
  total: 'external' | 'loaded' = 'external',
) =>
  planValue(
    schedule(planWith({ costItems: [fee] }), started ? [fact('work', 'started', '2027-01-04')] : [], ON),
    ledger,
    total,
  )

test('a fee is earned at its milestones: planned to have begun, earned once it has, and nothing for waiting', () => {
  expect(valueOf(false)).toMatchObject({ bac: 1000, pv: 300, ev: 0, ac: 0 })
  expect(valueOf(true)).toMatchObject({ bac: 1000, pv: 300, ev: 300 })
})

test('hours are earned as their work gets done, and cost what is recorded', () => {
  const ledger = [invoice('i', 'fee', 300, '2027-01-05'), time('t', 'work', '2027-01-05', 10)]
  const { bac, pv, ac } = valueOf(true, ledger, 'loaded')
  // Ten of twenty working days should be over: forty of eighty hours.
  expect([bac, pv, ac]).toEqual([1000 + 113 * 9_999, 300 + 40 * 9_999, 300 + 10 * 9_999])
})

test('the budget at completion is the planned total as of the start, in every total', () => {
  const { plan, progress, actuals } = examplePlan('2027-04-14')
  const now = schedule(plan, progress, '2027-04-14')
  const before = schedule(plan, [], plan.startsOn)
  for (const total of ['external', 'incremental', 'loaded'] as const) {
    const { sum } = budget(before, [], { basis: 'cash', total, by: 'year' })
    expect([total, planValue(now, actuals, total).bac]).toEqual([total, sum.planned.total])
  }
})

const paidFee = invoice('i', 'fee', 300, '2027-01-05')

test('work that nobody recorded hours for has no known cost, so nothing is said of it; what is bought has', () => {
  expect(valueOf(true, [paidFee], 'loaded')).toMatchObject({
    ac: 300,
    cv: null,
    cpi: null,
    eac: null,
    etc: null,
    vac: null,
    tcpi: null,
    unrecorded: valueOf(true, [], 'loaded').ev - valueOf(true).ev,
    spi: expect.any(Number),
  })
  expect(valueOf(true, [paidFee])).toMatchObject({ unrecorded: 0, cpi: 1, cv: 0 })
  expect(earnedValueSentence(valueOf(true, [paidFee], 'loaded'))).toMatch('100% of the worth')
  const worked = [paidFee, time('t', 'work', '2027-01-05', 40)]
  expect(valueOf(true, worked, 'loaded')).toMatchObject({ unrecorded: 0, cpi: expect.any(Number) })
})

test('four years of cover are two cycles of an r2, and four of everything that holds for one', () => {
  const times = (report: Parameters<typeof coverCost>[0]) =>
    coverCost(report, 'lt50').parts.map(
      ({ price, times: count, ratio }) => `${price} × ${count}${ratio ? ` × ${ratio}` : ''}`,
    )
  expect(times('hitrust-r2')).toEqual([
    'hitrust.cost.assessor.r2 × 1',
    'hitrust.cost.assessor.r2 × 1 × hitrust.renewal.fee',
    'hitrust.cost.interim-assessor.r2 × 2',
    'hitrust.cost.report-credit.r2 × 2',
    'hitrust.cost.mycsf-year × 4',
  ])
  // 22,000 + 3 × 22,000 × 0.75 + 4 × 8,000 dollars over 48 months.
  expect(coverCost('soc2-type2', 'lt50')).toMatchObject({
    total: { likely: 10_350_000 },
    perMonth: { likely: 215_625 },
  })
})
