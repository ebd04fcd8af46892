import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  type Activity,
  applyEdit,
  type Edit,
  PlanningError,
  type Plan,
  parsePlan,
  type SingleEdit,
} from '../src/index.ts'
import { given } from './given.ts'

const plan = given({
  activities: { a: { takes: '5wd' }, w: { takes: '6mo', kind: 'window' }, b: { takes: '3wd' }, done: {} },
  links: [
    ['a', 'w'],
    ['w', 'b'],
    ['b', 'done'],
  ],
})
const lag = (value: number) => ({ value, unit: 'wd' as const })
const link = (id: string, from: string, to: string): Edit => ({
  kind: 'linkActivities',
  link: { id, from, to, type: 'FS', min: lag(0) },
})
const activityOf = (id: string): Activity => {
  const found = plan.activities.find((one) => one.id === id)
  if (!found) throw new Error(`the plan has no ${id}`)
  return found
}
const estimate = (low: number, likely: number, high: number): Edit => ({
  kind: 'setEstimate',
  activityId: 'a',
  estimate: { low, likely, high, unit: 'wd', source: 'yours' },
})

const edits: readonly Edit[] = [
  { kind: 'moveActivity', activityId: 'a', startOn: '2027-02-01' },
  estimate(1, 2, 3),
  { kind: 'setWindowMonths', activityId: 'w', months: 9 },
  { kind: 'renameActivity', activityId: 'b', name: 'Drafting' },
  { kind: 'setCost', activityId: 'b', cost: { low: 1, likely: 2, high: 3, currency: 'USD', source: 'yours' } },
  { kind: 'setAssignments', activityId: 'a', assignments: [{ personId: 'ann', hours: 12, source: 'yours' }] },
  { kind: 'setStep', activityId: 'a', step: 'period-end' },
  { kind: 'removeActivity', activityId: 'a' },
  { kind: 'unlinkActivities', linkId: 'l1' },
  { kind: 'setLag', linkId: 'l0', min: lag(3), max: lag(9) },
  link('n', 'a', 'b'),
  { kind: 'renamePlan', name: 'Certification 2028' },
  { kind: 'setLanguage', language: 'de' },
  { kind: 'renameProgram', programId: 'p', name: 'SOC 2 of the platform' },
  { kind: 'renamePhase', programId: 'p', phaseId: 'work', name: 'All of it' },
  { kind: 'addPhase', programId: 'p', phase: { id: 'more', kind: 'reporting', name: 'More', advance: 'people' } },
  { kind: 'placeActivity', activityId: 'done', programId: 'p', phaseId: 'work', before: 'w' },
  { kind: 'placeActivity', activityId: 'a', programId: 'p', phaseId: 'work' },
]

test.each(edits.map((edit) => [edit.kind, edit] as const))(
  '%s: its inverse brings back the same document',
  (_, edit) => {
    const before = JSON.stringify(plan)
    const done = applyEdit(plan, edit)
    expect(JSON.stringify(plan)).toBe(before)
    expect(done.plan).not.toEqual(plan)
    const undone = applyEdit(done.plan, done.inverse)
    expect(undone.plan).toEqual(plan)
    expect(applyEdit(undone.plan, undone.inverse).plan).toEqual(done.plan)
  },
)

const renamed = { kind: 'renamePhase' as const, programId: 'p', phaseId: 'work', name: 'All' }
const order = (of: Plan) => of.activities.map(({ id, phaseId }) => `${id} ${phaseId}`)
type Placing = Extract<SingleEdit, { kind: 'placeActivity' }>
const place = (activityId: string, before?: string): Placing => ({
  kind: 'placeActivity',
  activityId,
  programId: 'p',
  phaseId: 'work',
  before,
})

/** The same data as other objects, with their keys the other way round. */
const copyOf = <T>(data: T): T =>
  JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toReversed())
      : value,
  )

const rated = applyEdit(plan, {
  kind: 'setExchangeRate',
  rate: { id: 'eur', from: 'EUR', to: 'USD', rate: '1.1', on: '2027-01-01', source: 'yours' },
}).plan
const kept = applyEdit(rated, { kind: 'setBooks', books: { id: 'books', pattern: 'months' } }).plan

