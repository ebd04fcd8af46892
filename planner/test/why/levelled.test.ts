import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { applyEdit, dayOf, level, type Plan, schedule } from '../../src/index.ts'
import { why } from '../../src/why/why.ts'
import type { WhyReason } from '../../src/why/why-step.ts'
import { type GivenActivity, type GivenLink, given } from '../given.ts'

const monday = '2027-01-04'
const rate = { minor: 10_000, currency: 'USD', source: 'yours' as const }
const people = [
  {
    id: 'ann',
    name: 'Ann',
    role: 'compliance' as const,
    calendarId: 'five',
    hoursPerDay: 4,
    leave: [],
    hourlyRate: rate,
  },
  { id: 'bob', name: 'Bob', role: 'compliance' as const, calendarId: 'five', hoursPerDay: 8, leave: [] },
]

/** The plan with a cheap levelling accepted. */
function levelled(plan: Plan): Plan {
  const { levelling } = level(plan, [], monday, { seed: 1, schedules: 20 })
  return applyEdit(plan, { kind: 'acceptLevelling', levelling }).plan
}
const asked = (hours: number) => [{ personId: 'ann', hours, source: 'yours' as const }]

const short = levelled(
  given({
    activities: {
      first: { takes: '5wd', assignments: asked(20) },
      second: { takes: '5wd', assignments: asked(20) },
      done: {},
    },
    links: [
      ['first', 'done'],
      ['second', 'done'],
    ],
    more: { people },
  }),
)

test('who has no time is named, and the chain goes on with who has it', () => {
  const { chain } = why(short, [], monday, 'done')
  expect(chain.map(({ reasons: [first] }) => `${first.kind} ${first.from?.id ?? ''}`)).toEqual([
    expect.stringMatching(/^link (first|second)$/),
    'capacity ann',
    'plan-start ',
  ])
})

test('more time of theirs, or somebody else of the same role, is offered with its price', () => {
  const offered = why(short, [], monday, 'done').relaxations
  expect(offered.map(({ kind, days, price }) => [kind, days, price])).toEqual([
    ['full-day', 7, { extraHours: 40, money: { minor: 400_000, currency: 'USD' } }],
    ['second-person', 7, { extraHours: 0, money: null }],
  ])
})

test('a category left out takes its hours off what is still to be done, where time is what binds', () => {
  const source = { fact: 'soc2.hours.50_200', version: '2026-11' }
  const hours = [{ personId: 'ann', hours: 20, source }]
  const plan = given({
    activities: { first: { takes: '5wd', assignments: hours }, second: { takes: '5wd', assignments: hours }, done: {} },
    links: [
      ['first', 'done'],
      ['second', 'done'],
    ],
    more: { people: people.map((one) => ({ ...one, hoursPerDay: 7.75 })) },
  })
  const programs = plan.programs.map((one) =>
    one.kind === 'soc2' ? { ...one, categories: ['security' as const, 'privacy' as const] } : one,
  )
  const { chain, relaxations } = why(levelled({ ...plan, programs }), [], monday, 'done')
  expect(chain.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).toContain('capacity')
  const dropped = relaxations.find(({ kind }) => kind === 'drop-category')
  expect(dropped?.price.extraHours ?? 0).toBeLessThan(0)
  expect(dropped?.edits[0]).toEqual({ kind: 'setCategories', programId: 'p', categories: ['security'] })
})

const MOST = 8
const plans = fc
  .record({
    works: fc.array(fc.record({ days: fc.integer({ min: 1, max: 6 }), hours: fc.integer({ min: 0, max: 24 }) }), {
      minLength: 3,
      maxLength: MOST,
    }),
    links: fc.array(fc.record({ from: fc.nat(MOST - 1), to: fc.nat(MOST - 1) }), { maxLength: 6 }),
  })
  .map(({ works, links }): Plan => {
    const activities: Record<string, GivenActivity> = {}
    works.forEach(({ days, hours }, i) => {
      activities[`a${i}`] = { takes: `${days}wd`, assignments: asked(Math.min(hours, days * 4)) }
    })
    const forward = links.filter(({ from, to }) => from < to && to < works.length)
    return given({
      activities,
      links: forward.map(({ from, to }): GivenLink => [`a${from}`, `a${to}`]),
      more: { people },
    })
  })

/** The plan without what the reasons of one step come from: its links, the time it asks for, its floor. */
function undone(plan: Plan, to: string, reasons: readonly WhyReason[]): Plan {
  const links = new Set(reasons.flatMap(({ reason }) => ('linkId' in reason ? [reason.linkId] : [])))
  const people = new Set(reasons.flatMap(({ reason }) => (reason.kind === 'capacity' ? [reason.resource.id] : [])))
  return {
    ...plan,
    links: plan.links.filter(({ id }) => !links.has(id)),
    activities: plan.activities.map((one) =>
      one.id === to ? { ...one, assignments: one.assignments.filter(({ personId }) => !people.has(personId)) } : one,
    ),
    levellings: (plan.levellings ?? []).map((one) => ({
      ...one,
      floors: one.floors.filter(({ activityId }) => activityId !== to),
    })),
  }
}

test('with an accepted levelling too: undo all reasons of a step and its activity moves at least a day earlier', () => {
  let withCapacity = 0
  fc.assert(
    fc.property(plans, fc.nat(MOST - 1), (plan, at) => {
      const accepted = levelled(plan)
      for (const { to, reasons } of why(accepted, [], monday, `a${at % plan.activities.length}`).chain) {
        if (reasons.some(({ kind }) => kind === 'plan-start' || kind === 'status-date')) continue
        if (reasons.some(({ kind }) => kind === 'capacity')) withCapacity++
        const before = schedule(accepted, [], monday).activity(to)?.start ?? ''
        const after = schedule(undone(accepted, to, reasons), [], monday).activity(to)?.start ?? ''
        expect(dayOf(after)).toBeLessThan(dayOf(before))
      }
    }),
    { numRuns: 40 },
  )
  expect(withCapacity).toBeGreaterThan(0)
})
