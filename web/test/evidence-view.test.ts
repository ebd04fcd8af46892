import { describe, expect, test } from '@jest/globals'
import { applyEdit, type Control, dayOf, examplePlan, targetOf, type WireOccurrence } from '@stagger/planner'
import { cellRect, checkPath, crossPath, lowerHalf, windowsSpan } from '../src/chart-geometry/heat-cells.ts'
import { timeScale } from '../src/chart-geometry/time-scale.ts'
import {
  askedChange,
  setControl,
  targetFrom,
  withMapping,
  withOwner,
  withoutMapping,
} from '../src/evidence-view/control-edits.ts'
import { occurrenceTicks, spaced } from '../src/evidence-view/occurrence-ticks.ts'
import {
  areaKey,
  askedIn,
  askedOf,
  countsOf,
  filtered,
  nextDue,
  pullOf,
  registerOf,
  registerRows,
  servesBoth,
  summaryOf,
  windowKey,
  windowsOf,
  withKnownWindow,
} from '../src/evidence-view/register-rows.ts'
import { daysText, tickTitle } from '#words/due-days.ts'
import { cadenceChange, evidenceHeadline, hoursSentence, sharedSentence, standingText } from '#words/evidence.ts'
import { planView } from '../src/plan-view/plan-view.ts'
import { readEvidenceSearch } from '../src/search.ts'
import { evidenceRefusal } from '../src/evidence-view/evidence-refusal.ts'

const TODAY = '2026-11-22'
const { plan, progress, evidence } = examplePlan(TODAY)
const view = planView({ plan, revision: 1, progress, today: TODAY, evidence })
const register = registerOf(view) ?? []
const EVERYTHING = { shared: false, q: '' }

/** The control of the example with this id. */
function controlOf(id: string): Control {
  const control = plan.controls.find((one) => one.id === id)
  if (!control) throw new Error(`no control ${id}`)
  return control
}

const occurrence = (more: Partial<WireOccurrence>): WireOccurrence => ({
  programId: 'soc2',
  period: { start: '2027-01-01', end: '2027-04-01' },
  within: { start: '2027-01-01', end: '2027-04-01' },
  state: 'due',
  have: 0,
  need: 1,
  ...more,
})

