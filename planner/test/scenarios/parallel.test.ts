import { expect, test } from '@jest/globals'
import { scenarios } from '../../src/index.ts'
import { given, r2, soc2 } from '../given.ts'

const MONDAY = '2027-01-04'
const week = { takes: '5wd', assignments: [{ personId: 'ann', hours: 40, source: 'yours' as const }] }

/** One person, a week of work for each report; the accepted levelling does HITRUST's first, the promise needs SOC 2's first. */
const plan = given({
  activities: {
    audit: week,
    report: {},
    tests: { ...week, programId: 'r2' },
    letter: { programId: 'r2' },
    outcome: { programId: 'r2' },
  },
  links: [
    ['audit', 'report'],
    ['tests', 'letter'],
    ['letter', 'outcome'],
  ],
  more: {
    programs: [soc2('p', 'report'), r2('r2', 'letter', 'outcome')],
    commitments: [
      {
        id: 'promise',
        customer: 'Customer',
        report: 'soc2-type2',
        programId: 'p',
        by: '2027-01-08',
        value: { minor: 100_000_00, currency: 'USD' },
      },
    ],
    levellings: [
      {
        id: 'l',
        name: 'HITRUST first',
        order: ['tests', 'letter', 'outcome', 'audit', 'report'],
        floors: [],
        choices: [],
        leastGainDays: 1,
      },
    ],
  },
})

test('in parallel a promise is kept first: the other report may come later than in the plan as it stands', () => {
  const { current, scenarios: all } = scenarios(plan, [], MONDAY, { seed: 1, schedules: 20 })
  const parallel = all.find(({ kind }) => kind === 'parallel')
  const inHand = (of: typeof current | undefined) => of?.score.reports.map(({ inHandOn }) => inHandOn)
  expect([inHand(current), current.promises[0]?.kept]).toEqual([['2027-01-15', '2027-01-08'], false])
  expect([inHand(parallel), parallel?.promises[0]?.kept]).toEqual([['2027-01-08', '2027-01-15'], true])
})
