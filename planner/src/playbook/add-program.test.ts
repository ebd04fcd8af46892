import { expect, test } from '@jest/globals'
import type { z } from 'zod'
import { applyEdit } from '../edits/apply-edit.ts'
import { parsePlan } from '../plan/plan-file.ts'
import type { Plan } from '../plan/plan.ts'
import { scheduleToWire } from '../schedule/schedule.ts'
import { type AddedProgram, programAdded } from './add-program.ts'
import type { Answers } from './answers.ts'
import { emptyPlan } from './empty-plan.ts'
import { planFromAnswers } from './plan-from-answers.ts'

const TODAY = '2027-01-04'
const BEGINNING = {
  organization: { name: 'Meridian', timeZone: 'UTC', currency: 'USD', headcount: '50_200', fiscalYearStartMonth: 1 },
  startsOn: TODAY,
  team: [{ id: 'ana', name: 'Ana', role: 'compliance', hoursPerDay: 6 }],
} satisfies Partial<z.input<typeof Answers>>
const TYPE2 = { kind: 'soc2-type2' } as const
const R2 = { kind: 'hitrust', level: 'r2' } as const

const withProgram = (plan: Plan, program: AddedProgram['program']) =>
  applyEdit(plan, programAdded(plan, { program }, TODAY))
const inHand = (plan: Plan) =>
  scheduleToWire(plan, [], TODAY).reports.map(({ programId, inHandOn }) => [programId, inHandOn])
const byId = <Thing extends { readonly id: string }>(things: readonly Thing[] = []) =>
  things.toSorted((a, b) => a.id.localeCompare(b.id))

test('an empty plan is a plan', () => {
  const plan = emptyPlan(BEGINNING, TODAY)
  expect(parsePlan(structuredClone(plan))).toEqual(plan)
  expect(inHand(plan)).toEqual([])
})

test.each([[[TYPE2]], [[R2]], [[TYPE2, R2]]])('programs added one by one are the plan of all: %j', (programs) => {
  const added = programs.reduce((plan, program) => withProgram(plan, program).plan, emptyPlan(BEGINNING, TODAY))
  const made = planFromAnswers({ ...BEGINNING, programs: [...programs] }, TODAY)
  expect(inHand(added)).toEqual(inHand(made))
  expect(byId(added.activities)).toEqual(byId(made.activities))
  expect(byId(added.links)).toEqual(byId(made.links))
  expect(byId(added.controls)).toEqual(byId(made.controls))
  expect(byId(added.risks)).toEqual(byId(made.risks))
  expect(byId(added.costItems).map(({ id, programIds }) => [id, programIds])).toEqual(
    byId(made.costItems).map(({ id, programIds }) => [id, programIds]),
  )
})

test('a program that joins leaves what is there as it is, and goes again with one undo', () => {
  const before = parsePlan(planFromAnswers({ ...BEGINNING, programs: [R2] }, TODAY))
  const { plan, inverse } = withProgram(before, TYPE2)
  expect(plan.activities.slice(0, before.activities.length)).toEqual(before.activities)
  expect(JSON.stringify(applyEdit(plan, inverse).plan)).toBe(JSON.stringify(before))
})

test('a program that is there already is refused', () => {
  const plan = planFromAnswers({ ...BEGINNING, programs: [R2] }, TODAY)
  expect(() => programAdded(plan, { program: R2 }, TODAY)).toThrow(expect.objectContaining({ code: 'id-duplicate' }))
})

test('reports held already are in the plan', () => {
  const held = [{ kind: 'soc2-type1', issuedOn: '2026-06-01' } as const]
  const plan = planFromAnswers({ ...BEGINNING, held, programs: [TYPE2] }, TODAY)
  expect(plan.reportsHeld).toEqual([{ id: 'held-1', scopeId: 'main', ...held[0] }])
})

test('somebody with a role of the organization’s own is planned with; what an hour of theirs costs nobody has said', () => {
  const team = [...BEGINNING.team, { id: 'lex', name: 'Lex', role: 'Legal', hoursPerDay: 4 }]
  const plan = planFromAnswers({ ...BEGINNING, team, programs: [TYPE2] }, TODAY)
  expect(plan.people.map(({ role, hourlyRate }) => [role, hourlyRate !== undefined])).toEqual([
    ['compliance', true],
    ['Legal', false],
  ])
  expect(parsePlan(structuredClone(plan))).toEqual(plan)
})
