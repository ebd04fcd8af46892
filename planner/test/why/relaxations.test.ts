import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { applyEdit, type Constraints, dayOf, type Plan, schedule } from '../../src/index.ts'
import { why } from '../../src/why/why.ts'
import { control, type Given, given, r2, soc2 } from '../given.ts'

const monday = '2027-01-04'
const relaxed = (plan: Plan, id: string) => why(plan, [], monday, id).relaxations
const endOf = (plan: Plan, id: string) => dayOf(schedule(plan, [], monday).activity(id)?.end ?? '')

test.each([
  ['a pin', { fixed: '2027-02-01' }, 'unpin'],
  ['a date not to start before', { notBefore: '2027-02-01' }, 'drop-not-before'],
  ['the first of a month', { notBefore: '2027-01-20', alignTo: 'month' as const }, 'drop-align'],
  ['a slot', { slots: [{ start: '2027-03-01', end: '2027-03-20' }] }, 'another-slot'],
])('%s given up makes the activity earlier', (_, constraints, kind) => {
  const plan = given({ activities: { a: { takes: '5wd', constraints }, done: {} }, links: [['a', 'done']] })
  expect(relaxed(plan, 'done').map((one) => one.kind)).toContain(kind)
})

test('a shorter usual window: the next length down, and what of the promise it would no longer be', () => {
  const commitment = {
    id: 'promise',
    customer: 'Northwind',
    report: 'soc2-type2' as const,
    programId: 'p',
    by: '2027-12-31',
    value: { minor: 100, currency: 'USD' },
    leastWindowMonths: 6,
  }
  const plan = given({
    activities: { w: { takes: '6mo', kind: 'window' }, report: {} },
    links: [['w', 'report']],
    more: { commitments: [commitment] },
  })
  expect(relaxed(plan, 'report')).toMatchObject([
    { kind: 'shorter-window', facts: { months: 3 }, days: 91, reportDays: 91, missed: ['promise'], findings: [] },
  ])
})

test('taking the cost of a rule is offered where a rule that costs binds, with the finding that it adds', () => {
  const mfa = control(
    [{ kind: 'implemented', implementedBy: 'fix' }],
    [{ programId: 'p', kinds: ['implemented'], activityId: 'test' }],
  )
  const facts: Given = {
    activities: { fix: { takes: '5wd' }, test: { takes: '5wd' }, letter: {}, inHand: {} },
    more: { programs: [r2('p', 'letter', 'inHand')], controls: [mfa] },
  }
  const [first] = relaxed(given(facts), 'test')
  expect(first?.kind).toBe('accept-cost')
  expect(first?.findings.map(({ rule, decisionId }) => [rule, decisionId])).toEqual([['W02', 'accept.W02.p.mfa']])
})

test('a rule that forbids is never up for a decision', () => {
  const steps = { object: { takes: '5wd', step: 'object-created' as const }, book: { step: 'qa-reserved' as const } }
  const plan = given({
    activities: { ...steps, letter: {}, inHand: {} },
    links: [['object', 'inHand']],
    more: { programs: [r2('p', 'letter', 'inHand')] },
  })
  const { chain, relaxations } = why(plan, [], monday, 'book')
  expect(chain[0]?.reasons[0].rule).toBe('Q02')
  expect(relaxations).toEqual([])
})

test('work that can be stretched is priced by the hours of the shorter way', () => {
  const rate = { minor: 9_000, currency: 'USD', source: 'yours' as const }
  const work = { takes: '10wd', assignments: [{ personId: 'ann', hours: 40, source: 'yours' as const }] }
  const plan = given({ activities: { a: work, done: {} }, links: [['a', 'done']] })
  const stretchable: Plan = {
    ...plan,
    people: plan.people.map((one) => ({ ...one, hourlyRate: rate })),
    activities: plan.activities.map((one) =>
      one.id === 'a' ? { ...one, modes: [{ duration: 6, hoursPercent: 125, source: 'yours' }] } : one,
    ),
  }
  expect(relaxed(stretchable, 'done')).toMatchObject([
    { kind: 'shorter-work', days: 4, price: { extraHours: 10, money: { minor: 90_000, currency: 'USD' } } },
  ])
})

test('what a relaxation promises is what its edits give, one after the other', () => {
  const limits = fc.constantFrom<Constraints>(
    {},
    { notBefore: '2027-02-13' },
    { fixed: '2027-03-01' },
    { alignTo: 'quarter' },
    { slots: [{ start: '2027-05-01', end: '2027-07-01' }] },
  )
  let tried = 0
  fc.assert(
    fc.property(limits, limits, fc.constantFrom('FS', 'FS+10ed', 'SS+2wd'), (first, second, how) => {
      const plan = given({
        activities: {
          a: { takes: '5wd', constraints: first },
          w: { takes: '6mo', kind: 'window', constraints: second },
          report: {},
        },
        links: [
          ['a', 'w', how],
          ['w', 'report'],
        ],
        more: { programs: [soc2('p', 'report')] },
      })
      for (const { edits, days, reportDays } of relaxed(plan, 'report')) {
        tried++
        const edited = edits.reduce((changed, edit) => applyEdit(changed, edit).plan, plan)
        expect(endOf(plan, 'report') - endOf(edited, 'report')).toBe(days)
        expect([days, reportDays]).toEqual([days, days])
        expect(days).toBeGreaterThan(0)
      }
    }),
  )
  expect(tried).toBeGreaterThan(0)
})
