import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { applyEdit, type Plan, type Progress, schedule } from '../../src/index.ts'
import { type Collision, collisions } from '../../src/why/collisions.ts'
import type { CollisionFact } from '../../src/why/collision-fact.ts'
import { type Given, type GivenActivity, type GivenLink, given } from '../given.ts'

const monday = '2027-01-04'
const budget = 2000
const collisionOf = (plan: Plan, progress: readonly Progress[] = []) => collisions(plan, progress, monday, { budget })
const named = ({ kind, activityId, linkId, rule, resource }: CollisionFact) =>
  [kind, linkId ?? rule ?? resource?.id ?? activityId].join(' ')
const factsOf = (facts: Given) => collisionOf(given(facts))?.facts.map(named).toSorted()
const asked = (personId: string, hours: number) => [{ personId, hours, source: 'yours' as const }]

test('a plan that can hold has no collision', () => {
  expect(collisionOf(given({ activities: { a: { takes: '5wd' }, b: {} }, links: [['a', 'b']] }))).toBeUndefined()
})

test('two pins, a link and a length that contradict each other', () => {
  const facts = factsOf({
    activities: {
      a: { takes: '5wd', constraints: { fixed: '2027-01-11' } },
      b: { takes: '2wd', constraints: { fixed: '2027-01-13' } },
      other: { takes: '3wd' },
    },
    links: [
      ['a', 'b'],
      ['a', 'other'],
    ],
  })
  expect(facts).toEqual(['duration a', 'link l0', 'pin a', 'pin b'])
})

test('a maximum lag that is shorter than what lies between', () => {
  const facts = factsOf({
    activities: { a: { takes: '1ed' }, b: { takes: '40ed' }, c: {}, other: { takes: '3wd' } },
    links: [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c', 'FS+0ed..30ed'],
      ['other', 'c'],
    ],
  })
  expect(facts).toEqual(['duration b', 'link l0', 'link l1', 'max-lag l2'])
})

test.each<[string, GivenActivity, readonly string[]]>([
  ['a latest date', { takes: '20wd', constraints: { notAfter: '2027-01-15' } }, ['duration a', 'not-after a']],
  [
    'a window that fits no slot',
    { takes: '20wd', constraints: { slots: [{ start: '2027-02-01', end: '2027-02-08' }] } },
    ['duration a', 'slot a'],
  ],
  [
    'a first of a quarter after the latest date',
    { takes: '1wd', constraints: { alignTo: 'quarter', notAfter: '2027-03-01' } },
    ['align a', 'not-after a'],
  ],
  [
    'an earliest date after the latest one',
    { takes: '1wd', constraints: { notBefore: '2027-03-05', notAfter: '2027-03-01' } },
    ['not-after a', 'not-before a'],
  ],
])('%s: %j', (_, a, facts) => {
  expect(factsOf({ activities: { a, other: { takes: '5wd' } } })).toEqual(facts)
})

test('somebody without time, and more hours than a latest date leaves', () => {
  const nobody: Given = {
    activities: { a: { takes: '5wd', assignments: asked('ann', 10) }, other: { takes: '5wd' } },
    more: { people: [{ id: 'ann', name: 'Ann', role: 'compliance', calendarId: 'five', hoursPerDay: 0, leave: [] }] },
  }
  expect(factsOf(nobody)).toEqual(['capacity ann', 'duration a'])
  const both = { takes: '5wd', assignments: asked('ann', 24), constraints: { notAfter: '2027-01-08' } }
  expect(factsOf({ activities: { a: both, b: both, other: { takes: '5wd' } } })).toEqual([
    'capacity ann',
    'duration a',
    'duration b',
    'not-after a',
    'not-after b',
  ])
})

test('work that people can do one after the other collides with nothing', () => {
  const work = { takes: '5wd', assignments: asked('ann', 40) }
  expect(collisionOf(given({ activities: { a: work, b: work, c: work } }))).toBeUndefined()
})

