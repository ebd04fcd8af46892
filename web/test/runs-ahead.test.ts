import { expect, test } from '@jest/globals'
import { diary, type DiaryEntry, examplePlan, plannedLife } from '@stagger/planner'
import { diarySentence } from '@stagger/planner/messages'
import { planView } from '../src/plan-view/plan-view.ts'
import { isWanted } from '../src/runs-view/diary-filter.ts'
import { foretold, foretoldNames } from '../src/runs-view/foretold.ts'
import { remindersEdit, remindersTyped } from '../src/runs-view/typed-reminders.ts'
import { SOC2_ALONE, TODAY } from './support/soc2-alone.ts'

const entry = (on: string, kind: string, more: Partial<DiaryEntry> = {}): DiaryEntry => ({
  on,
  kind,
  programId: 'soc2',
  byItself: true,
  ...more,
})

test('what lies ahead begins today; what comes again and again only where it is asked for', () => {
  const entries = [
    entry('2027-01-03', 'phase-started'),
    entry('2027-01-04', 'run-started'),
    entry('2027-01-04', 'reminder', { personId: 'ana', lead: 7 }),
    entry('2027-01-04', 'phase-finished'),
  ]
  const kinds = (withRoutine: boolean) => foretold(entries, TODAY, withRoutine).map(({ entries: [one] }) => one.kind)
  expect(kinds(false)).toEqual(['phase-finished'])
  expect(kinds(true)).toEqual(['reminder', 'phase-finished'])
})

test('that a control is late, or decided upon, was told when it was known', () => {
  const about = 'exception/late.soc2.window.mfa'
  const entries = ['exception-opened', 'exception-decided', 'exception-undecided'].map((kind) =>
    entry(TODAY, kind, { about }),
  )
  expect(foretold(entries, TODAY, true).map(({ entries: [one] }) => one.kind)).toEqual(['exception-undecided'])
})

test('what several controls are late for is one sentence', () => {
  const of = (id: string) => entry(TODAY, 'exception-undecided', { about: `exception/late.soc2.window.${id}` })
  const names = {
    phase: String,
    milestone: String,
    person: String,
    control: (id: string) => id.split('.').at(-1) ?? id,
  }
  expect(diarySentence([of('mfa'), of('backup')], names)).toBe('Nobody has decided about mfa, backup')
})

test('what one sentence can say is one line', () => {
  const of = (about: string) => entry('2027-02-01', 'evidence-collected', { about })
  const lines = foretold([of('evidence/a/2027-01-01'), of('evidence/b/2027-01-01')], TODAY, true)
  expect(lines.map(({ entries }) => entries.length)).toEqual([2])
})

test('the example’s years are foretold in names, without an id of the plan', () => {
  const { plan, progress } = examplePlan('2026-11-23')
  const view = planView({ plan, revision: 1, progress, today: '2026-11-23' })
  const names = foretoldNames(view)
  const said = foretold(diary(plannedLife(view.dates)), view.today, false).map(({ entries }) =>
    diarySentence(entries, names),
  )
  expect(said.length).toBeGreaterThan(30)
  expect(said).toContain('The CPA issues the report, with an unqualified opinion')
  expect(said.filter((text) => /\b(soc2|r2)\./.test(text))).toEqual([])
})

test.each([
  [{ programId: undefined, words: '' }, true],
  [{ programId: 'soc2', words: 'REPORT issues' }, true],
  [{ programId: 'r2', words: '' }, false],
  [{ programId: undefined, words: 'report draft' }, false],
])('a diary narrowed to %j shows the line: %s', (filter, wanted) => {
  expect(isWanted(filter, { programId: 'soc2' }, 'The CPA issues the report.')).toBe(wanted)
})

test('reminders as they hold now are typed as they are, and saved they are the plan’s own', () => {
  const typed = remindersTyped(SOC2_ALONE)
  expect(typed).toMatchObject({ leadDays: '14, 7, 1', escalateAfterDays: '3', escalateToId: '', digestAt: '08:00' })
  expect(remindersEdit(SOC2_ALONE, { ...typed, leadDays: '1; 30 7, 7', channels: ['email', 'in-app'] })).toEqual({
    kind: 'setReminders',
    reminders: {
      id: 'reminders',
      leadDays: [30, 7, 1],
      escalateAfterDays: 3,
      digestAt: '08:00',
      channels: ['in-app', 'email'],
    },
  })
})

test('nobody is reminded ahead where no day is named', () => {
  const edit = remindersEdit(SOC2_ALONE, { ...remindersTyped(SOC2_ALONE), leadDays: '' })
  expect(edit).toMatchObject({ reminders: { leadDays: [] } })
})

test.each([
  ['leadDays', { leadDays: '14, soon' }],
  ['leadDays', { leadDays: '400' }],
  ['escalateAfterDays', { escalateAfterDays: ' ' }],
  ['escalateAfterDays', { escalateAfterDays: '1.5' }],
  ['digestAt', { digestAt: '8' }],
] as const)('%s is refused when it is typed as %j', (field, wrong) => {
  expect(remindersEdit(SOC2_ALONE, { ...remindersTyped(SOC2_ALONE), ...wrong })).toEqual({ field })
})
