import { describe, expect, test } from '@jest/globals'
import { dayOf, isoOf, type PhaseBar } from '@stagger/planner'
import { drawnBars, scenarioRows, scenarioSpan } from '../src/chart-geometry/scenario-bars.ts'
import { timeScale } from '../src/chart-geometry/time-scale.ts'

const bar = (programId: string, phaseKind: PhaseBar['phaseKind'], start: string, end: string): PhaseBar => ({
  programId,
  phaseId: phaseKind,
  phaseKind,
  start,
  end,
})
const TODAY = '2027-03-20'
const now = [
  bar('soc2', 'scoping', '2026-06-01', '2026-07-01'),
  bar('soc2', 'observation-window', '2026-09-01', '2027-06-01'),
  bar('soc2', 'issued', '2027-07-09', '2027-07-10'),
  bar('soc2', 'renewal', '2027-06-01', '2029-06-01'),
]
const later = [
  bar('soc2', 'final-fieldwork', '2027-06-01', '2027-06-22'),
  bar('soc2', 'issued', '2027-08-09', '2027-08-10'),
]

describe('the span', () => {
  test('begins a little before today, ends a little after the last report of any of them, and leaves renewals out', () => {
    const { start, end } = scenarioSpan([now, later], TODAY)
    expect([isoOf(start), isoOf(end)]).toEqual(['2027-01-01', '2027-08-31'])
  })

  test('begins with the first work when that is later', () => {
    expect(isoOf(scenarioSpan([later], '2027-05-20').start)).toBe('2027-05-01')
  })
})

test('rows are what any of them has inside the picture, in the order in which a program runs', () => {
  const rows = scenarioRows([{ id: 'soc2' }, { id: 'r2' }], [now, later], dayOf('2027-01-01'))
  expect(rows.map(({ key }) => key)).toEqual(['soc2 window', 'soc2 fieldwork', 'soc2 in-hand'])
})

describe('the bars', () => {
  const span = scenarioSpan([now, later], TODAY)
  const rows = scenarioRows([{ id: 'soc2' }], [now, later], span.start)
  const scale = timeScale(span, 'fit', span.end - span.start)

  test('are cut where the picture begins; a report is a point on its last day', () => {
    expect(drawnBars(now, rows, 'picked', scale)).toMatchObject([
      { bar: { phaseKind: 'observation-window' }, rect: { x: 0, y: 4, width: 151, height: 11 }, isPoint: false },
      { bar: { phaseKind: 'issued' }, rect: { x: 190 - 5.5, y: 60, width: 11, height: 11 }, isPoint: true },
    ])
  })

  test('of two scenarios lie in the same rows, one above the other', () => {
    const [fieldwork] = drawnBars(later, rows, 'beside', scale)
    expect(fieldwork?.rect).toEqual({ x: 151, y: 28 + 17, width: 21, height: 6 })
  })
})
