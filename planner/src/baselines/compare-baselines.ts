import { dayOf, type IsoDate } from '../day.ts'
import type { Baseline, BaselineMoney } from './baseline.ts'

/** A date then and now; null where it is not there. `days` elapsed, positive later; null unless both are. */
export type DateShift = { readonly from: IsoDate | null; readonly to: IsoDate | null; readonly days: number | null }

/** Money then and now in minor units; `minor` is what it costs more. What is not there costs nothing. */
export type CostShift = { readonly from: number; readonly to: number; readonly minor: number }

/**
 * A report, a phase, an activity, or a purchase that belongs to no activity of its report. The finish of a report is the
 * day on which it is in hand, else the last day (inclusive); purchases have no dates. A row's cost is the sum of its
 * `rows`, to the last minor unit; null where either side has no money.
 */
export type ComparedRow = {
  readonly level: 'report' | 'phase' | 'activity' | 'item'
  readonly id: string
  readonly programId: string
  readonly name: string
  readonly start: DateShift
  readonly finish: DateShift
  readonly cost: CostShift | null
  readonly rows: readonly ComparedRow[]
}

/** Two baselines beside each other, or one and the plan of today; the costs of `rows` add up to `cost`. */
export type BaselineComparison = {
  readonly from: IsoDate
  readonly to: IsoDate
  /** Absent where the two count in different currencies: then nothing is compared in money. */
  readonly currency?: string
  readonly cost: CostShift | null
  /** Reports; on every level what moved the furthest comes first, then what differs most in money. */
  readonly rows: readonly ComparedRow[]
}

/**
 * How `to` differs from `from`, in days and money, per report, phase and activity; things are the same by their ids, and
 * names are the newer ones. An activity that went to another phase is compared where it is now.
 */
export function compareBaselines(from: Baseline, to: Baseline): BaselineComparison {
  const isCounted = from.money !== null && to.money !== null && from.currency === to.currency
  const sides = { from: sideOf(from), to: sideOf(to), isCounted }
  const programs = inEither(from.programs, to.programs)
  const rows = byEffect(programs.map(({ id, name }) => reportRow(id, name, sides)))
  return {
    from: from.statusDate,
    to: to.statusDate,
    ...(from.currency === to.currency && { currency: to.currency }),
    cost: summed(rows, isCounted),
    rows,
  }
}

type Dated = Baseline['activities'][number]

/** One side with what is looked up in it. */
type Side = {
  readonly baseline: Baseline
  readonly activities: ReadonlyMap<string, Dated>
  readonly money: ReadonlyMap<string, number>
}
type Sides = { readonly from: Side; readonly to: Side; readonly isCounted: boolean }

function sideOf(baseline: Baseline): Side {
  const money = new Map<string, number>()
  for (const line of baseline.money ?? []) money.set(keyOf(line), (money.get(keyOf(line)) ?? 0) + line.minor)
  return { baseline, activities: new Map(baseline.activities.map((one) => [one.id, one])), money }
}

/** Whose money it is: an activity's within the program that pays, or a purchase's. */
const keyOf = ({
  programId,
  activityId,
  itemId,
}: Pick<BaselineMoney, 'programId' | 'activityId' | 'itemId'>): string =>
  activityId === undefined ? itemKey(programId, itemId) : activityKey(programId, activityId)
const activityKey = (programId: string, id: string): string => `${programId}\nactivity\n${id}`
const itemKey = (programId: string, id: string): string => `${programId}\nitem\n${id}`

function reportRow(id: string, name: string, sides: Sides): ComparedRow {
  const rows = byEffect([...phaseRows(id, sides), ...itemRows(id, sides)])
  const inHand = (side: Side) => side.baseline.programs.find((program) => program.id === id)?.inHandOn ?? null
  return {
    level: 'report',
    id,
    programId: id,
    name,
    start: shift(firstStart(within(id, undefined, sides.from)), firstStart(within(id, undefined, sides.to))),
    finish: shift(inHand(sides.from), inHand(sides.to)),
    cost: summed(rows, sides.isCounted),
    rows,
  }
}

function phaseRows(programId: string, sides: Sides): readonly ComparedRow[] {
  const inProgram = ({ baseline }: Side) => baseline.phases.filter((phase) => phase.programId === programId)
  const activities = activityRows(programId, sides)
  return inEither(inProgram(sides.from), inProgram(sides.to)).map(({ id, name }) => {
    const rows = byEffect(activities.flatMap(({ phaseId, row }) => (phaseId === id ? [row] : [])))
    const [then, now] = [within(programId, id, sides.from), within(programId, id, sides.to)]
    return {
      level: 'phase',
      id,
      programId,
      name,
      start: shift(firstStart(then), firstStart(now)),
      finish: shift(finishOf(then), finishOf(now)),
      cost: summed(rows, sides.isCounted),
      rows,
    }
  })
}

