import { type DaySpan, isoOf } from '../day.ts'

/**
 * The id of the evidence that a control owes for a period: `controlId/first day of the period`, the same for every
 * program that looks at it. A renewed window may cut a period in two: what it asks for is called by the first day that
 * counts there.
 */
export const requestId = (
  controlId: string,
  { period, within }: { readonly period: DaySpan; readonly within: DaySpan },
  isRenewed = false,
): string => `${controlId}/${isoOf(isRenewed ? within.start : period.start)}`
