import { expect, test } from '@jest/globals'
import { applyEdit, examplePlan, type Plan, type Progress, schedule, scheduleAsTold } from '../src/index.ts'
import { fact, given } from './given.ts'

const today = '2027-01-04'

const example = examplePlan(today)
const three = given({
  activities: { a: { takes: '3wd' }, b: { takes: '2wd' }, c: {} },
  links: [
    ['a', 'b'],
    ['b', 'c'],
  ],
})
/** Its first activity takes a day where more is asked of people. */
const choosing: Plan = {
  ...three,
  activities: three.activities.map((activity) =>
    activity.id === 'a'
      ? { ...activity, modes: [{ duration: 1, hoursPercent: 300, source: 'yours' as const }] }
      : activity,
  ),
}
const levelled = {
  ...choosing,
  levellings: [
    { id: 'l', name: 'L', order: [], floors: [], choices: [{ activityId: 'a', duration: 1 }], leastGainDays: 1 },
  ],
}
const under: readonly Progress[] = [fact('a', 'finished', '2027-01-05'), fact('b', 'started', '2027-01-06')]

test.each<[string, Plan, readonly Progress[], string]>([
  ['the example', example.plan, example.progress, today],
  ['a plan under way', choosing, under, '2027-01-07'],
  ['a levelling that chose another way', levelled, [], today],
])('%s is the same schedule as told and as computed', (_, plan, progress, statusDate) => {
  const own = schedule(plan, progress, statusDate)
  const told = scheduleAsTold(plan, progress, statusDate, own.columns())
  expect(told.extent()).toEqual(own.extent())
  expect(told.toWire()).toEqual(own.toWire())
  expect([told.isAsTold(), own.isAsTold()]).toEqual([true, true])
})

const contradicting = given({
  activities: { a: { takes: '3wd' }, b: { takes: '9wd' }, c: { takes: '1wd' } },
  links: [
    ['a', 'b'],
    ['b', 'c'],
    ['a', 'c', 'FS+0wd..1wd'],
  ],
})

test('dates, states and lengths are read without scheduling; a float is not', () => {
  const told = scheduleAsTold(contradicting, [], today, { start: [20822, 20825, 20834], end: [20825, 20834, 20835] })
  expect(told.activity('b')).toMatchObject({ start: '2027-01-07', end: '2027-01-16', state: 'planned', done: 0 })
  expect(told.extent()).toEqual({ start: 20822, end: 20835 })
  expect(told.spanOf('nothing')).toBeUndefined()
  expect(() => told.activity('b')?.totalFloat).toThrow(expect.objectContaining({ code: 'lags-contradict' }))
})

test('dates that were told otherwise are found out, and an edit goes on from those that are computed', () => {
  const own = schedule(choosing, [], today)
  const { start, end } = own.columns()
  const told = scheduleAsTold(choosing, [], today, { start, end: end.map((day) => day + 1) })
  expect(told.isAsTold()).toBe(false)
  const { plan } = applyEdit(choosing, { kind: 'moveActivity', activityId: 'a', startOn: '2027-02-01' })
  expect(told.after(plan).toWire()).toEqual(schedule(plan, [], today).toWire())
})
