import { expect, test } from '@jest/globals'
import { frozenKernel } from '../../../src/forecast/kernel/frozen-kernel.ts'
import type { Plan } from '../../../src/index.ts'
import { dated } from '../../../src/schedule/dated.ts'
import { control, given, r2, soc2 } from '../../given.ts'
import { iteration } from './iteration.ts'

const MONDAY = '2027-01-04'

/** One iteration of a plan that is looked at on its first day. */
function iterated(plan: Plan, lengths: Readonly<Record<string, number>>) {
  const now = dated(plan, [], MONDAY)
  return iteration(frozenKernel(now), now, lengths)
}

const withSlot = given({
  activities: {
    fieldwork: { takes: '10wd' },
    qa: { takes: '5ed', kind: 'wait', constraints: { slots: [{ start: '2027-01-18', end: '2027-01-25' }] } },
  },
  links: [['fieldwork', 'qa']],
})

test.each([
  ['as planned, the slot', 10, '2027-01-18'],
  ['later, but still inside the slot', 12, '2027-01-20'],
  ['too late, the same slot a week later', 13, '2027-01-25'],
  ['too late for that one too, the week after it', 18, '2027-02-01'],
])('a slot that is missed means a later one: %s', (_, fieldwork, start) => {
  expect(iterated(withSlot, { fieldwork }).spanOf('qa')[0]).toBe(start)
})

test('a slot into which the activity would never fit is given up', () => {
  expect(iterated(withSlot, { qa: 8 }).spanOf('qa')[0]).toBe('2027-01-16')
})

/** Tested from 4 January, to be submitted by 3 April at the latest: ninety days later. */
const assessed = given({
  activities: {
    tests: { takes: '10wd', step: 'first-test', programId: 'h' },
    fixes: { takes: '70ed', kind: 'wait', programId: 'h' },
    submission: { step: 'submission', programId: 'h' },
  },
  links: [
    ['tests', 'fixes'],
    ['fixes', 'submission'],
  ],
  more: { programs: [r2('h', 'submission', 'submission')] },
})

test('submitted within ninety days of the first test nothing is done again', () => {
  const { spanOf, redone, broken } = iterated(assessed, { fixes: 78 })
  expect([spanOf('submission')[0], redone('tests'), broken]).toEqual(['2027-04-04', 0, 0])
})

test('after ninety days the early tests are done again, from the first day on that is too late', () => {
  const { spanOf, redone, broken } = iterated(assessed, { fixes: 79 })
  expect([spanOf('submission')[0], redone('tests'), broken]).toEqual(['2027-04-17', 1, 1])
  expect(spanOf('tests')).toEqual(['2027-01-04', '2027-01-16'])
})

test('tests that grow too old a second time are done a third time', () => {
  const { spanOf, redone } = iterated(assessed, { fixes: 200 })
  expect([spanOf('submission')[0], redone('tests')]).toEqual(['2027-08-04', 2])
})

/** The first test is a milestone, as playbooks have it; a second batch of tests begins forty days later. */
const inBatches = given({
  activities: {
    first: { step: 'first-test', programId: 'h' },
    policies: { takes: '10wd', programId: 'h' },
    recent: { takes: '5ed', kind: 'work', programId: 'h' },
    gap: { takes: '40ed', kind: 'wait', programId: 'h' },
    letter: { takes: '30ed', kind: 'wait', programId: 'h' },
    submission: { step: 'submission', programId: 'h' },
  },
  links: [
    ['first', 'policies'],
    ['first', 'gap'],
    ['gap', 'recent'],
    ['policies', 'letter'],
    ['recent', 'letter'],
    ['letter', 'submission'],
  ],
  more: {
    programs: [r2('h', 'submission', 'submission')],
    controls: [
      control(
        [{ kind: 'implemented', liveSince: '2026-01-01' }],
        [{ programId: 'h', kinds: ['implemented'], activityId: 'recent' }],
        ['h'],
      ),
    ],
  },
})

test.each([
  ['in time', 45, [0, 0, 0]],
  ['too late for the first batch, which is done again', 46, [1, 0, 11]],
  ['much later, both, while the letter is still on its way', 110, [1, 1, 0]],
])('tests are done again by their own age: %s', (_, letter, again) => {
  const { redone, redoneDays } = iterated(inBatches, { letter })
  expect([redone('policies'), redone('recent'), redoneDays]).toEqual(again)
  expect(redone('first')).toBe(0)
})

const decided = (choice?: Plan['decisions'][number]['choice'], keepEndOn?: string): Plan =>
  given({
    activities: { mfa: { takes: '10wd' }, window: { takes: '90ed', kind: 'window' }, report: {} },
    links: [['window', 'report']],
    more: {
      programs: [soc2('p', 'report')],
      controls: [control([{ kind: 'implemented', implementedBy: 'mfa' }], [])],
      decisions: choice
        ? [
            {
              id: 'd',
              rule: 'S01',
              programId: 'p',
              choice,
              decidedBy: 'Ann',
              decidedOn: MONDAY,
              note: '',
              ...(keepEndOn && { keepEndOn }),
            },
          ]
        : [],
    },
  })

test.each([
  ['nobody decided: the window keeps its date and an exception is carried', decided(), '2027-01-16', '2027-04-16', 1],
  ['both ends slide', decided('slide-both'), '2027-01-23', '2027-04-23', 0],
  ['the start slides and the end is kept', decided('slide-start', '2027-04-15'), '2027-01-23', '2027-04-16', 0],
  ['the exception was accepted', decided('carry'), '2027-01-04', '2027-04-04', 0],
  ['the control is dropped', decided('drop'), '2027-01-04', '2027-04-04', 0],
])('a control goes live a week late. %s', (_, plan, start, end, broken) => {
  const late = iterated(plan, { mfa: 15 })
  expect([...late.spanOf('window'), late.broken]).toEqual([start, end, broken])
})

test('a control that is early lets an undecided window begin early', () => {
  const { spanOf, broken } = iterated(decided(), { mfa: 5 })
  expect([spanOf('window')[0], broken]).toEqual(['2027-01-09', 0])
})

test('what should lie as late as possible starts no earlier than planned, and later where its links are late', () => {
  const plan = given({
    activities: {
      review: {
        takes: '2ed',
        kind: 'wait',
        constraints: { asLateAs: { anchorId: 'audit', buffer: { value: 0, unit: 'ed' } } },
      },
      scan: { takes: '1ed', kind: 'wait' },
      preparation: { takes: '20ed', kind: 'wait' },
      audit: { takes: '5ed', kind: 'wait' },
    },
    links: [
      ['scan', 'review'],
      ['preparation', 'audit'],
    ],
  })
  expect(iterated(plan, { preparation: 10 }).spanOf('review')[0]).toBe('2027-01-22')
  expect(iterated(plan, { scan: 30 }).spanOf('review')[0]).toBe('2027-02-03')
})

test('a maximum lag that is missed is counted and moves nothing', () => {
  const plan = given({
    activities: {
      draft: { takes: '5ed', kind: 'wait' },
      edit: { takes: '5ed', kind: 'wait' },
      print: { takes: '1ed', kind: 'wait' },
    },
    links: [
      ['draft', 'edit'],
      ['edit', 'print'],
      ['draft', 'print', 'FS+0ed..7ed'],
    ],
  })
  const late = iterated(plan, { edit: 8 })
  expect([late.spanOf('draft')[0], late.spanOf('print')[0], late.broken]).toEqual([MONDAY, '2027-01-17', 1])
})
