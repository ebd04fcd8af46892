import { expect, test } from '@jest/globals'
import { type DiaryEntry, diary, examplePlan, type PlannedLife, plannedLife, schedule } from '@stagger/planner'
import * as fc from 'fast-check'
import { rehearse } from '../src/rehearsal/rehearse.ts'
import { lifeOf, type Sketch, sketchedPlan, TODAY, withLateControl } from './rehearsed-plans.ts'
import { serverPath } from './time-skipping-runs.ts'

/** One line each, those of one day in an order of their own. */
const linesOf = (entries: readonly DiaryEntry[]): readonly string[] =>
  entries
    .map(({ on, programId, kind, about, state, personId, lead, byItself }) =>
      [on, programId, kind, about, state, personId, lead, byItself ? 'by itself' : 'reported'].join(' '),
    )
    .toSorted()

/** What the runs refuse of a life whose diary they write as it is foretold. */
async function refusedOf(life: PlannedLife) {
  const { entries, refused } = await rehearse(life, serverPath())
  expect(linesOf(entries)).toEqual(linesOf(diary(life)))
  return refused
}

test('a rehearsal of the example writes the diary that is foretold, and nothing is refused', async () => {
  const { plan, progress } = examplePlan(TODAY)
  const life = plannedLife(schedule(plan, progress, TODAY))
  // Both programs to their ends, with all of their evidence.
  expect(diary(life).length).toBeGreaterThan(1_000)
  expect(await refusedOf(life)).toEqual([])
}, 120_000)

type Type2 = Extract<Sketch['programs'][number], { kind: 'soc2-type2' }>
const window = (more: Partial<Type2> = {}): Type2 => ({ kind: 'soc2-type2', windowMonths: 3, ...more })
const PLANS: readonly (readonly [name: string, programs: Sketch['programs']])[] = [
  ['a first year of SOC 2 with a Type I on the way', [window({ windowMonths: 6, alsoTypeI: true })]],
  ['a Type I', [{ kind: 'soc2-type1' }]],
  ['a window that looks back', [window({ window: 'look-back' })]],
  ['an e1', [{ kind: 'hitrust', level: 'e1' }]],
  ['an i1', [{ kind: 'hitrust', level: 'i1' }]],
  ['an r2', [{ kind: 'hitrust', level: 'r2' }]],
]

test.each(PLANS)(
  '%s is rehearsed as it is foretold',
  async (_, programs) => {
    expect(await refusedOf(lifeOf(sketchedPlan({ programs })))).toEqual([])
  },
  60_000,
)

test('a window is held by a late control on which nobody decided, and all that comes after it is refused', async () => {
  const life = lifeOf(withLateControl(sketchedPlan({ programs: [window()] })))
  const entries = diary(life)
  expect(entries.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['exception-undecided', 'window-held', 'escalation']),
  )
  const refused = await refusedOf(life)
  expect(refused.map(({ says, phaseId, code }) => [says, phaseId, code])).toContainEqual([
    'startPhase',
    'soc2.final-fieldwork',
    'phase-not-ready',
  ])
}, 60_000)

/** What people hear beside their agenda: `reminder draft`. */
const heardOf = (life: PlannedLife): readonly string[] => [
  ...new Set(
    diary(life).flatMap(({ kind, about = '', personId }) =>
      personId === undefined || kind === 'person-shared' ? [] : [`${kind} ${about.split('/')[0]}`],
    ),
  ),
]

/** So long ahead that every limit of an assessment is spoken of before the plan keeps it. */
const LONG_LEADS = [80, 28, 7, 1]

test('people are reminded of what is to be decided and warned of what ends as it is foretold, and hear what nobody did', async () => {
  const programs: Sketch['programs'] = [window(), { kind: 'hitrust', level: 'r2' }]
  const life = lifeOf(withLateControl(sketchedPlan({ programs, leadDays: LONG_LEADS })))
  expect(heardOf(life)).toEqual(
    expect.arrayContaining([
      'reminder exception',
      'unanswered exception',
      'escalation exception',
      'reminder fieldwork',
      'reminder draft',
      'reminder certification',
      'unanswered certification',
      'escalation certification',
    ]),
  )
  await refusedOf(life)
}, 90_000)

test('the end of what a bridge letter covers is spoken of ahead, and when no report has come by then, as it is foretold', async () => {
  const life = lifeOf(sketchedPlan({ programs: [window()], peopleIn: 'Europe/Berlin' }))
  const ofBridge = diary(life).filter(({ about }) => about?.startsWith('bridge/'))
  expect(ofBridge.map(({ kind }) => kind)).toEqual([
    'bridge-cover-begun',
    'bridge-cover-ending',
    'reminder',
    'bridge-cover-ended',
    'unanswered',
    'escalation',
  ])
  expect(await refusedOf(life)).toEqual([])
}, 60_000)

test('a late control that somebody carries holds nothing', async () => {
  const life = lifeOf(withLateControl(sketchedPlan({ programs: [window()] }), 'carry'))
  expect(diary(life).map(({ kind }) => kind)).toContain('exception-closed')
  expect(await refusedOf(life)).toEqual([])
}, 60_000)

const programsOf: fc.Arbitrary<Sketch['programs']> = fc.oneof(
  fc.record({ windowMonths: fc.constantFrom(3, 6, 12), alsoTypeI: fc.boolean() }).map((more) => [window(more)]),
  fc.constantFrom('e1', 'i1', 'r2').map((level) => [{ kind: 'hitrust', level } as const]),
  fc.constantFrom('e1', 'r2').map((level) => [window({ windowMonths: 6 }), { kind: 'hitrust', level } as const]),
)
const ZONES = ['Pacific/Pago_Pago', 'Europe/Berlin', 'Pacific/Kiritimati', 'Australia/Lord_Howe']
const sketches = fc.record({
  programs: programsOf,
  peopleIn: fc.constantFrom(...ZONES),
  timeZone: fc.constantFrom(...ZONES),
  startsOn: fc
    .integer({ min: 0, max: 700 })
    .map((days) => new Date(Date.UTC(2031, 0, 1 + days)).toISOString().slice(0, 10)),
})

/** Each takes seconds; another seed in every run of the tests, so that they come to many. */
const FEW_RUNS = 2

test('whatever the playbooks plan, wherever, is rehearsed as it is foretold', async () => {
  await fc.assert(
    fc.asyncProperty(sketches, async (sketch) => {
      expect(await refusedOf(lifeOf(sketchedPlan(sketch)))).toEqual([])
    }),
    { numRuns: FEW_RUNS, endOnFailure: true },
  )
}, 180_000)
