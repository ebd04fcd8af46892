import { expect, test } from '@jest/globals'
import { dayOf, fact, isoOf, lastDay, plusMonths, schedule } from '../src/index.ts'
import { given } from './given.ts'

const everyDay = (takes: string) => ({ takes, calendarId: 'seven' })

/** ES EF LS LF slack of every activity, in days from the start of the plan. */
function passOf(activities: Parameters<typeof given>[0]['activities'], links: Parameters<typeof given>[0]['links']) {
  const plan = given({ startsOn: '2027-01-04', activities, links: links ?? [] })
  const from = dayOf('2027-01-04')
  return Object.fromEntries(
    schedule(plan, [], '2027-01-04')
      .activities()
      .map(({ id, start, end, lateStart, lateEnd, totalFloat }) => [
        id,
        [...[start, end, lateStart, lateEnd].map((date) => dayOf(date) - from), totalFloat].join(' '),
      ]),
  )
}

test('O6: a published activity-on-arrow network, row by row', () => {
  const rows = passOf(
    {
      '1-2': everyDay('7ed'),
      '1-3': everyDay('10ed'),
      '2-4': everyDay('6ed'),
      '3-4': everyDay('5ed'),
      '3-5': everyDay('4ed'),
      '4-5': everyDay('3ed'),
      '5-6': everyDay('2ed'),
    },
    [
      ['1-2', '2-4'],
      ['1-3', '3-4'],
      ['1-3', '3-5'],
      ['2-4', '4-5'],
      ['3-4', '4-5'],
      ['4-5', '5-6'],
      ['3-5', '5-6'],
    ],
  )
  expect(rows).toEqual({
    '1-2': '0 7 2 9 2',
    '1-3': '0 10 0 10 0',
    '2-4': '7 13 9 15 2',
    '3-4': '10 15 10 15 0',
    '3-5': '10 14 14 18 4',
    '4-5': '15 18 15 18 0',
    '5-6': '18 20 18 20 0',
  })
})

test('O1: three parallel paths, means rounded to sixths of a day: D-F-G is critical', () => {
  // Means 6, 8.5, 8 1/6, 12, 6 1/3, 6, 3.5, 4 1/6, 6 5/6, in sixths.
  const sixths = { A: 36, B: 51, C: 49, D: 72, E: 38, F: 36, G: 21, H: 25, I: 41, end: 0 }
  const rows = passOf(
    Object.fromEntries(Object.entries(sixths).map(([id, n]) => [id, n > 0 ? everyDay(`${n}ed`) : {}])),
    [
      ['A', 'C'],
      ['C', 'E'],
      ['D', 'F'],
      ['F', 'G'],
      ['B', 'H'],
      ['H', 'I'],
      ['E', 'end'],
      ['G', 'end'],
      ['I', 'end'],
    ],
  )
  const float = Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, Number(row.split(' ').at(-1))]))
  expect(float).toEqual({ A: 6, B: 12, C: 6, D: 0, E: 6, F: 0, G: 0, H: 12, I: 12, end: 0 })
})

test('O14: a six-month window from 1 April, the next one, the bridge cap and the ninetieth day', () => {
  const plan = given({
    startsOn: '2027-04-01',
    activities: {
      window: { takes: '6mo', kind: 'window' },
      next: { takes: '12mo', kind: 'window', step: 'window-opens-next' },
      report: { takes: '6ed' },
      issued: {},
    },
    links: [
      ['window', 'next'],
      ['window', 'report'],
      ['report', 'issued'],
    ],
  })
  const dates = schedule(plan, [], '2027-04-01')
  const window = dates.activity('window')
  const next = dates.activity('next')
  expect([window?.start, window?.lastDay]).toEqual(['2027-04-01', '2027-09-30'])
  expect(dayOf(window?.end ?? '') - dayOf('2027-04-01')).toBe(183)
  expect([next?.start, next?.lastDay]).toEqual(['2027-10-01', '2028-09-30'])
  expect(dayOf(next?.end ?? '') - dayOf('2027-10-01')).toBe(366)
  expect(isoOf(lastDay(plusMonths(dayOf(window?.end ?? ''), fact('soc2.bridge.max').value)))).toBe('2027-12-31')
  expect(isoOf(((dayOf('2027-04-01') as number) + 90) as never)).toBe('2027-06-30')
})
