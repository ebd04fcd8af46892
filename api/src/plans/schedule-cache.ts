import type { Schedule } from '@stagger/planner'

const KEPT = 32

/** Schedules by everything they depend on, so that a key never goes stale; the least recently used one gives way. */
export class ScheduleCache {
  readonly #kept = new Map<string, Schedule>()

  async get(key: string, compute: () => Promise<Schedule>): Promise<Schedule> {
    const schedule = this.#kept.get(key) ?? (await compute())
    this.#kept.delete(key)
    this.#kept.set(key, schedule)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return schedule
  }
}
