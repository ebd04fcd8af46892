import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import type { Plan } from '@stagger/planner'
import { Clock } from '../clock.ts'
import { PlanJournal } from '../events/plan-journal.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { digestFor, type PlannedNotice } from './digest-content.ts'
import { DigestRow } from './digest.entity.ts'
import { DigestTimes } from './digest-times.ts'
import type { DigestAddress } from './internal-messages.ts'
import { Mail } from './mail.ts'
import { NoticeRow } from './notice.entity.ts'
import { type Addressee, addresseeIn } from './people.ts'
import { RUN } from '../runs/reported-event.ts'
import { PlansNow } from './plans-now.ts'
import { isStillOpen } from './still-open.ts'
import { Webhook } from './webhook.ts'

/** A digest that is composed, with what is in it. */
type Composed = { readonly row: DigestRow; readonly addressee: Addressee; readonly planned: readonly PlannedNotice[] }

/** Puts together what a person has to hear, and has each channel take it once. */
@Injectable()
export class DigestDesk {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly plansNow: PlansNow,
    private readonly journal: PlanJournal,
    private readonly times: DigestTimes,
    private readonly mail: Mail,
    private readonly webhook: Webhook,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends the digest of a person's today, and says when the next one is due if anything waits. What is in it is written
   * down first: asked again after a failure, it sends the same to the channels that have not taken it. Rejects when a
   * channel did not.
   */
  async send(address: DigestAddress): Promise<{ next?: string }> {
    const composed = await this.em.fork().transactional((em) => this.#compose(em, address))
    if (composed) await this.#deliver(composed)
    return this.#next(address)
  }

  async #compose(em: EntityManager, { organizationId, person }: DigestAddress): Promise<Composed | undefined> {
    const rows = await em.find(
      NoticeRow,
      { organizationId, person, droppedAt: null, at: { $lte: this.clock.now() } },
      { orderBy: { at: 'asc', id: 'asc' } },
    )
    const plans = await this.#plans(rows)
    const addressee = newestAddressee(rows, plans)
    if (!addressee) return undefined
    const on = this.times.today(addressee.clock)
    const known = await em.findOne(DigestRow, { organizationId, person, on })
    const mine = known ? rows.filter(({ digestOn }) => digestOn === on) : await this.#openOnes(em, rows)
    if (mine.length === 0) return undefined
    const row = known ?? em.create(DigestRow, { organizationId, person, on, composedAt: this.clock.now() })
    if (!known) await this.#announce(mine, on)
    await em.flush()
    const planned = mine.flatMap((notice) => {
      const plan = plans.get(notice.planId)
      return plan ? [{ notice, plan }] : []
    })
    return { row, addressee, planned }
  }

  /** Those that wait, less what was settled since; that is dropped for good. */
  async #openOnes(em: EntityManager, rows: readonly NoticeRow[]): Promise<readonly NoticeRow[]> {
    const waiting = rows.filter(({ digestOn }) => !digestOn)
    for (const planId of new Set(waiting.map((notice) => notice.planId))) {
      const now = await this.plansNow.of(planId)
      for (const notice of waiting)
        if (notice.planId === planId && !isStillOpen(notice, now)) notice.droppedAt = this.clock.now()
    }
    await em.flush()
    return waiting.filter(({ droppedAt }) => !droppedAt)
  }

  /** From now on they are listed in the app. Plans in one order, so that two digests never wait for each other. */
  async #announce(notices: readonly NoticeRow[], on: string): Promise<void> {
    for (const planId of [...new Set(notices.map((notice) => notice.planId))].toSorted()) {
      const plan = await this.store.lock(planId)
      for (const notice of notices.filter((one) => one.planId === planId)) {
        const { programId, personId, kind, about, subjectId, dueOn } = notice
        notice.digestOn = on
        const data = { programId, personId, kind, about, subjectId, dueOn }
        this.journal.append(plan, 'notice-added', data, { actor: RUN, recordedAt: this.clock.now() })
      }
    }
  }

  async #plans(rows: readonly NoticeRow[]): Promise<ReadonlyMap<string, Plan>> {
    const plans = new Map<string, Plan>()
    for (const planId of new Set(rows.map((notice) => notice.planId)))
      plans.set(planId, await this.store.document(await this.store.find(planId)))
    return plans
  }

  /** One channel that fails does not keep the other from being tried. */
  async #deliver({ row, addressee, planned }: Composed): Promise<void> {
    const digest = { id: row.id, on: row.on, person: addressee }
    const channels = [
      { channel: 'email', by: this.mail, sent: 'emailSentAt' },
      { channel: 'webhook', by: this.webhook, sent: 'webhookSentAt' },
    ] as const
    const failures: unknown[] = []
    for (const { channel, by, sent } of channels) {
      const message = digestFor(channel, digest, planned)
      if (row[sent] || !message || !by.isConfigured) continue
      if (channel === 'email' && addressee.email === undefined) continue
      try {
        await by.send(message)
        await this.em.fork().nativeUpdate(DigestRow, { id: row.id }, { [sent]: this.clock.now() })
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '))
  }

  async #next({ organizationId, person }: DigestAddress): Promise<{ next?: string }> {
    const em = this.em.fork()
    const waiting = { organizationId, person, droppedAt: null, digestOn: null }
    const [first] = await em.find(NoticeRow, waiting, { orderBy: { at: 'asc' }, limit: 1 })
    if (!first) return {}
    const plan = await this.store.document(await this.store.find(first.planId))
    const addressee = addresseeIn(plan, first.personId)
    return addressee ? { next: await this.times.next(person, addressee.clock, first.at.toISOString()) } : {}
  }
}

/** The person as the plan of the newest notice has them. */
function newestAddressee(rows: readonly NoticeRow[], plans: ReadonlyMap<string, Plan>): Addressee | undefined {
  const found = rows.flatMap(({ planId, personId }) => {
    const plan = plans.get(planId)
    const addressee = plan && addresseeIn(plan, personId)
    return addressee ? [addressee] : []
  })
  return found.at(-1)
}
