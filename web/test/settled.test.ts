import { expect, test } from '@jest/globals'
import { applyEdit, dayOf, plusDays } from '@stagger/planner'
import { timeScale } from '../src/chart-geometry/time-scale.ts'
import { outline } from '../src/plan-view/outline.ts'
import type { OutlineRow } from '../src/plan-view/outline-rows.ts'
import { planView } from '../src/plan-view/plan-view.ts'
import { proposeEnd } from '../src/plan-view/resize.ts'
import { rowTexts } from '../src/timeline/columns.ts'
import { marksDrawer } from '../src/timeline/drawn-marks.ts'
import { linksDrawer } from '../src/timeline/drawn-links.ts'
import { type Settled, settledAt } from '../src/timeline/settled.ts'
import { SOC2_ALONE, SOC2_VIEW } from './support/soc2-alone.ts'

// Something with float, before and after it takes so long that a report waits for it.

const before = outline(SOC2_VIEW, new Set())
const lengthened = (id: string) => {
  const { edit } = proposeEnd(SOC2_VIEW, id, plusDays(dayOf(SOC2_VIEW.scheduled(id)?.end ?? ''), 400))
  return planView({ ...SOC2_VIEW, plan: applyEdit(SOC2_ALONE, edit).plan })
}
const at = before.findIndex(
  ({ activity, isCritical }) =>
    activity && !isCritical && lengthened(activity.id).scheduled(activity.id)?.criticalFor[0],
)
const id = before[at]?.activity?.id ?? ''
const AFTER = lengthened(id)
const after = outline(AFTER, new Set())
const row = after[at] as OutlineRow

/** Its dates are new on screen; what is said beside them is of the picture before. */
const ofBefore: Settled = { view: SOC2_VIEW, rowOf: ({ key }) => before.find((one) => one.key === key) }
const ofNothing: Settled = { view: undefined, rowOf: () => undefined }

const scale = timeScale({ start: dayOf('2027-01-01'), end: dayOf('2029-01-01') }, 'month', 1_000)
const whole = { scale, seen: { from: 0, to: 1e6 } }

test.each([
  ['the picture before', false, ofBefore],
  ['itself', true, settledAt(AFTER)],
  ['nothing yet', false, ofNothing],
])('the mark of what became critical, settled as in %s: %s', (_, isCritical, settled) => {
  const draw = marksDrawer({ ...whole, view: AFTER, rows: after, forecast: undefined, settled })
  const [mark] = draw({ first: at, last: at })
  expect([mark?.activityId, mark?.isCritical()]).toEqual([id, isCritical])
})

test.each([
  ['the picture before', before[at], rowTexts(SOC2_VIEW, before[at] as OutlineRow).float],
  ['itself', row, rowTexts(AFTER, row).float],
  ['nothing yet', null, ''],
])('dates are always of now, the float is that of %s', (_, said, float) => {
  const texts = rowTexts(AFTER, row, { said: said ?? null })
  expect([texts.finish, texts.float]).toEqual([rowTexts(AFTER, row).finish, float])
  expect(rowTexts(AFTER, row).finish).not.toBe(rowTexts(SOC2_VIEW, before[at] as OutlineRow).finish)
})

test.each([
  ['the picture before', false, SOC2_VIEW],
  ['itself', true, AFTER],
  ['nothing yet', false, undefined],
])('a link from what became critical, settled as in %s: %s', (_, isCritical, settled) => {
  const find = () => AFTER.plan.links.map((_link, place) => ({ at: place, from: at, to: at + 1 }))
  const links = linksDrawer({ ...whole, view: AFTER, find, settled })({ first: at, last: at })
  const from = links.filter(({ link }) => link.from === id)
  expect(from.length).toBeGreaterThan(0)
  expect(from.some((link) => link.isCritical())).toBe(isCritical)
})
