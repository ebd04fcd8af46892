import { expect, test } from '@jest/globals'
import { dayOf, isoOf } from '../../src/day.ts'
import { evidenceLedger } from '../../src/register/ledger.ts'
import { occurrenceStates } from '../../src/register/occurrence-states.ts'
import { occurrencesOf } from '../../src/register/occurrences.ts'
import { calendar, control, hitrust, soc2 } from './given-register.ts'

const halfYear = soc2('2027-01-01/2027-07-01')

/** Effective and recorded dates of one control. */
const states = (
  evidence: readonly (readonly [string, string?])[],
  on: string,
  given = control('quarterly'),
  program: ReturnType<typeof soc2> | ReturnType<typeof hitrust> = halfYear,
) => {
  const ledger = evidenceLedger(
    evidence.map(([effectiveOn, recordedAt = effectiveOn]) => ({ controlId: given.id, effectiveOn, recordedAt })),
  )
  return occurrenceStates(occurrencesOf(given, program, calendar), ledger.get(given.id) ?? [], dayOf(on), calendar).map(
    ({ state, effectiveOn }) => (effectiveOn === undefined ? state : `${state} ${isoOf(effectiveOn)}`),
  )
}

test('before anything happens all is due', () => {
  expect(states([], '2027-01-01')).toEqual(['due', 'due'])
})

test('an occurrence on the last day of its quarter counts; a day later it counts for the next', () => {
  expect(states([['2027-03-31']], '2027-03-31')).toEqual(['collected 2027-03-31', 'due'])
  expect(states([['2027-04-01']], '2027-04-01')).toEqual(['missed', 'collected 2027-04-01'])
})

test('on the last day it is still due, the day after it can no longer be made up', () => {
  expect(states([], '2027-03-31')).toEqual(['due', 'due'])
  expect(states([], '2027-04-01')).toEqual(['missed', 'due'])
  expect(states([], '2027-07-01')).toEqual(['missed', 'missed'])
})

test('the last day of the window counts, the day after does not', () => {
  expect(states([['2027-06-30']], '2027-07-10')).toEqual(['missed', 'collected 2027-06-30'])
  expect(states([['2027-07-01']], '2027-07-10')).toEqual(['missed', 'missed'])
})

test('held in time and recorded later is late, and missed until it is recorded', () => {
  expect(states([['2027-03-20', '2027-04-09']], '2027-04-08')).toEqual(['missed', 'due'])
  expect(states([['2027-03-20', '2027-04-09']], '2027-04-09')).toEqual(['late 2027-03-20', 'due'])
})

test('a record in time beats an earlier occurrence that was recorded late', () => {
  expect(states([['2027-02-01', '2027-05-01'], ['2027-03-01']], '2027-06-01')[0]).toBe('collected 2027-03-01')
})

test('the date part of an instant with its offset is the day of the record', () => {
  expect(states([['2027-03-31', '2027-03-31T23:30:00-05:00']], '2027-04-02')[0]).toBe('collected 2027-03-31')
})

test('a daily control needs its sample of different working days', () => {
  const week = soc2('2027-01-04/2027-01-11')
  const days = ['2027-01-04', '2027-01-05', '2027-01-05', '2027-01-06', '2027-01-09'].map((day) => [day] as const)
  expect(states(days, '2027-01-06', control('daily'), week)).toEqual(['due'])
  expect(states(days, '2027-01-08', control('daily'), week)).toEqual(['missed'])
  expect(states([...days, ['2027-01-07'], ['2027-01-08']], '2027-01-08', control('daily'), week)).toEqual([
    'collected 2027-01-08',
  ])
})

test('a daily control that was held today cannot be held once more today', () => {
  const week = soc2('2027-01-04/2027-01-11')
  const days = [['2027-01-04'], ['2027-01-06']] as const
  expect(states(days, '2027-01-06', control('daily'), soc2('2027-01-04/2027-01-09'))).toEqual(['missed'])
  expect(states([...days, ['2027-01-05']], '2027-01-06', control('daily'), week)).toEqual(['due'])
})

test('a picture of a state taken before fieldwork is not evidence in HITRUST', () => {
  const state = control('continuous', { evidence: 'point-in-time' })
  const program = hitrust('2026-09-01/2027-11-20', '2027-09-01/2027-11-20')
  expect(states([['2027-08-31']], '2027-09-15', state, program)).toEqual(['due'])
  expect(states([['2027-08-31']], '2027-11-20', state, program)).toEqual(['missed'])
  expect(states([['2027-08-31'], ['2027-09-01']], '2027-11-20', state, program)).toEqual(['collected 2027-09-01'])
})
