import { describe, expect, test } from '@jest/globals'
import { applyEdit, pastedTable, type Progress } from '@stagger/planner'
import { outline } from '../src/plan-view/outline.ts'
import { oneGesture } from '../src/plan-view/edits-proposal.ts'
import { type Pasted, pastedLines, type PasteFault, type Reading } from '../src/plan-view/pasted.ts'
import { pastedCells } from '../src/plan-view/pasted-cells.ts'
import { guessed, meant } from '../src/plan-view/pasted-columns.ts'
import { pastedRows } from '../src/plan-view/pasted-rows.ts'
import { type PlanView, planView } from '../src/plan-view/plan-view.ts'
import { dateHabit } from '../src/plan-view/typed-day.ts'
import { rowNumbers } from '../src/plan-view/typed-links.ts'
import { PASTE_HEADS } from '../src/words/en/paste.ts'
import { twoPhases } from './support/two-phases.ts'

const view = twoPhases()
const PLACE = { programId: 'p', phaseId: 'one', before: 'b' }
const SHOWN = ['name', 'start', 'finish', 'duration', 'predecessors', 'who', 'float', 'cost']

function reading(of: PlanView = view): Reading {
  let made = 0
  return { view: of, numbers: rowNumbers(of), habit: dateHabit('en-US'), freshId: () => `n${++made}` }
}

function linesOf(text: string, shown: readonly string[] = SHOWN) {
  const table = pastedTable(text) ?? []
  const { meanings, first } = guessed(table, shown, PASTE_HEADS)
  return pastedLines(table, meanings, first)
}
const rows = (text: string, shown?: readonly string[]) => pastedRows(reading(), PLACE, linesOf(text, shown))
const short = (faults: readonly PasteFault[]) => faults.map(({ line, column, code }) => `${line}:${column} ${code}`)
function after({ edits, faults }: Pasted, of: PlanView = view): PlanView {
  expect(short(faults)).toEqual([])
  return planView({ ...of, plan: applyEdit(of.plan, oneGesture('paste', edits)).plan })
}
const order = ({ plan }: PlanView) => plan.activities.map(({ id }) => id).join(' ')
const dates = (of: PlanView, id: string) => [of.scheduled(id)?.start, of.scheduled(id)?.lastDay]

describe('what columns of a text mean', () => {
  test.each([
    ['what the grid shows', 'Pen test\t1 Mar 27', ['name', 'start'], 1],
    ['a head says it', 'Task\tDuration\tNotes\nPen test\t2w\tx', ['name', 'duration', undefined], 2],
    ['numbers before names', '1\tPen test\n2\tFix', ['number', 'name'], 1],
    ['what is computed is not taken', 'a\t\t\t\t\t\t3d\t9', [...SHOWN.slice(0, 6), undefined, undefined], 1],
  ])('%s', (_, text, meanings, first) => {
    expect(guessed(pastedTable(text) ?? [], SHOWN, PASTE_HEADS)).toEqual({ meanings, first })
  })
  test('a meaning that another column takes over is gone from the first', () => {
    expect(meant(['name', 'start', undefined], 2, 'start')).toEqual(['name', undefined, 'start'])
  })
})

