import { expect, test } from '@jest/globals'
import {
  applyEdit,
  compareScores,
  parsePlan,
  type Plan,
  type Progress,
  type ScenarioComparison,
  type ScenarioKind,
  type ScoredScenario,
  schedule,
  scenarios,
} from '../../src/index.ts'
import { dual, happened } from './given-dual.ts'

const ON = '2027-01-04'
const BUDGET = { seed: 1, schedules: 20 }

const compared = (plan: Plan, progress: readonly Progress[] = [], on = ON): ScenarioComparison =>
  plan === PLAN && progress.length === 0 ? UNTOUCHED : scenarios(plan, progress, on, BUDGET)

/** The plan of most tests, compared once. */
const PLAN = dual()
const UNTOUCHED = scenarios(PLAN, [], ON, BUDGET)

const one = (kind: ScenarioKind, plan: Plan, progress: readonly Progress[] = [], on = ON): ScoredScenario => {
  const found = compared(plan, progress, on).scenarios.find((scenario) => scenario.kind === kind)
  if (!found) throw new Error(`no ${kind}`)
  return found
}

const promoted = (plan: Plan, { edits }: ScoredScenario) =>
  applyEdit(plan, { kind: 'promoteScenario', name: 'A future', edits: [...edits] })

/** First and last days of activities once the scenario is promoted. */
function datesIn(kind: ScenarioKind, plan: Plan, progress: readonly Progress[] = [], on = ON) {
  const after = promoted(plan, one(kind, plan, progress, on)).plan
  const dates = schedule(after, progress, on)
  return (id: string) => dates.spanOf(id) ?? { start: NaN, end: NaN }
}

test('SOC 2 first: no HITRUST work starts before the SOC 2 report is in hand', () => {
  const spanOf = datesIn('soc2-first', PLAN)
  const starts = PLAN.activities.filter(({ programId }) => programId === 'r2').map(({ id }) => spanOf(id).start)
  expect(Math.min(...starts)).toBeGreaterThanOrEqual(spanOf('s.issued').end)
})

test('HITRUST first: no SOC 2 work starts before the certification is in hand', () => {
  const spanOf = datesIn('hitrust-first', PLAN)
  expect(spanOf('s.scope').start).toBeGreaterThanOrEqual(spanOf('h.outcome').end)
})

test('a phase that was begun runs to its end, whatever comes first', () => {
  const progress = happened(['h.gap', 'finished', '2027-01-15'], ['h.fix', 'started', '2027-01-18'])
  const spanOf = datesIn('soc2-first', PLAN, progress, '2027-01-20')
  expect(spanOf('h.incubation').start).toBeLessThan(spanOf('s.issued').end)
  expect(spanOf('h.scoring').start).toBeGreaterThanOrEqual(spanOf('s.issued').end)
})

test('an open window stays where it is when HITRUST comes first; its fieldwork waits', () => {
  const progress = happened(['s.scope', 'finished', '2027-01-15'], ['s.window', 'started', '2027-01-18'])
  const before = schedule(PLAN, progress, '2027-01-20').spanOf('s.window')
  const spanOf = datesIn('hitrust-first', PLAN, progress, '2027-01-20')
  expect(spanOf('s.window')).toEqual(before)
  expect(spanOf('s.fieldwork').start).toBeGreaterThanOrEqual(spanOf('h.outcome').end)
})

test('a control that the second program brings to life for the first does not wait for it', () => {
  const item = { kind: 'implemented', implementedBy: 's.scope' } as const
  const control = {
    id: 'shared',
    name: 'Shared',
    cadence: 'continuous',
    scopeIds: [],
    programIds: ['soc2', 'r2'],
    items: [item],
    testedBy: [{ programId: 'r2', kinds: ['implemented'], activityId: 'h.test' }],
  } as const
  const spanOf = datesIn('hitrust-first', parsePlan({ ...PLAN, controls: [control] }))
  expect(spanOf('s.scope').end).toBeLessThan(spanOf('h.test').start)
  expect(spanOf('s.window').start).toBeGreaterThanOrEqual(spanOf('h.outcome').end)
})

test('an order that was promoted is taken away by the next one', () => {
  const first = promoted(PLAN, one('soc2-first', PLAN)).plan
  const spanOf = datesIn('hitrust-first', first)
  expect(spanOf('h.gap').start).toBeLessThan(spanOf('s.issued').end)
})