describe('the register', () => {
  test('nothing is said of states while the ledger is not known', () => {
    expect(registerOf(planView({ plan, revision: 1, progress, today: TODAY }))).toBeUndefined()
  })

  test('has every control under its area, and areas count what is in them', () => {
    const rows = registerRows(register, new Set())
    const areas = rows.filter(({ level }) => level === 1)
    expect(rows.filter(({ level }) => level === 2)).toHaveLength(plan.controls.length)
    expect(areas.reduce((sum, { counts }) => sum + askedOf(counts), 0)).toBe(askedOf(summaryOf(register).counts))
  })

  test('folded, an area keeps its counts and hides its controls', () => {
    const rows = registerRows(register, new Set([areaKey('access')]))
    expect(rows.some(({ key }) => key === 'access-review')).toBe(false)
    expect(rows.find(({ key }) => key === areaKey('access'))).toMatchObject({ level: 1, isExpanded: false })
  })

  test('a program shows its own occurrences only', () => {
    const seen = filtered(register, { ...EVERYTHING, program: 'soc2' })
    expect(new Set(seen.flatMap((one) => one.occurrences.map(({ programId }) => programId)))).toEqual(new Set(['soc2']))
  })

  test('a state keeps the controls that have it, shared those of which a pull serves both', () => {
    const missed = filtered(register, { ...EVERYTHING, state: 'missed' })
    expect(missed.length).toBeGreaterThan(0)
    expect(missed.every(({ counts }) => counts.missed > 0)).toBe(true)
    const shared = filtered(register, { ...EVERYTHING, shared: true })
    expect(shared.length).toBeLessThan(register.length)
    expect(shared.every(({ pulls }) => pulls.some(servesBoth))).toBe(true)
  })

  test.each(['Quarterly review', 'cc6.2 review', 'access control', 'AC-2'])('“%s” finds the access review', (q) => {
    expect(filtered(register, { ...EVERYTHING, q }).map(({ control }) => control.id)).toContain('access-review')
  })

  test('the heading tells of the chosen window: the far renewal neither counts nor is due next', () => {
    const [first, renewal] = windowsOf(view).filter(({ programId }) => programId === 'soc2')
    const summary = (window?: Parameters<typeof windowKey>[0]) =>
      summaryOf(
        askedIn(register, {
          ...EVERYTHING,
          q: 'finds none',
          state: 'missed',
          ...(window && { window: windowKey(window) }),
        }),
      )
    const asked = (window?: Parameters<typeof windowKey>[0]) => askedOf(summary(window).counts)
    if (!first || !renewal) throw new Error('the example has no renewal')
    const hitrust = windowsOf(view).filter(({ programId }) => programId !== 'soc2')
    expect(asked(first)).toBeGreaterThan(0)
    expect([first, renewal, ...hitrust].map(asked).reduce((sum, n) => sum + n)).toBe(asked())
    expect(summary(renewal).counts.collected).toBe(0)
    expect((summary(renewal).next?.end ?? '') > renewal.start).toBe(true)
  })

  test('what is due next is what is over first', () => {
    const about = (id: string, ...occurrences: WireOccurrence[]) => ({
      control: { ...controlOf('access-review'), id, name: id },
      ownerName: '',
      occurrences,
      pulls: [],
      counts: countsOf(occurrences),
    })
    const march = { within: { start: '2027-03-01', end: '2027-04-01' } }
    const may = { within: { start: '2027-05-01', end: '2027-06-01' } }
    const list = [about('a', occurrence(may)), about('b', occurrence(march)), about('c', occurrence(march))]
    expect(nextDue(list)).toEqual({ controlId: 'b', name: 'b', end: '2027-04-01', more: 1 })
    expect(nextDue([about('d', occurrence({ ...march, state: 'collected' }))])).toBeUndefined()
  })

  test('every occurrence has the pull that collects it', () => {
    const dated = register.filter(({ occurrences }) => occurrences.length > 0)
    expect(dated.every(({ occurrences, pulls }) => occurrences.every((one) => pullOf(pulls, one)))).toBe(true)
  })
})

describe('windows', () => {
  const windows = windowsOf(view)

  test('are listed program by program, a renewal after the window that it follows', () => {
    expect(windows.map(windowKey)).toEqual(['soc2/0', 'soc2/1', 'r2/0'])
    expect(windows[1]?.start).toBe(windows[0]?.end)
  })

  test('each shows its own occurrences only, and together they are those of the program', () => {
    const shown = (window?: string) =>
      filtered(register, { ...EVERYTHING, program: 'soc2', window }).flatMap(({ occurrences }) => occurrences)
    const [first, renewed] = [shown('soc2/0'), shown('soc2/1')]
    expect(renewed.every(({ within }) => within.start >= (windows[1]?.start ?? ''))).toBe(true)
    expect(renewed.length).toBeGreaterThan(0)
    expect(first.length + renewed.length).toBe(shown().length)
  })

  test('one that the plan has no more is not asked for', () => {
    const asked = { ...EVERYTHING, window: 'soc2/7' }
    expect(withKnownWindow(asked, windows)).toEqual(EVERYTHING)
    expect(withKnownWindow({ ...asked, window: 'soc2/1' }, windows).window).toBe('soc2/1')
  })
})

