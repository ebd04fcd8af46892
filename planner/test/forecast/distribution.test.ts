import { expect, test } from '@jest/globals'
import { betaOfPert, distributionOf, type ThreePoints } from '../../src/forecast/distribution.ts'
import { quantileTable, valuesAt } from '../../src/forecast/quantile-table.ts'
import { normalScores } from '../../src/forecast/sampling/normal-score.ts'

type Row = readonly [
  points: readonly [number, number, number],
  pert: { alpha: number; beta: number; mean: number; sd: number; at: readonly [number, number, number] },
  triangular: { mean: number; sd: number; at: readonly [number, number, number] },
]

// O13 of the worked examples: exact quantiles P50, P80, P90.
const O13: readonly Row[] = [
  [
    [2, 4, 9],
    { alpha: 2.1429, beta: 3.8571, mean: 4.5, sd: 1.2677, at: [4.3826, 5.6259, 6.2727] },
    { mean: 5, sd: 1.472, at: [4.8167, 6.3542, 7.1292] },
  ],
  [
    [4, 6, 8],
    { alpha: 3, beta: 3, mean: 6, sd: 0.7559, at: [6, 6.6936, 7.0135] },
    { mean: 6, sd: 0.8165, at: [6, 6.7351, 7.1056] },
  ],
  [
    [1, 2, 12],
    { alpha: 1.3636, beta: 4.6364, mean: 3.5, sd: 1.7423, at: [3.1556, 4.9416, 5.9977] },
    { mean: 5, sd: 2.4833, at: [4.5838, 7.3096, 8.6834] },
  ],
  [
    [4, 8, 26],
    { alpha: 1.7273, beta: 4.2727, mean: 10.3333, sd: 3.7649, at: [9.7901, 13.5792, 15.6789] },
    { mean: 12.6667, sd: 4.7842, at: [11.9288, 17.1006, 19.7071] },
  ],
  [
    [0, 6, 52],
    { alpha: 1.4615, beta: 4.5385, mean: 12.6667, sd: 8.4365, at: [11.1289, 19.7392, 24.7352] },
    { mean: 19.3333, sd: 11.6142, at: [17.4168, 30.1276, 36.5339] },
  ],
]
const PROBABILITIES = [0.5, 0.8, 0.9] as const
const pointsOf = ([low, likely, high]: Row[0], shape: ThreePoints['shape']): ThreePoints => ({
  low,
  likely,
  high,
  shape,
})

test.each(O13)('O13 %j: PERT is a true beta distribution', (points, expected) => {
  const { alpha, beta } = betaOfPert(pointsOf(points, 'pert'))
  const { mean, sd, quantile } = distributionOf(pointsOf(points, 'pert'))
  expect([alpha, beta, mean, sd].map(rounded)).toEqual([expected.alpha, expected.beta, expected.mean, expected.sd])
  expect(PROBABILITIES.map((p) => rounded(quantile(p)))).toEqual([...expected.at])
})

test.each(O13)('O13 %j: triangular', (points, _, expected) => {
  const { mean, sd, quantile } = distributionOf(pointsOf(points, 'triangular'))
  expect([rounded(mean), rounded(sd)]).toEqual([expected.mean, expected.sd])
  expect(PROBABILITIES.map((p) => rounded(quantile(p)))).toEqual([...expected.at])
})

const DECIMALS = 4
const rounded = (value: number): number => Number(value.toFixed(DECIMALS))

test('O13: a lognormal estimate has likely as its median and high as its P90', () => {
  const { mean, quantile } = distributionOf({ low: 0, likely: 8, high: 16, shape: 'lognormal' })
  expect([quantile(0.5), quantile(0.9), quantile(0.8), mean].map(rounded)).toEqual([8, 16, 12.612, 9.26])
})

test.each<ThreePoints>([
  { low: 1, likely: 5, high: 9, shape: 'fixed' },
  { low: 5, likely: 5, high: 5 },
  { low: 0, likely: 5, high: 5, shape: 'lognormal' },
])('%j is certain', (points) => {
  expect(distributionOf(points)).toMatchObject({ mean: 5, sd: 0 })
  expect(quantileTable(points)).toBeUndefined()
})

const SHAPES = ['pert', 'triangular', 'lognormal'] as const
test.each(SHAPES.flatMap((shape) => O13.map(([points]) => [shape, points] as const)))(
  'the table of %s %j is within 0.2 %% of the exact quantiles from P1 to P99',
  (shape, points) => {
    const { quantile } = distributionOf(pointsOf(points, shape))
    const table = quantileTable(pointsOf(points, shape)) ?? { base: 0, span: 0, knots: new Float64Array(2) }
    const percents = Float64Array.from({ length: 99 }, (_, k) => (k + 1) / 100)
    const values = new Float64Array(percents.length)
    normalScores(percents, values)
    valuesAt(table, values, values)
    const errors = percents.map((percent, k) => Math.abs((values[k] ?? NaN) / quantile(percent) - 1))
    expect(Math.max(...errors)).toBeLessThan(0.002)
  },
)
