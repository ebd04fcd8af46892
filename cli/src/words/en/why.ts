import type { IsoDate } from '@stagger/planner'

export const title = (activity: string, statusDate: IsoDate): string => `${activity}, as of ${statusDate}`
export const cannotHold = (irreducible: boolean): string =>
  `This plan cannot hold. These facts collide; ${irreducible ? 'without any one of them the rest can hold' : 'perhaps one too many is named'}:`
export const resolvedBy = 'Any one of these resolves it:'
export const nothingResolves = 'Nothing that we know to offer resolves it.'
export const whyNotEarlier = 'Why it is not earlier, back to where nothing pushes:'
export const earlierBy = 'What would make it earlier:'
export const howFar = 'How far it may slip:'
export const nothingHelps =
  'Nothing along this chain can be given up or added to make it earlier: shorten the work itself.'
export const noLimit = 'Nothing breaks within a year, or it has begun and can no longer be moved.'
export const headings = ['Change', 'Earlier by', 'Its report', 'Price', 'What comes with it']
export const daysText = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`