describe('ticks', () => {
  const window = view.coverage()?.windows.find(({ programId }) => programId === 'soc2')
  const coverage = view.coverage()

  test('are on the window of their own program, in order, with every occurrence that ends in it', () => {
    if (!coverage || !window) throw new Error('the example has a window')
    const ticks = occurrenceTicks(coverage, 'soc2', window)
    const ends = ticks.map(({ end }) => end)
    expect(ends).toEqual([...ends].sort())
    expect(ends.at(-1)).toBe(window.end)
    expect(occurrenceTicks(coverage, 'soc2', { start: window.end, end: '2030-01-01' })).toEqual([])
  })

  test('are on a renewed window too, for what that one asks', () => {
    const renewed = coverage?.windows.find(({ turn }) => turn === 1)
    if (!coverage || !renewed) throw new Error('the example has a renewal')
    const ends = occurrenceTicks(coverage, 'soc2', renewed).map(({ end }) => end)
    expect(ends.length).toBeGreaterThan(0)
    expect(ends.every((end) => end > renewed.start && end <= renewed.end)).toBe(true)
  })

  test('nearer than they can be seen are one, the worst of them, and today parts them', () => {
    const tick = (end: string, state: WireOccurrence['state']) => {
      const counts = countsOf([{ state }])
      return {
        from: end,
        end,
        counts,
        state: state === 'missed' ? 'missed' : state === 'due' ? 'due' : 'done',
      } as const
    }
    const ticks = [tick('2027-01-05', 'collected'), tick('2027-01-12', 'missed'), tick('2027-01-19', 'due')]
    expect(spaced(ticks, 10, '2027-01-12').map(({ from, end, state }) => [from, end, state])).toEqual([
      ['2027-01-05', '2027-01-12', 'missed'],
      ['2027-01-19', '2027-01-19', 'due'],
    ])
    expect(spaced(ticks, 7, '2027-01-12')).toEqual(ticks)
  })
})

describe('cells', () => {
  const span = { start: dayOf('2027-01-01'), end: dayOf('2028-01-01') }
  const scale = timeScale(span, 'quarter', 400)
  const days = { start: dayOf('2027-01-11'), end: dayOf('2027-01-25') }

  test('two programs have a lane each, one has the whole row', () => {
    expect(cellRect(days, 2, 0, 2, scale)).toEqual({ x: 10, y: 51, width: 13, height: 8 })
    expect(cellRect(days, 2, 1, 2, scale)).toEqual({ x: 10, y: 61, width: 13, height: 8 })
    expect(cellRect(days, 0, 0, 1, scale)).toEqual({ x: 10, y: 3, width: 13, height: 18 })
  })

  test('a day is never too narrow to see', () => {
    expect(cellRect({ start: days.start, end: dayOf('2027-01-12') }, 0, 0, 1, scale).width).toBe(2)
  })

  test('signs stand in the middle, half is the lower half', () => {
    const rect = { x: 0, y: 0, width: 10, height: 8 }
    expect([checkPath(rect), crossPath(rect)]).toEqual(['M2,4l2.2,2.2l3.8,-4.4', 'M2.5,1.5l5,5M7.5,1.5l-5,5'])
    expect(lowerHalf(rect)).toEqual({ x: 0, y: 4, width: 10, height: 4 })
  })

  test('the map is about all windows and today', () => {
    const around = windowsSpan([{ start: '2027-03-15', end: '2027-09-15' }], '2027-02-10')
    expect(around).toEqual({ start: dayOf('2027-02-01'), end: dayOf('2027-09-29') })
  })
})

describe('edits of a control', () => {
  const review = controlOf('access-review')

  test('another owner, and nobody', () => {
    const owner = plan.people[0]?.id ?? ''
    expect(withOwner(review, owner).ownerId).toBe(owner)
    expect('ownerId' in withOwner(review, '')).toBe(false)
  })

  test.each([
    ['cc6.1', 'CC6.1'],
    [' audit logging & monitoring ', 'Audit Logging & Monitoring'],
    ['CC99.9', 'criterion-unknown'],
    ['Everything', 'domain-unknown'],
  ])('%s is %s', (typed, found) => expect(targetFrom(typed)).toBe(found))

  test('a mapping is added, changed in its place, and removed; what a person says is theirs', () => {
    const added = withMapping(review, 'CC7.1', 'partial')
    expect(added.serves?.at(-1)).toEqual({
      program: 'soc2',
      criterion: 'CC7.1',
      mapping: 'partial',
      confidence: 'unverified',
      basis: 'yours',
    })
    const changed = withMapping(added, 'Access Control', 'supports')
    expect(changed.serves?.map(targetOf)).toEqual(added.serves?.map(targetOf))
    expect(withoutMapping(added, 'CC7.1').serves).toEqual(review.serves)
  })

  test('the plan takes it, and undo gives it back', () => {
    const applied = applyEdit(plan, setControl(withMapping(review, 'CC7.1', 'full')))
    expect(applyEdit(applied.plan, applied.inverse).plan).toEqual(plan)
  })

  test('a cadence says what it asks before it is taken', () => {
    const same = askedChange(view, review)
    expect(same.byProgram.every(({ before, after }) => before === after)).toBe(true)
    const monthly = askedChange(view, { ...review, cadence: 'monthly' })
    // Three quarters and six months of the first window, five and twelve of the renewed one.
    expect(monthly.byProgram.find(({ programId }) => programId === 'soc2')).toEqual({
      programId: 'soc2',
      before: 8,
      after: 18,
    })
  })
})

