import { describe, expect, test } from '@jest/globals'
import { applyEdit, parsePlan, type SingleEdit } from '@stagger/planner'
import { sinceMine } from '../src/api/optimistic.ts'
import { outline } from '../src/plan-view/outline.ts'
import { placePhaseEdit, stepPhase } from '../src/plan-view/phase-places.ts'
import { type PlanView, planView } from '../src/plan-view/plan-view.ts'
import { oneGesture } from '../src/plan-view/edits-proposal.ts'
import { removalOf } from '../src/plan-view/removal.ts'
import { assignEdits, draftEdit, moveEdits, phaseEdit } from '../src/plan-view/row-edits.ts'
import { rowMatcher } from '../src/plan-view/row-filter.ts'
import { placeAtEnd, placeBeside, placeEdits, type RowPlace, stepPlace } from '../src/plan-view/row-places.ts'
import { withDraft } from '../src/timeline/draft-row.ts'
import { blocksAround, rangeWithout, withPinned } from '../src/timeline/pinned-row.ts'
import { among, extendedTo, NOTHING_PICKED, picked, startedAt } from '../src/timeline/row-selection.ts'
import { dropAt, phaseDropAt } from '../src/timeline/use-row-drag.ts'
import { twoPhases } from './support/two-phases.ts'

const view = twoPhases()
const after = (edits: readonly SingleEdit[], of: PlanView = view): PlanView => {
  if (edits.length === 0) return of
  const { plan } = applyEdit(of.plan, oneGesture('test', edits))
  return planView({ ...of, plan: parsePlan(structuredClone(plan)) })
}
const order = ({ plan }: PlanView) => plan.activities.map(({ id, phaseId }) => `${id}:${phaseId}`).join(' ')
const one: RowPlace = { programId: 'p', phaseId: 'one' }
const two: RowPlace = { programId: 'p', phaseId: 'two' }

describe('a place', () => {
  test('beside a row is in its phase; beside a phase, inside it or behind the one above', () => {
    expect(placeBeside(view, 'b', 'above')).toEqual({ ...one, before: 'b' })
    expect(placeBeside(view, 'b', 'below')).toEqual({ ...one, before: 'c' })
    expect(placeBeside(view, 'c', 'below')).toEqual(one)
    expect(placeBeside(view, 'phase/p/two', 'below')).toEqual({ ...two, before: 'd' })
    expect(placeBeside(view, 'phase/p/two', 'above')).toEqual(one)
    expect(placeBeside(view, 'phase/p/one', 'above')).toBeUndefined()
    expect(placeBeside(view, 'program/p', 'below')).toEqual({ ...one, before: 'a' })
    expect(placeAtEnd(view, 'a')).toEqual(one)
    expect(placeAtEnd(view, 'phase/p/none')).toEqual({ programId: 'p', phaseId: 'none' })
  })

  test.each([
    [['c'], { ...one, before: 'a' }, 'c:one a:one b:one d:two report:two'],
    [['a'], one, 'b:one c:one a:one d:two report:two'],
    [['a', 'c'], { ...two, before: 'report' }, 'b:one d:two a:two c:two report:two'],
    [['b', 'c'], { ...one, before: 'b' }, 'a:one b:one c:one d:two report:two'],
    [['b'], { ...one, before: 'b' }, 'a:one b:one c:one d:two report:two'],
    [['a'], { programId: 'p', phaseId: 'none' }, 'b:one c:one d:two report:two a:none'],
  ] as const)('%j goes to %j', (ids, place, expected) => {
    expect(order(after(placeEdits(view, ids, place)))).toBe(expected)
  })

  test('a step goes past the neighbour, and past the end of a phase into the next', () => {
    const stepped = (ids: readonly string[], step: -1 | 1) => {
      const place = stepPlace(view, ids, step)
      return place && order(after(placeEdits(view, ids, place)))
    }
    expect(stepped(['a'], 1)).toBe('b:one a:one c:one d:two report:two')
    expect(stepped(['b', 'c'], -1)).toBe('b:one c:one a:one d:two report:two')
    expect(stepped(['c'], 1)).toBe('a:one b:one c:two d:two report:two')
    expect(stepped(['d'], -1)).toBe('a:one b:one c:one d:one report:two')
    expect(stepped(['a'], -1)).toBeUndefined()
  })

  test.each(['a', 'b'])('%s: a step and the step back bring back the order', (id) => {
    const down = stepPlace(view, [id], 1)
    const moved = after(down ? placeEdits(view, [id], down) : [])
    const up = stepPlace(moved, [id], -1)
    expect(order(moved)).not.toBe(order(view))
    expect(up && order(after(placeEdits(moved, [id], up), moved))).toBe(order(view))
  })
})

