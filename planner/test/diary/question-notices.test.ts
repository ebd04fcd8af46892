import { expect, test } from '@jest/globals'
import { type DiaryEntry, diary, planFromAnswers, plannedLife, schedule } from '../../src/index.ts'
import { daysAfter, daysBetween } from '../../src/orders/local-dates.ts'

const TODAY = '2031-03-03'
const ORGANIZATION = {
  name: 'Acme',
  timeZone: 'Europe/Berlin',
  currency: 'USD',
  headcount: '50_200',
  fiscalYearStartMonth: 1,
} as const
const TEAM = [{ id: 'pat', name: 'Pat', role: 'program-manager', hoursPerDay: 6 }] as const

type Programs = Parameters<typeof planFromAnswers>[0]['programs']
type Asked = { readonly programs?: Programs; readonly leadDays: number[]; readonly patIn?: string }

/** The diary of a plan whose only person is Pat, in the organization's zone unless told. */
function foretold({ programs = [{ kind: 'hitrust', level: 'e1' }], leadDays, patIn }: Asked): readonly DiaryEntry[] {
  const plan = planFromAnswers({ organization: ORGANIZATION, startsOn: TODAY, team: [...TEAM], programs }, TODAY)
  const people = plan.people.map((person) => ({ ...person, ...(patIn !== undefined && { timeZone: patIn }) }))
  const reminders = [{ id: 'reminders', leadDays }]
  return diary(plannedLife(schedule({ ...plan, people, reminders, controls: [] }, [], TODAY)))
}

const reminded = (entries: readonly DiaryEntry[], about: string) =>
  entries.filter((entry) => entry.kind === 'reminder' && entry.about === about)
const onWhich = (entries: readonly DiaryEntry[], kind: string) => entries.find((entry) => entry.kind === kind)?.on ?? ''
const began = (entries: readonly DiaryEntry[]) =>
  entries.find(({ kind, about }) => kind === 'phase-started' && about === 'e1.draft-review')?.on ?? ''

/** From receiving the draft to answering it. Rule W11. */
const REVIEW_DAYS = 30

test('a warning that should have come before the days began says how many there are', () => {
  const entries = foretold({ leadDays: [REVIEW_DAYS + 50, REVIEW_DAYS - 2] })
  const since = began(entries)
  expect(reminded(entries, 'draft/draft').map(({ on, lead }) => [on, lead])).toEqual([
    [since, REVIEW_DAYS],
    [daysAfter(since, 2), REVIEW_DAYS - 2],
  ])
})

test('what is done by the hour of the digest is not spoken of', () => {
  const plain = foretold({ leadDays: [1] })
  const doneOn = onWhich(plain, 'draft-approved')
  const leadDays = [REVIEW_DAYS - daysBetween(began(plain), doneOn)]
  // The run warns in the morning, and in the evening the draft is approved: that is before Pat's eight o'clock there.
  const heardIn = (patIn: string) => reminded(foretold({ leadDays, patIn }), 'draft/draft').length
  expect([heardIn('Europe/Berlin'), heardIn('Asia/Singapore')]).toEqual([1, 0])
})

test('whoever runs the programs hears that a certification ends, and once more when it has', () => {
  const entries = foretold({ programs: [{ kind: 'hitrust', level: 'r2' }], leadDays: [14] })
  const heard = entries.filter(({ about, personId }) => about === 'certification/cycle-1' && personId !== undefined)
  expect(new Set(heard.map(({ personId }) => personId))).toEqual(new Set(['pat']))
  expect(heard.map(({ kind }) => kind).slice(-2)).toEqual(['unanswered', 'escalation'])
  const lapsedOn = entries.findLast(({ kind }) => kind === 'certification-changed')?.on ?? ''
  expect(heard.every(({ on }) => on < lapsedOn)).toBe(true)
})
