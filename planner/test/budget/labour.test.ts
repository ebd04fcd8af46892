import { expect, test } from '@jest/globals'
import { budget, examplePlan, labourLines, registerToWire, schedule } from '../../src/index.ts'
import { planWith, time } from './given-budget.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

test('hours lie on the weeks they are worked in, and their prices add up to the whole', () => {
  const lines = labourLines(schedule(planWith({}), [], '2027-01-04'), [])
  const work = lines.filter(({ activityId }) => activityId === 'work')
  expect(work.map(({ weekOf, hours, minor }) => `${weekOf} ${hours} ${minor}`)).toEqual([
    '2027-01-04 20 199980',
    '2027-01-11 20 199980',
    '2027-01-18 20 199980',
    '2027-01-25 20 199980',
  ])
  expect(sum(lines.map(({ minor }) => minor ?? 0))).toBe(113 * 9_999)
})

test('what is recorded replaces the estimate of its week', () => {
  const lines = labourLines(schedule(planWith({}), [], '2027-01-04'), [time('t', 'work', '2027-01-04', 8)])
  const told = lines
    .filter(({ activityId }) => activityId === 'work')
    .map(({ measure, hours }) => `${measure} ${Math.round(hours)}`)
  expect(told.toSorted()).toEqual(['actual 8', 'toComplete 15', 'toComplete 19', 'toComplete 19', 'toComplete 19'])
})

test('the second program pays only for evidence that the register does not share, and for keeping the mappings', () => {
  const { plan, progress } = examplePlan('2027-04-14')
  const dates = schedule(plan, progress, '2027-04-14')
  const made = budget(dates, [], { basis: 'cash', total: 'loaded', by: 'year', groupedBy: ['program'] })
  const hitrust = made.sum.rows.find(({ id }) => id === 'r2')?.rows ?? []
  const saved = hitrust.find(({ id }) => id === 'labour:shared-evidence')
  const { hours } = registerToWire(dates)
  expect(saved?.item).toMatchObject({ basis: 'unverified', sharedWith: ['soc2'], hours: hours.overhead - hours.saved })
  const others = hitrust.filter(({ id, item }) => item?.category === 'labour' && id !== 'labour:shared-evidence')
  const paid = sum(others.map(({ forecast }) => forecast.total))
  const all = sum(others.map(({ item }) => item?.hours ?? 0))
  // At what its hours cost on average; each posting is rounded by itself.
  const average = (paid * (hours.saved - hours.overhead)) / all
  expect(Math.abs((saved?.forecast.total ?? 0) + average)).toBeLessThan(100)
  expect(made.sum.rows.find(({ id }) => id === 'soc2')?.rows.map(({ id }) => id)).not.toContain(
    'labour:shared-evidence',
  )
})

test('the example has been paid as agreed: nothing that fell due lies in the future', () => {
  const { plan, progress, actuals } = examplePlan('2027-04-14')
  const { sum: total } = budget(schedule(plan, progress, '2027-04-14'), actuals, {
    basis: 'cash',
    total: 'external',
    by: 'year',
  })
  expect(total.actual.total).toBeGreaterThan(0)
  expect(total.forecast.total).toBe(total.planned.total)
})
