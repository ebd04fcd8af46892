import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { dayOf, type Plan, type Progress, schedule } from '../../src/index.ts'
import { why } from '../../src/why/why.ts'
import type { WhyReason } from '../../src/why/why-step.ts'
import { control, fact, type Given, type GivenActivity, type GivenLink, given, r2 } from '../given.ts'

const monday = '2027-01-04'
const chainOf = (facts: Given, id: string, progress: readonly Progress[] = [], statusDate = monday) =>
  why(given(facts), progress, statusDate, id).chain
const pusher = ({ kind, from }: WhyReason) => (from ? `${kind} ${from.id}` : kind)

test('the chain leads from an activity over what pushes it back to today', () => {
  const facts: Given = {
    activities: { a: { takes: '5wd' }, b: { takes: '2wd' }, quick: { takes: '1wd' }, done: {} },
    links: [
      ['a', 'b'],
      ['quick', 'b'],
      ['b', 'done'],
    ],
  }
  const chain = chainOf(facts, 'done')
  expect(chain.map(({ to, reasons: [first] }) => `${to}: ${pusher(first)}`)).toEqual([
    'done: link b',
    'b: link a',
    'a: plan-start',
  ])
  expect(chain.map(({ days, unit }) => `${days}${unit}`)).toEqual(['0wd', '2wd', '5wd'])
})

test('of what binds together the step has all, and the reason that is followed leads back to a date', () => {
  const asLateAs = { anchorId: 'report', buffer: { value: 0, unit: 'ed' as const } }
  const facts: Given = {
    activities: {
      pentest: { takes: '5wd', constraints: { asLateAs } },
      fieldwork: { takes: '20wd' },
      report: { takes: '5wd' },
    },
    links: [
      ['pentest', 'report'],
      ['fieldwork', 'report'],
    ],
  }
  const [report, next] = chainOf(facts, 'report')
  expect(report?.reasons.map(pusher)).toEqual(['link fieldwork', 'link pentest'])
  expect(next?.to).toBe('fieldwork')
})

test('where a date that somebody set binds beside what pushes, the chain goes on with what pushes', () => {
  const facts: Given = {
    activities: { a: { takes: '25wd' }, b: { takes: '1wd', constraints: { alignTo: 'month' } } },
    links: [['a', 'b']],
  }
  const chain = chainOf(facts, 'b')
  expect(chain.map(({ reasons }) => reasons.map(pusher))).toEqual([
    ['link a', 'align'],
    ['plan-start', 'status-date'],
  ])
})

test('a rule names its sources', () => {
  const mfa = control(
    [{ kind: 'implemented', implementedBy: 'fix' }],
    [{ programId: 'p', kinds: ['implemented'], activityId: 'test' }],
  )
  const facts: Given = {
    activities: { fix: { takes: '5wd' }, test: { takes: '5wd' }, letter: {}, inHand: {} },
    more: { programs: [r2('p', 'letter', 'inHand')], controls: [mfa] },
  }
  const [step] = chainOf(facts, 'test')
  expect(step?.reasons[0]).toMatchObject({ kind: 'rule', rule: 'W02', from: { kind: 'activity', id: 'fix' } })
  expect(step?.reasons[0].sources).toContain('hitrust-P27')
})

test('of what is under way the chain says what somebody stated is left', () => {
  const facts: Given = { activities: { a: { takes: '5wd' }, b: { takes: '2wd' } }, links: [['a', 'b']] }
  const ledger = [fact('a', 'started', '2027-01-04'), fact('a', 'remaining', '2027-01-11', 7)]
  const [, a] = chainOf(facts, 'b', ledger, '2027-01-11')
  expect(a?.remaining).toEqual({ days: 7, asOf: '2027-01-11' })
  expect(a?.reasons.map(pusher)).toEqual(['started'])
})

test('an activity that the plan does not have is refused', () => {
  expect(() => chainOf({ activities: { a: {} } }, 'nobody')).toThrow(expect.objectContaining({ code: 'id-unknown' }))
})

