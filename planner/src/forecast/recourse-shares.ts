import { operatingFromDayOne } from '../rules/operating-from-day-one.ts'
import { FREE } from '../schedule/problem.ts'
import type { Batch } from './batch.ts'
import type { RecourseForecast, WaitForecast } from './forecast-result.ts'
import type { BlockDates } from './kernel/kernel.ts'
import type { ForecastModel } from './model.ts'
import { BATCH } from './sampling/sampling.ts'

/** Who waits for whom is looked at in the first iterations: a share of so many is right within 0.025. */
const WAITS_LOOKED = 1024
/** Rarer is a matter of chance. */
const LEAST_SHARE = 0.01

/** A way out: in which iterations it was taken, and what it came to in all of them. */
type Taken = {
  readonly isIn: (b: number) => boolean
  readonly days: (b: number) => number
  readonly minor: (b: number) => number
}

type Sum = { count: number; days: number; minor: number }

const NONE = () => 0

/** How often an iteration misses a limit and what it does then, what that costs, and who waits for whom. */
export class RecourseShares {
  #of = 0
  #looked = 0
  readonly #ways: readonly { readonly about: About; readonly taken: Taken; readonly sum: Sum }[]
  readonly #model: ForecastModel
  /** By row and resource, how often the row waited for it. */
  readonly #waits = new Map<number, number>()

  constructor(model: ForecastModel, batch: Batch, dates: BlockDates) {
    this.#model = model
    const ways = [...repeats(model, batch, dates), ...laterSlots(model, dates), ...carried(model, dates)]
    this.#ways = ways.map((way) => ({ ...way, sum: { count: 0, days: 0, minor: 0 } }))
  }

  /** Counts the first `room` iterations of the batch that the dates are of. */
  add({ waited }: BlockDates, room: number): void {
    for (const { taken, sum } of this.#ways) {
      for (let b = 0; b < room; b++) {
        if (!taken.isIn(b)) continue
        sum.count++
        sum.days += taken.days(b)
        sum.minor += taken.minor(b)
      }
    }
    this.#of += room
    if (this.#looked < WAITS_LOOKED) this.#addWaits(waited, room)
  }

  /** The ways out that were taken at all, in plan order. */
  recourse(): readonly RecourseForecast[] {
    return this.#ways.flatMap(({ about, sum: { count, days, minor } }): RecourseForecast[] => {
      if (count === 0) return []
      const share = count / this.#of
      if (about.kind === 'exception-carried') return [{ ...about, share }]
      if (about.kind === 'next-slot') return [{ ...about, share, meanDays: days / count }]
      return [{ ...about, share, meanDays: days / count, meanMinor: Math.round(minor / count) }]
    })
  }

  /** Who waited for whose hours, the most often first. */
  waits(): readonly WaitForecast[] {
    const { index, problem } = this.#model.compiled
    return [...this.#waits]
      .flatMap(([key, count]): WaitForecast[] => {
        const activity = index.plan.activities[Math.floor(key / problem.resources.length)]
        const resource = problem.resources[key % problem.resources.length]
        const share = count / this.#looked
        if (!activity || !resource || share < LEAST_SHARE) return []
        return [{ activityId: activity.id, resource: { kind: resource.kind, id: resource.id }, share }]
      })
      .toSorted((a, b) => b.share - a.share)
  }

  #addWaits(waited: Uint16Array, room: number): void {
    const { resources } = this.#model.compiled.problem
    for (let i = 0; i * BATCH < waited.length; i++) {
      for (let at = i * BATCH; at < i * BATCH + room; at++) {
        const resource = waited[at] ?? 0
        if (resource === 0) continue
        const key = i * resources.length + resource - 1
        this.#waits.set(key, (this.#waits.get(key) ?? 0) + 1)
      }
    }
    this.#looked += room
  }
}

type WithoutNumbers<T> = T extends unknown ? Omit<T, 'share' | 'meanDays' | 'meanMinor'> : never
type About = WithoutNumbers<RecourseForecast>
type Way = { readonly about: About; readonly taken: Taken }

/** Early work that is done again: the days that it costs, and the hours of the team. */
function repeats({ compiled, kernel, money }: ForecastModel, { block }: Batch, dates: BlockDates): readonly Way[] {
  const { index, problem, origins } = compiled
  return kernel.redo.map(({ arc, rows }, k) => {
    const asked = money.again.filter(({ row }) => rows.includes(row))
    return {
      about: {
        kind: 'done-again',
        rule: origins[arc]?.rule ?? '',
        programId: index.plan.activities[problem.arcs.to[arc] ?? -1]?.programId ?? '',
        activityIds: Array.from(rows, (i) => index.plan.activities[i]?.id ?? ''),
      },
      taken: {
        isIn: (b) => rows.some((i) => (dates.redone[i * BATCH + b] ?? 0) > 0),
        days: (b) => dates.redoneDays[k * BATCH + b] ?? 0,
        minor: (b) =>
          asked.reduce(
            (sum, { row, minor }) =>
              sum + (dates.redone[row * BATCH + b] ?? 0) * minor * (block.effort[row * BATCH + b] ?? 1),
            0,
          ),
      },
    }
  })
}

/** Bookings that are missed for a later one: the days from the planned start on. */
function laterSlots({ compiled: { index, problem }, schedule }: ForecastModel, dates: BlockDates): readonly Way[] {
  return index.plan.activities.flatMap(({ id }, i): Way[] => {
    const span = schedule.spanOf(id)
    if (!span || problem.held[i] !== FREE) return []
    const planned = span.start - problem.origin
    for (let slot = problem.firstSlot[i] ?? 0; slot < (problem.firstSlot[i + 1] ?? 0); slot++) {
      const [opens, closes] = [problem.slotStart[slot] ?? 0, problem.slotEnd[slot] ?? 0]
      if (planned < opens || planned >= closes) continue
      const startIn = (b: number) => dates.start[i * BATCH + b] ?? 0
      const isIn = (b: number) => startIn(b) >= closes
      return [
        {
          about: { kind: 'next-slot', activityId: id },
          taken: { isIn, days: (b) => startIn(b) - planned, minor: NONE },
        },
      ]
    }
    return []
  })
}

/** Controls that go live inside a window about which nobody decided: it keeps its date, and carries the exception. */
function carried({ compiled, kernel }: ForecastModel, dates: BlockDates): readonly Way[] {
  const { index, problem, origins } = compiled
  const rule = operatingFromDayOne.id
  const programOf = (arc: number) => index.plan.activities[problem.arcs.to[arc] ?? -1]?.programId ?? ''
  const limits = Array.from(kernel.checked, (arc, k) => ({ arc, k })).filter(({ arc }) => origins[arc]?.rule === rule)
  return [...new Set(limits.map(({ arc }) => programOf(arc)))].map((programId) => {
    const own = limits.filter(({ arc }) => programOf(arc) === programId)
    const isIn = (b: number) => own.some(({ k }) => dates.broken[k * BATCH + b] === 1)
    return { about: { kind: 'exception-carried', rule, programId }, taken: { isIn, days: NONE, minor: NONE } }
  })
}
