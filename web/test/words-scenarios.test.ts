import { expect, test } from '@jest/globals'
import type { Score, ScoredScenario } from '@stagger/planner'
import {
  costLine,
  differenceText,
  groupName,
  loadText,
  promisesText,
  scenariosHeadline,
  sureCostLine,
} from '#words/scenarios.ts'

const score: Score = {
  broken: 0,
  brokenRules: [],
  promises: { kept: ['a', 'b'], missed: ['c'], missedRevenue: { minor: 125_000_000, currency: 'USD' }, daysLate: 9 },
  reports: [],
  peakLoad: { percent: 118, weekOf: '2027-03-08', personId: 'priya' },
  cost: null,
  fees: { minor: 30_370_000, currency: 'USD' },
  coverGapDays: 0,
  wastedDays: 0,
  moved: 0,
}
const scenario: ScoredScenario = {
  kind: 'combined-opinion',
  applicable: true,
  edits: [],
  notes: [],
  outputs: [{ kind: 'soc2-with-csf-opinion', programId: 'soc2', inHandOn: '2027-04-21' }],
  score,
  promises: [],
  onFront: true,
  differences: [],
  bars: [],
}

test('the heading names what scores best and what it really gives', () => {
  expect(scenariosHeadline(scenario)).toMatch(/scores best: SOC 2 report with an opinion on the CSF by Apr 21, 2027$/)
  expect(scenariosHeadline({ ...scenario, kind: 'current' })).toMatch(/^No other order scores better than the plan/)
})

test('promises that are missed say what they are worth', () => {
  expect(promisesText(score)).toBe('2 of 3 kept, $1,250,000 missed')
  expect(promisesText({ ...score, promises: { kept: [], missed: [], missedRevenue: null, daysLate: 0 } })).toBe(
    'none made',
  )
})

test('the peak says whose it is and when', () => {
  expect(loadText(score, (id) => (id === 'priya' ? 'Priya' : id))).toBe('118% Priya, Mar 8')
  expect(loadText({ ...score, peakLoad: null }, (id) => id)).toBe('nobody is asked for anything')
})

test('an amount says which total it is, and whether renewals are in it: without rates only fees are told', () => {
  expect(costLine(score)).toMatchObject({ name: 'External cash, before renewals', text: '$303,700' })
  const cost = { minor: 100_00, currency: 'USD' }
  expect(costLine({ ...score, cost })).toMatchObject({ name: 'Fully loaded, before renewals', text: '$100' })
  expect(sureCostLine({ ...score, cost })).toMatchObject({
    name: 'Fully loaded, P50 / P80',
    title: expect.stringMatching(/every hour of the team.*; with renewals$/),
  })
})

test('a group of phases is called as its standard calls it', () => {
  expect([groupName('window', 'soc2'), groupName('window', 'hitrust'), groupName('in-hand', 'hitrust')]).toEqual([
    'Window',
    'Incubation',
    'In hand',
  ])
})

test('what a scenario costs more is written as every amount of the page', () => {
  const differences = [{ kind: 'cost' as const, minor: 17_590_000, currency: 'USD' }]
  expect(differenceText({ ...scenario, differences }, (id) => id)).toBe('$175,900 more.')
})
