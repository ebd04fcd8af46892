import { expect, test } from '@jest/globals'
import { chanceBy, type Forecast, forecast, isoOf, dayOf, plusDays } from '../../src/index.ts'
import { bought, CENTS_A_THOUSAND, meanDays, network, SCALE, STARTS_ON } from './given-uncertain.ts'

const ITERATIONS = 20_000
const simulated = (plan: Parameters<typeof forecast>[0]): Forecast =>
  forecast(plan, [], STARTS_ON, { seed: 7, iterations: ITERATIONS })
/** Four standard errors of a mean of so many iterations. */
const within = (sd: number): number => (4 * sd) / Math.sqrt(ITERATIONS)
/** The date by which so many days of the example are over. */
const after = (days: number): string => isoOf(plusDays(dayOf(STARTS_ON), days * SCALE - 1))
const milestone = ({ milestones }: Forecast, id: string) => milestones.find(({ activityId }) => activityId === id)

/** What a published chance leaves out: it takes paths for normal, and a sixth of each range, too little, for its spread. */
const TEXTBOOK = 0.025

test('O1: three parallel paths have their published means, and together a later one', () => {
  const made = simulated(
    network(
      {
        A: [5, 6, 7],
        B: [8, 8, 11],
        C: [6, 8, 11],
        D: [9, 12, 15],
        E: [5, 6, 9],
        F: [5, 6, 7],
        G: [2, 3, 7],
        H: [4, 4, 5],
        I: [5, 7, 8],
        ace: null,
        dfg: null,
        bhi: null,
        inHand: null,
      },
      [
        ['A', 'C'],
        ['C', 'E'],
        ['E', 'ace'],
        ['D', 'F'],
        ['F', 'G'],
        ['G', 'dfg'],
        ['B', 'H'],
        ['H', 'I'],
        ['I', 'bhi'],
        ['ace', 'inHand'],
        ['dfg', 'inHand'],
        ['bhi', 'inHand'],
      ],
    ),
  )
  const means = ['ace', 'dfg', 'bhi', 'inHand'].map((id) => {
    const found = milestone(made, id)
    return found ? meanDays(found) : 0
  })
  // Exact spreads of the three paths lie below 1.5 days.
  expect(Math.abs((means[0] ?? 0) - 20.5)).toBeLessThan(within(1.5))
  expect(Math.abs((means[1] ?? 0) - 21.5)).toBeLessThan(within(1.5))
  expect(Math.abs((means[2] ?? 0) - 19.5)).toBeLessThan(within(1.5))
  expect(means[3]).toBeGreaterThan(21.5 + within(1.5))
  expect(Math.abs((chanceBy(made, 'dfg', after(24)) ?? 0) - 0.96859)).toBeLessThan(TEXTBOOK)
  expect(Math.abs((chanceBy(made, 'inHand', after(24)) ?? 0) - 0.96775)).toBeLessThan(TEXTBOOK)
})

test('O1: what is late most often is what is critical most often', () => {
  const made = simulated(
    network({ A: [5, 6, 7], C: [6, 8, 11], E: [5, 6, 9], D: [9, 12, 15], F: [5, 6, 7], G: [2, 3, 7], inHand: null }, [
      ['A', 'C'],
      ['C', 'E'],
      ['E', 'inHand'],
      ['D', 'F'],
      ['F', 'G'],
      ['G', 'inHand'],
    ]),
  )
  const share = (id: string) => made.criticality.find(({ activityId }) => activityId === id)?.towards['p'] ?? 0
  expect(share('D')).toBeGreaterThan(share('A'))
  // Paths that are equally late are both critical; in hundredths of a day that is rare.
  expect(share('D') + share('A')).toBeLessThan(1.02)
  expect(share('D') + share('A')).toBeGreaterThanOrEqual(1)
})

test('O2: the path 1-3-5-7 takes 24 on average, and 28 with the published chance', () => {
  const made = simulated(
    network({ one: [5, 8, 17], three: [3, 5, 7], five: [4, 6, 8], seven: [3, 4, 5], inHand: null }, [
      ['one', 'three'],
      ['three', 'five'],
      ['five', 'seven'],
      ['seven', 'inHand'],
    ]),
  )
  const found = milestone(made, 'inHand')
  expect(Math.abs((found ? meanDays(found) : 0) - 24)).toBeLessThan(within(2.5))
  expect(Math.abs((chanceBy(made, 'inHand', after(28)) ?? 0) - 0.9633)).toBeLessThan(TEXTBOOK)
})

test('O8: the cost of a drone by seven triangular elements', () => {
  const elements = [
    [17955, 19645, 21785],
    [8500, 10553, 13000],
    [4000, 4306, 5100],
    [4100, 4305, 4650],
    [550, 600, 650],
    [32300, 35547, 52500],
    [1950, 2136, 2600],
  ] as const
  const plan = network({ work: [1, 1, 1], inHand: null }, [['work', 'inHand']], {
    costItems: elements.map((points, k) => bought(`element-${k + 1}`, points, 'work')),
  })
  const { external } = simulated(plan).money
  const thousands = [external?.mean, external?.p10, external?.p50, external?.p80, external?.p90].map(
    (minor = 0) => minor / CENTS_A_THOUSAND,
  )
  expect(external?.point).toBe(77_092 * CENTS_A_THOUSAND)
  // The tolerance of the example.
  const published = [82_244, 76_719, 81_624, 86_474, 88_935]
  for (const [k, amount] of published.entries()) expect(Math.abs((thousands[k] ?? 0) / amount - 1)).toBeLessThan(0.003)
  const below = (external?.quantiles ?? []).filter((minor) => minor <= (external?.point ?? 0)).length
  expect(Math.abs(below / 100 - 0.1254)).toBeLessThan(0.015)
})
