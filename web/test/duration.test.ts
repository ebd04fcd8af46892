import { expect, test } from '@jest/globals'
import type { Activity } from '@stagger/planner'
import { durationEdit, durationText, parseDuration } from '../src/plan-view/duration.ts'

test.each([
  ['3w', { value: 15, unit: 'wd' }],
  ['10d', { value: 10, unit: 'wd' }],
  [' 90 ed ', { value: 90, unit: 'ed' }],
  ['6MO', { value: 6, unit: 'mo' }],
  ['', 'duration-unreadable'],
  ['five', 'duration-unreadable'],
  ['-3d', 'duration-unreadable'],
  ['1.5w', 'duration-unreadable'],
  ['3', 'duration-unreadable'],
  ['3x', 'duration-unreadable'],
  ['0d', 'duration-zero'],
  ['733w', 'duration-too-long'],
] as const)('%j reads as %j', (text, read) => {
  expect(parseDuration(text)).toEqual(read)
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
