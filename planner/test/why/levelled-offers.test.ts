import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { applyEdit, dayOf, level, type Plan, schedule } from '../../src/index.ts'
import { peopleSentence, relaxationSentence, sideEffectSentences } from '../../src/messages/en/messages.ts'
import type { WhyNames } from '../../src/messages/names.ts'
import { why } from '../../src/why/why.ts'
import { type GivenActivity, type GivenLink, given } from '../given.ts'

const monday = '2027-01-04'
const asked = (hours: number) => [{ personId: 'ann', hours, source: 'yours' as const }]
const people: Plan['people'] = [
  { id: 'ann', name: 'Ann', role: 'compliance', calendarId: 'five', hoursPerDay: 4, leave: [] },
]

/** Two activities of a week, each of which takes all that Ann has. */
const both = (more: Partial<Plan> = {}): Plan =>
  given({
    activities: {
      policies: { takes: '5wd', assignments: asked(20) },
      scans: { takes: '5wd', assignments: asked(20) },
      done: {},
    },
    links: [
      ['policies', 'done'],
      ['scans', 'done'],
    ],
    more: { people, ...more },
  })

const name = (id: string) => id
const names: WhyNames = { activity: name, person: name, firm: name, program: name, customer: name, control: name }

test('without a levelling people do not bind: who is asked for too much, and where levelling would put it', () => {
  const { people: bound } = why(both(), [], monday, 'done')
  expect(bound).toMatchObject({
    bind: false,
    overloads: [{ resource: { kind: 'person', id: 'ann' }, start: monday, activityIds: ['policies', 'scans'] }],
    levelled: { lastDay: '2027-01-15', schedules: 300 },
  })
  expect(peopleSentence(bound, names)).toBe(
    'People do not bind these dates: no levelling is accepted, so more of their time makes nothing here earlier. But ann is asked for more than there is along this chain, first on 2027-01-04. Levelled, it would end on 2027-01-15: the best of 300 schedules.',
  )
})

test('more capacity is offered all the same, counted between levelled dates, and says so', () => {
  const [offer, ...more] = why(both(), [], monday, 'done').relaxations
  expect(more).toEqual([])
  expect(offer).toMatchObject({ kind: 'full-day', measured: 'after-levelling', days: 7, reportDays: 7 })
  expect(offer && sideEffectSentences(offer, names)).toEqual([
    'Counted between levelled dates: it shows once the plan is levelled.',
  ])
})

test('where nobody along the chain is asked for too much nothing is levelled, and no capacity is offered', () => {
  const plan = given({ activities: { work: { takes: '5wd', assignments: asked(20) }, done: {} }, more: { people } })
  const explained = why(plan, [], monday, 'done')
  expect(explained.people).toEqual({ bind: false, overloads: [] })
  expect(explained.relaxations).toEqual([])
})

const floor = (activityId: string, startOn: string) => ({
  levellings: [
    {
      id: 'levelling',
      name: 'Levelling',
      order: ['policies', 'scans', 'done'],
      floors: [{ activityId, startOn }],
      choices: [],
      leastGainDays: 1,
    },
  ],
})

test('a day that the levelling keeps an activity until can be given up', () => {
  const plan = both(floor('scans', '2027-02-01'))
  const explained = why(plan, [], monday, 'done')
  expect(explained.people).toEqual({ bind: true })
  const dropped = explained.relaxations.find(({ kind }) => kind === 'drop-floor')
  expect(dropped).toMatchObject({ facts: { activityId: 'scans' }, measured: 'as-dated', days: 21, reportDays: 21 })
  const edited = dropped?.edits.reduce((changed, edit) => applyEdit(changed, edit).plan, plan) ?? plan
  expect(schedule(edited, [], monday).activity('done')?.lastDay).toBe('2027-01-15')
  expect(dropped && relaxationSentence(dropped, names)).toBe(
    'Let “scans” not wait for the day that the levelling keeps it until',
  )
})

test('a floor and a date that somebody set, both of the same day, are given up together', () => {
  const plan = both(floor('scans', '2027-02-01'))
  const set: Plan = {
    ...plan,
    activities: plan.activities.map((one) =>
      one.id === 'scans' ? { ...one, constraints: { notBefore: '2027-02-01' } } : one,
    ),
  }
  expect(why(set, [], monday, 'done').relaxations.map(({ kind, days }) => [kind, days])).toEqual([['drop-several', 21]])
})

const MOST = 5
const plans = fc
  .record({
    works: fc.array(fc.record({ days: fc.integer({ min: 1, max: 5 }), share: fc.integer({ min: 2, max: 4 }) }), {
      minLength: 2,
      maxLength: MOST,
    }),
    links: fc.array(fc.record({ from: fc.nat(MOST - 1), to: fc.nat(MOST - 1) }), { maxLength: 3 }),
  })
  .map(({ works, links }): Plan => {
    const activities: Record<string, GivenActivity> = {}
    works.forEach(({ days, share }, i) => {
      activities[`a${i}`] = { takes: `${days}wd`, assignments: asked(share * days) }
    })
    const forward = links.filter(({ from, to }) => from < to && to < works.length)
    return given({
      activities: { ...activities, done: {} },
      links: [
        ...forward.map(({ from, to }): GivenLink => [`a${from}`, `a${to}`]),
        ...works.map((_, i): GivenLink => [`a${i}`, 'done']),
      ],
      more: { people },
    })
  })

/** Where the report ends in the proven best dates of a small plan. */
const bestEnd = (plan: Plan): number =>
  dayOf(level(plan, [], monday, { seed: 7, schedules: 2000 }).reports[0]?.after ?? '')

test('of a small plan each promise is what levelling gives before the offer and after it', () => {
  let tried = 0
  fc.assert(
    fc.property(plans, (plan) => {
      for (const { measured, days, edits } of why(plan, [], monday, 'done').relaxations) {
        if (measured !== 'after-levelling') continue
        tried++
        const edited = edits.reduce((changed, edit) => applyEdit(changed, edit).plan, plan)
        expect(days).toBe(bestEnd(plan) - bestEnd(edited))
      }
    }),
    { numRuns: 30 },
  )
  expect(tried).toBeGreaterThan(0)
})
