import { createHash } from 'node:crypto'
import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { type Actual, actualsFromCsv, type ActualFault, checkActuals, type CsvKind } from '@stagger/planner'
import { Clock, instantIn } from '../clock.ts'
import { PlanJournal, type Stamp } from '../events/plan-journal.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import type { ProblemFault } from '../problems/problem.ts'
import { Problem } from '../problems/problem.ts'
import { ActualRow, columnsOf } from './actual.entity.ts'
import type { NewActual } from './new-actual.ts'
import { spoken } from '../edge/spoken.ts'

/** A file of invoices or of hours. */
export type ActualsFile = { readonly kind: CsvKind; readonly text: string }

/** What a file holds, or what is wrong with it: never both. */
export type ReadFile = { readonly rows: readonly Actual[]; readonly faults: readonly ProblemFault[] }

/** The ledger of what was spent. Methods that write run in the caller's transaction. */
@Injectable()
export class ActualsLedger {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly journal: PlanJournal,
    private readonly clock: Clock,
  ) {}

  /** Every entry of the plan, in the order recorded. */
  async list(planId: string): Promise<Actual[]> {
    return this.store.actuals(await this.store.find(planId))
  }

  /** Records one entry. Refuses with `entries-refused` what the plan does not have, what is to come, and closed periods. */
  async record(planId: string, entry: NewActual, stamp: Stamp): Promise<Actual> {
    const plan = await this.store.lock(planId)
    const recorded: Actual = { ...entry, ...signed(plan, stamp) }
    const faults = checkActuals(
      [recorded],
      await this.store.document(plan),
      await this.store.actuals(plan),
      this.clock.today(plan.timeZone),
    )
    refuseFaulty(faults.map((fault) => ({ ...described(fault), path: fault.path.replace(/^\/0/, '') })))
    this.append(plan, [recorded], stamp)
    return recorded
  }

  /** What a file would add, and what is wrong with it. Changes nothing. */
  async read(planId: string, file: ActualsFile, stamp: Stamp): Promise<ReadFile> {
    return this.#read(await this.store.find(planId), file, stamp)
  }

  /** Records all of a file, or refuses it with every fault, its row and its column. */
  async import(planId: string, file: ActualsFile, stamp: Stamp): Promise<ReadFile> {
    const plan = await this.store.lock(planId)
    const read = await this.#read(plan, file, stamp)
    refuseFaulty(read.faults)
    this.append(plan, read.rows, stamp)
    return read
  }

  async #read(plan: PlanRow, { kind, text }: ActualsFile, stamp: Stamp): Promise<ReadFile> {
    const { rows, faults } = actualsFromCsv(text, kind, await this.store.document(plan), {
      ...signed(plan, stamp),
      importId: importIdOf(kind, text),
      today: this.clock.today(plan.timeZone),
      ledger: await this.store.actuals(plan),
    })
    return { rows, faults: faults.map(described) }
  }

  /** Writes entries and one event for all of them; `plan` is locked by the caller. Unchecked, and no new orders: money moves no date. */
  append(plan: PlanRow, entries: readonly Actual[], stamp: Stamp): void {
    if (entries.length === 0) return
    this.em.persist(entries.map((entry) => this.#row(plan, entry)))
    plan.updatedAt = stamp.recordedAt
    this.journal.append(plan, 'actuals-recorded', { entries: entries.length }, stamp)
  }

  #row(plan: PlanRow, entry: Actual): ActualRow {
    plan.actuals += 1
    const { organizationId, planId, actuals } = plan
    const { number, ...columns } = { number: actuals, ...columnsOf(entry) }
    return this.em.create(ActualRow, { organizationId, planId, number, ...columns })
  }
}

const signed = ({ timeZone }: PlanRow, { actor, recordedAt }: Stamp) => ({
  actor,
  recordedAt: instantIn(timeZone, recordedAt),
})

/** Of so many hexadecimal digits two files do not share the first. */
const DIGITS = 16

/** Called after what is in it: the same file again is the same entries, which are recorded already. */
const importIdOf = (kind: CsvKind, text: string): string =>
  `${kind}.${createHash('sha256').update(text).digest('hex').slice(0, DIGITS)}`

const described = (fault: ActualFault): ProblemFault => ({ ...fault, detail: spoken().actualFaultSentence(fault) })

function refuseFaulty(faults: readonly ProblemFault[]): void {
  if (faults.length > 0) throw new Problem('entries-refused', {}, faults)
}
