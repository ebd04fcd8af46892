import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { dayNumber, dayOf } from '../../src/day.ts'
import { lostOccurrenceSentence } from '../../src/messages/en/coverage.ts'
import { lostByMove } from '../../src/register/moved-window.ts'
import { occurrencesOf } from '../../src/register/occurrences.ts'
import { movedBy, type ProgramWindow } from '../../src/register/program-window.ts'
import { calendar, control, hitrust, soc2 } from './given-register.ts'

const review = control('quarterly', { id: 'access-review' })
const halfYear = soc2('2027-01-01/2027-07-01')
const held = (effectiveOn: string, controlId = 'access-review', planned = false) => ({
  controlId,
  effectiveOn: dayOf(effectiveOn),
  planned,
})
const sentences = (...given: Parameters<typeof lostByMove>) =>
  lostByMove(...given).map((lost) => lostOccurrenceSentence(lost, () => 'Quarterly review of who may access what'))

test('three weeks later the first quarter’s access review no longer counts', () => {
  const lost = lostByMove([review], halfYear, movedBy(halfYear, 21), [held('2027-01-12'), held('2027-04-08')], calendar)
  expect(lost).toEqual([
    {
      controlId: 'access-review',
      programId: 'soc2',
      cadence: 'quarterly',
      period: { start: '2027-01-01', end: '2027-04-01' },
      effectiveOn: '2027-01-12',
      planned: false,
      why: 'too-early',
      counts: { start: '2027-01-22', end: '2027-07-22' },
      again: { start: '2027-01-22', end: '2027-04-01' },
    },
  ])
  expect(sentences([review], halfYear, movedBy(halfYear, 21), [held('2027-01-12')], calendar)).toEqual([
    'Quarterly review of who may access what: the one of 2027-01-12 no longer counts for the first quarter of 2027, because only days from 2027-01-22 on count. It must happen again from 2027-01-22 to 2027-03-31.',
  ])
})

test('nothing is asked again where another occurrence stands for it', () => {
  const evidence = [held('2027-01-12'), held('2027-03-01')]
  expect(lostByMove([review], halfYear, movedBy(halfYear, 21), evidence, calendar)[0]?.again).toBeUndefined()
})

test('a window that moves past the whole quarter asks nothing of it', () => {
  expect(sentences([review], halfYear, movedBy(halfYear, 90), [held('2027-03-12')], calendar)).toEqual([
    'Quarterly review of who may access what: the one of 2027-03-12 no longer counts for the first quarter of 2027, because only days from 2027-04-01 on count.',
  ])
})

test('earlier is a move too, and what is planned is told as planned', () => {
  const evidence = [held('2027-06-25', 'access-review', true)]
  expect(sentences([review], halfYear, movedBy(halfYear, -14), evidence, calendar)).toEqual([
    'Quarterly review of who may access what: the one planned for 2027-06-25 no longer counts for the second quarter of 2027, because only days up to 2027-06-16 count. It must happen from 2027-04-01 to 2027-06-16.',
  ])
})

test('with another setting the days stay and the period is no longer asked', () => {
  const before = soc2('2027-02-15/2027-08-15')
  const after = soc2('2027-02-15/2027-08-15', { partialPeriod: 'whole-periods-only' })
  const [lost] = lostByMove([review], before, after, [held('2027-03-01')], calendar)
  expect(lost).toMatchObject({ why: 'too-early' })
  const [middle] = lostByMove(
    [review],
    before,
    { ...after, span: soc2('2026-10-01/2027-10-15').span },
    [held('2027-03-01')],
    calendar,
  )
  expect(middle).toBeUndefined()
})

test('a picture of a state falls out of fieldwork that moves', () => {
  const state = control('continuous', { evidence: 'point-in-time' })
  const program = hitrust('2026-09-01/2027-11-20', '2027-09-01/2027-11-20')
  expect(sentences([state], program, movedBy(program, 100), [held('2027-09-10', 'continuous')], calendar)).toEqual([
    'Quarterly review of who may access what: the one of 2027-09-10 no longer counts for 2027-09-01 to 2027-11-19, because it must be seen in fieldwork, 2027-12-10 to 2028-02-27. It must happen again from 2027-12-10 to 2028-02-27.',
  ])
  const { fieldwork: _, ...unknown } = program
  expect(lostByMove([state], program, unknown, [held('2027-09-10', 'continuous')], calendar)[0]?.why).toBe('not-asked')
})

test('a window that does not move loses nothing; one that moves loses what lies outside, and only that', () => {
  const windows = fc.constantFrom<ProgramWindow>(
    halfYear,
    soc2('2027-02-15/2028-02-15', { annual: 'within-12-months-of-end' }),
    hitrust('2026-09-01/2027-11-20', '2027-09-01/2027-11-20'),
  )
  const controls = fc
    .tuple(fc.constantFrom('daily', 'weekly', 'monthly', 'quarterly', 'yearly'), fc.boolean())
    .map(([cadence, isState]) => control(cadence as 'daily', { evidence: isState ? 'point-in-time' : 'period' }))
  fc.assert(
    fc.property(
      controls,
      windows,
      fc.integer({ min: -200, max: 200 }),
      fc.uniqueArray(fc.nat(700), { maxLength: 20 }),
      (given, window, days, offsets) => {
        const evidence = offsets.map((offset) => ({
          controlId: given.id,
          effectiveOn: dayNumber(dayOf('2026-07-01') + offset),
          planned: false,
        }))
        expect(lostByMove([given], window, window, evidence, calendar)).toEqual([])
        const after = movedBy(window, days)
        const counts = (program: ProgramWindow, day: number) =>
          occurrencesOf(given, program, calendar).some(({ within }) => within.start <= day && day < within.end)
        const expected = evidence.filter(
          ({ effectiveOn }) => counts(window, effectiveOn) && !counts(after, effectiveOn),
        )
        const lost = lostByMove([given], window, after, evidence, calendar)
        expect(lost.map(({ effectiveOn }) => dayOf(effectiveOn))).toEqual(
          expected.map(({ effectiveOn }) => effectiveOn).toSorted((a, b) => a - b),
        )
      },
    ),
    { numRuns: 500 },
  )
})