describe('new activities', () => {
  test('a single column of names goes in order behind the row, a length behind a name is its duration', () => {
    const pasted = rows('Pen test 2w\n\nFix\n')
    const now = after(pasted)
    expect(order(now)).toBe('a n1 n2 b c d report')
    expect([...pasted.activityIds.values()].map((id) => now.activity(id)?.estimate?.likely)).toEqual([10, 5])
  })

  test('names, durations, people, predecessors by the numbers of the text, and none at all is a milestone', () => {
    const text = [
      '#\tTask\tDuration\tPredecessors\tWho',
      '1\tPlan\t3d\t2\tAna 8h',
      '2\tLearn\t1w',
      '3\tDone\t0d\t1',
    ].join('\n')
    const now = after(rows(text))
    expect(dates(now, 'n2')).toEqual(['2027-01-11', '2027-01-15'])
    expect(dates(now, 'n1')).toEqual(['2027-01-18', '2027-01-20'])
    expect(now.activity('n1')?.assignments).toEqual([{ personId: 'ana', hours: 8, source: 'yours' }])
    expect(now.activity('n3')).toMatchObject({ kind: 'milestone', name: 'Done' })
    expect(now.scheduled('n3')?.lastDay).toBe('2027-01-20')
  })

  test('a start is asked for, a finish says how long it takes, also of what waits for the line above', () => {
    const text = 'Task\tStart\tFinish\tAfter\nPlan\t2/1/27\t2/5/27\nDo\t\t2027-02-19\tPlan'
    const now = after(rows(text))
    expect([dates(now, 'n1'), dates(now, 'n2')]).toEqual([
      ['2027-02-01', '2027-02-05'],
      ['2027-02-08', '2027-02-19'],
    ])
    expect(now.activity('n2')?.estimate?.likely).toBe(10)
  })

  test.each([
    ['Task\tAfter\nFirst\t\nSecond\t1\n\nThird\t2FS+3d, 1', ['n1-n2', 'n1-n3', 'n2-n3']],
    ['First\t\t\t1w\t2\nSecond\t\t\t1w\t', ['n2-n1']],
    ['Task\tAfter\nReview\tAccess control', ['a-n1']],
  ])('without numbers of its own, a text means its own lines by where they stand: %j', (text, links) => {
    const { plan } = after(rows(text))
    const added = plan.links.filter(({ to }) => to.startsWith('n')).map(({ from, to }) => `${from}-${to}`)
    expect(added.toSorted()).toEqual(links)
  })

  test.each([
    ['Plan\tsoon\nDo\t', ['1:2 day-unreadable']],
    [
      'Task\tDuration\tWho\nPlan\ta while\tAna 8h\n\t2w\nDo\t2w\tNobody',
      ['2:2 duration-unreadable', '3:1 name-empty', '4:3 person-unknown'],
    ],
    ['Task\tStart\tFinish\nPlan\t2027-02-08\t2027-02-01', ['2:3 finish-before-start']],
    ['Task\tDuration\tWho\nDone\t0\tAna', ['2:3 milestone-nobody']],
    ['Task\tAfter\nPlan\tthe moon', ['2:2 predecessor-unknown']],
    ['Task\tAfter\nPlan\t\nDo\t9FS+3d', ['3:2 predecessor-no-line']],
    ['#\tTask\tAfter\n7\tPlan\t\n8\tDo\t1', ['3:3 predecessor-no-line']],
  ])('refused with its place: %j', (text, faults) => {
    expect(short(rows(text).faults)).toEqual(faults)
  })
})

describe('cells that are there', () => {
  const activities = outline(view, new Set()).flatMap(({ activity }) => activity ?? [])
  const over = (text: string, shown: readonly string[], from = 0, of: PlanView = view) =>
    pastedCells(reading(of), activities.slice(from), linesOf(text, shown))

  test('a column of durations goes down from the cell, and an empty one changes nothing', () => {
    const now = after(over('2w\n \n3d', ['duration']))
    expect(['a', 'b', 'c'].map((id) => now.activity(id)?.estimate?.likely)).toEqual([10, 5, 3])
  })

  test('an empty line between two keeps its row', () => {
    const now = after(over('First\t\n\t\nThird\t', ['name', 'start']))
    expect(['a', 'b', 'c'].map((id) => now.activity(id)?.name)).toEqual(['First', 'Logging', 'Third'])
  })

  test('names, dates and predecessors of several columns, as one step of undo', () => {
    const pasted = over('Access\t2027-02-01\t2027-02-12\t\nLog\t\t\t1SS', ['name', 'start', 'finish', 'predecessors'])
    const now = after(pasted)
    expect([now.activity('a')?.name, dates(now, 'a'), dates(now, 'b')]).toEqual([
      'Access',
      ['2027-02-01', '2027-02-12'],
      ['2027-02-01', '2027-02-05'],
    ])
    const { plan, inverse } = applyEdit(view.plan, oneGesture('paste', pasted.edits))
    expect(applyEdit(plan, inverse).plan).toEqual(view.plan)
  })

  test('more lines than rows, and dates of what is done, are refused with their place', () => {
    const fact: Progress = {
      id: 'f',
      activityId: 'a',
      kind: 'finished',
      effectiveOn: '2027-01-04',
      recordedAt: '2027-01-04T12:00:00Z',
      actor: 'ana',
    }
    const done = planView({ ...view, progress: [fact] })
    expect(short(over('2w\n2w', ['duration'], 4).faults)).toEqual(['2:1 row-missing'])
    expect(short(over('2w\n2w', ['duration'], 0, done).faults)).toEqual(['1:1 has-happened'])
  })
})
