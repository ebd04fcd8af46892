import { describe, expect, test } from '@jest/globals'
import { type Activity, applyEdit } from '@stagger/planner'
import { numberHabit } from '../src/budget-view/typed-money.ts'
import { editableText, typedInto, type Typing } from '../src/timeline/cell-edits.ts'
import { suggestionsFor } from '../src/timeline/cell-suggestions.ts'
import type { ColumnId } from '../src/timeline/columns.ts'
import { outline } from '../src/plan-view/outline.ts'
import { oneGesture } from '../src/plan-view/edits-proposal.ts'
import { dateHabit, parseDay } from '../src/plan-view/typed-day.ts'
import { linkEdits, linksText, parseLinks, rowNumbers } from '../src/plan-view/typed-links.ts'
import { peopleEdit, peopleText } from '../src/plan-view/typed-people.ts'
import { twoPhases } from './support/two-phases.ts'

const view = twoPhases()
const numbers = rowNumbers(view)
const activity = (id: string) => {
  const found = view.activity(id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

describe('a typed date', () => {
  const [american, german] = [dateHabit('en-US'), dateHabit('de-DE')]
  test.each([
    ['2027-03-01', '2027-03-01'],
    ['Mar 1, 27', '2027-03-01'],
    ['1 march 2027', '2027-03-01'],
    ['3/1/27', '2027-03-01'],
    ['3/1', '2027-03-01'],
    ['Feb 29, 2028', '2028-02-29'],
    ['Feb 29, 2027', undefined],
    ['2/30/27', undefined],
    ['soon', undefined],
    ['', undefined],
    ['27', undefined],
  ])('%j is %j to an American', (text, iso) => {
    expect(parseDay(text, '2027-06-01', american)).toBe(iso)
  })
  test.each([
    ['1.3.27', '2027-03-01'],
    ['1. März 2027', '2027-03-01'],
    ['1 mar', '2027-03-01'],
  ])('%j is %j to a German', (text, iso) => {
    expect(parseDay(text, '2027-06-01', german)).toBe(iso)
  })
})

describe('typed predecessors', () => {
  test.each([
    ['1', [['a', 'FS', 0, 'wd']]],
    ['1FS+3d', [['a', 'FS', 3, 'wd']]],
    ['1 ss + 1w', [['a', 'SS', 5, 'wd']]],
    ['3+90ed', [['c', 'FS', 90, 'ed']]],
    [
      '1FF-2d; c',
      [
        ['a', 'FF', -2, 'wd'],
        ['c', 'FS', 0, 'wd'],
      ],
    ],
    ['access control', [['a', 'FS', 0, 'wd']]],
    ['Access reviews SS+2d', [['c', 'SS', 2, 'wd']]],
    ['log', [['b', 'FS', 0, 'wd']]],
    ['', []],
  ])('%j', (text, links) => {
    const read = parseLinks(view, numbers, 'd', text)
    expect('code' in read ? read : read.map(({ from, type, min }) => [from, type, min.value, min.unit])).toEqual(links)
  })
  test.each([
    ['99', 'predecessor-unknown'],
    ['nobody', 'predecessor-unknown'],
    ['access', 'predecessor-several'],
    ['4', 'predecessor-itself'],
    ['1, 1', 'predecessor-twice'],
    ['1FS+3x', 'lag-unreadable'],
  ])('%j is refused: %s', (text, code) => {
    expect(parseLinks(view, numbers, 'd', text)).toMatchObject({ code })
  })
  test('what is written is read as it was, and changes nothing', () => {
    const typed = parseLinks(view, numbers, 'd', linksText(numbers, 'd'))
    expect('code' in typed ? typed : linkEdits(view, 'd', typed, () => 'new')).toEqual([])
  })
  test('a lag keeps its link, another predecessor is another link', () => {
    const typed = parseLinks(view, numbers, 'd', '2FS+3d, 3SS')
    if ('code' in typed) throw new Error(typed.code)
    const { plan } = applyEdit(
      view.plan,
      oneGesture(
        'links',
        linkEdits(view, 'd', typed, () => 'new'),
      ),
    )
    expect(plan.links.filter(({ to }) => to === 'd').map(({ id, type, min }) => [id, type, min.value])).toEqual([
      ['b-d', 'FS', 3],
      ['new', 'SS', 0],
    ])
  })
})

describe('typed people', () => {
  const given = (text: string) => {
    const edit = peopleEdit(view, activity('a'), text)
    if ('code' in edit) return edit.code
    return edit.kind === 'setAssignments' ? edit.assignments.map(({ personId, hours }) => [personId, hours]) : edit.kind
  }
  test.each([
    ['Ana Maria 16h', [['ana', 16]]],
    ['ana', [['ana', 16]]],
    ['Ben', [['ben', 16]]],
    [
      'Ben, Ann Lee',
      [
        ['ben', 8],
        ['ann', 8],
      ],
    ],
    [
      'Ana 10, Ben 6h',
      [
        ['ana', 10],
        ['ben', 6],
      ],
    ],
    ['', []],
    ['an', 'person-several'],
    ['Zoe', 'person-unknown'],
    ['Ben, ben 4h', 'person-twice'],
    ['Ana, Ben', 'hours-missing'],
    ['Ben 1.2.3h', 'hours-unreadable'],
  ])('%j', (text, hours) => {
    expect(given(text)).toEqual(hours)
  })
  test('what is written is read as it was', () => {
    expect(given(peopleText(view, activity('a')))).toEqual([['ana', 16]])
  })
  test('two names need no space behind their comma', () => {
    expect(given('Ana 10,Ben 6h')).toEqual([
      ['ana', 10],
      ['ben', 6],
    ])
  })

  const hoursOf = (text: string, locale: string) => {
    const edit = peopleEdit(view, activity('a'), text, numberHabit(locale))
    if ('code' in edit) return `${edit.code}: ${edit.part}`
    return edit.kind === 'setAssignments' ? edit.assignments.map(({ hours }) => hours) : edit.kind
  }
  test.each([
    ['de-DE', 'Ana 1.000h', [1000]],
    ['de-DE', 'Ana 7,5h, Ben 12,25 h', [7.5, 12.25]],
    ['de-DE', 'Ana 7.5h; Ben 4', [7.5, 4]],
    ['en-US', 'Ana 1,000h', [1000]],
    ['en-US', 'Ana 7.5h,Ben 4', [7.5, 4]],
    ['en-US', 'Ana 7,5h', 'hours-unreadable: Ana 7,5h'],
    ['de-DE', 'Ana 1,000.5h', 'hours-unreadable: Ana 1,000.5h'],
  ])('hours are read as numbers are written in %s: %j', (locale, text, hours) => {
    expect(hoursOf(text, locale)).toEqual(hours)
  })
  test('a field shows hours as its reader writes them, and what is left as it stood changes nothing', () => {
    const third = { personId: 'ana', hours: 16 / 3, source: 'yours' } as const
    const shared: Activity = { ...activity('a'), assignments: [third, { ...third, personId: 'ben', hours: 1250.5 }] }
    const german = numberHabit('de-DE')
    const text = peopleText(view, shared, german)
    expect(text).toBe('Ana Maria 5,3333h, Ben Okafor 1250,5h')
    expect(peopleEdit(view, shared, text, german)).toMatchObject({ assignments: shared.assignments })
  })
})

describe('a cell', () => {
  const typing: Typing = { view, numbers, habit: dateHabit('en-US'), freshId: () => 'new' }
  const rows = outline(view, new Set())
  const rowOf = (key: string) => {
    const row = rows.find((one) => one.key === key)
    if (!row) throw new Error(`there is no row ${key}`)
    return row
  }
  const typed = (key: string, column: ColumnId, text: string) => typedInto(typing, rowOf(key), column, text)

  test('of a phase has a name to type and nothing else; a milestone has no duration and nobody', () => {
    const columns: readonly ColumnId[] = ['name', 'start', 'finish', 'duration', 'predecessors', 'who', 'float', 'cost']
    const editable = (key: string) => columns.filter((id) => editableText(typing, rowOf(key), id) !== undefined)
    expect(editable('phase/p/one')).toEqual(['name'])
    expect(editable('report')).toEqual(['name', 'start', 'finish', 'predecessors', 'cost'])
    expect(editable('b')).toEqual(['name', 'start', 'finish', 'duration', 'predecessors', 'who', 'cost'])
  })
  test('renames whatever its row is', () => {
    expect(['b', 'phase/p/one', 'program/p'].map((key) => typed(key, 'name', ' New ').edit)).toEqual([
      { kind: 'renameActivity', activityId: 'b', name: 'New' },
      { kind: 'renamePhase', programId: 'p', phaseId: 'one', name: 'New' },
      { kind: 'renameProgram', programId: 'p', name: 'New' },
    ])
    expect(typed('b', 'name', '  ')).toEqual({ fault: 'A name cannot be empty.' })
  })
  test('a start asks to begin then; one that links do not allow says what holds it', () => {
    expect(typed('b', 'start', 'Jan 18, 27').edit).toEqual({
      kind: 'moveActivity',
      activityId: 'b',
      startOn: '2027-01-18',
    })
    expect(typed('b', 'start', '2027-01-05').fault).toMatch(/Logging stays on Jan 11, 2027/)
  })
  test('a finish changes how long it takes', () => {
    const { edit } = typed('b', 'finish', '2027-01-22')
    expect(edit).toMatchObject({ kind: 'setEstimate', activityId: 'b', estimate: { likely: 10, unit: 'wd' } })
  })
  test('predecessors that are typed again change nothing, a circle is left to the planner', () => {
    expect(typed('d', 'predecessors', '2')).toEqual({})
    const { edit } = typed('a', 'predecessors', '4')
    expect(() => edit && applyEdit(view.plan, edit)).toThrow(expect.objectContaining({ code: 'link-cycle' }))
  })
  test('suggests what the last part may mean', () => {
    const suggested = (key: string, column: ColumnId, text: string) =>
      suggestionsFor(typing, rowOf(key), column, text).map((one) => one.text)
    expect(suggested('d', 'predecessors', '2, acc')).toEqual(['2, 1', '2, 3'])
    expect(suggested('d', 'predecessors', '2, 1')).toEqual([])
    expect(suggested('a', 'who', 'Ana Maria 16h, an')).toEqual(['Ana Maria 16h, Ana Maria', 'Ana Maria 16h, Ann Lee'])
    expect(suggested('a', 'duration', '3')).toEqual([])
  })
})
