import type { Temporal as Polyfill } from 'temporal-polyfill'

// In place of the date polyfill on the page, where dates of the browser's own are faster and cost nothing to fetch.
// Threads keep the polyfill: a thread whose modules wait for one another loses what it is told meanwhile.

declare global {
  var Temporal: typeof Polyfill | undefined
}

/** The browser's dates, or the polyfill where it has none. */
export const Temporal: typeof Polyfill = globalThis.Temporal ?? (await import('temporal-polyfill')).Temporal
