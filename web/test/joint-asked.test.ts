import { describe, expect, test } from '@jest/globals'
import type { Forecast, JointForecast } from '@stagger/planner'
import { costIsCertain, dateAnswer, missingText } from '#words/confidence.ts'
import { jointAnswered } from '../src/confidence-view/joint-asked.ts'
import { nameAt } from '../src/confidence-view/needs-rate.ts'
import { examplePlan } from '@stagger/planner'
import { delayAdded } from '../src/confidence-view/moved.ts'

const field = (amounts: readonly number[], chance: readonly (readonly number[])[]): JointForecast => ({
  programId: 'soc2',
  total: 'external',
  dates: ['2027-03-01', '2027-03-31'],
  amounts,
  chance,
})
const VARIES = field(
  [400_000_00, 500_000_00],
  [
    [0, 0.2],
    [0.5, 1],
  ],
)
const CERTAIN = field([413_000_00], [[0.4], [1]])

const answered = (one: JointForecast, asked: Parameters<typeof jointAnswered>[2]) =>
  jointAnswered(
    { joint: [one], reports: [], money: { currency: 'USD', external: { p80: 500_000_00 } } } as unknown as Forecast,
    one,
    asked,
  )

describe('the chance that date and cost hold', () => {
  test('is that of P80 where nothing is asked', () => {
    expect(answered(VARIES, {})).toMatchObject({ within: 500_000_00, chance: 0.2 })
  })

  test.each([
    [{ by: '' }, { by: true, within: false }],
    [{ by: '0002-03-01' }, { by: true, within: false }],
    [{ within: null }, { by: false, within: true }],
  ])('is not told of %p, and the field is the wrong one', (asked, wrong) => {
    expect(answered(VARIES, asked)).toMatchObject({ chance: undefined, wrong })
  })

  test('is the date’s where every run costs the same', () => {
    const { chance, certainCost } = answered(CERTAIN, { within: null })
    expect([chance, certainCost]).toEqual([0.4, 413_000_00])
    expect(dateAnswer(chance ?? NaN)).toBe('40% sure that the date holds')
    expect(costIsCertain({ minor: 413_000_00, currency: 'USD' })).toMatch(/^The cost does not vary: it is \$413,000 /)
  })
})

test.each([
  [12, 0.2, '+12d'],
  [undefined, 1, 'certain'],
  [undefined, 0.4, '–'],
  [undefined, undefined, '–'],
])('what a risk adds: %p days, happening in a share of %p', (days, happened, text) => {
  expect(delayAdded(days, happened)).toBe(text)
})

test('a missing rate is told with the name of what needs it, and its day as people write it', () => {
  const { plan } = examplePlan('2027-04-14')
  const named = { ...plan, costItems: [{ name: 'Penetration test' }] } as unknown as typeof plan
  expect(missingText('No rate on 2027-03-01.', nameAt(named, '/costItems/0/amount'))).toBe(
    'Penetration test: No rate on Mar 1, 2027.',
  )
  expect(missingText('No rate.', nameAt(named, '/somewhere/0'))).toBe('No rate.')
})