test('the heading is the answer', () => {
  const counts = { due: 35, collected: 22, late: 2, missed: 2 }
  const next = { controlId: 'x', name: 'Review', end: '2026-12-01', more: 0 }
  const text = evidenceHeadline({ counts, next, pulls: { shared: 1, all: 2 } })
  expect(text).toContain('24 of 61 occurrences collected, 2 can no longer be made up, next due ')
  expect(text).toContain(': Review')
  const none = { counts: countsOf([]), next: undefined, pulls: { shared: 0, all: 0 } }
  expect(evidenceHeadline(none)).toBe('No control has a date on which evidence is due yet')
})

test('hours add up in words', () => {
  expect(hoursSentence({ a: 254, b: 335, saved: 82, overhead: 66, total: 573 })).toBe(
    '254 h SOC 2 + 335 h HITRUST − 82 h saved + 66 h mapping = 573 h',
  )
})

test('an occurrence says how it stands, and a window of two years names both', () => {
  expect(standingText(occurrence({ state: 'missed' }))).toContain('can no longer be made up, was due ')
  expect(standingText(occurrence({ need: 25, have: 3 }))).toContain(', 3 of 25')
  expect(daysText({ start: '2026-03-26', end: '2027-05-29' })).toContain('2026')
})

test('a pull says whom it serves, and why nobody else', () => {
  const within = { start: '2027-01-01', end: '2027-04-01' }
  expect(sharedSentence({ period: within, within, programIds: ['a', 'b'] })).toContain('serves both programs')
  expect(sharedSentence({ period: within, within, programIds: ['a'], why: 'no-mapping' })).toContain('Map it.')
})

test('a tick over several days names the first and the last', () => {
  const counts = countsOf([{ state: 'collected' }, { state: 'missed' }])
  const title = tickTitle({ from: '2027-01-06', end: '2027-01-13', state: 'missed', counts })
  expect(title).toContain('1 collected, 1 can no longer be made up')
})

test('another cadence is told with numbers', () => {
  const change = { byProgram: [{ programId: 'soc2', before: 2, after: 6 }], missedBefore: 0, missedAfter: 1 }
  expect(cadenceChange('monthly', change, () => 'SOC 2')).toBe(
    'Monthly asks 4 more occurrences for SOC 2 (2 → 6). 1 of them is over and can no longer be made up.',
  )
})

test('a refused record is said in the words of the register, the control by its name', () => {
  const facts = { id: 'access-review', effectiveOn: '2027-05-01', latest: '2026-11-22' }
  const fault = { code: 'evidence-in-future', path: '/effectiveOn', facts }
  const said = evidenceRefusal({ code: 'evidence-in-future', detail: '', faults: [fault] }, 'Access review')
  expect(said).toBe('Access review cannot have happened on 2027-05-01: it is 2026-11-22.')
})

test('the address of the page holds what is shown and nothing else', () => {
  const raw = {
    zoom: 'fit',
    state: 'late',
    shared: true,
    q: 'CC6.1',
    select: 'access-review',
    program: 'r2',
    window: 'r2/0',
    x: 1,
  }
  expect(readEvidenceSearch(raw)).toEqual({
    state: 'late',
    shared: true,
    q: 'CC6.1',
    select: 'access-review',
    program: 'r2',
    window: 'r2/0',
  })
  expect(readEvidenceSearch({ state: 'gone', shared: 'yes', zoom: 'month' })).toEqual({ zoom: 'month' })
})
