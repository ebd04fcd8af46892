import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { z } from 'zod'
import { dayOf, isoOf, plusDays, plusMonths } from '../day.ts'
import { fact, type FactId } from '../facts/facts.ts'
import { checkPlan } from '../plan/check-plan.ts'
import { Plan } from '../plan/plan.ts'
import { scheduleToWire } from '../schedule/schedule.ts'
import type { Category } from '../plan/programs.ts'
import type { Answers } from './answers.ts'
import { planFromAnswers } from './plan-from-answers.ts'

type Input = z.input<typeof Answers>
type ProgramInput = Input['programs'][number]

const TODAY = '2027-01-04'
const team: Input['team'] = [
  { id: 'ana', name: 'Ana', role: 'program-manager', hoursPerDay: 8 },
  { id: 'ben', name: 'Ben', role: 'security-engineer', hoursPerDay: 8 },
  { id: 'cho', name: 'Cho', role: 'compliance', hoursPerDay: 8 },
  { id: 'dev', name: 'Dev', role: 'devops', hoursPerDay: 8 },
]
const answersFor = (programs: ProgramInput[], more: Partial<Input> = {}): Input => ({
  organization: { name: 'Meridian', timeZone: 'UTC', currency: 'USD', headcount: '50_200', fiscalYearStartMonth: 1 },
  startsOn: TODAY,
  programs,
  team,
  ...more,
})

const scheduled = (input: Input, today = TODAY) => {
  const plan = planFromAnswers(input, today)
  return { plan, wire: scheduleToWire(plan, [], today) }
}

const monthsTo = (on: string): number => {
  let months = 0
  while (plusMonths(dayOf(TODAY), months + 1) <= dayOf(on)) months++
  return months + (dayOf(on) - plusMonths(dayOf(TODAY), months)) / 31
}

const optional: Category[] = ['availability', 'confidentiality', 'processing-integrity', 'privacy']
const sets: Category[][] = Array.from({ length: 16 }, (_, bits) => [
  'security',
  ...optional.filter((_, k) => bits & (1 << k)),
])
type Case = readonly [name: string, program: ProgramInput, usual: FactId]
const type1 = (categories: Category[]): Case => [
  `Type I ${categories.join('+')}`,
  { kind: 'soc2-type1', categories },
  'soc2.end-to-end.type1',
]
const type2 = (
  categories: Category[],
  windowMonths: number,
  window: 'forward' | 'look-back',
  alsoTypeI: boolean,
): Case => [
  `Type II ${windowMonths} months ${window} ${alsoTypeI ? 'after a Type I ' : ''}${categories.join('+')}`,
  { kind: 'soc2-type2', categories, window, windowMonths, alsoTypeI },
  window === 'forward' ? 'soc2.end-to-end.type2' : 'soc2.end-to-end.look-back',
]
const windows = (categories: Category[]): Case[] =>
  [3, 5, 6, 9, 12].flatMap((length) =>
    (['forward', 'look-back'] as const).flatMap((window) =>
      [false, true].map((also) => type2(categories, length, window, also)),
    ),
  )
const soc2: Case[] = [
  ...sets.map(type1),
  ...sets.slice(1).map((set) => type2(set, 6, 'forward', false)),
  ...windows(['security']),
]
const hitrust = (['e1', 'i1', 'r2'] as const).map(
  (level): Case => [level, { kind: 'hitrust', level }, `hitrust.end-to-end.${level}`],
)

test.each([...soc2, ...hitrust])('%s: a sound plan that breaks no rule, of a usual length', (_, program, range) => {
  const { plan, wire } = scheduled(answersFor([program]))
  expect(Plan.safeParse(plan).error).toBeUndefined()
  expect(checkPlan(plan)).toEqual([])
  expect(wire.violations).toEqual([])
  const months = monthsTo(wire.reports[0]?.inHandOn ?? '')
  expect(months).toBeGreaterThanOrEqual(fact(range).low)
  expect(months).toBeLessThanOrEqual(fact(range).high)
})

const pairs = [type1(['security']), ...windows(['security', 'availability'])].flatMap(([name, program]) =>
  hitrust.map(([level, other]) => [`${name} with ${level}`, [program, other]] as const),
)

test.each(pairs)('%s: two programs in one plan break no rule', (_, programs) => {
  const { plan, wire } = scheduled(answersFor([...programs]))
  expect(checkPlan(plan)).toEqual([])
  expect(wire.violations).toEqual([])
})

test('whatever exists and whenever it starts, no rule is broken', () => {
  const families = [
    'access',
    'configuration',
    'network',
    'logging',
    'endpoint',
    'resilience',
    'data',
    'governance',
    'policies',
    'procedures',
  ] as const
  const day = fc.integer({ min: 0, max: 1500 }).map((n) => isoOf(plusDays(dayOf(TODAY), n)))
  const program = fc.constantFrom(...soc2.map(([, answer]) => answer))
  const level = fc.constantFrom(...hitrust.map(([, answer]) => answer))
  fc.assert(
    fc.property(day, fc.subarray([...families]), program, level, (startsOn, exists, first, second) => {
      const { plan, wire } = scheduled(answersFor([first, second], { startsOn, exists }), startsOn)
      return checkPlan(plan).length === 0 && wire.violations.length === 0
    }),
    { numRuns: 50, seed: 7 },
  )
})

