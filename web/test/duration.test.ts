import { expect, test } from '@jest/globals'
import { type Activity, dayOf } from '@stagger/planner'
import { insteadFault } from '#words/assumed.ts'
import { typedFault } from '#words/grid.ts'
import { pasteFault } from '#words/paste.ts'
import { insteadFault as germanInstead } from '../src/words/de/assumed.ts'
import { typedFault as germanFault } from '../src/words/de/grid.ts'
import { durationEdit, durationText, lengthOver, nextToTyped, parseDuration } from '../src/plan-view/duration.ts'

test.each([
  ['3w', { value: 15, unit: 'wd' }],
  ['10d', { value: 10, unit: 'wd' }],
  [' 90 ed ', { value: 90, unit: 'ed' }],
  ['6MO', { value: 6, unit: 'mo' }],
  ['', 'duration-unreadable'],
  ['five', 'duration-unreadable'],
  ['-3d', 'duration-unreadable'],
  ['3 weeks', { value: 15, unit: 'wd' }],
  ['3 Wochen', { value: 15, unit: 'wd' }],
  ['1 wk', { value: 5, unit: 'wd' }],
  ['6 Monate', { value: 6, unit: 'mo' }],
  ['1.2w', { value: 6, unit: 'wd' }],
  ['2,5w', 'duration-not-whole'],
  ['0.5mo', 'duration-not-whole'],
  ['1,000d', 'duration-unreadable'],
  ['3', 'duration-unreadable'],
  ['3x', 'duration-unreadable'],
  ['0d', 'duration-zero'],
  ['733w', 'duration-too-long'],
] as const)('%j reads as %j', (text, read) => {
  expect(parseDuration(text)).toEqual(read)
})

test('what is not whole is told with the lengths beside it', () => {
  expect(['2.5w', '0.5mo'].map(nextToTyped)).toEqual([
    { typed: { value: 12.5, unit: 'wd' }, next: ['12d', '13d'] },
    { typed: { value: 0.5, unit: 'mo' }, next: ['1mo'] },
  ])
})

test.each([
  ['two working days', '2027-03-01', '2027-03-03', 'wd', '2d'],
  ['a working week', '2027-03-01', '2027-03-06', 'wd', '1w'],
  ['days around a weekend', '2027-03-04', '2027-03-10', 'wd', '4d'],
  ['nine days of two weeks', '2027-03-01', '2027-03-12', 'wd', '9d'],
  ['two weeks', '2027-03-01', '2027-03-15', 'wd', '2w'],
  ['ten weeks and a day', '2027-03-01', '2027-05-11', 'wd', '10w'],
  ['a wait of days that pass', '2027-03-01', '2027-03-10', 'ed', '9ed'],
  ['work on a day off', '2027-03-06', '2027-03-08', 'wd', '2ed'],
] as const)('%s, a phase over them', (_, start, end, unit, text) => {
  const five = { id: 'five', name: 'Five', workingWeek: [1, 2, 3, 4, 5], holidays: [], closures: [] }
  const inside = [{ calendarId: 'five', estimate: { low: 1, likely: 1, high: 1, unit, source: 'yours' as const } }]
  expect(durationText(lengthOver({ start: dayOf(start), end: dayOf(end) }, inside, [five]))).toBe(text)
})

test('is written as it is shortest typed', () => {
  const written = [15, 12].map((value) => durationText({ value, unit: 'wd' }))
  expect([...written, durationText({ value: 90, unit: 'ed' }), durationText({ value: 6, unit: 'mo' })]).toEqual([
    '3w',
    '12d',
    '90ed',
    '6mo',
  ])
})

const work: Activity = {
  id: 'a',
  kind: 'work',
  name: 'A',
  programId: 'p',
  phaseId: 'f',
  calendarId: 'c',
  assignments: [],
  constraints: {},
  estimate: { low: 10, likely: 15, high: 20, unit: 'wd', source: { fact: 'some.fact', version: '2026-11' } },
}

test('a typed duration is the person’s own, and low and high give way to it', () => {
  const edit = (text: string) => durationEdit(work, text)
  expect(edit('5w')).toEqual({
    kind: 'setEstimate',
    activityId: 'a',
    estimate: { low: 10, likely: 25, high: 25, unit: 'wd', source: 'yours' },
  })
  expect(edit('90ed')).toMatchObject({ estimate: { low: 90, likely: 90, high: 90, unit: 'ed' } })
})

test('a window takes months only', () => {
  const window: Activity = { ...work, kind: 'window' }
  expect(durationEdit(window, '9mo')).toEqual({ kind: 'setWindowMonths', activityId: 'a', months: 9 })
  expect(durationEdit(window, '9w')).toBe('window-in-months')
})

test.each([
  ['1.5w', 'That is 7.5 working days, and only whole ones are planned: type 7d or 8d.'],
  ['0,5 Wochen', 'That is 2.5 working days, and only whole ones are planned: type 2d or 3d.'],
  ['0.5mo', 'That is 0.5 months, and only whole ones are planned: type 1mo.'],
])('wherever %j is typed, what is said is of what was typed', (text, sentence) => {
  const code = parseDuration(text)
  if (code !== 'duration-not-whole') throw new Error('it is whole')
  expect([typedFault(code, text), pasteFault(code, text), insteadFault(code, text)]).toEqual([
    sentence,
    sentence,
    sentence,
  ])
  expect(germanFault(code, text)).toBe(germanInstead(code, text))
  expect(germanFault(code, text)).toMatch(/^Das sind \d+.\d (Arbeitstage|Monate), und geplant wird nur in ganzen/)
})
