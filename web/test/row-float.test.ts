import { describe, expect, test } from '@jest/globals'
import { applyEdit, planFromAnswers } from '@stagger/planner'
import { floatText, floatTitle } from '#words/timeline.ts'
import { outline } from '../src/plan-view/outline.ts'
import { planView } from '../src/plan-view/plan-view.ts'
import { leastFloat } from '../src/plan-view/row-float.ts'
import { cellTitle, rowTexts } from '../src/timeline/columns.ts'

const TODAY = '2027-01-04'
const loose = planFromAnswers(
  {
    organization: { name: 'Meridian', timeZone: 'UTC', currency: 'USD', headcount: '50_200', fiscalYearStartMonth: 1 },
    startsOn: TODAY,
    programs: [{ kind: 'soc2-type2' }, { kind: 'hitrust', level: 'r2' }],
    team: [{ id: 'ana', name: 'Ana Maria', role: 'security-engineer', hoursPerDay: 8 }],
  },
  TODAY,
)
const levelling = { id: 'l', name: 'l', order: [], floors: [], choices: [], leastGainDays: 1 }
const { plan } = applyEdit(loose, { kind: 'acceptLevelling', levelling })
const view = planView({ plan, revision: 1, progress: [], today: TODAY })
const rows = outline(view, new Set())

describe('the float of a row in a levelled plan of two programs', () => {
  test('is the least towards any report: work of one program binds the other through people', () => {
    const bound = rows.filter(({ scheduled, float }) => scheduled && float && float.days < scheduled.totalFloat)
    expect(bound.length).toBeGreaterThan(0)
    for (const { scheduled, float } of bound)
      expect(float?.days).toBe(Math.min(...Object.values(scheduled?.floatFor ?? {})))
  })

  test('says in its title whose report slips first', () => {
    const [other] = rows.filter(
      ({ float, programId, scheduled }) => scheduled && float && !float.programIds.includes(programId),
    )
    const name = view.program(other?.float?.programIds[0] ?? '')?.name ?? '?'
    expect(other && cellTitle(view, other, 'float')).toContain(name)
  })

  test('and critical agree, for activities, phases and programs', () => {
    const differing = rows.filter(
      ({ float, isCritical, scheduled }) =>
        isCritical !== (float !== undefined && float.days <= 0 && float.programIds.length > 0) ||
        (scheduled && isCritical !== scheduled.criticalFor.length > 0),
    )
    expect(differing).toEqual([])
    expect(new Set(rows.map(({ isCritical }) => isCritical))).toEqual(new Set([true, false]))
  })

  test('of elapsed days says so, as durations do', () => {
    const elapsed = rows.filter(({ estimate, float }) => float && float.days > 0 && estimate && estimate.unit !== 'wd')
    expect(elapsed.length).toBeGreaterThan(0)
    expect(elapsed.every((row) => rowTexts(view, row).float.endsWith('ed'))).toBe(true)
  })
})

const days = (n: number, programIds: readonly string[] = [], isElapsed = false) => ({ days: n, isElapsed, programIds })

test('of several the least counts; none without a report hides one that is critical', () => {
  expect(leastFloat([days(3, ['a']), days(2, ['b'])])).toEqual(days(2, ['b']))
  expect(leastFloat([days(0), days(0, ['a'])])).toEqual(days(0, ['a']))
  expect(leastFloat([])).toBeUndefined()
})

test('in words', () => {
  expect([days(-3), days(12, [], true), days(0, [], true)].map(floatText)).toEqual(['−3d', '12ed', '0d'])
  expect(floatTitle(days(1, ['r2']), ['HITRUST r2'])).toBe(
    '1 working day of float: only what slips by more moves HITRUST r2',
  )
  expect(floatTitle(days(0, ['soc2', 'r2']), ['SOC 2', 'HITRUST r2'])).toBe(
    'critical: a day later here is a day later for SOC 2 and HITRUST r2',
  )
  expect(floatTitle(days(0), [])).toBe('')
})

test('a program says whose last day its finish is, and when its report is in hand', () => {
  const finish = rows.flatMap((row) => (row.level === 1 ? [cellTitle(view, row, 'finish')] : []))
  expect(finish).toEqual([
    expect.stringMatching(/: the last day of all its phases; SOC 2 Type II report in hand on /),
    expect.stringMatching(/HITRUST r2 certification in hand/),
  ])
})