describe('a dragged row', () => {
  const rows = outline(view, new Set(['phase/p/two']))
  const dropped = (y: number) => dropAt(view, rows, y)
  test('goes above or below the row under the pointer, or last into a phase that is folded', () => {
    expect(rows.map(({ key }) => key)).toEqual([
      'program/p',
      'phase/p/one',
      'a',
      'b',
      'c',
      'phase/p/two',
      'phase/p/none',
    ])
    expect(dropped(50)).toEqual({ y: 48, place: { ...one, before: 'a' } })
    expect(dropped(70)).toEqual({ y: 72, place: { ...one, before: 'b' } })
    expect(dropped(5 * 24 + 20)).toEqual({ y: 144, place: two })
    expect(dropped(-100)).toBeUndefined()
    expect(dropped(9999)?.place).toEqual({ programId: 'p', phaseId: 'none' })
  })
})

describe('a new row', () => {
  test('begins with what it stands beside, takes what is typed behind its name, and a week otherwise', () => {
    const made = (text: string, place: RowPlace) => {
      const edit = draftEdit(view, { place, kind: 'work' }, text, 'new')
      const added = after([edit])
      return [
        order(added),
        added.activity('new')?.name,
        added.activity('new')?.estimate?.likely,
        added.scheduled('new')?.start,
      ]
    }
    expect(made('Pen test 2w', { ...one, before: 'c' })).toEqual([
      'a:one b:one new:one c:one d:two report:two',
      'Pen test',
      10,
      '2027-01-04',
    ])
    expect(made('Review 5', { ...two, before: 'd' }).slice(1)).toEqual(['Review 5', 5, '2027-01-18'])
    expect(made('First', { programId: 'p', phaseId: 'none' })[0]).toBe('a:one b:one c:one d:two report:two new:none')
  })
  test('without a name it is among the rows and not in the plan', () => {
    const rows = outline(view, new Set())
    const keys = (place: RowPlace) => withDraft(view, rows, { place, kind: 'work' }).map(({ key }) => key)
    expect(keys({ ...one, before: 'b' }).slice(2, 5)).toEqual(['a', 'draft', 'b'])
    expect(keys(one).slice(4, 6)).toEqual(['c', 'draft'])
    expect(keys({ programId: 'p', phaseId: 'none' }).slice(-2)).toEqual(['phase/p/none', 'draft'])
  })
  test('a phase goes behind another one', () => {
    const phase = { id: 'x', kind: 'readiness', name: 'X', advance: 'people' } as const
    const phases = (behind?: string) =>
      after([phaseEdit(view, 'p', behind, phase)])
        .program('p')
        ?.phases.map(({ id }) => id)
    expect([phases('one'), phases()]).toEqual([
      ['one', 'x', 'two', 'none'],
      ['one', 'two', 'none', 'x'],
    ])
  })
})

describe('deleting', () => {
  test('a phase takes its activities and their links', () => {
    const removal = removalOf(view, ['phase/p/one'], [])
    expect(removal).toMatchObject({ activityIds: ['a', 'b', 'c'], links: 2, phases: [{ phaseId: 'one' }] })
    expect(order(after(removal.edits))).toBe('d:two report:two')
  })
  test('says what still needs a row; a program is left alone', () => {
    expect(removalOf(view, ['report'], []).refused).toEqual({ code: 'edit-conflicts', neededBy: ['p'] })
    expect(removalOf(view, ['nothing'], []).edits).toEqual([])
  })
  test('what is as late as another goes before it', () => {
    const asLateAs = { anchorId: 'a', buffer: { value: 0, unit: 'wd' as const } }
    const late = after([{ kind: 'setConstraints', activityId: 'c', constraints: { asLateAs } }])
    expect(removalOf(late, ['a', 'c'], []).refused).toBeUndefined()
  })
})

test('several activities begin so many days later, and go to one person with their hours', () => {
  expect(moveEdits(view, ['a', 'b'], 7)).toEqual([
    { kind: 'moveActivity', activityId: 'a', startOn: '2027-01-11' },
    { kind: 'moveActivity', activityId: 'b', startOn: '2027-01-18' },
  ])
  expect(assignEdits(view, ['a', 'b'], 'ben')).toEqual([
    { kind: 'setAssignments', activityId: 'a', assignments: [{ personId: 'ben', hours: 16, source: 'yours' }] },
  ])
  expect(assignEdits(view, ['a'], 'ana')).toEqual([])
})

