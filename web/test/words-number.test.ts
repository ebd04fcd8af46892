import { expect, test } from '@jest/globals'
import { hoursText, unpricedNote } from '#words/budget.ts'
import { iterationsText, mergeBiasText, unpricedHours } from '#words/confidence.ts'
import { gestures, removalMoves } from '#words/grid.ts'
import { renewsText } from '#words/items.ts'
import { discardWhat } from '#words/own-scenarios.ts'
import { stillUsed } from '#words/people.ts'
import { impactText } from '#words/risks.ts'
import { closedProposal } from '#words/runs.ts'
import { rowSentence } from '#words/timeline.ts'
import type { IsoDate, ReportForecast } from '@stagger/planner'

const day = '2027-03-01' as IsoDate
const name = (id: string) => id
const yearly = (renewals: number) => renewsText({ months: 12, renewals, escalationPercent: 0 }, name)
const delay = (days: number) =>
  impactText(
    { kind: 'delay', activityId: 'QA', days: { low: days, likely: days, high: days, unit: 'wd', source: 'yours' } },
    name,
  )

test.each([
  [hoursText(1), '1 hour'],
  [hoursText(1200), '1,200 hours'],
  [unpricedNote(1), '1 hour of people without a rate is in no amount.'],
  [unpricedHours(2), '2 hours have no rate and are in no total: give their people one.'],
  [iterationsText(1, 1), '1 iteration'],
  [delay(1), 'QA takes 1 working day longer'],
  [delay(2), 'QA takes 2 working days longer'],
  [removalMoves(1), '1 other activity changes its dates.'],
  [removalMoves(3), '3 other activities change their dates.'],
  [yearly(1), 'Comes again every 12 months, 1 more time'],
  [yearly(0), 'Lasts 12 months, without renewal'],
  [discardWhat(0), 'It has no edits. The plan stays as it is.'],
  [gestures.remove(1, ''), 'Delete 1 row'],
  [
    stillUsed('calendar', { people: ['Anna'], firms: [], activities: [] }),
    'It cannot be removed: it is the calendar of 1 person (Anna).',
  ],
  [
    stillUsed('calendar', { people: ['A', 'B', 'C', 'D', 'E'], firms: ['F'], activities: ['X', 'Y'] }),
    'It cannot be removed: it is the calendar of 5 people (A, B, C, and 2 more), 1 firm (F), and 2 activities (X and Y).',
  ],
])('%s', (said, sentence) => {
  expect(said).toBe(sentence)
})

test.each([
  [0, 0, /half of the runs are there by then\.$/],
  [-2, -3, /half of the runs are there at least 3 days before\.$/],
  [2, -1, /On average it comes 2 days later, in the median 1 day earlier: /],
])('a mean of %d days and a median of %d are told in their own direction', (meanDays, p50Days, ending) => {
  const report = { plannedOn: day, mergeBias: { meanDays, p50Days } } as ReportForecast
  expect(mergeBiasText(report)).toMatch(ending)
})

test('a proposal says by whom it was accepted', () => {
  const closed = { number: 3, state: 'accepted', by: 'Anna', on: undefined, reason: undefined } as const
  expect(closedProposal(closed)).toMatch(/: accepted by Anna\.$/)
})

test('a row says what happened in words', () => {
  const row = { name: 'QA', start: day, finish: day, duration: '', who: '', isCritical: false }
  expect(rowSentence({ ...row, state: 'open' })).toMatch(/, started$/)
})
