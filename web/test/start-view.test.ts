import { expect, test } from '@jest/globals'
import { fact, planFromAnswers } from '@stagger/planner'
import { answersOf, isMissing } from '../src/start-view/answers-of.ts'
import { assumptionsOf } from '../src/start-view/assumptions.ts'
import { withTyped } from '../src/start-view/instead.ts'
import { aboutOne } from '../src/start-view/one-program.ts'
import { freePlanId, freePlanName } from '../src/start-view/plan-id.ts'
import { previewOf } from '../src/start-view/preview.ts'
import { firstDraft, readDraft, type StartDraft } from '../src/start-view/start-draft.ts'
import { planToOpen } from '../src/start-view/which-plan.ts'

const TODAY = '2027-01-04'
const draft = (change: Partial<StartDraft> = {}): StartDraft => ({
  ...firstDraft('America/Chicago', (role) => role),
  name: 'Meridian',
  ...change,
})
const faultsOf = (change: Partial<StartDraft>) =>
  answersOf(draft(change)).faults.map(({ field, code }) => `${field} ${code}`)
const planOf = (change: Partial<StartDraft> = {}) => planFromAnswers(answersOf(draft(change)).answers, TODAY)

test('with a name alone there is a plan of both standards', () => {
  const { answers, faults } = answersOf(draft())
  expect(faults).toEqual([])
  expect(answers.programs.map(({ kind }) => kind)).toEqual(['soc2-type2', 'hitrust'])
  expect(answers.team?.map(({ hoursPerDay }) => hoursPerDay)).toEqual([4, 4, 4, 4])
})

test.each<[string, Partial<StartDraft>, string]>([
  ['no name', { name: ' ' }, 'name name-missing'],
  ['a name that no plan takes', { name: 'x'.repeat(201) }, 'name name-too-long'],
  [
    'somebody whose name no plan takes',
    { team: [{ key: 'a', name: 'x'.repeat(201), role: 'compliance', hours: '4' }] },
    'team/a/name name-too-long',
  ],
  ['no report', { type2: false, hitrust: false }, 'programs programs-missing'],
  ['an unknown time zone', { timeZone: 'Mars/Olympus' }, 'timeZone zone-unknown'],
  ['an unknown currency', { currency: 'XYZ' }, 'currency currency-unknown'],
  ['a day that is none', { startsOn: '2027-02-30' }, 'startsOn day-unreadable'],
  ['a year that is half typed', { startsOn: '0202-01-01' }, 'startsOn day-unreadable'],
  ['too much of the cloud', { cloudPercent: '101' }, 'cloudPercent percent-unreadable'],
  [
    'more hours than a day has',
    { team: [{ key: 'a', name: 'Ana', role: 'compliance', hours: '25' }] },
    'team/a/hours hours-unreadable',
  ],
  ['nobody', { team: [{ key: 'a', name: '', role: 'compliance', hours: '6.5' }] }, 'team/a/name member-missing'],
  [
    'half a period',
    { held: [{ key: 'h', kind: 'soc2-type2', issuedOn: '2026-06-01', from: '2026-01-01', until: '' }] },
    'held/h/until period-unfinished',
  ],
  [
    'a period the wrong way round',
    { held: [{ key: 'h', kind: 'hitrust-r2', issuedOn: '2026-06-01', from: '2026-05-01', until: '2026-04-01' }] },
    'held/h/until period-out-of-order',
  ],
  [
    'an amount in words',
    { promises: [{ key: 'p', customer: 'N', report: 'soc2-type2', by: '2027-12-01', value: 'much' }] },
    'promise/p/value amount-unreadable',
  ],
])('%s is said beside its field, and the rest can be looked at', (_, change, fault) => {
  expect(faultsOf(change)).toEqual([fault])
  const hasProgram = !fault.startsWith('programs')
  expect(previewOf(answersOf(draft(change)).answers, {}, TODAY) !== undefined).toBe(hasProgram)
})

test('only what is not there yet waits until somebody wants to go on', () => {
  const { faults } = answersOf(draft({ name: '', cloudPercent: 'x' }))
  expect(faults.map((fault) => [fault.field, isMissing(fault)])).toEqual([
    ['name', true],
    ['cloudPercent', false],
  ])
})

test('a Type I beside a forward window is on the way; one alone is a program; one behind us is none', () => {
  const programs = (change: Partial<StartDraft>) => answersOf(draft({ hitrust: false, ...change })).answers.programs
  expect(programs({ type1: true })).toMatchObject([{ kind: 'soc2-type2', alsoTypeI: true }])
  expect(programs({ type1: true, window: 'look-back' })).toMatchObject([{ kind: 'soc2-type2', alsoTypeI: false }])
  expect(programs({ type1: true, type2: false })).toMatchObject([{ kind: 'soc2-type1' }])
})

test('reports in hand and promises come into the plan', () => {
  const plan = planOf({
    held: [{ key: 'h', kind: 'soc2-type2', issuedOn: '2026-06-01', from: '2025-06-01', until: '2026-05-01' }],
    promises: [{ key: 'p', customer: 'Northwind', report: 'hitrust-r2', by: '2028-03-01', value: '250000' }],
  })
  expect(plan.reportsHeld).toMatchObject([{ period: { start: '2025-06-01', end: '2026-05-01' } }])
  expect(plan.commitments).toMatchObject([{ customer: 'Northwind', value: { minor: 25_000_000, currency: 'USD' } }])
})

test('what exists brings the reports nearer', () => {
  const inHand = (change: Partial<StartDraft>) =>
    previewOf(answersOf(draft(change)).answers, {}, TODAY)?.view.schedule.reports.find(
      ({ programId }) => programId === 'soc2',
    )?.inHandOn ?? ''
  const exists: StartDraft['exists'] = ['access', 'configuration', 'network', 'logging', 'endpoint', 'resilience']
  expect(inHand({ exists: [...exists, 'data', 'governance', 'policies', 'procedures'] }) < inHand({})).toBe(true)
})

