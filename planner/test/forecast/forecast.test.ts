import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  type Actual,
  chanceBy,
  examplePlan,
  type Forecast,
  forecast,
  type ForecastOptions,
  jointChance,
  type Plan,
  refinedForecasts,
  type Risk,
} from '../../src/index.ts'
import { activityLoadings } from '../../src/forecast/factors.ts'
import { bought, delay, network, SCALE, STARTS_ON } from './given-uncertain.ts'

const ON = '2027-04-14'
const { plan: example, progress } = examplePlan(ON)
const simulated = (plan: Plan, more: Partial<ForecastOptions> = {}): Forecast =>
  forecast(plan, [], STARTS_ON, { seed: 3, iterations: 1000, ...more })
const ofExample = (plan: Plan, more: Partial<ForecastOptions> = {}): Forecast =>
  forecast(plan, progress, ON, { seed: 3, iterations: 1000, ...more })
const made = ofExample(example)

/** Two pieces of work and what is paid for them. */
const small = (more: Partial<Plan> = {}): Plan =>
  network(
    { one: [4, 6, 12], two: [2, 4, 9], inHand: null },
    [
      ['one', 'two'],
      ['two', 'inHand'],
    ],
    {
      costItems: [bought('fee', [10, 15, 30], 'two')],
      ...more,
    },
  )
const NOTHING_SHARED = { team: 0, program: 0, vendor: 0, estimate: 0, source: 'yours' } as const
const datesAndMoney = ({ reports, milestones, money, joint }: Forecast) => ({ reports, milestones, money, joint })

test('the same plan and seed give the same bits; another seed gives others', () => {
  expect(JSON.stringify(ofExample(example))).toBe(JSON.stringify(made))
  expect(JSON.stringify(datesAndMoney(ofExample(example, { seed: 4 })))).not.toBe(JSON.stringify(datesAndMoney(made)))
})

test('every engine gives these bits', () => {
  const { reports, money } = simulated(small(), { iterations: 512 })
  expect(reports.map(({ p10, p50, p80, p90 }) => [p10, p50, p80, p90])).toEqual([
    ['2029-05-27', '2030-01-18', '2030-06-25', '2030-09-27'],
  ])
  expect(money.external).toMatchObject({
    mean: 1_833_179,
    p10: 1_312_919,
    p50: 1_770_944,
    p80: 2_224_354,
    p90: 2_451_025,
  })
})

test('a forecast is plain data', () => {
  expect(structuredClone(made)).toEqual(made)
  expect(JSON.parse(JSON.stringify(made))).toEqual(made)
})

const answersOf = (steps: Iterable<Forecast | undefined>) => [...steps].filter((step) => step !== undefined)

test('more iterations leave the earlier ones as they are, and every step is the forecast of so many', () => {
  const steps = answersOf(refinedForecasts(small(), [], STARTS_ON, { seed: 3, iterations: 1000 }))
  const first = simulated(small(), { iterations: 256 })
  expect(steps).toEqual([{ ...first, rules: [], rulesLookedAt: 0 }, simulated(small())])
})

test('a first answer that is also the last has looked at rules', () => {
  expect(answersOf(refinedForecasts(small(), [], STARTS_ON, { seed: 3, iterations: 200 }))).toEqual([
    simulated(small(), { iterations: 200 }),
  ])
})

test('whoever refines may look at something else after every batch', () => {
  const steps = [...refinedForecasts(small(), [], STARTS_ON, { seed: 3, iterations: 1500 })]
  expect(steps.map((step) => step?.iterations)).toEqual([undefined, 256, undefined, undefined, 1024, undefined, 1500])
})

test('what nobody asks for is empty, and all the rest is the same', () => {
  const noFinishes = { activityIds: [], p10: [], p50: [], p80: [], p90: [] }
  const nothing = {
    joint: [],
    criticality: [],
    drivers: [],
    rules: [],
    rulesLookedAt: 0,
    activities: noFinishes,
    recourse: [],
    waits: [],
  }
  expect(ofExample(example, { answers: [] })).toEqual({ ...made, ...nothing })
  expect(ofExample(example, { answers: ['criticality'] }).criticality).toEqual(made.criticality)
})

test('whoever stops keeps what is there', () => {
  let asked = 0
  const made = simulated(small(), { iterations: 100_000, keepGoing: () => ++asked < 3 })
  expect(made.iterations).toBe(768)
})

