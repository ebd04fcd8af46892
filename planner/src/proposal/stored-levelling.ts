import { isoOf, lastDay, plusDays } from '../day.ts'
import { writtenNames } from '../messages/written-names.ts'
import type { Levelling } from '../plan/levelling.ts'
import { choiceOf } from '../schedule/ways.ts'
import type { BestDates } from './best-dates.ts'

/** What a plan keeps of the dates found: the order that decodes to them, the days that it waits for, the choices made. */
export function storedLevelling({ compiled, order, mode, floors }: BestDates, leastGainDays: number): Levelling {
  const { index, problem, ways } = compiled
  const { activities } = index.plan
  return {
    id: 'levelling',
    name: writtenNames(index.plan).levelling,
    order: Array.from(order, (i) => activities[i]?.id ?? ''),
    floors: activities.flatMap(({ id, kind }, i) => {
      const floor = floors[i]!
      if (floor <= 0) return []
      const day = plusDays(problem.origin, floor)
      return [{ activityId: id, startOn: isoOf(kind === 'milestone' ? lastDay(day) : day) }]
    }),
    choices: activities.flatMap(({ id }, i) => {
      const own = ways[i] ?? []
      const way = own[mode[i]! - problem.firstMode[i]!]
      return own.length > 1 && way ? [choiceOf(id, way)] : []
    }),
    leastGainDays,
  }
}
