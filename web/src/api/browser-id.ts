import { keep, kept } from '../frame/kept.ts'

/** For a browser that keeps nothing: the page alone is one person. */
const own = crypto.randomUUID()

/** By what this browser tells itself from others: the same for all its pages, and kept from one day to the next. */
export function browserId(): string {
  const known = kept('browser')
  if (known === null) keep('browser', own)
  return known ?? own
}
