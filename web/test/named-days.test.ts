import { expect, test } from '@jest/globals'
import { baselineOf as frozen, compareBaselines, isoOf, phaseBars, planFromAnswers } from '@stagger/planner'
import { shortDate } from '../src/format.ts'
import { baselineOf } from '../src/plan-view/baseline.ts'
import { outline } from '../src/plan-view/outline.ts'
import { namedStart, phaseKey, planView } from '../src/plan-view/plan-view.ts'
import { rowTexts } from '../src/timeline/columns.ts'

const TODAY = '2027-01-04'
const plan = planFromAnswers(
  {
    organization: { name: 'Meridian', timeZone: 'UTC', currency: 'USD', headcount: '50_200', fiscalYearStartMonth: 1 },
    startsOn: TODAY,
    programs: [{ kind: 'hitrust', level: 'r2' }],
    team: [],
  },
  TODAY,
)
const view = planView({ plan, revision: 1, progress: [], today: TODAY })
const rows = outline(view, new Set())

/** Phases whose first activity is a moment: the boundary where their span begins lies after the first day. */
const beginningWithMoment = rows.filter(({ level, span, firstDay }) => level === 2 && firstDay < span.start)

test('a phase that begins with a milestone begins on its day, in the grid and in the baseline of the day', () => {
  expect(beginningWithMoment.length).toBeGreaterThan(0)
  const before = baselineOf('Then', plan, view.schedule.activities)
  for (const row of beginningWithMoment) {
    const first =
      row.activities
        .flatMap(({ id }) => view.scheduled(id) ?? [])
        .map(namedStart)
        .toSorted()[0] ?? ''
    expect(rowTexts(view, row).start).toBe(shortDate(first))
    expect(before.spans.get(row.key)?.firstDay).toBe(row.firstDay)
  }
})

test('every page names the same first day of a phase', () => {
  const now = frozen(view.dates, [])
  const compared = compareBaselines(now, now).rows.flatMap(({ rows: phases, programId }) =>
    phases.flatMap(({ level, id, start }) => (level === 'phase' ? [[phaseKey(programId, id), start.to]] : [])),
  )
  const bars = phaseBars(view.dates).map(({ programId, phaseId, start }) => [phaseKey(programId, phaseId), start])
  const grid = rows.flatMap(({ key, level, firstDay, isEmpty }) =>
    level === 2 && !isEmpty ? [[key, isoOf(firstDay)]] : [],
  )
  expect(Object.fromEntries(grid)).toEqual(Object.fromEntries(bars))
  expect(Object.fromEntries(grid)).toEqual(Object.fromEntries(compared))
})
