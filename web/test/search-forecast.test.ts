import { expect, test } from '@jest/globals'
import { examplePlan } from '@stagger/planner'
import { searchForecast } from '../src/engine/search-forecast.ts'

const ON = '2027-04-14'

test('every answer is said once: those on the way are told, the last one is what the search found', async () => {
  const { plan, progress } = examplePlan(ON)
  const told: number[] = []
  const found = await searchForecast(
    { kind: 'forecast', facts: { plan, progress, today: ON }, options: { seed: 1, iterations: 1100 } },
    ({ best }) => told.push(best?.iterations ?? 0),
    () => Promise.resolve(true),
  )
  expect([...told, found?.iterations]).toEqual([256, 1024, 1100])
})
