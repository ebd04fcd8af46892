import { locale } from '../locale.ts'
import type { CapacityWeek } from '../plan-view/capacity-rows.ts'

/** Hours as people say them: whole ones, halves where there are few. */
export const hoursText = (hours: number): string =>
  `${hours.toLocaleString(locale, { maximumFractionDigits: hours < 10 ? 1 : 0 })} h`

/** How long somebody or a calendar works a day, as exactly as it is said. */
export const hoursADay = (hours: number): string => hours.toLocaleString(locale, { maximumFractionDigits: 2 })

/** What a cell says where its number fits. */
export function cellNumber({ hours, percent }: CapacityWeek): string {
  if (hours === 0) return ''
  return Number.isFinite(percent) ? percent.toLocaleString(locale) : `${Math.max(1, Math.round(hours))}h`
}
