import type { IsoDate } from '@stagger/planner'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
const days = (count: number): string => counted(count, 'day', 'days')

export function movesLine(statusDate: IsoDate, count: number): string {
  if (count === 0) return `As of ${statusDate}: nothing moves.`
  return `As of ${statusDate}: ${counted(count, 'activity', 'activities')} ${count === 1 ? 'moves' : 'move'}.`
}

/** From, to, and by how many days; the finish where it moves by another number of them. */
export function moveText(from: IsoDate, to: IsoDate, startDays: number, finishDays: number): string {
  const finish = finishDays === startDays ? '' : `, finish ${signed(finishDays)}`
  return `${from} → ${to} (start ${signed(startDays)}${finish}).`
}

const signed = (count: number): string =>
  count === 0 ? 'as before' : `${count > 0 ? '+' : '−'}${days(Math.abs(count))}`

export function otherWay(duration: number, people: readonly string[]): string {
  const by = people.length > 0 ? ` by ${people.join(' and ')}` : ''
  return `Done in another way: ${days(duration)} of its own clock${by}.`
}
