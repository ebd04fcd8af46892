import { beforeAll, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  type DiaryEntry,
  diary,
  examplePlan,
  type PlannedLife,
  planFromAnswers,
  plannedLife,
  schedule,
} from '../../src/index.ts'

const TODAY = '2031-03-03'

let example: PlannedLife
let foretold: readonly DiaryEntry[]
beforeAll(() => {
  const { plan, progress } = examplePlan(TODAY)
  example = plannedLife(schedule(plan, progress, TODAY))
  foretold = diary(example)
})

type Programs = Parameters<typeof planFromAnswers>[0]['programs']

function lifeOf(programs: Programs, startsOn = TODAY, timeZone = 'Europe/Berlin'): PlannedLife {
  const organization = {
    name: 'Acme',
    timeZone,
    currency: 'USD',
    headcount: '50_200',
    fiscalYearStartMonth: 1,
  } as const
  const team = [{ id: 'pat', name: 'Pat', role: 'program-manager', hoursPerDay: 6 }] as const
  const plan = planFromAnswers({ organization, startsOn, team: [...team], programs }, startsOn)
  return plannedLife(schedule({ ...plan, controls: plan.controls.slice(0, 3) }, [], startsOn))
}

const lineOf = ({ on, programId, kind, about }: Pick<DiaryEntry, 'on' | 'programId' | 'kind' | 'about'>) =>
  [on, programId, kind, about].filter((part) => part !== undefined).join(' ')

/** On which date the run of a program acts on what, whatever people say to it. */
function wakeUps({ programs, startsOn }: PlannedLife): readonly string[] {
  return programs.flatMap(({ orders: { programId, phases, window, assessment } }) => {
    const on = (date: string, kind: string, about: string) => lineOf({ on: date, programId, kind, about })
    const validated = phases.find(({ kind }) => kind === 'performing-validation')?.finishOn ?? startsOn
    return [
      ...phases.flatMap(({ phaseId, advance, state, startOn, finishOn }) => [
        ...(advance !== 'people' && state === 'planned' ? [on(startOn, 'phase-started', phaseId)] : []),
        ...(advance === 'clock' && state !== 'done' ? [on(finishOn, 'phase-finished', phaseId)] : []),
      ]),
      ...(window?.windows ?? []).flatMap(({ phaseId, opensOn, closesOn }) => [
        // One that is over when the run begins is only told to be over.
        ...(closesOn < startsOn ? [] : [on(opensOn, 'window-opened', `window/${phaseId}`)]),
        on(closesOn, 'window-closed', `window/${phaseId}`),
      ]),
      ...(assessment?.incubating ?? [])
        .filter(({ testableOn }) => testableOn <= validated)
        .map(({ testableOn }) => on(testableOn, 'items-testable', `assessment/testable/${testableOn}`)),
    ]
  })
}

/** Reminders that the orders hold ahead of the day on which their phase is done. */
function remindersAhead({ programs, startsOn }: PlannedLife): readonly string[] {
  return programs.flatMap(({ orders: { programId, phases, agenda } }) =>
    (agenda?.entries ?? [])
      .filter(({ kind, about, on }) => kind === 'reminder' && about === 'phase' && on > startsOn)
      .flatMap(({ on, about, ids }) =>
        ids
          .filter((id) => phases.some((one) => one.phaseId === id && one.state !== 'done' && one.finishOn > on))
          .map((id) => lineOf({ on, programId, kind: 'reminder', about: `${about}/${id}` })),
      ),
  )
}

test('every wake-up of the example is a line of its diary, and so is every reminder', () => {
  const lines = new Set(foretold.map(lineOf))
  const expected = [...wakeUps(example), ...remindersAhead(example)]
  expect(expected.length).toBeGreaterThan(30)
  expect(expected.filter((line) => !lines.has(line))).toEqual([])
})

/** Lines about a phase or window on days after the one on which it was over. */
function afterTheEnd(entries: readonly DiaryEntry[]): readonly string[] {
  const closedOn = new Map<string, string>()
  return entries.flatMap((entry) => {
    const { on, kind, programId, about = '' } = entry
    const subject = `${programId} ${about.replace(/^(phase|window)\//, '')}`
    const isLate = on > (closedOn.get(subject) ?? on)
    if (kind === 'window-closed' || kind === 'phase-finished') closedOn.set(subject, on)
    return isLate ? [lineOf(entry)] : []
  })
}

const PROGRAMS = fc.oneof(
  fc.constantFrom<Programs>([{ kind: 'soc2-type1' }], [{ kind: 'soc2-type2', windowMonths: 3, window: 'look-back' }]),
  fc
    .record({ windowMonths: fc.constantFrom(3, 6, 12), alsoTypeI: fc.boolean() })
    .map((more): Programs => [{ kind: 'soc2-type2', ...more }]),
  fc.constantFrom('e1', 'i1', 'r2').map((level): Programs => [{ kind: 'hitrust', level }]),
  fc.constant<Programs>([
    { kind: 'soc2-type2', windowMonths: 3 },
    { kind: 'hitrust', level: 'e1' },
  ]),
)
const STARTS = fc.constantFrom('2031-01-01', '2031-03-29', '2031-10-25', '2032-02-28')

test('a diary is in the order of its dates, begins with the runs and says nothing of what is over', () => {
  fc.assert(
    fc.property(PROGRAMS, STARTS, (programs, startsOn) => {
      const life = lifeOf(programs, startsOn)
      const entries = diary(life)
      const dates = entries.map(({ on }) => on)
      expect(dates).toEqual(dates.toSorted())
      expect(entries.filter(({ kind }) => kind === 'run-started')).toHaveLength(programs.length)
      expect(afterTheEnd(entries)).toEqual([])
      expect(wakeUps(life).filter((line) => !entries.map(lineOf).includes(line))).toEqual([])
    }),
    { numRuns: 12 },
  )
})

test('each person has one digest a day at the most, and only where somebody has something to hear', () => {
  const digests = foretold.filter(({ kind }) => kind === 'digest').map(({ on, personId }) => `${on} ${personId}`)
  expect(new Set(digests).size).toBe(digests.length)
  const heard = new Set(foretold.flatMap(({ personId, kind }) => (personId && kind !== 'digest' ? [personId] : [])))
  expect(new Set(digests.map((digest) => digest.split(' ')[1]))).toEqual(heard)
})
