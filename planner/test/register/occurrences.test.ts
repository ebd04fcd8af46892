import { expect, test } from '@jest/globals'
import { dayOf } from '../../src/day.ts'
import { dailyOccurrences, occurrencesOf } from '../../src/register/occurrences.ts'
import { hitrustEvidenceSpan } from '../../src/register/program-window.ts'
import { sampleRange } from '../../src/register/samples.ts'
import { calendar, control, hitrust, iso, soc2, span } from './given-register.ts'

const withins = (...given: Parameters<typeof occurrencesOf>) => occurrencesOf(...given).map(({ within }) => iso(within))

test.each([
  [3, '2027-02-15/2027-05-15', ['2027-02-15/2027-04-01', '2027-04-01/2027-05-15']],
  [6, '2027-02-15/2027-08-15', ['2027-02-15/2027-04-01', '2027-04-01/2027-07-01', '2027-07-01/2027-08-15']],
  [
    9,
    '2027-02-15/2027-11-15',
    ['2027-02-15/2027-04-01', '2027-04-01/2027-07-01', '2027-07-01/2027-10-01', '2027-10-01/2027-11-15'],
  ],
  [
    12,
    '2027-02-15/2028-02-15',
    [
      '2027-02-15/2027-04-01',
      '2027-04-01/2027-07-01',
      '2027-07-01/2027-10-01',
      '2027-10-01/2028-01-01',
      '2028-01-01/2028-02-15',
    ],
  ],
])('a quarterly control in %i months from mid-quarter is asked in every quarter touched', (_, window, expected) => {
  expect(withins(control('quarterly'), soc2(window), calendar)).toEqual(expected)
})

test.each([
  [3, '2027-02-15/2027-05-15', ['2027-02-15/2027-05-15']],
  [6, '2027-02-15/2027-08-15', ['2027-04-01/2027-07-01']],
  [9, '2027-02-15/2027-11-15', ['2027-04-01/2027-07-01', '2027-07-01/2027-10-01']],
  [12, '2027-02-15/2028-02-15', ['2027-04-01/2027-07-01', '2027-07-01/2027-10-01', '2027-10-01/2028-01-01']],
])('where whole periods alone count, %i months ask for those, and at least for one', (_, window, expected) => {
  const settings = { partialPeriod: 'whole-periods-only' } as const
  expect(withins(control('quarterly'), soc2(window, settings), calendar)).toEqual(expected)
})

test.each([
  ['within-window', '2027-02-15/2027-05-15', ['2027-02-15/2027-05-15']],
  ['within-12-months-of-end', '2027-02-15/2027-05-15', ['2026-05-15/2027-05-15']],
  ['within-window', '2027-02-15/2028-02-15', ['2027-02-15/2028-02-15']],
  ['within-12-months-of-end', '2027-02-15/2028-02-15', ['2027-02-15/2028-02-15']],
  ['within-window', '2027-01-01/2028-04-01', ['2027-01-01/2028-04-01']],
  ['within-12-months-of-end', '2027-01-01/2028-04-01', ['2027-04-01/2028-04-01']],
  ['within-window', '2027-01-01/2029-03-01', ['2027-01-01/2028-01-01', '2028-01-01/2029-03-01']],
  ['within-12-months-of-end', '2027-01-01/2029-03-01', ['2027-03-01/2028-03-01', '2028-03-01/2029-03-01']],
  ['within-12-months-of-end', '2027-12-01/2028-02-29', ['2027-02-28/2028-02-29']],
] as const)('a yearly control, %s, over %s', (annual, window, expected) => {
  expect(withins(control('yearly'), soc2(window, { annual }), calendar)).toEqual(expected)
})

test('a monthly control over a leap February', () => {
  expect(withins(control('monthly'), soc2('2028-01-15/2028-03-10'), calendar)).toEqual([
    '2028-01-15/2028-02-01',
    '2028-02-01/2028-03-01',
    '2028-03-01/2028-03-10',
  ])
})

