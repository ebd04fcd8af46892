import type { AgendaEntry } from '@stagger/planner/orders'
import { dateIn } from '../date-in.ts'
import { ordersOf, stateOf } from '../phase-facts.ts'
import type { Program } from '../program-state.ts'
import type { DueItem } from './agenda-facts.ts'
import { aheadOf, isPausable, itemKey, itemsOf, keyIn, kindsOf, patienceOf } from './agenda-items.ts'

const DAY_MS = 86_400_000

const allEntries = ({ orders, facts }: Program): readonly AgendaEntry[] => [
  ...(facts.agenda.overdue ?? []),
  ...(orders.agenda?.entries ?? []),
]

/**
 * Before new orders are taken: a phase that is late has a later date in them, for what is left of it lies ahead. That
 * nobody answered by the date that is over stays to be said.
 */
export function keepOverdue(program: Program): void {
  const today = dateIn(program.orders.timeZone, Date.now())
  program.facts.agenda.overdue = allEntries(program).filter(
    (entry) =>
      entry.kind === 'escalation' &&
      entry.about !== 'evidence' &&
      entry.dueOn < today &&
      entry.ids.some((id) => isAhead(program, entry, entry.kind, id)),
  )
}

/**
 * When the run has to look into its agenda next, in epoch milliseconds. Asked whenever it awakes, so it looks no further
 * than it must.
 */
export function nextItemAt(program: Program): number | undefined {
  let next = Number.POSITIVE_INFINITY
  for (const entry of allEntries(program)) {
    const at = Date.parse(entry.at)
    for (const kind of kindsOf(entry)) {
      const by = at + patienceOf(kind)
      if (by < next && entry.ids.some((id) => isAhead(program, entry, kind, id))) next = by
    }
  }
  return next === Number.POSITIVE_INFINITY ? undefined : next
}

/** Takes up everything that is due or may be taken along, so that it never comes again. */
export function takeDueItems(program: Program): void {
  const now = Date.now()
  take(
    program,
    itemsAhead(program, ({ kind, at, about }) => Date.parse(at) <= now + aheadOf(kind, { about })),
  )
}

/** Takes up what a program that is over has to take note of still, and nothing that anybody would hear. */
export function takeLastItems(program: Program): void {
  const now = Date.now()
  take(
    program,
    itemsAhead(program, ({ kind, at }) => patienceOf(kind) > 0 && Date.parse(at) <= now),
  )
}

/**
 * While reminders are paused, the digest drops those that were handed over and fall due: afterwards they come again, as
 * far as they still make sense. A day back, for an hour that is just over may not have been kept.
 */
export function letGoOfReminders(program: Program): void {
  const { agenda } = program.facts
  const held = allEntries(program)
    .filter(({ kind, at }) => isPausable(kind) && Date.parse(at) > Date.now() - DAY_MS)
    .flatMap(itemsOf)
    .map(itemKey)
  const kept = new Set(held)
  agenda.done = Object.fromEntries(Object.entries(agenda.done ?? {}).filter(([key]) => !kept.has(key)))
}

function itemsAhead(program: Program, isDue: (item: DueItem) => boolean): readonly DueItem[] {
  const due = allEntries(program).flatMap((entry) => itemsOf(entry).filter(isDue))
  const closing = new Set(due.flatMap(({ kind, id }) => (kind === 'evidence-closes' ? [id] : [])))
  return due.filter((item) => isAhead(program, item, item.kind, item.id, closing))
}

function take(program: Program, due: readonly DueItem[]): void {
  const { agenda } = program.facts
  agenda.done = { ...remembered(program), ...Object.fromEntries(due.map((item) => [itemKey(item), item.dueOn])) }
  agenda.taken = [...(agenda.taken ?? []), ...due.filter((item) => isWorthSaying(program, item, due))]
}

/**
 * Not taken up before, not silenced, and not settled by what the run knows: nobody answers for what is done, or was
 * neither missed nor is just `closing`.
 */
function isAhead(
  program: Program,
  entry: Omit<DueItem, 'id' | 'kind'>,
  kind: DueItem['kind'],
  id: string,
  closing: ReadonlySet<string> = new Set(),
): boolean {
  const { done = {}, missed = [], paused } = program.facts.agenda
  if ((paused && isPausable(kind)) || keyIn(entry, kind, id) in done || isSubjectDone(program, entry, id)) return false
  return kind !== 'escalated' || missed.includes(id) || closing.has(id)
}

/** What was taken up, while it is still named or its due date lies ahead. */
function remembered(program: Program): Record<string, string> {
  const named = new Set(allEntries(program).flatMap(itemsOf).map(itemKey))
  const today = dateIn(program.orders.timeZone, Date.now())
  const { done = {} } = program.facts.agenda
  return Object.fromEntries(Object.entries(done).filter(([key, dueOn]) => dueOn >= today || named.has(key)))
}

/**
 * A reminder that comes late, because the run was away or quiet, is given up
 * when its due date is over or when a later one of the same subject has come too.
 */
function isWorthSaying(program: Program, item: DueItem, due: readonly DueItem[]): boolean {
  if (item.kind !== 'reminder') return true
  const now = Date.now()
  const isLater = (one: DueItem) =>
    one.kind === 'reminder' &&
    one.about === item.about &&
    one.id === item.id &&
    one.personId === item.personId &&
    (one.lead ?? 0) < (item.lead ?? 0) &&
    Date.parse(one.at) <= now
  const heardOn = dateIn(program.orders.timeZone, Math.max(now, Date.parse(item.at)))
  return item.dueOn >= heardOn && !due.some(isLater)
}

/** Whether the phase of an item is done or gone from the plan; evidence is asked about elsewhere. */
export const isDone = (program: Program, item: DueItem): boolean => isSubjectDone(program, item, item.id)

function isSubjectDone(program: Program, { about, phaseId }: Omit<DueItem, 'id' | 'kind'>, id: string): boolean {
  if (about === 'evidence') return false
  const owner = phaseId ?? id
  return ordersOf(program, owner) === undefined || stateOf(program, owner) === 'done'
}