test('lags that contradict each other are found where work of no length is pushed past the tables', () => {
  const facts: Given = {
    activities: { a: { takes: '2mo', kind: 'wait' }, b: { takes: '0wd', kind: 'work' } },
    links: [
      ['a', 'b', 'SS+0ed..68ed'],
      ['a', 'b', 'FS+10ed'],
    ],
  }
  expect(factsOf(facts)).toEqual(['duration a', 'link l1', 'max-lag l0'])
})

test('what happened is never held against a plan', () => {
  const plan = given({
    activities: { a: { takes: '5wd' }, b: { takes: '2wd', constraints: { notAfter: '2027-01-20' } } },
    links: [['a', 'b']],
  })
  const started = { kind: 'started', effectiveOn: '2027-01-04', recordedAt: 'now', actor: 't' } as const
  expect(collisionOf(plan, [{ ...started, id: 'f', activityId: 'b' }])).toBeUndefined()
})

test('what resolves it: the least lag, the least delay, or what is in the way', () => {
  const plan = given({
    activities: { a: { takes: '1ed' }, b: { takes: '40ed' }, c: {} },
    links: [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c', 'FS+0ed..30ed'],
    ],
  })
  const resolutions = collisionOf(plan)?.resolutions ?? []
  expect(resolutions.map(({ gives }) => named(gives)).toSorted()).toEqual(['link l0', 'link l1', 'max-lag l2'])
  const longer = resolutions.flatMap(({ edits }) => edits).find(({ kind }) => kind === 'setLag')
  expect(longer).toMatchObject({ linkId: 'l2', max: { value: 40, unit: 'ed' } })
  expect(resolutions.every(({ resolvesAll }) => resolvesAll)).toBe(true)
})

test('without the time to prove it, a collision of people is not claimed', () => {
  const both = { takes: '5wd', assignments: asked('ann', 24), constraints: { notAfter: '2027-01-08' } }
  const plan = given({ activities: { a: both, b: both } })
  expect(collisions(plan, [], monday, { budget: 0 })).toBeUndefined()
})

const MOST = 7
/** Plans that often cannot hold: pins, latest dates, maximum lags, slots. */
const plans = fc
  .record({
    takes: fc.array(fc.constantFrom('1wd', '8wd', '20ed', '2mo'), { minLength: 3, maxLength: MOST }),
    limits: fc.array(
      fc.constantFrom<GivenActivity['constraints']>(
        {},
        {},
        { fixed: '2027-01-20' },
        { fixed: '2027-03-06' },
        { notAfter: '2027-02-01' },
        { notBefore: '2027-02-13' },
        { slots: [{ start: '2027-02-01', end: '2027-02-20' }] },
        { alignTo: 'month' },
      ),
      { minLength: MOST, maxLength: MOST },
    ),
    links: fc.array(
      fc.record({
        from: fc.nat(MOST - 1),
        to: fc.nat(MOST - 1),
        how: fc.constantFrom('FS', 'FS+10ed', 'SS+2wd', 'FF', 'FS+0ed..12ed', 'SS+0ed..20ed'),
      }),
      { maxLength: 10 },
    ),
  })
  .map(({ takes, limits, links }): Plan => {
    const activities: Record<string, GivenActivity> = {}
    takes.forEach((length, i) => {
      activities[`a${i}`] = {
        takes: length,
        kind: length.endsWith('wd') ? 'work' : 'wait',
        constraints: limits[i] ?? {},
      }
    })
    const forward = links.filter(({ from, to }) => from < to && to < takes.length)
    return given({ activities, links: forward.map(({ from, to, how }): GivenLink => [`a${from}`, `a${to}`, how]) })
  })

/** What the engine itself says of a plan: whether its dates keep everything. */
function isBroken(plan: Plan): boolean {
  try {
    return schedule(plan, [], monday).violations().length > 0
  } catch {
    return true
  }
}

