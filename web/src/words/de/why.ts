import type { IsoDate } from '@stagger/planner'
import { longDate } from '../../format.ts'
import { plural } from './numbers.ts'

// Everything the drawer says of what would help and what would break, in German: a function per sentence.

/** By how much something moves: `12 Tage früher`. */
export const shiftText = (days: number): string =>
  days === 0 ? 'nicht verschoben' : `${plural(Math.abs(days), 'Tag', 'Tage')} ${days > 0 ? 'später' : 'früher'}`

// ── What would make it earlier

export const earlierTitle = 'Was es vorverlegen würde'
export const nothingHelps =
  'Entlang dieser Kette lässt sich nichts aufgeben oder hinzufügen, was es vorverlegt: Verkürzen Sie die Arbeit selbst.'
export const tryingOut = 'Es wird ausprobiert, was helfen würde und wie viel Verzug möglich ist …'
export const stopTrying = 'Anhalten'
export const notTried = 'Sie haben dies angehalten.'
export const tryAgain = 'Ausprobieren'
export const answerStale = 'Der Plan hat sich geändert: Das galt für den früheren Stand und wird neu berechnet.'
export const answerStaleStopped = 'Der Plan hat sich geändert: Das galt für den früheren Stand.'

/** What the report of its program gains or loses by the same change. */
export const reportGain = (days: number): string =>
  days === 0 ? 'der Bericht bleibt, wo er ist' : `der Bericht liegt ${shiftText(-days)} vor`
/** What is gained. */
export const gainText = (days: number): string => shiftText(-days)

/** Offers that stay folded. */
export const moreOffers = (n: number): string => `Noch ${n} zeigen`

// ── An offer that is looked at

export const proposedChange = 'Was sich verschieben würde'

/** How much an edit would move, in one sentence. */
export const movesSentence = (n: number): string =>
  n === 0
    ? 'Dadurch allein würde sich kein Datum ändern.'
    : `${plural(n, 'Vorgang verschiebt sich', 'Vorgänge verschieben sich')}; noch ist nichts geändert.`

/** A report before and after. */
export const reportMoves = (name: string, before: IsoDate, after: IsoDate, days: number): string =>
  `${name}: ${longDate(before)} → ${longDate(after)}, ${shiftText(days)}`
export const moreMoves = (n: number): string => `und noch ${n}, im Diagramm gezeichnet`
export const offerAccepted = (what: string): string => `Erledigt: ${what}. Das lässt sich rückgängig machen.`

// ── How far it may slip

export const slipsTitle = 'Bei Verzug'
export const nothingBreaks = 'Auch bei einem Jahr Verzug wird nichts verletzt.'
export const cannotSlip = 'Es hat begonnen: Keine Änderung verschiebt noch den Beginn.'

// ── What cannot all hold

export const collisionTitle = 'Dieser Plan geht nicht auf'
export const collisionMeans = (irreducible: boolean): string =>
  irreducible
    ? 'Das widerspricht sich; entfällt ein beliebiger Punkt, kann der Rest gelten:'
    : 'Das widerspricht sich; vielleicht ist ein Punkt zu viel genannt:'
export const resolvesTitle = 'Jeder dieser Schritte löst es allein'
export const nothingResolves = 'Nichts, was sich hier anbieten lässt, löst es.'

// ── Why this date

/** Steps of the chain that stay folded. */
export const moreSteps = (n: number): string => `${plural(n, 'Schritt', 'Schritte')} dazwischen zeigen`
export const alsoText = (reason: string): string => `Außerdem: ${reason}`
export const remainingText = (days: number, asOf: IsoDate): string =>
  `am ${longDate(asOf)} noch ${plural(days, 'Arbeitstag', 'Arbeitstage')}`
