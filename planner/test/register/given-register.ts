import { workingCalendar } from '../../src/calendar.ts'
import { type DaySpan, dayOf, isoOf } from '../../src/day.ts'
import { WORKING_WEEK } from '../../src/facts/units.ts'
import type { TimedControl } from '../../src/register/occurrences.ts'
import { type FirmSettings } from '../../src/plan/firm-settings.ts'
import { CAUTIOUS, type HitrustWindow, type Soc2Window } from '../../src/register/program-window.ts'

/** `2027-01-01/2027-04-01` as days, the end exclusive. */
export function span(text: string): DaySpan {
  const [start = '', end = ''] = text.split('/')
  return { start: dayOf(start), end: dayOf(end) }
}

export const iso = ({ start, end }: DaySpan): string => `${isoOf(start)}/${isoOf(end)}`

/** Monday to Friday over all years of the tests, closed for the last week of 2027. */
export const calendar = workingCalendar(
  {
    id: 'c',
    name: 'c',
    workingWeek: [...WORKING_WEEK],
    holidays: [],
    closures: [{ name: 'year’s end', start: '2027-12-25', end: '2028-01-03' }],
  },
  [],
  dayOf('2020-01-01'),
  dayOf('2036-01-01'),
)

export const soc2 = (text: string, settings: Partial<FirmSettings> = {}): Soc2Window => ({
  kind: 'soc2',
  programId: 'soc2',
  span: span(text),
  settings: { ...CAUTIOUS, ...settings },
})

export const hitrust = (text: string, fieldwork?: string, settings: Partial<FirmSettings> = {}): HitrustWindow => ({
  kind: 'hitrust',
  programId: 'hitrust',
  level: 'r2',
  span: span(text),
  settings: { ...CAUTIOUS, ...settings },
  ...(fieldwork && { fieldwork: span(fieldwork) }),
})

export const control = (
  cadence: TimedControl['cadence'],
  more: Partial<TimedControl> = {},
): TimedControl & { programIds: string[] } => ({
  id: cadence,
  cadence,
  evidence: 'period',
  programIds: ['soc2', 'hitrust'],
  ...more,
})
