import { locale } from '../../locale.ts'
import { nextToTyped } from '../../plan-view/duration.ts'

// What is said of typed lengths wherever they are typed, in English.

/** A typed length that comes to no whole number of days or months: what it comes to, and the two that are next to it. */
export function notWholeFault(text: string): string {
  const near = nextToTyped(text)
  // Only a length can be one that is not whole.
  if (!near) return text
  const { typed, next } = near
  return `That is ${typed.value.toLocaleString(locale)} ${NOT_WHOLE[typed.unit]}, and only whole ones are planned: type ${next.join(' or ')}.`
}
const NOT_WHOLE = { wd: 'working days', ed: 'elapsed days', mo: 'months' } as const