describe('a filter', () => {
  const found = (filter: Parameters<typeof rowMatcher>[1]) =>
    outline(view, new Set(), rowMatcher(view, filter)).map(({ key }) => key)
  test('keeps what lies above what it finds, and the numbers of the rows', () => {
    expect(found({ q: 'access REV' })).toEqual(['program/p', 'phase/p/one', 'c'])
    const [, , row] = outline(view, new Set(), rowMatcher(view, { q: 'access rev' }))
    expect(row?.number).toBe(3)
  })
  test('knows people, phases and programs', () => {
    expect(found({ person: 'ana' }).at(-1)).toBe('a')
    expect(found({ q: 'ana' }).at(-1)).toBe('a')
    expect(found({ q: 'reporting' })).toEqual(['program/p', 'phase/p/two', 'd', 'report'])
    expect(found({ program: 'q' })).toEqual([])
    expect(found({ only: 'critical' }).filter((key) => key.length === 1)).toEqual(['a', 'b', 'd'])
  })
  test('late is what misses its own limit', () => {
    const limited = after([{ kind: 'setConstraints', activityId: 'c', constraints: { notAfter: '2027-01-05' } }])
    const rows = outline(limited, new Set(), rowMatcher(limited, { only: 'late' }))
    expect(rows.map(({ key }) => key).filter((key) => key.length === 1)).toEqual(['c'])
  })
  test('nothing wanted is everything', () => {
    expect(rowMatcher(view, { q: '  ' })).toBeUndefined()
  })
})

describe('picked rows', () => {
  const rows = ['p', 'a', 'b', 'c']
  const keys = ({ keys: of }: typeof NOTHING_PICKED) => [...of]
  test('a range counts from where it began, either way', () => {
    const from = startedAt('b')
    expect(keys(extendedTo(from, 'c', rows))).toEqual(['b', 'c'])
    expect(keys(extendedTo(extendedTo(from, 'c', rows), 'p', rows))).toEqual(['p', 'a', 'b'])
    expect(keys(extendedTo(NOTHING_PICKED, 'a', rows))).toEqual(['a'])
  })
  test('one more takes the row along that was alone, one less leaves it out', () => {
    expect(keys(picked(startedAt('a'), 'c'))).toEqual(['a', 'c'])
    expect(keys(picked(picked(startedAt('a'), 'c'), 'a'))).toEqual(['c'])
  })
  test('rows that are gone are not picked any more', () => {
    expect(keys(among(extendedTo(startedAt('a'), 'c', rows), ['p', 'c']))).toEqual(['c'])
  })
})

test('a row that is typed into stays drawn, and is not what is seen of the chart', () => {
  expect(withPinned([5, 6, 7], 90)).toEqual([5, 6, 7, 90])
  expect(withPinned([5, 6, 7], 6)).toEqual([5, 6, 7])
  expect(rangeWithout([5, 6, 7, 90], 90)).toEqual({ first: 5, last: 7 })
  expect(rangeWithout([5, 6, 7], 7)).toEqual({ first: 5, last: 7 })
  expect(rangeWithout([], -1)).toEqual({ first: 0, last: -1 })
})

test('rows are drawn in whole blocks with some beyond what is seen, as many everywhere, never beyond the list', () => {
  expect(blocksAround({ first: 20, last: 37 }, 100)).toEqual({ first: 12, last: 47 })
  expect(blocksAround({ first: 21, last: 37 }, 100)).toEqual(blocksAround({ first: 20, last: 36 }, 100))
  expect(blocksAround({ first: 38, last: 55 }, 100)).toEqual({ first: 36, last: 71 })
  expect(blocksAround({ first: 0, last: 17 }, 19)).toEqual({ first: 0, last: 18 })
})

test('an edit is made on what was seen, and on what the same page changed since', () => {
  expect(sinceMine(4, new Set([5, 6, 8]))).toBe(6)
  expect(sinceMine(4, new Set([6]))).toBe(4)
})

describe('phases among the others of their program', () => {
  const rows = outline(view, new Set(['phase/p/two', 'phase/p/none']))
  const phases = (edit: SingleEdit | undefined) =>
    after(edit ? [edit] : [])
      .program('p')
      ?.phases.map(({ id }) => id)
      .join(' ')
  const dropped = (phaseId: string, y: number) => {
    const drop = phaseDropAt(view, rows, `phase/p/${phaseId}`, y)
    return drop && [drop.y, phases(placePhaseEdit(view, `phase/p/${phaseId}`, drop.phasePlace))]
  }
  test('a step goes past the next one, and nowhere at the ends', () => {
    const stepped = (id: string, step: -1 | 1) => {
      const place = stepPhase(view, `phase/p/${id}`, step)
      return place && phases(placePhaseEdit(view, `phase/p/${id}`, place))
    }
    expect([stepped('one', 1), stepped('none', -1), stepped('two', 1)]).toEqual([
      'two one none',
      'one none two',
      'one none two',
    ])
    expect([stepped('one', -1), stepped('none', 1)]).toEqual([undefined, undefined])
  })
  test('dropped above or below another phase with all its rows; where it is already nothing changes', () => {
    // program, one, a, b, c, two, none: a row is 24 px.
    expect(dropped('none', 30)).toEqual([24, 'none one two'])
    expect(dropped('none', 4 * 24 + 20)).toEqual([5 * 24, 'one none two'])
    expect(dropped('one', 6 * 24 + 20)).toEqual([7 * 24, 'two none one'])
    expect(dropped('one', 5 * 24 + 2)).toEqual([5 * 24, 'one two none'])
    expect(dropped('one', 10)).toBeUndefined()
  })
})