test('every estimate, cost and hour says which fact it comes from, or that the window is a choice of theirs', () => {
  const { plan } = scheduled(answersFor([{ kind: 'soc2-type2' }, { kind: 'hitrust', level: 'r2' }]))
  const sources = plan.activities.flatMap((activity) => [
    ...(activity.estimate ? [activity.estimate.source] : []),
    ...activity.assignments.map(({ source }) => source),
  ])
  const priced = (plan.costItems ?? []).flatMap(({ amount, termsSource }) => [amount.source, termsSource])
  const rates = plan.people.flatMap(({ hourlyRate }) => hourlyRate?.source ?? [])
  expect([...priced, ...rates]).not.toContain('yours')
  expect(sources.filter((source) => source === 'yours')).toHaveLength(1)
  for (const source of [...sources, ...priced, ...rates])
    if (source !== 'yours') expect(fact(source.fact as FactId).version).toBe(source.version)
})

test('hours of a program add up to the facts, within rounding', () => {
  const { plan } = scheduled(answersFor([{ kind: 'soc2-type2' }]))
  const hours = plan.activities.flatMap(({ assignments }) => assignments).reduce((sum, one) => sum + one.hours, 0)
  expect(hours).toBeGreaterThan(850 * 1.05 - 30)
  expect(hours).toBeLessThan(850 * 1.05 + 30)
})

test('work of a role that nobody has falls to the program manager', () => {
  const { plan } = scheduled(answersFor([{ kind: 'soc2-type2' }], { team: team.slice(0, 1) }))
  expect(new Set(plan.activities.flatMap(({ assignments }) => assignments.map(({ personId }) => personId)))).toEqual(
    new Set(['ana']),
  )
})

test('a window that already ran ends where the plan begins, over controls that operated from its first day', () => {
  const { plan, wire } = scheduled(answersFor([{ kind: 'soc2-type2', window: 'look-back', windowMonths: 5 }]))
  expect(wire.activities.find(({ id }) => id === 'soc2.window')).toMatchObject({
    start: '2026-08-01',
    end: '2027-01-01',
  })
  expect(
    plan.controls.flatMap(({ items }) => items).every((item) => 'liveSince' in item && item.liveSince <= '2026-08-01'),
  ).toBe(true)
})

// O14 of the worked examples, with a report six weeks after the period end.
test('a window of six months from 1 April ends on 30 September, and the next follows at once', () => {
  const plan = planFromAnswers(answersFor([{ kind: 'soc2-type2', windowMonths: 6 }]), TODAY)
  const pinned = plan.activities.map((one) =>
    one.id === 'soc2.window' ? { ...one, constraints: { fixed: '2027-04-01' } } : one,
  )
  const wire = scheduleToWire({ ...plan, activities: pinned }, [], TODAY)
  const dates = (id: string) => wire.activities.find((one) => one.id === id)
  expect(dates('soc2.window')).toMatchObject({ start: '2027-04-01', lastDay: '2027-09-30' })
  expect(dates('soc2.window-next')).toMatchObject({ start: '2027-10-01', lastDay: '2028-09-30' })
  const inHandOn = wire.reports[0]?.inHandOn ?? ''
  expect(inHandOn >= '2027-10-28' && inHandOn <= '2027-11-25').toBe(true)
})

test('even the slowest r2 fits its fieldwork into ninety days', () => {
  const plan = planFromAnswers(answersFor([{ kind: 'hitrust', level: 'r2' }]), TODAY)
  const slow = plan.activities.map((one) =>
    one.estimate && one.kind === 'work' ? { ...one, estimate: { ...one.estimate, likely: one.estimate.high } } : one,
  )
  const wire = scheduleToWire({ ...plan, activities: slow }, [], TODAY)
  expect(wire.violations).toEqual([])
})

test('answers that cannot be are refused with the place', () => {
  expect(() => planFromAnswers(answersFor([{ kind: 'soc2-type2', windowMonths: 0 }]), TODAY)).toThrow(
    'answers-invalid at /programs/0/windowMonths',
  )
  expect(() =>
    planFromAnswers(
      answersFor([
        { kind: 'hitrust', level: 'e1' },
        { kind: 'hitrust', level: 'e1' },
      ]),
      TODAY,
    ),
  ).toThrow('answers-invalid at /programs')
  expect(() =>
    planFromAnswers(answersFor([{ kind: 'hitrust', level: 'e1' }], { startsOn: '2027-02-30' }), TODAY),
  ).toThrow('answers-invalid at /startsOn')
})

test('both programs share the platform and the penetration test, each bought once; fees, credits and subscriptions are a program’s own', () => {
  const { plan } = scheduled(answersFor([{ kind: 'soc2-type2' }, { kind: 'hitrust', level: 'r2' }]))
  expect((plan.costItems ?? []).map(({ id, programIds }) => `${id} for ${programIds.join(' and ')}`)).toEqual([
    'soc2.readiness-fee for soc2',
    'soc2.type2-fee for soc2',
    'r2.readiness-fee for r2',
    'r2.mycsf-subscription for r2',
    'r2.report-credit-fee for r2',
    'r2.assessor-fee for r2',
    'r2.interim-fee for r2',
    'grc-platform for soc2 and r2',
    'penetration-test for soc2 and r2',
  ])
})
