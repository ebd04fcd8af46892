import { afterEach, expect, test } from '@jest/globals'
import { PlanningError } from '@stagger/planner'
import { PlanningThreads } from '../../src/proposals/planning-threads.ts'
import type { Work } from '../../src/proposals/planning-work.ts'
import { smallPlan } from '../support/small-plan.ts'

const entry = new URL('../support/odd-worker.ts', import.meta.url)
const opened: PlanningThreads[] = []

/** Threads that do what the id of the activity says. */
function threads(count: number, patienceMs = 60_000): PlanningThreads {
  const made = new PlanningThreads(count, { entry, patienceMs })
  opened.push(made)
  return made
}

const asking = (activityId: string): Work => ({
  kind: 'why',
  plan: smallPlan(),
  progress: [],
  statusDate: '2026-01-05',
  activityId,
})

type Told = { readonly asked: string; readonly threadId: number }
const never = () => new AbortController().signal

afterEach(async () => {
  await Promise.all(opened.splice(0).map((made) => made.end()))
})

test('an answer comes back, and what is said on the way is heard', async () => {
  const heard: unknown[] = []
  const answer = await threads(1).run<Told>(asking('gap'), { stop: never(), onProgress: (soFar) => heard.push(soFar) })
  expect([answer.asked, heard]).toEqual(['gap', [{ schedules: 1, budget: 2, reports: [] }]])
})

test('one thread does one thing after the other, in order', async () => {
  const one = threads(1)
  const done: string[] = []
  await Promise.all(
    ['a', 'b', 'c'].map(async (id) => done.push((await one.run<Told>(asking(id), { stop: never() })).asked)),
  )
  expect(done).toEqual(['a', 'b', 'c'])
})

test('two threads work side by side: one that computes does not keep the other', async () => {
  const two = threads(2)
  const stop = new AbortController()
  const long = two.run<Told>(asking('until-stopped'), { stop: stop.signal })
  const short = await two.run<Told>(asking('gap'), { stop: never() })
  stop.abort()
  expect((await long).threadId).not.toBe(short.threadId)
})

test('a search that is asked to stop answers with what it has', async () => {
  const stop = new AbortController()
  const answer = threads(1).run<Told>(asking('until-stopped'), { stop: stop.signal, onProgress: () => stop.abort() })
  expect((await answer).asked).toBe('until-stopped')
})

test('one that does not stop when asked is ended, and the next gets a new thread', async () => {
  const one = threads(1, 10)
  const stop = new AbortController()
  const stuck = one.run<Told>(asking('for-ever'), { stop: stop.signal, onProgress: () => stop.abort() })
  await expect(stuck).rejects.toMatchObject({ code: 'computation-stopped' })
  expect((await one.run<Told>(asking('gap'), { stop: never() })).asked).toBe('gap')
})

test('work that is stopped before its turn is not begun', async () => {
  const one = threads(1)
  const [first, second] = [new AbortController(), new AbortController()]
  second.abort()
  const running = one.run<Told>(asking('until-stopped'), { stop: first.signal, onProgress: () => first.abort() })
  const waiting = one.run<Told>(asking('for-ever'), { stop: second.signal })
  await expect(waiting).rejects.toMatchObject({ code: 'computation-stopped' })
  expect((await running).asked).toBe('until-stopped')
})

test('the planner’s refusal arrives as the planner’s refusal', async () => {
  const refused = threads(1).run(asking('refuse'), { stop: never() })
  await expect(refused).rejects.toBeInstanceOf(PlanningError)
  await expect(refused).rejects.toMatchObject({ code: 'lags-contradict', faults: [{ path: '/links' }] })
})

test.each([
  ['fail', /Something else is wrong/],
  ['crash', /fell over/],
])('another error (%s) arrives too, and the next work is done', async (id, words) => {
  const one = threads(1)
  await expect(one.run(asking(id), { stop: never() })).rejects.toMatchObject({ message: expect.stringMatching(words) })
  expect((await one.run<Told>(asking('gap'), { stop: never() })).asked).toBe('gap')
})

test('at the end everything that computes or waits is refused', async () => {
  const one = threads(1)
  const both = [asking('for-ever'), asking('gap')].map((work) => one.run(work, { stop: never() }))
  const outcomes = Promise.allSettled(both)
  await one.end()
  expect((await outcomes).map((outcome) => 'reason' in outcome && outcome.reason.code)).toEqual([
    'computation-stopped',
    'computation-stopped',
  ])
})
