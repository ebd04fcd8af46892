import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { type Edit, type Plan, parseEdit, storedEdit } from '@stagger/planner'
import { ChangeRequests } from '../change-proposals/change-requests.ts'
import { PlanJournal, type Stamp } from '../events/plan-journal.ts'
import { browserAsking } from '../edge/browser.ts'
import { CurrentOrganization } from '../organization/current-organization.ts'
import { Outbox } from '../runs/outbox.ts'
import type { PlanRow } from './plan.entity.ts'
import { RevisionRow } from './revision.entity.ts'
import type { Step } from './undo-stack.ts'

/** A revision on the wire. The first one has no edit: the plan was brought as it is. */
export type Revision = {
  readonly number: number
  readonly edit: Edit | null
  readonly actor: string
  readonly recordedAt: string
  /** Whether it was made in the browser that asks. */
  readonly mine: boolean
  /** What it changed, as `activities/soc2.window`. */
  readonly touches: readonly string[]
  readonly undoes?: number
  readonly redoes?: number
}

/** What the next revision says. */
export type RevisionEntry = {
  readonly edit: Edit
  readonly inverse: Edit
  readonly touches: readonly string[]
  readonly document: Plan
  readonly undoes?: number
  readonly redoes?: number
}

/** The rows of a plan's history, and what has to be written with each of them. */
@Injectable()
export class RevisionLog {
  constructor(
    private readonly em: EntityManager,
    private readonly organization: CurrentOrganization,
    private readonly journal: PlanJournal,
    private readonly outbox: Outbox,
    private readonly changes: ChangeRequests,
  ) {}

  /** The revisions after a number, oldest first, without their documents. */
  since({ organizationId, planId }: PlanRow, number: number): Promise<RevisionRow[]> {
    const where = { organizationId, planId, number: { $gt: number } }
    return this.em.find(RevisionRow, where, { orderBy: { number: 'asc' } })
  }

  /** The edits, undos and redos of whoever asks, oldest first. */
  async stepsOf({ organizationId, planId }: PlanRow, actor: string): Promise<Step[]> {
    const where = { organizationId, planId, actor, browser: browserAsking(), number: { $gt: 1 } }
    return this.em.find(RevisionRow, where, { orderBy: { number: 'asc' }, fields: ['number', 'undoes', 'redoes'] })
  }

  /** Writes a revision, its event and the orders it promises; `plan` is locked by the caller. */
  async append(plan: PlanRow, entry: RevisionEntry, stamp: Stamp): Promise<void> {
    const { organizationId, planId } = plan
    const { name, organization } = entry.document
    plan.revision += 1
    Object.assign(plan, { name, timeZone: organization.timeZone, updatedAt: stamp.recordedAt })
    const stored = { ...entry, edit: storedEdit(entry.edit), inverse: storedEdit(entry.inverse) }
    const made = { number: plan.revision, browser: browserAsking(), ...stamp }
    this.em.persist(this.em.create(RevisionRow, { organizationId, planId, ...stored, ...made }))
    this.journal.append(plan, 'plan-revised', { revision: plan.revision }, stamp)
    await this.outbox.promise(plan, stamp.recordedAt)
    await this.changes.edited(plan, stamp.recordedAt)
    await this.organization.useTimeZone(organization.timeZone)
  }
}

/** Whether `actor`, in the browser that asks, made a revision: then their undo takes it back. */
export const isMadeBy = (actor: string, revision: RevisionRow): boolean =>
  revision.actor === actor && (revision.browser ?? null) === browserAsking()

/** The revision as `reader` sees it: the edit in the words of today, whatever it was stored in. */
export const revisionFor = (reader: string, revision: RevisionRow): Revision => {
  const { number, edit, actor, recordedAt, touches, undoes, redoes } = revision
  return {
    number,
    edit: edit ? parseEdit(edit) : null,
    actor,
    recordedAt: recordedAt.toISOString(),
    mine: isMadeBy(reader, revision),
    touches,
    ...(undoes != null && { undoes }),
    ...(redoes != null && { redoes }),
  }
}
