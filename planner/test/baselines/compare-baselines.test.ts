import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  applyEdit,
  baselineOf,
  budget,
  type ComparedRow,
  compareBaselines,
  comparisonSheet,
  differs,
  type Edit,
  type Plan,
  schedule,
  sheetCsv,
} from '../../src/index.ts'
import { COMPARED_HEADINGS } from '../../src/messages/en/baselines.ts'
import { item, planWith } from '../budget/given-budget.ts'

const ON = '2027-01-04'
const PLAN = planWith({
  costItems: [
    item('audit', 100_001, { activityId: 'done' }),
    item('tool', 3_333, { terms: [[100, { kind: 'date', on: '2027-06-01' }]] }),
    item('both', 70_001, { activityId: 'done', programIds: ['p', 'q'] }),
  ],
})
const kept = (plan: Plan) => baselineOf(schedule(plan, [], ON), [])
const after = (...edits: readonly Edit[]) => edits.reduce((plan, edit) => applyEdit(plan, edit).plan, PLAN)
const compared = (now: Plan) => compareBaselines(kept(PLAN), kept(now))
const everyRow = (rows: readonly ComparedRow[]): ComparedRow[] => rows.flatMap((row) => [row, ...everyRow(row.rows)])
const rowOf = (now: Plan, id: string) => everyRow(compared(now).rows).find((row) => row.id === id)

const LONGER: Edit = {
  kind: 'setEstimate',
  activityId: 'work',
  estimate: { low: 25, likely: 25, high: 25, unit: 'wd', source: 'yours' },
}
const DEARER: Edit = { kind: 'setCostItem', item: item('tool', 4_000) }

test('a baseline holds as much money as the budget of that day forecasts, hours included', () => {
  const dates = schedule(PLAN, [], ON)
  const { sum } = budget(dates, [], { basis: 'cash', total: 'loaded', by: 'month' })
  expect(kept(PLAN).money?.reduce((total, { minor }) => total + minor, 0)).toBe(sum.forecast.total)
})

test('a plan compared with itself differs in nothing', () => {
  expect(everyRow(compared(PLAN).rows).filter(differs)).toEqual([])
})

test('a week more of work moves its finish by seven days, its start by none, and whatever waits for it', () => {
  const now = after(LONGER)
  expect([rowOf(now, 'work')?.start.days, rowOf(now, 'work')?.finish.days]).toEqual([0, 7])
  expect(rowOf(now, 'watch')?.start.days).toBe(7)
  expect(rowOf(now, 'p')?.finish.days).toBe(compared(now).rows.find(({ id }) => id === 'p')?.finish.days)
})

test('a dearer purchase differs by just that, in its report and in the whole', () => {
  const { cost, rows } = compared(after(DEARER))
  expect(rowOf(after(DEARER), 'tool')?.cost).toEqual({ from: 3_333, to: 4_000, minor: 667 })
  expect(rows.find(({ id }) => id === 'p')?.cost?.minor).toBe(667)
  expect(cost?.minor).toBe(667)
})

test('what is gone has no date now, what is new none then, and both come before what moved', () => {
  const fresh = PLAN.activities.flatMap((one) =>
    one.id === 'work' ? [{ ...one, id: 'fresh', name: 'Fresh', assignments: [] }] : [],
  )
  const now = after(
    LONGER,
    { kind: 'removeActivity', activityId: 'later' },
    ...fresh.map((activity) => ({ kind: 'addActivity', activity }) as const),
  )
  expect([rowOf(now, 'fresh')?.finish.from, rowOf(now, 'fresh')?.finish.days]).toEqual([null, null])
  expect([rowOf(now, 'later')?.finish.to, rowOf(now, 'later')?.cost?.to]).toEqual([null, 0])
  const [phase] = compared(now).rows.find(({ id }) => id === 'p')?.rows ?? []
  expect(phase?.rows[0]?.id).toBe('fresh')
})

test('without a rate nothing is compared in money, and dates are', () => {
  const foreign = after(
    { kind: 'setCostItem', item: { ...item('tool', 1), amount: { ...item('tool', 1).amount, currency: 'EUR' } } },
    LONGER,
  )
  expect([compared(foreign).cost, rowOf(foreign, 'work')?.cost, rowOf(foreign, 'work')?.finish.days]).toEqual([
    null,
    null,
    7,
  ])
})

test('on every level, whatever the prices and the days, rows add up to the cent and each is what the two sides hold', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 60 }), (minor, days) => {
      const now = after(
        { ...LONGER, estimate: { low: days, likely: days, high: days, unit: 'wd', source: 'yours' } },
        { kind: 'setCostItem', item: item('tool', minor) },
      )
      const { cost, rows } = compared(now)
      for (const row of [{ cost, rows }, ...everyRow(rows).filter((one) => one.rows.length > 0)])
        for (const side of ['from', 'to', 'minor'] as const)
          expect(row.rows.reduce((sum, below) => sum + (below.cost?.[side] ?? 0), 0)).toBe(row.cost?.[side])
    }),
    { numRuns: 20 },
  )
})

test('the file has every row, whole days, cents after the dot, and the total last', () => {
  const csv = sheetCsv(comparisonSheet(compared(after(LONGER, DEARER)), ({ name }) => name, COMPARED_HEADINGS))
  const lines = csv.trim().split('\r\n')
  expect(lines[0]).toMatch(/Level,Report,Phase,Name,Start then,.*,Difference$/)
  expect(lines.find((line) => line.startsWith('item,') && line.includes(',tool,'))).toMatch(/,33\.33,40\.00,6\.67$/)
  expect(lines.at(-1)).toMatch(/^total,.*,6\.67$/)
})
