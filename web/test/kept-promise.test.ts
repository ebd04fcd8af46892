import { expect, test } from '@jest/globals'
import { applyEdit, type Edit, examplePlan, type PromiseQuestion } from '@stagger/planner'
import { isOutdated, keptPromise } from '../src/confidence-view/kept-promise.ts'
import { commitmentOf } from '../src/confidence-view/promise-draft.ts'

const TODAY = '2027-03-20'
const { plan, progress } = examplePlan(TODAY)
const question: PromiseQuestion = { report: 'soc2-type2', by: '2027-12-31', categories: ['privacy'] }
const save = { kind: 'setCommitment' as const, commitment: commitmentOf(plan, question, 'Acme', 'soc2') }
const facts = (of: typeof plan) => ({ plan: of, progress, today: TODAY, actuals: [] })
const looked = facts(plan)
/** The plan after an edit, as a server sends it: nothing of it is the same object. */
const after = (edit: Edit) => ({ ...looked, plan: structuredClone(applyEdit(plan, edit).plan) })
const keptIn = (now: typeof looked, customer = 'Acme') => keptPromise(now.plan, question, customer, 'soc2')

test('a promise that is in the plan is known as kept, to its customer alone', () => {
  const now = after(save)
  expect([keptIn(now)?.by, keptIn(now, 'Zeta'), keptIn(now, ''), keptIn(looked)]).toEqual([
    '2027-12-31',
    undefined,
    undefined,
    undefined,
  ])
})

test('an answer is no older for the promise that was saved from it', () => {
  const now = after(save)
  expect(isOutdated(looked, now, keptIn(now))).toBe(false)
})

test.each<readonly [string, Edit]>([
  ['a promise to somebody else', { ...save, commitment: { ...save.commitment, customer: 'Zeta' } }],
  ['other dates', { kind: 'moveActivity', activityId: plan.activities[3]?.id ?? '', startOn: '2028-01-10' }],
])('it is older for %s', (_, edit) => {
  const now = after(edit)
  expect(isOutdated(looked, now, keptIn(now))).toBe(true)
})

test('and for money spent since', () => {
  expect(isOutdated(looked, { ...looked, actuals: [] }, undefined)).toBe(true)
})
