import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { digestDateFrom, digestMinuteOn } from '@stagger/planner'
import { Clock, dateIn } from '../clock.ts'
import { CurrentOrganization } from '../organization/current-organization.ts'
import { DigestRow } from './digest.entity.ts'
import type { Addressee } from './people.ts'

/** Runs of several programs act at the same minute: a digest waits a little, so that it holds what all of them say. */
const GATHERING_MS = 2 * 60_000
const MINUTE_MS = 60_000

/** When digests are sent: once on a person's own date. */
@Injectable()
export class DigestTimes {
  constructor(
    private readonly em: EntityManager,
    private readonly organization: CurrentOrganization,
    private readonly clock: Clock,
  ) {}

  /**
   * When what is to be heard from `at` on goes into a digest: at the first digest minute from then, unless that day's
   * digest is composed already or today's hour is over; then with the next.
   */
  async next(person: string, clock: Addressee['clock'], at: string): Promise<string> {
    const heardFrom = Math.max(Date.parse(at), this.clock.now().getTime() - GATHERING_MS)
    let on = digestDateFrom(new Date(heardFrom).toISOString(), clock)
    if (await this.#isComposed(person, on)) {
      const later = new Date(Math.max(this.clock.now().getTime(), Date.parse(digestMinuteOn(on, clock)) + MINUTE_MS))
      on = digestDateFrom(later.toISOString(), clock)
    }
    return new Date(Date.parse(digestMinuteOn(on, clock)) + GATHERING_MS).toISOString()
  }

  /** The date of the digest that is composed now. */
  today = ({ timeZone }: Addressee['clock']): string => dateIn(timeZone, this.clock.now())

  async #isComposed(person: string, on: string): Promise<boolean> {
    const today = { organizationId: this.organization.id, person, on }
    return (await this.em.count(DigestRow, today)) > 0
  }
}
