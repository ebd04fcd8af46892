import type { IsoDate } from '@stagger/planner'

export const title = (activity: string, statusDate: IsoDate): string => `${activity}, Stichtag ${statusDate}`
export const cannotHold = (irreducible: boolean): string =>
  `Dieser Plan ist nicht einzuhalten. Diese Tatsachen widersprechen sich; ${irreducible ? 'ohne eine davon ist der Rest einzuhalten' : 'vielleicht ist eine zu viel genannt'}:`
export const resolvedBy = 'Eines davon genügt als Lösung:'
export const nothingResolves = 'Nichts, was wir anbieten können, löst es.'
export const whyNotEarlier = 'Warum es nicht früher liegt, zurück bis dorthin, wo nichts mehr drängt:'
export const earlierBy = 'Was es früher machen würde:'
export const howFar = 'Wie weit es sich verschieben darf:'
export const nothingHelps =
  'Auf diesem Weg lässt sich nichts aufgeben oder hinzufügen, das es früher macht: Verkürzen Sie die Arbeit selbst.'
export const noLimit =
  'Binnen eines Jahres wird nichts verletzt, oder es hat begonnen und lässt sich nicht mehr verschieben.'
export const headings = ['Änderung', 'Früher um', 'Sein Bericht', 'Preis', 'Was damit einhergeht']
export const daysText = (days: number): string => `${days} ${days === 1 ? 'Tag' : 'Tage'}`
