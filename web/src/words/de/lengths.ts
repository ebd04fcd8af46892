import { locale } from '../../locale.ts'
import { nextToTyped } from '../../plan-view/duration.ts'

// What is said of typed lengths wherever they are typed, in German.

/** A typed length that comes to no whole number of days or months: what it comes to, and the two that are next to it. */
export function notWholeFault(text: string): string {
  const near = nextToTyped(text)
  // Only a length can be one that is not whole.
  if (!near) return text
  const { typed, next } = near
  return `Das sind ${typed.value.toLocaleString(locale)} ${NOT_WHOLE[typed.unit]}, und geplant wird nur in ganzen: Schreiben Sie ${next.join(' oder ')}.`
}
const NOT_WHOLE = { wd: 'Arbeitstage', ed: 'Kalendertage', mo: 'Monate' } as const