test('weeks begin on Monday; a weekend alone asks nothing, and neither does a week in which all is closed', () => {
  expect(withins(control('weekly'), soc2('2027-05-01/2027-05-12'), calendar)).toEqual([
    '2027-05-03/2027-05-10',
    '2027-05-10/2027-05-12',
  ])
  expect(withins(control('weekly'), soc2('2027-12-20/2028-01-10'), calendar)).toEqual([
    '2027-12-20/2027-12-27',
    '2028-01-03/2028-01-10',
  ])
})

test('a daily control is one population of working days, and a list only when asked', () => {
  const quarter = soc2('2027-01-01/2027-04-01')
  expect(occurrencesOf(control('daily'), quarter, calendar)).toEqual([
    { period: quarter.span, within: quarter.span, need: 30, population: 64 },
  ])
  expect(dailyOccurrences(control('daily'), quarter, calendar)).toHaveLength(64)
  expect(occurrencesOf(control('daily'), soc2('2027-01-04/2027-01-09'), calendar)[0]).toMatchObject({ need: 5 })
})

test('controls without due dates have no occurrences', () => {
  for (const cadence of ['continuous', 'per-event'] as const)
    expect(occurrencesOf(control(cadence), soc2('2027-01-01/2028-01-01'), calendar)).toEqual([])
})

test('HITRUST sees a state once, inside fieldwork, whatever the cadence', () => {
  const state = { evidence: 'point-in-time' } as const
  const program = hitrust('2026-09-01/2027-11-20', '2027-09-01/2027-11-20')
  for (const cadence of ['continuous', 'quarterly', 'daily'] as const)
    expect(withins(control(cadence, state), program, calendar)).toEqual(['2027-09-01/2027-11-20'])
  expect(withins(control('continuous', state), hitrust('2026-09-01/2027-11-20'), calendar)).toEqual([])
  expect(withins(control('continuous', { ...state, operatesFrom: dayOf('2027-10-01') }), program, calendar)).toEqual([
    '2027-10-01/2027-11-20',
  ])
})

test('HITRUST asks nothing of the days before a control operated; SOC 2 does', () => {
  const late = control('quarterly', { operatesFrom: dayOf('2027-05-10') })
  expect(withins(late, hitrust('2027-01-01/2027-10-01'), calendar)).toEqual([
    '2027-05-10/2027-07-01',
    '2027-07-01/2027-10-01',
  ])
  expect(withins(late, soc2('2027-01-01/2027-10-01'), calendar)).toHaveLength(3)
  expect(
    withins(control('monthly', { operatesFrom: dayOf('2028-01-01') }), hitrust('2027-01-01/2027-10-01'), calendar),
  ).toEqual([])
})

test('an empty window asks nothing', () => {
  for (const cadence of ['daily', 'weekly', 'quarterly', 'yearly'] as const)
    expect(occurrencesOf(control(cadence), soc2('2027-01-01/2027-01-01'), calendar)).toEqual([])
})

test('HITRUST samples the twelve months before fieldwork and fieldwork itself', () => {
  expect(iso(hitrustEvidenceSpan(span('2027-09-01/2027-11-20')))).toBe('2026-09-01/2027-11-20')
})

test.each([
  ['soc2', 'quarterly', 4, [2, 2, 4]],
  ['soc2', 'quarterly', 1, [1, 1, 1]],
  ['soc2', 'monthly', 12, [2, 3, 6]],
  ['soc2', 'weekly', 52, [5, 8, 15]],
  ['soc2', 'daily', 250, [20, 30, 40]],
  ['hitrust', 'daily', 250, [25, 25, 25]],
  ['hitrust', 'weekly', 3, [3, 3, 3]],
  ['hitrust', 'quarterly', 4, [1, 2, 2]],
] as const)('%s asks of a %s population of %i', (kind, cadence, population, expected) => {
  expect(Object.values(sampleRange(kind, cadence, population))).toEqual(expected)
})
