import { expect, test } from '@jest/globals'
import { applyEdit, type Edit, type OwnFuture, scenarioKey, scenarios, schedule, singleEdits } from '../../src/index.ts'
import { dual } from './given-dual.ts'

const ON = '2027-01-04'
const PLAN = dual()
const LATER: Edit = { kind: 'moveActivity', activityId: 's.scope', startOn: '2027-03-01' }
const own = (id: string, ...edits: readonly Edit[]): OwnFuture => ({
  id,
  name: `Mine ${id}`,
  edits: singleEdits(edits),
})
const ALL = scenarios(PLAN, [], ON, {
  seed: 1,
  schedules: 5,
  own: [own('same'), own('later', LATER), own('gone', { kind: 'removeActivity', activityId: 'nobody' })],
}).scenarios.filter(({ kind }) => kind === 'own')
const kept = (id: string) => {
  const found = ALL.find((one) => scenarioKey(one) === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

test('each future that somebody keeps is told apart and called as they call it', () => {
  expect(ALL.map((one) => one.own)).toEqual([
    { id: 'same', name: 'Mine same' },
    { id: 'later', name: 'Mine later' },
    { id: 'gone', name: 'Mine gone' },
  ])
})

test('without edits it is the plan as it stands; with some it is the plan that has them, not levelled anew', () => {
  expect([kept('same').differences, kept('same').applicable]).toEqual([[], true])
  const reports = schedule(applyEdit(PLAN, LATER).plan, [], ON).reports()
  expect(kept('later').outputs.map(({ inHandOn }) => inHandOn)).toEqual(reports.map(({ inHandOn }) => inHandOn))
  expect(kept('later').verdict).toBeUndefined()
})

test('only futures that are levelled anew count overloads; the others say that they do not', () => {
  const { current, scenarios: all } = scenarios(PLAN, [], ON, { seed: 1, schedules: 5, own: [own('same')] })
  const silent = [current, ...all].filter(({ notes }) => notes.every(({ code }) => code !== 'people-do-not-bind'))
  const levelled = all.filter(({ applicable, kind }) => applicable && kind !== 'own')
  expect(silent).toEqual(all.filter(({ applicable, kind }) => !applicable || kind !== 'own'))
  expect(levelled.length).toBeGreaterThan(0)
})

test('what no longer fits the plan says so, and hides none of the others', () => {
  expect([kept('gone').applicable, kept('gone').why, kept('later').applicable]).toEqual([false, 'no-longer-fits', true])
})
