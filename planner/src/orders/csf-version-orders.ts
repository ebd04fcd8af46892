import { CSF_VERSIONS, type CsfVersion } from '../facts/csf-versions.ts'
import type { IsoDate } from '../day.ts'
import type { Program } from '../plan/programs.ts'
import type { CsfVersionOrders } from './assessment-orders.ts'
import { daysAfter } from './local-dates.ts'

type Level = Extract<Program, { kind: 'hitrust' }>['level']

/** The versions on which an object of the level can still be created or submitted from a day on, oldest first. */
export function csfVersionOrders(level: Level, from: IsoDate): readonly CsfVersionOrders[] {
  const offered = CSF_VERSIONS.filter(({ levels }) => levels.includes(level))
  return offered
    .map((version, at) => ordersOf(version, offered[at + 1], level))
    .filter(({ createUntil, submitUntil }) =>
      [createUntil, submitUntil].some((until) => until === undefined || until >= from),
    )
}

/** The versions on which an object of the level may be created on a day, newest first. */
export const csfVersionsOffered = (level: Level, on: IsoDate): readonly string[] =>
  csfVersionOrders(level, on)
    .filter(({ createFrom = '', createUntil = on }) => createFrom <= on && on <= createUntil)
    .map(({ version }) => version)
    .toReversed()

/** An e1 or i1 is created on the newest version alone, so the next one's release ends it (T18). */
function ordersOf(
  { version, releasedOn, createUntil, submitUntil }: CsfVersion,
  next: CsfVersion | undefined,
  level: Level,
): CsfVersionOrders {
  const replacedOn = level === 'r2' ? undefined : next?.releasedOn
  const until = createUntil?.[level] ?? (replacedOn && daysAfter(replacedOn, -1))
  return {
    version,
    ...(releasedOn && { createFrom: releasedOn }),
    ...(until && { createUntil: until }),
    ...(submitUntil?.[level] && { submitUntil: submitUntil[level] }),
  }
}
