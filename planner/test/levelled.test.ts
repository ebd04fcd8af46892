import { expect, test } from '@jest/globals'
import { type Plan, schedule } from '../src/index.ts'
import { type GivenActivity, given } from './given.ts'

const by = (personId: string, hours: number) => [{ personId, hours, source: 'yours' as const }]
const week = (hours: number): GivenActivity => ({ takes: '5wd', assignments: by('ann', hours) })

/** Two activities of a week, in this order, both Ann's. */
const levelled = (order: readonly string[], floors: readonly { activityId: string; startOn: string }[] = []): Plan =>
  given({
    activities: { policies: week(40), scans: week(40), done: {} },
    links: [
      ['policies', 'done'],
      ['scans', 'done'],
    ],
    more: {
      levellings: [
        { id: 'levelling', name: 'First', order: [...order], floors: [...floors], choices: [], leastGainDays: 1 },
      ],
    },
  })

const startsOf = (plan: Plan) =>
  Object.fromEntries(
    schedule(plan, [], '2027-01-04')
      .activities()
      .map(({ id, start }) => [id, start]),
  )

test('without a levelling both start at once; with one, in the accepted order', () => {
  const { levellings: _, ...loose } = levelled([])
  expect(startsOf(loose)).toEqual({ policies: '2027-01-04', scans: '2027-01-04', done: '2027-01-09' })
  expect(startsOf(levelled(['scans', 'policies', 'done']))).toEqual({
    scans: '2027-01-04',
    policies: '2027-01-11',
    done: '2027-01-16',
  })
})

test('what the levelling does not know comes after what it does', () => {
  expect(startsOf(levelled(['scans']))).toMatchObject({ scans: '2027-01-04', policies: '2027-01-11' })
})

test('who waits for whom is the reason, and whoever is waited for has no float', () => {
  const [policies, scans] = schedule(levelled(['scans', 'policies']), [], '2027-01-04').activities()
  expect(policies?.reasons).toEqual([
    { kind: 'capacity', on: '2027-01-11', resource: { kind: 'person', id: 'ann' }, blockedBy: ['scans'] },
  ])
  expect(scans?.totalFloat).toBe(0)
  expect(scans?.criticalFor).toEqual(['p'])
})

test('a floor of the levelling holds and says so; who comes later in the order takes the days before it', () => {
  const plan = levelled(['scans', 'policies'], [{ activityId: 'scans', startOn: '2027-01-18' }])
  const [policies, scans] = schedule(plan, [], '2027-01-04').activities()
  expect([policies?.start, scans?.start]).toEqual(['2027-01-04', '2027-01-18'])
  expect(scans?.reasons).toEqual([{ kind: 'levelling', on: '2027-01-18' }])
})
