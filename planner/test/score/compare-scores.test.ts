import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { compareScores, isoOf, type Score, scoreDifferences } from '../../src/index.ts'
import { dayNumber } from '../../src/day.ts'

const usd = (minor: number) => ({ minor, currency: 'USD' })

const BASE: Score = {
  broken: 0,
  brokenRules: [],
  promises: { kept: ['a'], missed: [], missedRevenue: usd(0), daysLate: 0 },
  reports: [
    { programId: 'p', inHandOn: '2027-06-01', weight: 1 },
    { programId: 'q', inHandOn: '2027-09-01', weight: 3 },
  ],
  peakLoad: { percent: 90, weekOf: '2027-03-01', personId: 'ann' },
  cost: usd(1_000),
  fees: usd(500),
  coverGapDays: 0,
  wastedDays: 0,
  moved: 0,
}

const missed = (revenue: number, daysLate = 1) => ({
  promises: { kept: [], missed: ['a'], missedRevenue: usd(revenue), daysLate },
})
const reports = (p: string | null, q: string | null) => ({
  reports: [
    { programId: 'p', inHandOn: p, weight: 1 },
    { programId: 'q', inHandOn: q, weight: 3 },
  ],
})

test.each<[string, Partial<Score>, Partial<Score>]>([
  ['a hard rule kept comes before every promise', missed(9_000), { broken: 1 }],
  ['a promise comes before a report’s date', reports('2028-06-01', '2028-09-01'), missed(1)],
  ['the dearer promise is kept', missed(1), missed(2)],
  ['of equal promises the one less late', missed(1, 2), missed(1, 3)],
  [
    'a day of the weightier report counts more',
    reports('2027-06-03', '2027-09-01'),
    reports('2027-06-01', '2027-09-02'),
  ],
  [
    'a report that never comes is worse than a late one',
    reports('2029-06-01', '2029-09-01'),
    reports('2027-06-01', null),
  ],
  ['dates come before load', { peakLoad: null, ...reports('2027-06-01', '2027-08-01') }, { peakLoad: null }],
  ['load comes before cost', { cost: usd(9_000) }, { peakLoad: { percent: 91, weekOf: '2027-03-01' } }],
  ['where cost is unknown fees decide', { cost: null, fees: usd(499) }, { cost: null }],
  ['cost comes before cover', { coverGapDays: 99 }, { cost: usd(1_001) }],
  ['cover comes before validity', { wastedDays: 99 }, { coverGapDays: 1 }],
  ['validity comes before peace', { moved: 99 }, { wastedDays: 1 }],
])('%s', (_, better, worse) => {
  expect(compareScores({ ...BASE, ...better }, { ...BASE, ...worse })).toBeLessThan(0)
})

const some = fc.integer({ min: 0, max: 2 })
const anyScore = fc
  .record({ broken: some, missed: some, day: some, percent: some, cost: some, gap: some, moved: some })
  .map(
    ({ broken, missed: worth, day, percent, cost, gap, moved }): Score => ({
      ...BASE,
      broken,
      ...missed(worth),
      reports: [{ programId: 'p', inHandOn: isoOf(dayNumber(20_000 + day)), weight: 1 }],
      peakLoad: { percent, weekOf: '2027-03-01' },
      cost: usd(cost),
      coverGapDays: gap,
      moved,
    }),
  )

test('scores are in one order, whichever is asked first', () => {
  fc.assert(
    fc.property(anyScore, anyScore, anyScore, (a, b, c) => {
      expect(Math.sign(compareScores(a, b))).toBe(Math.sign(-compareScores(b, a)) + 0)
      if (compareScores(a, b) <= 0 && compareScores(b, c) <= 0) expect(compareScores(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})

test('differences are told in the order in which they count', () => {
  const after: Score = {
    ...BASE,
    ...missed(5),
    ...reports('2027-05-31', null),
    peakLoad: { percent: 100, weekOf: '2027-03-01' },
    cost: usd(900),
    coverGapDays: 3,
  }
  expect(scoreDifferences(BASE, after)).toEqual([
    { kind: 'promise-missed', commitmentId: 'a' },
    { kind: 'report', programId: 'p', days: -1 },
    { kind: 'report-lost', programId: 'q' },
    { kind: 'peak-load', percent: 100, insteadOf: 90 },
    { kind: 'cost', minor: -100, currency: 'USD' },
    { kind: 'cover-gap', days: 3 },
  ])
})

test('nothing differs from itself', () => {
  expect(scoreDifferences(BASE, BASE)).toEqual([])
})

test('an unknown cost is not taken for a low one: then fees decide', () => {
  expect(compareScores({ ...BASE, cost: null }, BASE)).toBe(0)
})
