import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { applyEdit, dayOf, isoOf, lastDay, type Plan, plusDays, schedule } from '../../src/index.ts'
import { why } from '../../src/why/why.ts'
import { given, soc2 } from '../given.ts'

const monday = '2027-01-04'

/** Two programs that share their first work; a customer waits for the second one's report. */
const shared = (takes: string, by: string, notAfter: string): Plan =>
  given({
    activities: {
      shared: { takes: '5wd' },
      own: { takes: '20wd' },
      first: {},
      other: { takes, programId: 'q', constraints: { notAfter } },
      second: { programId: 'q' },
    },
    links: [
      ['shared', 'own'],
      ['own', 'first'],
      ['shared', 'other', 'FS+10wd'],
      ['other', 'second'],
    ],
    more: {
      programs: [soc2('p', 'first'), soc2('q', 'second')],
      commitments: [
        {
          id: 'promise',
          customer: 'C',
          report: 'soc2-type2',
          programId: 'q',
          by,
          value: { minor: 1, currency: 'USD' },
        },
      ],
    },
  })

test('how far an activity may slip before a report moves, a latest date is missed and a promise is broken', () => {
  const { slips } = why(shared('5wd', '2027-02-19', '2027-02-05'), [], monday, 'shared')
  expect(slips.map(({ days, breaks }) => [days, breaks.kind, 'ofOther' in breaks && breaks.ofOther])).toEqual([
    [1, 'report', false],
    [1, 'report', true],
    [8, 'finding', false],
    [22, 'promise', false],
  ])
})

test('what has begun, and what breaks nothing within a year, has no limit', () => {
  const plan = given({ activities: { loose: { takes: '5wd' }, done: {} } })
  expect(why(plan, [], monday, 'loose').slips).toEqual([])
  const started = {
    id: 'f',
    activityId: 'done',
    kind: 'started',
    effectiveOn: monday,
    recordedAt: '',
    actor: 't',
  } as const
  expect(why(plan, [{ ...started, recordedAt: 'now' }], monday, 'done').slips).toEqual([])
})

test('a slip is the least one: a day less breaks nothing of it', () => {
  const dates = fc.integer({ min: 20, max: 200 }).map((days) => isoOf(plusDays(dayOf(monday), days)))
  let tried = 0
  fc.assert(
    fc.property(fc.constantFrom('5wd', '10ed', '1mo'), dates, dates, (takes, by, notAfter) => {
      const plan = shared(takes, by, notAfter)
      for (const { days, breaks } of why(plan, [], monday, 'shared').slips) {
        if (breaks.kind !== 'promise') continue
        tried++
        expect(isKept(plan, days - 1)).toBe(true)
        expect(isKept(plan, days)).toBe(false)
      }
    }),
    { numRuns: 40 },
  )
  expect(tried).toBeGreaterThan(0)
})

const isKept = (plan: Plan, days: number) => {
  const startOn = isoOf(plusDays(dayOf(monday), days))
  const moved = applyEdit(plan, { kind: 'moveActivity', activityId: 'shared', startOn }).plan
  return schedule(moved, [], monday).promises()[0]?.kept
}

test('a milestone slips from the day that people name', () => {
  const plan = given({
    activities: { signed: { constraints: { notBefore: '2027-01-05', notAfter: '2027-01-07' } }, done: {} },
  })
  expect(isoOf(lastDay(dayOf(schedule(plan, [], monday).activity('signed')?.end ?? '')))).toBe('2027-01-05')
  expect(why(plan, [], monday, 'signed').slips.map(({ days }) => days)).toEqual([3])
})