const MOST = 9
/** Plans with links of every type that point forward, maximum lags, dates that hold back, slots and wishes. */
const plans = fc
  .record({
    takes: fc.array(fc.constantFrom('1wd', '3wd', '8wd', '10ed', '45ed', '3mo', ''), { minLength: 3, maxLength: MOST }),
    links: fc.array(
      fc.record({
        from: fc.nat(MOST - 1),
        to: fc.nat(MOST - 1),
        how: fc.constantFrom('FS', 'FS+3wd', 'FS+10ed', 'SS+2wd', 'FF+5ed', 'FS+0ed..40ed', 'SS+0ed..90ed'),
      }),
      { maxLength: 12 },
    ),
    limited: fc.nat(MOST - 1),
    limit: fc.constantFrom<GivenActivity['constraints']>(
      {},
      { notBefore: '2027-02-13' },
      { notBefore: '2027-02-13', alignTo: 'month' },
      { slots: [{ start: '2027-03-01', end: '2027-07-01' }] },
      { asLateAs: { anchorId: 'a0', buffer: { value: 3, unit: 'ed' } } },
    ),
  })
  .map(({ takes, links, limited, limit }): Plan => {
    const activities: Record<string, GivenActivity> = {}
    takes.forEach((length, i) => {
      activities[`a${i}`] = {
        ...(length && { takes: length, kind: length.endsWith('wd') ? 'work' : 'wait' }),
        constraints: i === limited && i > 0 && limit ? limit : {},
      }
    })
    const forward = links.filter(({ from, to }) => from < to && to < takes.length)
    return given({ activities, links: forward.map(({ from, to, how }): GivenLink => [`a${from}`, `a${to}`, how]) })
  })

const KEYS: Readonly<Record<string, string>> = {
  'not-before': 'notBefore',
  align: 'alignTo',
  slot: 'slots',
  'as-late-as': 'asLateAs',
}

/** The plan without what the reasons of one step come from. */
function undone(plan: Plan, to: string, reasons: readonly WhyReason[]): Plan {
  const links = new Set(reasons.map(({ reason }) => ('linkId' in reason ? reason.linkId : undefined)))
  const keys = new Set(reasons.map(({ kind }) => KEYS[kind]))
  return {
    ...plan,
    links: plan.links.filter(({ id }) => !links.has(id)),
    activities: plan.activities.map((one) =>
      one.id === to
        ? { ...one, constraints: Object.fromEntries(Object.entries(one.constraints).filter(([key]) => !keys.has(key))) }
        : one,
    ),
  }
}

const isAnEnd = ({ kind }: WhyReason) => kind === 'plan-start' || kind === 'status-date'

test('undo all reasons of a step and its activity moves at least a day earlier', () => {
  let steps = 0
  fc.assert(
    fc.property(plans, fc.nat(MOST - 1), (plan, at) => {
      const activity = plan.activities[at % plan.activities.length]
      for (const { to, reasons } of whyOrNothing(plan, activity?.id ?? '')) {
        if (reasons.some(isAnEnd)) continue
        steps++
        const before = schedule(plan, [], monday).activity(to)?.start ?? ''
        const after = schedule(undone(plan, to, reasons), [], monday).activity(to)?.start ?? ''
        expect(dayOf(after)).toBeLessThan(dayOf(before))
      }
    }),
    { numRuns: 150 },
  )
  expect(steps).toBeGreaterThan(0)
})

test('every chain ends where nothing pushes, and names no activity twice', () => {
  fc.assert(
    fc.property(plans, fc.nat(MOST - 1), (plan, at) => {
      const chain = whyOrNothing(plan, plan.activities[at % plan.activities.length]?.id ?? '')
      expect(new Set(chain.map(({ to }) => to)).size).toBe(chain.length)
      expect(chain.at(-1)?.reasons[0].from).toBeUndefined()
    }),
    { numRuns: 150 },
  )
})

/** The chain, or none for a plan whose lags contradict each other. */
function whyOrNothing(plan: Plan, id: string) {
  try {
    return why(plan, [], monday, id).chain
  } catch {
    return []
  }
}
