import { expect, test } from '@jest/globals'
import { dayOf, isoOf, plusDays } from '../day.ts'
import { weeklyLoad } from '../load.ts'
import { checkPlan } from '../plan/check-plan.ts'
import { Plan } from '../plan/plan.ts'
import { Progress } from '../progress.ts'
import { scheduleToWire } from '../schedule/schedule.ts'
import { examplePlan } from './example-plan.ts'

const days = Array.from({ length: 20 }, (_, k) => isoOf(plusDays(dayOf('2026-11-22'), k * 41)))

test.each(days)('seeded on %s it tells the same story', (today) => {
  const { plan, progress } = examplePlan(today)
  expect(Plan.safeParse(plan).error).toBeUndefined()
  expect(checkPlan(plan)).toEqual([])
  for (const fact of progress) expect(Progress.safeParse(fact).error).toBeUndefined()
  const wire = scheduleToWire(plan, progress, today)
  expect(wire.violations).toEqual([])
  const state = (id: string) => wire.activities.find((activity) => activity.id === id)?.state
  expect([state('soc2.procedures'), state('soc2.window'), state('soc2.final-fieldwork')]).toEqual([
    'done',
    'open',
    'planned',
  ])
  expect([
    state('r2.gap'),
    state('r2.fix-access'),
    state('r2.fix-logging'),
    state('r2.procedures'),
    state('r2.first-test'),
  ]).toEqual(['done', 'done', 'open', expect.stringMatching('open|planned'), 'planned'])
  expect(wire.promises.map(({ kept }) => kept)).toEqual([true, false, true])
})

test('it has people, effort and cost on many activities, and one person asked for too much by both programs', () => {
  const { plan, progress } = examplePlan('2027-04-14')
  expect(plan.activities.length).toBeGreaterThanOrEqual(60)
  expect(plan.activities.filter(({ assignments }) => assignments.length > 0).length).toBeGreaterThanOrEqual(40)
  expect(plan.costItems?.length).toBeGreaterThanOrEqual(8)
  expect(plan.controls.length).toBeGreaterThanOrEqual(24)
  const wire = scheduleToWire(plan, progress, '2027-04-14')
  const overloaded = weeklyLoad(plan, wire).flatMap(({ personId, weeks }) =>
    weeks
      .filter(
        ({ weekOf, capacityHours, byProgram }) =>
          weekOf >= '2027-04-14' && Object.values(byProgram).reduce((sum, n) => sum + n, 0) > capacityHours * 1.2,
      )
      .map(({ byProgram }) => ({ personId, programs: Object.keys(byProgram).length })),
  )
  expect(overloaded).toContainEqual({ personId: 'priya', programs: 2 })
  expect(new Set(overloaded.map(({ personId }) => personId))).toEqual(new Set(['priya']))
})