test('a collision is found exactly where the schedule breaks something', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      expect(collisionOf(plan) !== undefined).toBe(isBroken(plan))
    }),
    { numRuns: 150 },
  )
})

const isPushedAtFinish = (plan: Plan, activityId: string | undefined): boolean =>
  plan.links.some(({ to, type }) => to === activityId && type === 'FF')

/** The plan with nothing but some facts: what is no fact of it takes no time, unless a link pushes its end. */
function onlyWith(plan: Plan, facts: readonly CollisionFact[]): Plan {
  const has = (kind: string, id: string) => facts.some((one) => one.kind === kind && one.activityId === id)
  const kept = (kind: string, linkId: string) => facts.some((one) => one.kind === kind && one.linkId === linkId)
  return {
    ...plan,
    activities: plan.activities.map((one) => {
      const { fixed, notAfter, notBefore, slots, alignTo } = one.constraints
      const isPinned = has('pin', one.id)
      const isInstant = !has('duration', one.id) && !isPushedAtFinish(plan, one.id)
      return {
        ...one,
        ...(one.estimate && isInstant && { estimate: { ...one.estimate, low: 0, likely: 0, high: 0 } }),
        constraints: {
          ...(fixed && isPinned && { fixed }),
          ...(notAfter && has('not-after', one.id) && { notAfter }),
          ...(notBefore && has('not-before', one.id) && { notBefore }),
          ...(slots && has('slot', one.id) && { slots }),
          ...(alignTo && has('align', one.id) && { alignTo }),
        },
      }
    }),
    links: plan.links.flatMap((link) => {
      const { max: _, ...least } = link
      if (kept('max-lag', link.id)) {
        const anything = { value: -3000, unit: 'ed' as const }
        return [{ ...link, ...(kept('link', link.id) ? {} : { min: anything }) }]
      }
      return kept('link', link.id) ? [least] : []
    }),
  }
}

/**
 * A maximum lag that leaves the end of a pinned activity whose length is no fact: that end may lie anywhere up to the
 * planned one, which no single plan can say.
 */
const leavesAFreeEnd = (plan: Plan, facts: readonly CollisionFact[]): boolean =>
  facts.some(
    (lag) =>
      lag.kind === 'max-lag' &&
      plan.links.some(({ id, type }) => id === lag.linkId && type === 'FS') &&
      facts.some((pin) => pin.kind === 'pin' && pin.activityId === lag.fromId) &&
      !facts.some((length) => length.kind === 'duration' && length.activityId === lag.fromId),
  )

test('the facts collide by themselves, and without any one of them the rest does not', () => {
  let collisionsSeen = 0
  fc.assert(
    fc.property(plans, (plan) => {
      const found = collisionOf(plan)
      if (!found) return
      collisionsSeen++
      expect(found.irreducible).toBe(true)
      expect(isBroken(onlyWith(plan, found.facts))).toBe(true)
      if (leavesAFreeEnd(plan, found.facts)) return
      const without = (fact: CollisionFact) =>
        onlyWith(
          plan,
          found.facts.filter((one) => one !== fact),
        )
      for (const fact of found.facts) {
        if (fact.kind === 'duration' && isPushedAtFinish(plan, fact.activityId)) continue
        expect(isBroken(without(fact))).toBe(false)
      }
    }),
    { numRuns: 100 },
  )
  expect(collisionsSeen).toBeGreaterThan(0)
})

test('every resolution, applied, leaves the facts to hold together', () => {
  const isResolved = (plan: Plan, { edits, resolvesAll }: Collision['resolutions'][number]) => {
    const edited = edits.reduce((changed, edit) => applyEdit(changed, edit).plan, plan)
    return !resolvesAll || !isBroken(edited)
  }
  fc.assert(
    fc.property(plans, (plan) => {
      for (const resolution of collisionOf(plan)?.resolutions ?? []) expect(isResolved(plan, resolution)).toBe(true)
    }),
    { numRuns: 60 },
  )
})
