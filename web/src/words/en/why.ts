import type { IsoDate } from '@stagger/planner'
import { longDate } from '../../format.ts'
import { plural } from './numbers.ts'

// Everything the drawer says of what would help and what would break, in English: a function per sentence.

/** By how much something moves: `12 days earlier`. */
export const shiftText = (days: number): string =>
  days === 0 ? 'not moved' : `${plural(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`

// ── What would make it earlier

export const earlierTitle = 'What would make it earlier'
export const nothingHelps =
  'Nothing along this chain can be given up or added to make it earlier: shorten the work itself.'
export const tryingOut = 'Trying what would help, and how far it may slip…'
export const stopTrying = 'Stop'
export const notTried = 'You stopped this.'
export const tryAgain = 'Work it out'
export const answerStale = 'The plan has changed: this was about the plan before, and is being worked out again.'
export const answerStaleStopped = 'The plan has changed: this was about the plan before.'

/** What the report of its program gains or loses by the same change. */
export const reportGain = (days: number): string =>
  days === 0 ? 'its report stays where it is' : `its report ${shiftText(-days)}`
/** What is gained. */
export const gainText = (days: number): string => shiftText(-days)

/** Offers that stay folded. */
export const moreOffers = (n: number): string => `Show ${n} more`

// ── An offer that is looked at

export const proposedChange = 'What would move'

/** How much an edit would move, in one sentence. */
export const movesSentence = (n: number): string =>
  n === 0
    ? 'No date would change by this alone.'
    : `${plural(n, 'activity moves', 'activities move')}; nothing has changed yet.`

/** A report before and after. */
export const reportMoves = (name: string, before: IsoDate, after: IsoDate, days: number): string =>
  `${name}: ${longDate(before)} → ${longDate(after)}, ${shiftText(days)}`
export const moreMoves = (n: number): string => `and ${n} more, drawn in the chart`
export const offerAccepted = (what: string): string => `Done: ${what}. Undo takes it back.`

// ── How far it may slip

export const slipsTitle = 'If it slips'
export const nothingBreaks = 'Nothing breaks within a year.'
export const cannotSlip = 'It has begun: no edit moves its start any more.'

// ── What cannot all hold

export const collisionTitle = 'This plan cannot hold'
export const collisionMeans = (irreducible: boolean): string =>
  irreducible
    ? 'These collide; without any one of them the rest can hold:'
    : 'These collide; perhaps one too many is named:'
export const resolvesTitle = 'Any one of these resolves it'
export const nothingResolves = 'Nothing that can be offered here resolves it.'

// ── Why this date

/** Steps of the chain that stay folded. */
export const moreSteps = (n: number): string => `Show ${plural(n, 'step')} between`
export const alsoText = (reason: string): string => `Also: ${reason}`
export const remainingText = (days: number, asOf: IsoDate): string =>
  `${plural(days, 'working day')} remained on ${longDate(asOf)}`
