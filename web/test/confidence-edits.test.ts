import { describe, expect, test } from '@jest/globals'
import { applyEdit, examplePlan, type Risk } from '@stagger/planner'
import { promiseChances, promiseKind } from '../src/confidence-view/promise-chances.ts'
import { activitiesAhead, areInOrder, newRisk, setRisk, withPoints } from '../src/confidence-view/risk-edits.ts'
import {
  areShares,
  effortOf,
  isEffort,
  sharesOf,
  uncertaintyOf,
  withEffort,
  withShares,
} from '../src/confidence-view/uncertainty-edits.ts'
import { planView } from '../src/plan-view/plan-view.ts'

const TODAY = '2027-03-20'
const { plan, progress } = examplePlan(TODAY)

describe('risks', () => {
  const [activity] = plan.activities
  const risk: Risk = { ...newRisk(plan, activity?.id ?? ''), name: 'The tester is ill' }

  test('a new one has an id of its own and can be stored', () => {
    const after = applyEdit(plan, setRisk(risk)).plan
    expect((after.risks ?? []).length).toBe((plan.risks ?? []).length + 1)
  })

  test('what somebody changes is theirs from then on', () => {
    const [impact] = risk.impacts
    if (impact?.kind !== 'delay') throw new Error('a new risk delays')
    const fact = { ...impact, days: { ...impact.days, source: { fact: 'risk.retest.weeks', version: '1' } } }
    expect(withPoints(fact, { low: 1, likely: 2, high: 3 })).toMatchObject({ days: { high: 3, source: 'yours' } })
    expect(setRisk({ ...risk, source: { fact: 'risk.retest.probability', version: '1' } })).toMatchObject({
      risk: { source: 'yours' },
    })
  })

  test('hit only what is not over', () => {
    const view = planView({ plan, progress, today: TODAY, revision: 1 })
    const ends = activitiesAhead(view).map(({ id }) => view.scheduled(id)?.end ?? '')
    expect(ends.length).toBeLessThan(plan.activities.length)
    expect(ends.every((end) => end > TODAY)).toBe(true)
  })

  test('three points in order are', () => {
    expect([areInOrder({ low: 1, likely: 1, high: 2 }), areInOrder({ low: 2, likely: 1, high: 3 })]).toEqual([
      true,
      false,
    ])
  })
})

describe('uncertainty', () => {
  const known = uncertaintyOf({ ...plan, uncertainties: [] })
  const shares = { team: 0.1, program: 0.1, vendor: 0.1, estimate: 0.3 }

  test('is the product’s where the plan says nothing, and the plan’s where it does', () => {
    expect(sharesOf(known, shares)).toBe(shares)
    expect(sharesOf(withShares(known, { ...shares, team: 0.4 }), shares).team).toBe(0.4)
    expect(
      effortOf(withEffort(known, { low: 80, high: 150, follows: 0.5 }), { low: 50, high: 200, follows: 0.8 }),
    ).toEqual({ low: 80, high: 150, follows: 0.5 })
  })

  test('shares are of one whole, and a range holds what is planned', () => {
    expect([
      areShares({ team: 0.5, program: 0.2, vendor: 0.1, estimate: 0.2 }),
      areShares({ team: 0.5, program: 0.2, vendor: 0.1, estimate: 0.3 }),
    ]).toEqual([true, false])
    expect([isEffort({ low: 100, high: 100, follows: 1 }), isEffort({ low: 101, high: 200, follows: 1 })]).toEqual([
      true,
      false,
    ])
  })

  test('what is set is an edit that the plan takes', () => {
    const uncertainty = withEffort(withShares(known, shares), { low: 80, high: 150, follows: 0.5 })
    expect(applyEdit(plan, { kind: 'setUncertainty', uncertainty }).plan.uncertainties).toEqual([uncertainty])
  })
})

describe('a promise', () => {
  test('has a chance once it was simulated, and says when it is not the report that is planned', () => {
    const [commitment] = plan.commitments
    if (!commitment) throw new Error('the example promises')
    const others = [
      commitment,
      { ...commitment, id: 'other', report: 'hitrust-e1' as const },
      { ...commitment, id: 'new' },
    ]
    const view = planView({ plan: { ...plan, commitments: others }, progress, today: TODAY, revision: 1 })
    const promises = [
      { commitmentId: commitment.id, chance: 0.75 },
      { commitmentId: 'other', chance: 0 },
    ]
    expect(promiseChances(view, { promises }).map(({ chance, isThatReport }) => [chance, isThatReport])).toEqual([
      [0.75, true],
      [0, false],
    ])
  })

  test.each([
    [0.8, 'kept'],
    [0.79, 'risky'],
    [0.1, 'risky'],
    [0.09, 'broken'],
  ])('kept with a chance of %p is %s', (chance, kind) => {
    expect(promiseKind(chance)).toBe(kind)
  })
})
