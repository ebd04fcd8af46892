import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { Clock } from '../clock.ts'
import { OrganizationRow } from './organization.entity.ts'

/** The organization that everything belongs to: the only one until there is sign-in. Made at the first start. */
@Injectable()
export class CurrentOrganization {
  #id: string | undefined

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  get id(): string {
    if (!this.#id) throw new Error('The organization is asked for before it was opened.')
    return this.#id
  }

  /** Finds or makes the row, once the tables are there; safe to repeat. */
  async open(): Promise<void> {
    if (this.#id) return
    this.#id = await this.em.fork().transactional(async (em) => {
      const [found] = await em.findAll(OrganizationRow, { orderBy: { createdAt: 'asc' }, limit: 1 })
      const row = found ?? em.create(OrganizationRow, { timeZone: 'UTC', createdAt: this.clock.now() })
      await em.flush()
      return row.id
    })
  }

  /** The zone in which the organization's "today" is meant. */
  async timeZone(): Promise<string> {
    return (await this.em.findOneOrFail(OrganizationRow, { id: this.id })).timeZone
  }

  /** Plans bring their organization's profile: the zone is that of the plan written last. */
  async useTimeZone(timeZone: string): Promise<void> {
    const row = await this.em.findOneOrFail(OrganizationRow, { id: this.id })
    row.timeZone = timeZone
  }
}
