import { describe, expect, test } from '@jest/globals'
import { dayOf, type Estimate, type ForecastOptions, forecast, type Plan, type Progress } from '../../src/index.ts'
import { fact, given } from '../given.ts'
import { delay, INDEPENDENT } from './given-uncertain.ts'

const OPENS = '2027-02-01'
const SHUTS = '2027-07-31'

/** A window of six months, and a report in hand when it is over. */
const observed = given({
  startsOn: OPENS,
  activities: { window: { takes: '6mo', kind: 'window' }, inHand: {} },
  links: [['window', 'inHand']],
  more: { uncertainties: INDEPENDENT },
})

/** Four weeks of work, and a report in hand after it. */
const worked = given({
  startsOn: OPENS,
  activities: { work: { takes: '20wd' }, inHand: {} },
  links: [['work', 'inHand']],
  more: { uncertainties: INDEPENDENT },
})

type Kernel = NonNullable<ForecastOptions['kernel']>
type Late = readonly [activityId: string, by: number, unit: Estimate['unit']]

/** The day on which half of all reports are in hand. */
function median(plan: Plan, progress: readonly Progress[], on: string, kernel: Kernel): string {
  return forecast(plan, progress, on, { seed: 3, iterations: 256, kernel }).reports[0]?.p50 ?? ''
}

const withDelay = (plan: Plan, late: Late): Plan => ({ ...plan, risks: [delay(100, ...late)] })

/** Elapsed days by which what is certain to happen moves the P50 of the report. */
function moved(plan: Plan, progress: readonly Progress[], on: string, kernel: Kernel, late: Late): number {
  return dayOf(median(withDelay(plan, late), progress, on, kernel)) - dayOf(median(plan, progress, on, kernel))
}

const AUGUST = 31
/** A twelfth of a year: what a month comes to where it is counted in elapsed days. */
const AVERAGE_MONTH = 30

describe.each(['decode', 'frozen'] as const)('%s dates', (kernel) => {
  test('a window still to come is extended by the calendar', () => {
    expect(moved(observed, [], OPENS, kernel, ['window', 1, 'mo'])).toBe(AUGUST)
  })

  test.each(['2027-03-01', SHUTS])('a window that has started is extended by a month, seen on %s', (on) => {
    expect(moved(observed, [fact('window', 'started', OPENS)], on, kernel, ['window', 1, 'mo'])).toBe(AVERAGE_MONTH)
  })

  test('a window that is over, though nobody has said so, is extended from its end on', () => {
    const extended = withDelay(observed, ['window', 1, 'mo'])
    const progress = [fact('window', 'started', OPENS)]
    expect(median(extended, progress, '2027-08-10', kernel)).toBe(median(extended, progress, '2027-03-01', kernel))
  })

  test('a window that has started is extended by days', () => {
    const progress = [fact('window', 'started', OPENS)]
    expect(moved(observed, progress, '2027-03-01', kernel, ['window', 14, 'ed'])).toBe(14)
    expect(moved(observed, progress, '2027-03-01', kernel, ['window', 10, 'wd'])).toBe(14)
  })

  test('work that has started is delayed on its own calendar, whatever the delay is counted in', () => {
    const progress = [fact('work', 'started', OPENS)]
    expect(moved(worked, progress, '2027-02-15', kernel, ['work', 5, 'wd'])).toBe(7)
    expect(moved(worked, progress, '2027-02-15', kernel, ['work', 14, 'ed'])).toBe(14)
  })
})
