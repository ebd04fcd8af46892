import type { AgendaEntry } from '@stagger/planner/orders'
import { dateIn } from '../date-in.ts'
import { ordersOf, stateOf } from '../phase-facts.ts'
import type { Program } from '../program-state.ts'
import type { DueItem } from './agenda-facts.ts'

/**
 * A run that is awake takes up what comes in the rest of the morning too: people hear of it at their digest's hour, not
 * before, and the history is spared an awakening. What is settled meanwhile the digest leaves out.
 */
const TAKEN_AHEAD_MS = 12 * 3_600_000

/**
 * What an item is known by: its subject, due date, lead and addressee. A date that moves or another owner makes another
 * item, and the old one, which no orders name any more, never comes.
 */
export const itemKey = (item: DueItem): string => keyIn(item, item.id)

/** The same of one subject of an entry. */
const keyIn = ({ kind, about, dueOn, lead, personId }: Omit<DueItem, 'id'>, id: string): string =>
  `${about}/${id} ${dueOn} ${kind}${lead === undefined ? '' : ` ${lead}`} ${personId ?? ''}`.trimEnd()

const itemsOf = ({ ids, ...entry }: AgendaEntry): DueItem[] => ids.map((id) => ({ ...entry, id }))

const mayWait = ({ kind }: Pick<AgendaEntry, 'kind'>): boolean => kind === 'reminder' || kind === 'escalation'

/** Entries that act now or later: while reminders are paused, those that wait for nobody. */
const entriesOf = (program: Program): readonly AgendaEntry[] =>
  allEntries(program).filter((entry) => !program.facts.agenda.paused || !mayWait(entry))

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
      entry.ids.some((id) => isAhead(program, entry, id)),
  )
}

/** When the next item comes, in epoch milliseconds. Asked whenever a run awakes, so it looks no further than it must. */
export function nextItemAt(program: Program): number | undefined {
  let next = Number.POSITIVE_INFINITY
  for (const entry of entriesOf(program)) {
    const at = Date.parse(entry.at)
    if (at < next && entry.ids.some((id) => isAhead(program, entry, id))) next = at
  }
  return next === Number.POSITIVE_INFINITY ? undefined : next
}

/** Takes up everything that is due, so that it never comes again. */
export function takeDueItems(program: Program): void {
  const { agenda } = program.facts
  const due = entriesOf(program)
    .filter(({ kind, at }) => Date.parse(at) <= Date.now() + (kind === 'reminder' ? TAKEN_AHEAD_MS : 0))
    .flatMap(itemsOf)
    .filter((item) => isAhead(program, item, item.id))
  agenda.done = { ...remembered(program), ...Object.fromEntries(due.map((item) => [itemKey(item), item.dueOn])) }
  agenda.taken = [...(agenda.taken ?? []), ...due.filter((item) => isWorthSaying(program, item, due))]
}

/** Not taken up before, and not settled by what the run knows: nobody answers for what is done or was never missed. */
function isAhead(program: Program, entry: Omit<DueItem, 'id'>, id: string): boolean {
  const { done = {}, missed = [] } = program.facts.agenda
  if (keyIn(entry, id) in done || isSubjectDone(program, entry, id)) return false
  return entry.kind !== 'escalation' || entry.about !== 'evidence' || missed.includes(id)
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
  const isLater = (one: DueItem) =>
    one.kind === 'reminder' &&
    one.about === item.about &&
    one.id === item.id &&
    one.personId === item.personId &&
    (one.lead ?? 0) < (item.lead ?? 0)
  return item.dueOn >= dateIn(program.orders.timeZone, Date.now()) && !due.some(isLater)
}

/** Whether the phase of an item is done or gone from the plan; evidence is asked about elsewhere. */
export const isDone = (program: Program, item: DueItem): boolean => isSubjectDone(program, item, item.id)

function isSubjectDone(program: Program, { about, phaseId }: Omit<DueItem, 'id'>, id: string): boolean {
  if (about === 'evidence') return false
  const owner = phaseId ?? id
  return ordersOf(program, owner) === undefined || stateOf(program, owner) === 'done'
}