test('every number that a plan takes from our data is listed with its fact', () => {
  const plan = planOf()
  const all = assumptionsOf(plan)
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  const sourced = plan.activities.filter(({ estimate }) => estimate && estimate.source !== 'yours').length
  expect(all.filter(({ group }) => group === 'durations')).toHaveLength(sourced)
  expect(all.filter(({ group }) => group === 'fees')).toHaveLength(plan.costItems?.length ?? 0)
  expect(all.find(({ key }) => key === 'duration/soc2.gap')).toMatchObject({
    programId: 'soc2',
    canChange: true,
    measure: { kind: 'duration' },
  })
  expect(all.filter(({ group }) => group === 'rules').every(({ canChange }) => !canChange)).toBe(true)
})

test('what is typed over an assumption is the user’s own, and no assumption any more', () => {
  const before = planOf()
  const { plan, faults } = withTyped(before, {
    'duration/soc2.gap': '7w',
    'fee/grc-platform': '1234.50',
    'rate/p1': '99',
    'risk/r2.qa-round': '12.5',
    'hours/soc2.gap': '41',
    'duration/gone': '3w',
    'fee/penetration-test': ' ',
  })
  expect(faults.size).toBe(0)
  const gap = plan.activities.find(({ id }) => id === 'soc2.gap')
  expect(gap?.estimate).toMatchObject({ likely: 35, unit: 'wd', source: 'yours' })
  expect(gap?.assignments.reduce((sum, { hours }) => sum + hours, 0)).toBe(41)
  expect(plan.costItems?.find(({ id }) => id === 'grc-platform')?.amount).toMatchObject({ likely: 123_450 })
  expect(plan.people[0]?.hourlyRate).toMatchObject({ minor: 9_900, source: 'yours' })
  expect(plan.risks?.find(({ id }) => id === 'r2.qa-round')).toMatchObject({ probabilityPercent: 12.5 })
  expect(assumptionsOf(before).length - assumptionsOf(plan).length).toBe(5)
})

test.each([
  ['duration/soc2.gap', 'soon', 'duration-unreadable'],
  ['fee/grc-platform', '-5', 'amount-unreadable'],
  ['hours/soc2.gap', '1.5', 'hours-unreadable'],
  ['rate/p1', 'much', 'amount-unreadable'],
  ['risk/r2.qa-round', '120', 'percent-unreadable'],
])('%s refuses %s and the plan stays as it was', (key, text, code) => {
  const before = planOf()
  const { plan, faults } = withTyped(before, { [key]: text })
  expect([faults.get(key), plan]).toEqual([code, before])
})

test('a preview says dates, cost and load in numbers', () => {
  const preview = previewOf(answersOf(draft()).answers, {}, TODAY)
  expect(preview?.view.schedule.reports.map(({ programId }) => programId)).toEqual(['soc2', 'r2'])
  expect(preview?.bars.some(({ phaseKind }) => phaseKind === 'observation-window')).toBe(true)
  expect(preview?.cost?.minor).toBeGreaterThan(0)
  expect(preview?.fullest?.peak.share).toBeGreaterThan(1)
})

test('a draft outlives a reload; what is none is let go', () => {
  const kept = draft({ instead: { 'rate/p1': '99' } })
  expect(readDraft(JSON.stringify(kept))).toEqual(kept)
  expect([null, '', '{}', '{"name":1}', 'nonsense'].map(readDraft)).toEqual(Array.from({ length: 5 }))
})

test('an id is made of the name, free, and never only digits', () => {
  expect(freePlanId('Meridian Health, Inc.', [])).toBe('meridian-health-inc')
  expect(freePlanId('Meridian', ['meridian', 'meridian-2'])).toBe('meridian-3')
  expect([freePlanId('2027', []), freePlanId('…', [])]).toEqual(['plan-2027', 'plan'])
})

test('a plan made of another one gets a number where its name is taken', () => {
  expect(freePlanName('Dual program', ['Clinics'])).toBe('Dual program')
  expect(freePlanName('Dual program', ['Dual program', 'Dual program (2)'])).toBe('Dual program (3)')
})

test('the plan opened last is opened again; else the one changed last, the example only alone', () => {
  const plans = [
    { id: 'example', updatedAt: '2027-03-01T00:00:00Z' },
    { id: 'old', updatedAt: '2027-01-01T00:00:00Z' },
    { id: 'new', updatedAt: '2027-02-01T00:00:00Z' },
  ]
  expect(planToOpen(plans, 'old')).toBe('old')
  expect(planToOpen(plans, 'gone')).toBe('new')
  expect(planToOpen(plans.slice(0, 1), null)).toBe('example')
  expect(planToOpen([], 'old')).toBeUndefined()
})

test('one program is asked of a draft that was about others', () => {
  const keys = (['soc2', 'soc2-type1', 'e1', 'r2'] as const).map((key) => {
    const [program, ...more] = answersOf(aboutOne(draft(), key)).answers.programs
    return [program?.kind === 'hitrust' ? program.level : program?.kind, more.length]
  })
  expect(keys).toEqual([
    ['soc2-type2', 0],
    ['soc2-type1', 0],
    ['e1', 0],
    ['r2', 0],
  ])
})

test('the usual window and the usual hours are our own numbers', () => {
  const { windowMonths, team } = firstDraft('UTC', (role) => role)
  expect(windowMonths).toBe(String(fact('soc2.window.first').value))
  expect(team[0]?.hours).toBe(String(fact('team.hours-per-day').value))
})
