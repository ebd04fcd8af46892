import type { IsoDate } from '@stagger/planner'

const days = (count: number): string => `${count} ${count === 1 ? 'Tag' : 'Tage'}`

export function movesLine(statusDate: IsoDate, count: number): string {
  if (count === 0) return `Stichtag ${statusDate}: Nichts verschiebt sich.`
  return `Stichtag ${statusDate}: ${count === 1 ? '1 Vorgang verschiebt sich' : `${count} Vorgänge verschieben sich`}.`
}

/** From, to, and by how many days; the finish where it moves by another number of them. */
export function moveText(from: IsoDate, to: IsoDate, startDays: number, finishDays: number): string {
  const finish = finishDays === startDays ? '' : `, Ende ${signed(finishDays)}`
  return `${from} → ${to} (Beginn ${signed(startDays)}${finish}).`
}

const signed = (count: number): string =>
  count === 0 ? 'wie bisher' : `${count > 0 ? '+' : '−'}${days(Math.abs(count))}`

export function otherWay(duration: number, people: readonly string[]): string {
  const by = people.length > 0 ? ` durch ${people.join(' und ')}` : ''
  return `Auf andere Weise: ${days(duration)} nach eigener Uhr${by}.`
}
