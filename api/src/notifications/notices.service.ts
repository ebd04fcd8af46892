import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { noticesAbout, type Plan, type QuestionNotice } from '@stagger/planner'
import { Clock } from '../clock.ts'
import { spoken } from '../edge/spoken.ts'
import { CurrentOrganization } from '../organization/current-organization.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Problem } from '../problems/problem.ts'
import { DigestTimes } from './digest-times.ts'
import type { AnyNotice, Unanswered } from './internal-messages.ts'
import { NoticeRow } from './notice.entity.ts'
import { headingOf, sentenceOf } from './notice-words.ts'
import { type Addressee, addresseeIn, personKey } from './people.ts'

const PAGE = 200

/** Whose digest has something to say, and when. */
export type WantedDigest = { readonly organizationId: string; readonly person: string; readonly at: string }

/** A notice on the wire. */
export type NoticeView = {
  readonly id: string
  readonly personId: string
  readonly programId: string
  readonly kind: NoticeRow['kind']
  readonly about: NoticeRow['about']
  readonly subjectId: string
  readonly dueOn: string
  readonly sentence: string
  readonly at: string
  readonly read: boolean
}

/** What people have to hear: kept once, listed in the app, gathered into digests. */
@Injectable()
export class Notices {
  constructor(
    private readonly em: EntityManager,
    private readonly organization: CurrentOrganization,
    private readonly store: PlanStore,
    private readonly times: DigestTimes,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what runs have to tell people, each notice once, and says whose digests now wait for what instant. A person
   * who has left the plan hears nothing. Asked again it answers the same and changes nothing, but for what was dropped
   * since: a run that speaks of it again means it.
   */
  async keep(notices: readonly AnyNotice[]): Promise<readonly WantedDigest[]> {
    const planIds = [...new Set(notices.map(({ planId }) => planId))].toSorted()
    const wanted: WantedDigest[] = []
    for (const planId of planIds) {
      const told = notices.filter((notice) => notice.planId === planId)
      wanted.push(...(await this.em.fork().transactional((em) => this.#keepOf(em, planId, told))))
    }
    return earliest(wanted)
  }

  /**
   * The same for what is to be decided, answered or told: ahead of its day, and when nobody did. Where the day moved, or
   * somebody else is to do it by now, nobody is reminded as before; who is reminded of that day already is not anew.
   */
  async keepUnanswered(things: readonly Unanswered[]): Promise<readonly WantedDigest[]> {
    const plans = new Map<string, Plan>()
    for (const planId of new Set(things.map((one) => one.planId)))
      plans.set(planId, await this.store.document(await this.store.find(planId)))
    const told: AnyNotice[] = []
    for (const one of things) {
      const plan = plans.get(one.planId)
      if (!plan) continue
      const notices = noticesAbout(one, plan)
      told.push(...(one.asked ? await this.#inPlaceOfOthers(one, notices) : notices))
    }
    return this.keep(told)
  }

  /** What a plan has told so far, newest first: all of it, or one person's, or what that person has not read. */
  async list(planId: string, asked: { personId?: string | undefined; unread?: boolean | undefined }) {
    const plan = await this.store.find(planId)
    const document = await this.store.document(plan)
    const { organizationId } = plan
    const rows = await this.em.find(
      NoticeRow,
      {
        organizationId,
        planId,
        digestOn: { $ne: null },
        ...(asked.personId !== undefined && { personId: asked.personId }),
        ...(asked.unread && { readAt: null }),
      },
      { orderBy: { at: 'desc', id: 'desc' }, limit: PAGE },
    )
    return rows.map((row) => noticeView(row, document))
  }

  /** Marks a notice as read, or as not. In the caller's transaction. Refuses with `notice-unknown`. */
  async markRead(planId: string, id: string, read: boolean): Promise<NoticeView> {
    const plan = await this.store.find(planId)
    const row = await this.em.findOne(NoticeRow, { organizationId: plan.organizationId, planId, id })
    if (!row) throw new Problem('notice-unknown', { id })
    row.readAt = read ? (row.readAt ?? this.clock.now()) : null
    return noticeView(row, await this.store.document(plan))
  }

  async #keepOf(em: EntityManager, planId: string, notices: readonly AnyNotice[]): Promise<WantedDigest[]> {
    const plan = await this.store.lock(planId)
    const document = await this.store.document(plan)
    const known = await this.#known(em, plan, notices)
    const wanted: WantedDigest[] = []
    for (const notice of notices) {
      const addressee = addresseeIn(document, notice.personId)
      if (!addressee) continue
      const before = known.get(notice.id)
      if (!before) this.#add(em, plan, notice, addressee)
      else if (before.droppedAt) before.droppedAt = null
      const person = personKey(addressee)
      const at = await this.times.next(person, addressee.clock, notice.at)
      wanted.push({ organizationId: this.organization.id, person, at })
    }
    return wanted
  }

  /** Drops what was to remind of it otherwise. Of a warning, which is given on a day of its own, every reminder is meant. */
  async #inPlaceOfOthers(question: Unanswered, notices: readonly QuestionNotice[]): Promise<readonly QuestionNotice[]> {
    const { planId, programId, about, subjectId, dueOn, lead } = question
    const { id: organizationId } = this.organization
    const em = this.em.fork()
    const reminders = {
      organizationId,
      planId,
      programId,
      about,
      subjectId,
      kind: 'reminder' as const,
      droppedAt: null,
    }
    const persons = new Set(notices.map(({ personId }) => personId))
    const standing = lead === undefined ? await em.find(NoticeRow, { ...reminders, dueOn }) : []
    const kept = standing.filter(({ personId }) => persons.has(personId))
    const reminded = new Set(kept.map(({ personId }) => personId))
    const meant = notices.filter(({ personId }) => !reminded.has(personId))
    const noticeId = { $nin: [...kept.map((row) => row.noticeId), ...meant.map(({ id }) => id)] }
    await em.nativeUpdate(NoticeRow, { ...reminders, digestOn: null, noticeId }, { droppedAt: this.clock.now() })
    return meant
  }

  async #known(em: EntityManager, { organizationId }: PlanRow, notices: readonly AnyNotice[]) {
    const noticeId = { $in: notices.map(({ id }) => id) }
    const rows = await em.find(NoticeRow, { organizationId, noticeId })
    return new Map(rows.map((row) => [row.noticeId, row]))
  }

  #add(em: EntityManager, plan: PlanRow, { id, planId, at, lead, ...notice }: AnyNotice, addressee: Addressee): void {
    const { organizationId } = plan
    const recordedAt = this.clock.now()
    const place = { organizationId, planId, noticeId: id, person: personKey(addressee) }
    em.create(NoticeRow, { ...place, ...notice, lead: lead ?? null, at: new Date(at), recordedAt })
  }
}

function noticeView(row: NoticeRow, plan: Plan): NoticeView {
  const { id, personId, programId, kind, about, subjectId, dueOn, at, readAt } = row
  const sentence = `${headingOf(row, plan)}: ${sentenceOf(row, plan, spoken())}`
  return {
    id,
    personId,
    programId,
    kind,
    about,
    subjectId,
    dueOn,
    sentence,
    at: at.toISOString(),
    read: readAt !== null && readAt !== undefined,
  }
}

/** One wish for each person, the earliest: a digest that is woken takes along whatever is due. */
function earliest(wanted: readonly WantedDigest[]): readonly WantedDigest[] {
  const first = new Map<string, WantedDigest>()
  for (const digest of wanted) {
    const known = first.get(digest.person)
    if (!known || digest.at < known.at) first.set(digest.person, digest)
  }
  return [...first.values()]
}
