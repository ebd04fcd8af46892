import { expect, test } from '@jest/globals'
import { applyEdit, compileOrders, examplePlan, nextCycle, type Plan, schedule } from '../src/index.ts'

const TODAY = '2026-11-23'
const { plan, progress } = examplePlan(TODAY)
const renewed = (of: Plan): Plan => applyEdit(of, nextCycle(of, 'soc2')).plan
const ordersOf = (of: Plan) => compileOrders(schedule(of, progress, TODAY), 'soc2', 1)

test('the next cycle follows in the plan: its fieldwork after its window, its report, and a window without a gap', () => {
  const { phases, window } = ordersOf(renewed(plan))
  const second = phases.filter(({ cycle }) => cycle === 2)
  expect(second.map(({ kind }) => kind)).toEqual([
    'interim-fieldwork',
    'final-fieldwork',
    'reporting',
    'issued',
    'renewal',
  ])
  const [, renewal, after] = window?.windows ?? []
  expect(second.find(({ kind }) => kind === 'final-fieldwork')?.startsAt).toBe(renewal?.closesAt)
  expect(after?.opensAt).toBe(renewal?.closesAt)
})

test('the cycle after that is planned in the same way, and the first one is left as it was', () => {
  const twice = ordersOf(renewed(renewed(plan)))
  expect(twice.window?.windows.map(({ opensOn, closesOn }) => `${opensOn} ${closesOn}`)).toEqual([
    '2026-09-01 2027-02-28',
    '2027-03-01 2028-02-29',
    '2028-03-01 2029-02-28',
    '2029-03-01 2030-02-28',
  ])
  const count = ordersOf(plan).phases.length
  expect(twice.phases.slice(0, count).map(({ startOn }) => startOn)).toEqual(
    ordersOf(plan).phases.map(({ startOn }) => startOn),
  )
})

test('it can be taken back', () => {
  const { plan: next, inverse } = applyEdit(plan, nextCycle(plan, 'soc2'))
  expect(applyEdit(next, inverse).plan).toEqual(plan)
})

test.each([
  ['a HITRUST program', 'r2', 'edit-invalid'],
  ['no program', 'nobody', 'id-unknown'],
])('refused: %s', (_, programId, code) => {
  expect(() => nextCycle(plan, programId)).toThrow(expect.objectContaining({ code }))
})