test.each<Edit>([
  { kind: 'setExchangeRate', rate: copyOf(kept.exchangeRates?.[0]) ?? fail() },
  { kind: 'setBooks', books: copyOf(kept.books?.[0]) ?? fail() },
  { kind: 'setPerson', person: copyOf(kept.people[0]) ?? fail() },
  { kind: 'setEstimate', activityId: 'a', estimate: copyOf(activityOf('a').estimate) ?? fail() },
  { kind: 'renameActivity', activityId: 'a', name: activityOf('a').name },
])('an edit that says what the plan says already changes nothing: $kind', (edit) => {
  expect(applyEdit(kept, edit)).toEqual({ plan: kept, inverse: edit, touches: [] })
})
function fail(): never {
  throw new Error('the plan lacks what the edit says anew')
}

test('an activity is placed before another one, or last; where it is already, nothing changes', () => {
  expect(order(applyEdit(plan, place('done', 'w')).plan)).toEqual(['a work', 'done work', 'w work', 'b work'])
  expect(order(applyEdit(plan, place('a')).plan)).toEqual(['w work', 'b work', 'done work', 'a work'])
  expect(applyEdit(plan, place('a', 'w')).touches).toEqual([])
})

test('moves, additions and removals of one gesture are taken back to the old order, whatever they crossed', () => {
  const crossed: Edit = {
    kind: 'editTogether',
    name: 'Reorder',
    edits: [
      place('done', 'a'),
      place('w'),
      { kind: 'addActivity', activity: { ...activityOf('b'), id: 'new' }, at: 0 },
      { kind: 'renameActivity', activityId: 'a', name: 'Another name' },
    ],
  }
  const done = applyEdit(plan, crossed)
  expect(order(done.plan)).toEqual(['new work', 'done work', 'a work', 'b work', 'w work'])
  expect(applyEdit(done.plan, done.inverse).plan).toEqual(plan)
})

test('a new name of the plan is taken back with what was done in the same gesture', () => {
  const named: SingleEdit = { kind: 'renamePlan', name: 'Certification 2028' }
  const gesture: Edit = {
    kind: 'editTogether',
    name: 'Begin again',
    edits: [named, { kind: 'renameActivity', activityId: 'a', name: 'Another name' }],
  }
  const done = applyEdit(plan, gesture)
  expect(done.touches).toEqual(['activities/a', 'plan/name'])
  expect(applyEdit(done.plan, done.inverse).plan).toEqual(plan)
  expect(applyEdit(plan, { ...named, name: plan.name }).touches).toEqual([])
})

test('a language is taken back to what was said before, or to nothing, and touches nothing where it is the same', () => {
  const german = applyEdit(plan, { kind: 'setLanguage', language: 'de' })
  expect([plan.language, german.plan.language, german.touches]).toEqual([undefined, 'de', ['plan/language']])
  expect(german.plan.activities).toBe(plan.activities)
  expect(applyEdit(german.plan, german.inverse).plan).not.toHaveProperty('language')
  expect(applyEdit(german.plan, { kind: 'setLanguage', language: 'de' }).touches).toEqual([])
  const english = applyEdit(german.plan, { kind: 'setLanguage', language: 'en' })
  expect(applyEdit(english.plan, english.inverse).plan).toEqual(german.plan)
})

test('taking an edit back touches what the edit touched and nothing else', () => {
  const done = applyEdit(plan, { kind: 'renameActivity', activityId: 'b', name: 'Drafting' })
  expect(applyEdit(done.plan, done.inverse).touches).toEqual(done.touches)
})

test('a phase is removed once it is empty, and never the last one', () => {
  const two = applyEdit(plan, {
    kind: 'addPhase',
    programId: 'p',
    phase: { id: 'more', kind: 'reporting', name: 'More', advance: 'people' },
  }).plan
  const removePhase = (phaseId: string): Edit => ({ kind: 'removePhase', programId: 'p', phaseId })
  expect(applyEdit(two, removePhase('more')).plan).toEqual(plan)
  expect(() => applyEdit(two, removePhase('work'))).toThrow(expect.objectContaining({ code: 'edit-conflicts' }))
  const bare = { ...plan, activities: [] }
  expect(() => applyEdit(bare, removePhase('work'))).toThrow(expect.objectContaining({ code: 'edit-invalid' }))
})