test('staggered is never worth less than both at once', () => {
  const { scenarios: all } = compared(PLAN)
  const scoreOf = (kind: ScenarioKind) => all.find((scenario) => scenario.kind === kind)?.score
  const [staggered, parallel] = [scoreOf('staggered'), scoreOf('parallel')]
  expect(staggered && parallel && compareScores(staggered, parallel)).toBeLessThanOrEqual(0)
})

test('the opinion on the CSF is one report and no certificate', () => {
  expect(one('combined-opinion', PLAN).outputs.map(({ kind }) => kind)).toEqual(['soc2-with-csf-opinion'])
})

test('the opinion runs no path to a certification, and the CPA makes the tests', () => {
  const { plan } = promoted(PLAN, one('combined-opinion', PLAN))
  const left = plan.activities.filter(({ id }) => !PLAN.activities.some((before) => before.id === id))
  expect(plan.activities.filter(({ programId }) => programId === 'r2').map(({ id }) => id)).toEqual([
    'h.gap',
    'h.fix',
    'h.letter',
    'h.outcome',
  ])
  expect(left.map(({ programId, phaseId, firmId }) => [programId, phaseId, firmId])).toEqual([
    ['soc2', 'final-fieldwork', 'cpa'],
  ])
})

test('what the opinion adds to a German plan has German names', () => {
  const german: Plan = { ...PLAN, language: 'de' }
  const before = new Map(german.activities.map(({ id, name }) => [id, name]))
  const { activities } = promoted(german, one('combined-opinion', german)).plan
  expect(activities.filter(({ id, name }) => before.get(id) !== name).map(({ name }) => name)).toEqual([
    'Vollständigkeitserklärung zum SOC-2-Bericht unterschrieben',
    'Prüfungsurteil zum CSF liegt vor, im SOC-2-Bericht',
    'h.test, für das Prüfungsurteil zum CSF',
  ])
})

const R2_PROMISE = {
  id: 'promise',
  customer: 'Acme',
  report: 'hitrust-r2',
  programId: 'r2',
  by: '2029-12-31',
  value: { minor: 100_00, currency: 'USD' },
} as const

test('who was promised a certification does not get one from an opinion, however late it may be', () => {
  const { promises, differences } = one('combined-opinion', dual({ commitments: [R2_PROMISE] }))
  expect(promises.map(({ kept, unmet }) => [kept, unmet])).toEqual([[false, ['report']]])
  expect(differences).toContainEqual({ kind: 'promise-missed', commitmentId: 'promise' })
})

test('with certification: both are yielded, and the report is not drafted before the tests its opinion rests on', () => {
  expect(one('combined-certified', PLAN).outputs.map(({ kind }) => kind)).toEqual([
    'soc2-with-csf-opinion',
    'hitrust-r2',
  ])
  const spanOf = datesIn('combined-certified', PLAN)
  expect(spanOf('s.draft').start).toBeGreaterThanOrEqual(spanOf('h.test').end)
})

test('an opinion asks for its controls before a window that is still ahead', () => {
  const spanOf = datesIn('combined-opinion', PLAN)
  expect(spanOf('s.window').start).toBeGreaterThanOrEqual(spanOf('h.fix').end)
})

test('two reports: the first test lies in the CPA’s fieldwork', () => {
  const spanOf = datesIn('combined-coordinated', PLAN)
  const [test, fieldwork] = [spanOf('h.first-test'), spanOf('s.fieldwork')]
  expect(test.start).toBeGreaterThanOrEqual(fieldwork.start)
  expect(test.start).toBeLessThan(fieldwork.end)
})

test.each<[ScenarioKind]>([
  ['soc2-first'],
  ['hitrust-first'],
  ['parallel'],
  ['staggered'],
  ['combined-opinion'],
  ['combined-certified'],
  ['combined-coordinated'],
])('%s is promoted in one revision, and undoing it gives the plan back to the byte', (kind) => {
  const plan = PLAN
  const { plan: after, inverse } = promoted(plan, one(kind, plan))
  expect(JSON.stringify(after) === JSON.stringify(plan)).toBe(false)
  expect(JSON.stringify(applyEdit(after, inverse).plan) === JSON.stringify(plan)).toBe(true)
})

test('what a promoted scenario is scored by is what the plan then comes to', () => {
  const plan = dual({ commitments: [R2_PROMISE] })
  for (const scenario of compared(plan).scenarios) {
    const after = schedule(promoted(plan, scenario).plan, [], ON)
    expect(after.promises()).toEqual(scenario.promises)
  }
})

test('the same seed gives the same answer, and it crosses a wire', () => {
  expect(JSON.parse(JSON.stringify(UNTOUCHED))).toEqual(scenarios(dual(), [], ON, BUDGET))
})
