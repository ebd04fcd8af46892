import { expect, test } from '@jest/globals'
import { activityStates, applyEdit, examplePlan, schedule, scenarios } from '../../src/index.ts'

const ON = '2027-04-14'
const { plan, progress } = examplePlan(ON)
const compared = scenarios(plan, progress, ON, { seed: 1, schedules: 8 })

test('whatever is chosen, nothing that began starts on another day, and nothing finished ends on another', () => {
  const before = schedule(plan, progress, ON)
  const states = [...activityStates(progress)]
  const finished = states.filter(([, { finishedOn }]) => finishedOn !== undefined).map(([id]) => id)
  for (const { edits } of compared.scenarios) {
    const after = schedule(
      applyEdit(plan, { kind: 'promoteScenario', name: 'One', edits: [...edits] }).plan,
      progress,
      ON,
    )
    expect(states.map(([id]) => after.spanOf(id)?.start)).toEqual(states.map(([id]) => before.spanOf(id)?.start))
    expect(finished.map((id) => after.spanOf(id))).toEqual(finished.map((id) => before.spanOf(id)))
  }
})

test('every way applies to a plan with one program of each standard, fieldwork of both ahead', () => {
  expect(compared.scenarios.filter(({ applicable }) => !applicable)).toEqual([])
})

test('no way breaks a hard rule', () => {
  expect(compared.scenarios.map(({ score }) => score.broken)).toEqual(compared.scenarios.map(() => 0))
})

test('a phase lies on the calendar where its activities lie', () => {
  const window = compared.current.bars.find(({ phaseKind }) => phaseKind === 'observation-window')
  expect(window).toMatchObject({ programId: 'soc2', start: '2027-02-01', end: '2027-08-01' })
})