test('any run of edits, undone in reverse, brings back the same document', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...edits), { maxLength: 8 }), (run) => {
      let now: Plan = plan
      const back: Edit[] = []
      for (const edit of run) {
        try {
          const { plan: next, inverse, touches } = applyEdit(now, edit)
          if (touches.length > 0) back.unshift(inverse)
          now = next
        } catch (error) {
          if (!(error instanceof PlanningError)) throw error
        }
      }
      for (const edit of back) now = applyEdit(now, edit).plan
      expect(now).toEqual(plan)
    }),
  )
})

test.each<[string, Edit, string]>([
  ['a cycle', link('n', 'b', 'a'), 'link-cycle'],
  ['a link to itself', link('n', 'b', 'b'), 'link-to-itself'],
  ['an unknown activity', link('n', 'b', 'nobody'), 'id-unknown'],
  ['an id that is taken', link('l0', 'a', 'b'), 'id-duplicate'],
  ['a window of no length', { kind: 'setWindowMonths', activityId: 'w', months: 0 }, 'window-length-invalid'],
  ['a window of negative length', { kind: 'setWindowMonths', activityId: 'w', months: -3 }, 'window-length-invalid'],
  ['a window of fifty years', { kind: 'setWindowMonths', activityId: 'w', months: 600 }, 'window-length-invalid'],
  ['months for what is no window', { kind: 'setWindowMonths', activityId: 'a', months: 3 }, 'edit-invalid'],
  ['an estimate out of order', estimate(9, 2, 3), 'estimate-out-of-order'],
  ['moving what is not there', { kind: 'moveActivity', activityId: 'nobody', startOn: '2027-02-01' }, 'id-unknown'],
  ['a place before what is not there', place('a', 'nobody'), 'id-unknown'],
  ['a phase that is not there', { ...place('a'), phaseId: 'nowhere' }, 'phase-of-other-program'],
  ['the report itself in another program', { ...place('done'), programId: 'q' }, 'edit-conflicts'],
  ['renaming a phase that is not there', { ...renamed, phaseId: 'nowhere' }, 'id-unknown'],
  ['removing the report itself', { kind: 'removeActivity', activityId: 'done' }, 'edit-conflicts'],
])('refused: %s', (_, edit, code) => {
  expect(() => applyEdit(plan, edit)).toThrow(expect.objectContaining({ name: 'PlanningError', code }))
})

test('a broken document gets every fault with its place', () => {
  const broken = {
    ...plan,
    startsOn: '2027-02-30',
    activities: [{ ...plan.activities[0], estimate: { ...plan.activities[0]?.estimate, low: -1 } }],
  }
  expect(faultsOf(broken)).toEqual(['date-invalid /startsOn', 'document-invalid /activities/0/estimate/low'])
  const torn = { ...plan, links: [...plan.links, { ...plan.links[0], to: 'nobody' }] }
  expect(faultsOf(torn)).toEqual(['id-duplicate /links/3/id', 'id-unknown /links/3/to'])
  expect(faultsOf({ ...plan, format: 'stagger-plan/99' })).toEqual(['format-unknown /format'])
  expect(faultsOf('not a plan')).toEqual(['document-invalid '])
})

test('a control with two owners, without items, or mapped to what no standard has is refused with its place', () => {
  const control = { id: 'mfa', name: 'MFA', cadence: 'continuous', scopeIds: [], programIds: [], testedBy: [] }
  const live = [{ kind: 'implemented', liveSince: '2026-01-01' }]
  const claim = { mapping: 'full', confidence: 'one', basis: 'yours' }
  const faults = (more: object) => faultsOf({ ...plan, controls: [{ ...control, items: live, ...more }] })
  expect(faults({})).toEqual([])
  expect(faults({ ownerIds: ['ann', 'ben'] })).toEqual(['document-invalid /controls/0'])
  expect(faults({ items: [] })).toEqual(['document-invalid /controls/0/items'])
  expect(faults({ serves: [{ program: 'soc2', criterion: 'CC99.9', ...claim }] })).toEqual([
    'document-invalid /controls/0/serves/0/criterion',
  ])
  expect(faults({ serves: [{ program: 'hitrust', domain: 'Astrology', ...claim }] })).toEqual([
    'document-invalid /controls/0/serves/0/domain',
  ])
})

function faultsOf(json: unknown): string[] {
  try {
    parsePlan(json)
    return []
  } catch (error) {
    if (!(error instanceof PlanningError)) throw error
    return error.faults.map(({ code, path }) => `${code} ${path}`)
  }
}
