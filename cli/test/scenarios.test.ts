import { expect, test } from '@jest/globals'
import { EXAMPLE, LEDGER, stagger } from './support/stagger.ts'

const alone = new URL('../../examples/hitrust-r2.plan.json', import.meta.url).pathname

const compare = ['scenarios', EXAMPLE, '--progress', LEDGER, '--as-of', '2027-04-14', '--schedules', '8']

test('scenarios shows what each way gives and when, and says how it differs', () => {
  const { code, out } = stagger(...compare)
  expect(code).toBe(0)
  expect(out).toMatch(/Combined, opinion only +│ SOC 2 report with an opinion on the CSF +│ \d{4}-\d\d-\d\d/)
  expect(out).toMatch(/^SOC 2 first: .* HITRUST r2 in hand \d+ days later/m)
  expect(out).toMatch(/^Combined, opinion only: .*no HITRUST r2 certification/m)
})

test('--json is the comparison itself', () => {
  const { scenarios } = JSON.parse(stagger(...compare, '--json').out)
  expect(scenarios.map(({ kind }: { kind: string }) => kind)).toEqual([
    'soc2-first',
    'hitrust-first',
    'parallel',
    'staggered',
    'combined-opinion',
    'combined-certified',
    'combined-coordinated',
  ])
})

test('--forecast says how sure each way is, and of the plan as it stands what stagger forecast says', () => {
  const few = ['--iterations', '64']
  const { out } = stagger(...compare, '--forecast', ...few)
  expect(out).toMatch(/Scenario +│ Gives +│ P50 +│ P80 +│ All costs, P50 │ +P80 │ Revenue at risk/)
  const { current } = JSON.parse(stagger(...compare, '--forecast', ...few, '--json').out)
  const made = JSON.parse(stagger('forecast', ...compare.slice(1, -2), ...few, '--json').out)
  expect(current.score.chance.cost.p80.minor).toBe(made.money.loaded.p80)
})

test('what was spent says nothing without a forecast', () => {
  const { code, err } = stagger(...compare, '--actuals', 'spent.json')
  expect([code, err]).toEqual([2, expect.stringContaining('--actuals says nothing without --forecast')])
})

test('what is not for a plan is said with its reason', () => {
  const { out } = stagger('scenarios', alone, '--as-of', '2027-04-14', '--schedules', '8')
  expect(out).toMatch(/^SOC 2 first: not for this plan\. The plan has no SOC 2 program\.$/m)
})

test.each([['0'], ['many'], ['-3'], ['1.5']])('a budget of %s is refused', (count) => {
  expect(stagger('scenarios', EXAMPLE, `--schedules=${count}`)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/whole number from 1 on/),
  })
})
