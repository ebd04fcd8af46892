import { describe, expect, test } from '@jest/globals'
import { applyEdit, isoOf } from '@stagger/planner'
import { linksByActivity, linksFinder } from '../src/chart-geometry/link-rows.ts'
import { linkBetween } from '../src/chart-geometry/links.ts'
import { baselineOf } from '../src/plan-view/baseline.ts'
import { proposeEdit, oneGesture } from '../src/plan-view/edits-proposal.ts'
import { activitiesCalled, changeLink, linkFromTo, linksAround, makeLink } from '../src/plan-view/link-edits.ts'
import { NO_LAG } from '../src/plan-view/lag.ts'
import { outline, phaseKeys } from '../src/plan-view/outline.ts'
import { phaseKey, programKey } from '../src/plan-view/plan-view.ts'
import { windowBands } from '../src/plan-view/window-bands.ts'
import { SOC2_ALONE, SOC2_VIEW } from './support/soc2-alone.ts'

const rows = outline(SOC2_VIEW, new Set())
const all = { first: 0, last: rows.length - 1 }
const WINDOW = 'soc2.window'
const windowRow = rows.findIndex(({ key }) => key === WINDOW)

describe('the band of an observation window', () => {
  test('covers the rows of its phase, and is there while any of them is on screen', () => {
    const [band] = windowBands(rows, all).filter(({ key }) => key === WINDOW)
    const inside = rows.slice(band?.first, (band?.last ?? 0) + 1)
    expect(inside[0]?.level).toBe(2)
    expect(new Set(inside.map(({ phaseId }) => phaseId)).size).toBe(1)
    expect(rows[(band?.last ?? 0) + 1]?.level).not.toBe(3)
    const last = band?.last ?? 0
    expect(windowBands(rows, { first: last, last }).map(({ key }) => key)).toContain(WINDOW)
  })

  test('is not there while its phase is folded: its one row shows it', () => {
    const folded = outline(SOC2_VIEW, new Set(phaseKeys(SOC2_ALONE)))
    expect([windowRow > 0, windowBands(folded, { first: 0, last: folded.length - 1 })]).toEqual([true, []])
  })
})

describe('a baseline', () => {
  const then = [
    { id: 'soc2.scope', start: '2027-01-04', end: '2027-01-09' },
    { id: 'soc2.boundaries', start: '2027-01-11', end: '2027-01-20' },
    { id: 'gone', start: '2026-01-04', end: '2028-01-09' },
  ]
  const spanOf = (key: string) => {
    const span = baselineOf('Promised', SOC2_ALONE, then).spans.get(key)
    return span && [isoOf(span.start), isoOf(span.end)]
  }

  test('has the dates of activities, and around them those of phases and programs', () => {
    const phase = phaseKey('soc2', SOC2_VIEW.activity('soc2.scope')?.phaseId ?? '')
    expect([spanOf('soc2.scope'), spanOf(phase), spanOf(programKey('soc2')), spanOf('gone')]).toEqual([
      ['2027-01-04', '2027-01-09'],
      ['2027-01-04', '2027-01-20'],
      ['2027-01-04', '2027-01-20'],
      undefined,
    ])
  })
})

describe('links on screen', () => {
  const row: Readonly<Record<string, number>> = { a: 0, b: 5, c: 9, d: 9 }
  const links = [
    { from: 'a', to: 'b' },
    { from: 'a', to: 'c' },
    { from: 'c', to: 'd' },
    { from: 'a', to: 'folded away' },
  ]
  const find = linksFinder({
    links,
    byActivity: linksByActivity(links),
    activitiesOf: (at) => Object.keys(row).filter((id) => row[id] === at),
    rowOf: (id) => row[id] ?? -1,
  })
  const seen = (first: number, last: number) => find({ first, last }).map(({ at }) => at)

  test('are those that begin or end there, between two rows', () => {
    expect([seen(4, 6), seen(0, 9), seen(6, 8)]).toEqual([[0], [0, 1], []])
    expect(find({ first: 4, last: 6 })).toEqual([{ at: 0, from: 0, to: 5 }])
  })

  test('the sides that a line leads between say its type', () => {
    const sides = ['start', 'end'] as const
    expect(sides.flatMap((from) => sides.map((to) => linkBetween(from, to)))).toEqual(['SS', 'SF', 'FS', 'FF'])
  })
})

describe('changing links', () => {
  const link = SOC2_ALONE.links.find(({ to }) => to === 'soc2.final-fieldwork')
  if (!link) throw new Error('fieldwork waits for nothing')
  const after = (edits: Parameters<typeof oneGesture>[1]) => applyEdit(SOC2_ALONE, oneGesture('link', edits))

  test('another lag keeps the link; another type is one step of undo, which brings every link back to its place', () => {
    const lag = { value: 3, unit: 'wd' } as const
    expect(changeLink(link, link.type, { min: lag })).toMatchObject([{ kind: 'setLag', linkId: link.id, min: lag }])
    const { plan, inverse } = after(changeLink(link, 'SS', { min: lag }))
    expect(plan.links.find(({ id }) => id === link.id)).toMatchObject({ ...link, type: 'SS', min: lag })
    expect(applyEdit(plan, inverse).plan.links).toEqual(SOC2_ALONE.links)
  })

  test.each([link.type, 'SS'] as const)('the longest gap is the one that is typed, or none: %s', (type) => {
    const [min, max] = [{ value: 1, unit: 'wd' } as const, { value: 400, unit: 'ed' } as const]
    const { plan: bounded } = after(changeLink(link, type, { min, max }))
    const known = bounded.links.find(({ id }) => id === link.id) ?? link
    expect(known).toMatchObject({ min, max })
    const { plan } = applyEdit(bounded, oneGesture('link', changeLink(known, type, { min })))
    expect(plan.links.find(({ id }) => id === link.id)).not.toHaveProperty('max')
  })

  test('a circle is refused with the activities that it leads through', () => {
    const back = makeLink('back', 'soc2.final-fieldwork', link.from, 'FS', { min: NO_LAG })
    expect(proposeEdit(SOC2_VIEW, back).refused).toMatchObject({
      code: 'link-cycle',
      faults: [{ facts: { activities: expect.arrayContaining(['soc2.final-fieldwork', link.from]) } }],
    })
  })

  test('the links of an activity, and that between two', () => {
    const { before, after: next } = linksAround(SOC2_VIEW, 'soc2.final-fieldwork')
    expect([before.every(({ to }) => to === 'soc2.final-fieldwork'), next.length > 0]).toEqual([true, true])
    expect(linkFromTo(SOC2_VIEW, link.from, link.to)?.id).toBe(link.id)
    expect(linkFromTo(SOC2_VIEW, link.to, link.from)).toBeUndefined()
  })

  test('activities are found by the words of their name, without the one that is linked', () => {
    const name = SOC2_VIEW.activity('soc2.final-fieldwork')?.name ?? ''
    const typed = name.split(' ').toReversed().join(' ').toUpperCase()
    expect(activitiesCalled(SOC2_VIEW, typed, '').map(({ id }) => id)).toContain('soc2.final-fieldwork')
    expect(activitiesCalled(SOC2_VIEW, typed, 'soc2.final-fieldwork').map(({ id }) => id)).not.toContain(
      'soc2.final-fieldwork',
    )
    expect(activitiesCalled(SOC2_VIEW, '', '').length).toBeLessThanOrEqual(8)
  })
})
