import { expect, test } from '@jest/globals'
import { PLAN_NAMES } from '@stagger/planner/plan-names'
import { planNamesIn } from '../src/start-view/plan-names.ts'

test('what joins a plan is called in the language of the plan, whatever the page speaks', async () => {
  expect(await planNamesIn('en')).toBe(PLAN_NAMES)
  expect((await planNamesIn('de')).soc2.phases.finalFieldwork).toBe('Hauptprüfung')
})