/** The activities of a program with the phase they lie in: now, or then where they are gone. */
function activityRows(programId: string, { from, to, isCounted }: Sides) {
  const then = within(programId, undefined, from)
  const now = within(programId, undefined, to)
  return inEither(then, now).map(({ id, name }) => {
    // One that another program has now: there it is new, and here it is gone.
    const [before, after] = [from.activities.get(id), to.activities.get(id)].map((one) =>
      one?.programId === programId ? one : undefined,
    )
    const row: ComparedRow = {
      level: 'activity',
      id,
      programId,
      name,
      start: shift(startOf(before), startOf(after)),
      finish: shift(before?.lastDay ?? null, after?.lastDay ?? null),
      cost: isCounted ? costShift(activityKey(programId, id), from, to) : null,
      rows: [],
    }
    return { phaseId: after?.phaseId ?? before?.phaseId, row }
  })
}

function itemRows(programId: string, { from, to, isCounted }: Sides): readonly ComparedRow[] {
  if (!isCounted) return []
  const bought = ({ baseline }: Side) =>
    (baseline.money ?? []).flatMap((line) =>
      line.programId === programId && line.activityId === undefined ? [{ id: line.itemId, name: line.name }] : [],
    )
  return inEither(bought(from), bought(to)).map(({ id, name }) => ({
    level: 'item',
    id,
    programId,
    name,
    start: NO_DATE,
    finish: NO_DATE,
    cost: costShift(itemKey(programId, id), from, to),
    rows: [],
  }))
}

const NO_DATE: DateShift = { from: null, to: null, days: null }

const within = (programId: string, phaseId: string | undefined, { baseline }: Side): readonly Dated[] =>
  baseline.activities.filter((one) => one.programId === programId && (phaseId === undefined || one.phaseId === phaseId))

/** The first day that people name: a milestone's two ends are the boundary after its day. */
const startOf = (one: Dated | undefined): IsoDate | null =>
  one === undefined ? null : one.start === one.end ? one.lastDay : one.start

const firstStart = (all: readonly Dated[]): IsoDate | null =>
  all.map(startOf).reduce((first, start) => (first === null || (start !== null && start < first) ? start : first), null)

const finishOf = (all: readonly Dated[]): IsoDate | null =>
  all.reduce<IsoDate | null>((last, { lastDay }) => (last === null || lastDay > last ? lastDay : last), null)

const shift = (from: IsoDate | null, to: IsoDate | null): DateShift => ({
  from,
  to,
  days: from === null || to === null ? null : dayOf(to) - dayOf(from),
})

function costShift(key: string, from: Side, to: Side): CostShift {
  const [then, now] = [from.money.get(key) ?? 0, to.money.get(key) ?? 0]
  return { from: then, to: now, minor: now - then }
}

function summed(rows: readonly ComparedRow[], isCounted: boolean): CostShift | null {
  if (!isCounted) return null
  const of = (side: keyof CostShift) => rows.reduce((sum, { cost }) => sum + (cost?.[side] ?? 0), 0)
  return { from: of('from'), to: of('to'), minor: of('minor') }
}

/** Everything that either side has, once, as the newer one calls it; what is gone comes after what is there. */
function inEither<Named extends { readonly id: string; readonly name: string }>(
  from: readonly Named[],
  to: readonly Named[],
): readonly Named[] {
  const all = new Map(to.map((one) => [one.id, one]))
  for (const one of from) if (!all.has(one.id)) all.set(one.id, one)
  return [...all.values()]
}

/** What moved the furthest first, what is new or gone before all of it; then by money. Equal ones stay in plan order. */
const byEffect = (rows: readonly ComparedRow[]): readonly ComparedRow[] =>
  rows.toSorted((one, other) => daysOf(other) - daysOf(one) || centsOf(other) - centsOf(one))

const centsOf = ({ cost }: ComparedRow): number => Math.abs(cost?.minor ?? 0)

/** How far either end moved; a whole row that is new or gone counts as further than any. */
function daysOf({ level, start, finish }: ComparedRow): number {
  if (level === 'item') return 0
  if ((finish.from === null) !== (finish.to === null)) return Number.MAX_SAFE_INTEGER
  return Math.max(Math.abs(start.days ?? 0), Math.abs(finish.days ?? 0))
}

/** Whether anything of a row is not as it was. */
export const differs = ({ start, finish, cost }: Pick<ComparedRow, 'start' | 'finish' | 'cost'>): boolean =>
  start.from !== start.to || finish.from !== finish.to || (cost?.minor ?? 0) !== 0