test.each(['plain', 'latin'] as const)(
  '%s sampling: percentiles rise, and the chance of P80 is at least 80 %%',
  (sampling) => {
    const { reports, ...made } = simulated(small(), { sampling })
    const [report] = reports
    expect([...(report?.quantiles ?? [])].sort()).toEqual(report?.quantiles)
    expect([report?.p10, report?.p50, report?.p80, report?.p90]).toEqual(
      [10, 50, 80, 90].map((percent) => report?.quantiles[percent]),
    )
    expect(chanceBy(made, 'inHand', report?.p80 ?? '')).toBeGreaterThanOrEqual(0.8)
    expect(chanceBy(made, 'nothing', ON)).toBeUndefined()
  },
)

test('a risk of probability 0 changes nothing', () => {
  const never = { ...small(), risks: [delay(0, 'two', 50)] }
  expect(datesAndMoney(simulated(never))).toEqual(datesAndMoney(simulated(small())))
})

test('a risk of probability 100 is a certain delay', () => {
  const certain = { ...small(), risks: [delay(100, 'two', 50)] }
  const days = (made: Forecast) => made.reports[0]?.days
  expect(days(simulated(certain))?.counts).toEqual(days(simulated(small()))?.counts)
  expect(simulated(certain).reports[0]?.mergeBias.meanDays).toBeCloseTo(
    (simulated(small()).reports[0]?.mergeBias.meanDays ?? 0) + 50,
  )
})

test('without a risk the outcome is that of the iterations in which it does not happen', () => {
  const [risk] = simulated({ ...small(), risks: [delay(50, 'two', 2 * SCALE)] }, { iterations: 5000 }).risks
  const effect = risk?.reports[0]?.effect
  expect(risk?.happened).toBeCloseTo(0.5, 2)
  expect((effect?.mean ?? 0) - (effect?.meanWithout ?? 0)).toBeGreaterThan(0.9 * SCALE)
  expect((effect?.mean ?? 0) - (effect?.meanWithout ?? 0)).toBeLessThan(1.1 * SCALE)
})

test('money of a risk is no part of the point estimate, and is held in the reserve', () => {
  const risk: Risk = {
    ...delay(90, 'two', 1),
    impacts: [
      {
        kind: 'cost',
        activityId: 'two',
        category: 'penetration-test',
        amount: { low: 500, likely: 500, high: 500, currency: 'USD', source: 'yours' },
      },
    ],
  }
  const fixed = [bought('fee', [15, 15, 15], 'two')]
  const { money } = simulated(small({ costItems: fixed, risks: [risk] }))
  expect(money.external).toMatchObject({ point: 1_500_000, p50: 1_500_500, p80: 1_500_500 })
  expect(money.reserves[0]).toEqual({
    total: 'external',
    minor: 500,
    groups: [
      { programId: 'p', category: 'other', minor: 0 },
      { programId: 'p', category: 'penetration-test', minor: 500 },
    ],
    items: [{ itemId: '', programId: 'p', category: 'penetration-test', minor: 500 }],
  })
})

test('a reserve is divided to the last cent, and is never negative', () => {
  const { money } = made
  for (const { minor, groups } of money.reserves) {
    expect(minor).toBeGreaterThanOrEqual(0)
    expect(groups.reduce((sum, group) => sum + group.minor, 0)).toBe(minor)
  }
  for (const total of ['external', 'incremental', 'loaded'] as const) {
    const rows = money.groups.filter(({ totals }) => totals.includes(total))
    expect(rows.reduce((sum, { point }) => sum + point, 0)).toBe(money[total]?.point)
  }
})

test('estimates that vary together spread reports and cost of a plan that begins wider than independent ones', () => {
  const independent = { ...example, uncertainties: [{ id: 'uncertainty', correlation: NOTHING_SHARED }] }
  const atStart = (plan: Plan) => forecast(plan, [], plan.startsOn, { seed: 3, iterations: 2048, answers: [] })
  const spreads = (made: Forecast) => [
    ...made.reports.map(({ quantiles }) => Date.parse(quantiles[95] ?? '') - Date.parse(quantiles[5] ?? '')),
    (made.money.external?.p90 ?? 0) - (made.money.external?.p10 ?? 0),
  ]
  const [apart, together] = [independent, example].map((plan) => spreads(atStart(plan)))
  for (const [k, spread] of (together ?? []).entries()) expect(spread).toBeGreaterThan(apart?.[k] ?? 0)
})

test('without shares a score is exactly its own', () => {
  const [activity] = example.activities
  const way = { duration: 1, hoursPercent: 100, personIds: [] }
  expect(activity && activityLoadings(activity, way, NOTHING_SHARED)).toEqual({ common: [], own: 1 })
})

test('a date and an amount together are no likelier than either, and certain where both are', () => {
  const made = simulated(small())
  const [joint] = made.joint
  const [lastDate, most] = [joint?.dates.at(-1) ?? '', joint?.amounts.at(-1) ?? 0]
  const p50 = made.money.external?.p50 ?? 0
  expect(jointChance(made, 'p', lastDate, most)).toBe(1)
  expect(jointChance(made, 'p', lastDate, p50)).toBeCloseTo(0.5, 1)
  expect(jointChance(made, 'p', made.reports[0]?.p50 ?? '', p50)).toBeLessThan(0.5)
  expect(jointChance(made, 'p', STARTS_ON, most)).toBe(0)
  expect(jointChance(made, 'q', lastDate, most)).toBeUndefined()
})

test('what drives a date: the wider of two in a row, both ways from the median', () => {
  const [ofReport, ofCost] = simulated(small()).drivers
  expect(ofReport?.drivers.map(({ variable }) => variable)).toEqual([
    { kind: 'duration', activityId: 'one' },
    { kind: 'duration', activityId: 'two' },
  ])
  expect(ofReport?.drivers.every(({ atLow, atHigh }) => atLow < 0 && atHigh > 0)).toBe(true)
  expect(ofCost?.drivers[0]).toMatchObject({ variable: { kind: 'cost', itemId: 'fee' } })
  expect(ofCost?.drivers[0]?.rank).toBeCloseTo(1)
})

test('a chosen quote and a contract end the uncertainty of a price', () => {
  const amount = { minor: 1_234_500, currency: 'USD' }
  const item = bought('fee', [10, 15, 30], 'two')
  const signed = { ...item, contract: { signedOn: STARTS_ON, amount } }
  expect(simulated(small({ costItems: [signed] })).money.external).toMatchObject({
    point: 1_234_500,
    p10: 1_234_500,
    p90: 1_234_500,
  })
})

test('an invoice for the whole price or more leaves nothing that varies', () => {
  const actuals: Actual[] = [
    {
      kind: 'invoice',
      id: 'invoice-1',
      itemId: 'fee',
      vendor: 'A firm',
      number: '1',
      invoicedOn: STARTS_ON,
      amount: { minor: 2_000_000, currency: 'USD' },
      recordedAt: `${STARTS_ON}T12:00:00Z`,
      actor: 'Ann',
    },
  ]
  expect(simulated(small(), { actuals }).money.external).toMatchObject({
    planned: 1_500_000,
    point: 2_000_000,
    p10: 2_000_000,
    p90: 2_000_000,
  })
})

test('an amount without an exchange rate leaves totals unknown, says which and where, and leaves dates as they are', () => {
  const item = bought('fee', [10, 15, 30], 'two')
  const euros = { ...item, amount: { ...item.amount, currency: 'EUR' } }
  const made = simulated(small({ costItems: [euros] }))
  expect([made.money.external, made.money.loaded]).toEqual([null, null])
  expect(made.money.faults).toEqual([
    { code: 'rate-missing', path: '/costItems/0', facts: { from: 'EUR', to: 'USD', on: expect.any(String) } },
  ])
  expect(made.reports).toEqual(simulated(small()).reports)
})

test('on one chain, more variance at the same mean never narrows the spread', () => {
  const chain = (steps: readonly (readonly [number, number])[], factor: number): Plan =>
    network(
      Object.fromEntries([
        ...steps.map(([mid, half], k) => [`s${k}`, [mid - half * factor, mid, mid + half * factor]] as const),
        ['inHand', null] as const,
      ]),
      steps.map((_, k) => [`s${k}`, k + 1 < steps.length ? `s${k + 1}` : 'inHand'] as const),
    )
  const spread = (plan: Plan): number => {
    const [report] = simulated(plan, { iterations: 256 }).reports
    return (Date.parse(report?.p90 ?? '') - Date.parse(report?.p10 ?? '')) / (24 * 3600 * 1000)
  }
  const step = fc.tuple(fc.integer({ min: 9, max: 12 }), fc.integer({ min: 1, max: 4 }))
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      // Each step is rounded to whole days.
      expect(spread(chain(steps, 2)) + steps.length).toBeGreaterThanOrEqual(spread(chain(steps, 1)))
    }),
    { numRuns: 30 },
  )
})

test('a plan without anything in it has a forecast without anything in it', () => {
  const empty = network({}, [], { programs: [] })
  expect(simulated(empty, { iterations: 1 })).toMatchObject({ iterations: 1, reports: [], milestones: [], risks: [] })
})

test('a report may be in hand at the end of work: no milestone is needed', () => {
  const [report] = simulated(network({ work: [4, 6, 12] }, [])).reports
  expect(report?.activityId).toBe('work')
  expect(report?.chanceOfPlan).toBeGreaterThan(0.1)
})
