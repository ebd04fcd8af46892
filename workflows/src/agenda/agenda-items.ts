import type { AgendaEntry } from '@stagger/planner/orders'
import type { DueItem } from './agenda-facts.ts'

const DAY_MS = 86_400_000
/** Notices are handed over so far ahead: they are heard at their own hour, when the digest asks whether they still hold. */
const AHEAD_MS = 15 * DAY_MS
/** What a run only takes note of, for nobody hears of it, waits for something else to awake it; so long at the most. */
const WAITS_MS: Readonly<Partial<Record<DueItem['kind'], number>>> = {
  'evidence-opens': 28 * DAY_MS,
  'evidence-closes': 7 * DAY_MS,
  escalated: 14 * DAY_MS,
}

/** What an entry of the orders comes to, of each of its subjects: notices, and what the run takes note of. */
export function kindsOf({ kind, about, personId }: AgendaEntry): readonly DueItem['kind'][] {
  if (kind === 'evidence-closes' && personId !== undefined) return ['evidence-missed', kind]
  if (kind === 'escalation' && about === 'evidence') return [kind, 'escalated']
  return [kind]
}

/** Everything that an entry comes to. */
export const itemsOf = ({ ids, ...entry }: AgendaEntry): DueItem[] =>
  kindsOf({ ids, ...entry }).flatMap((kind) => ids.map((id) => ({ ...entry, kind, id })))

/**
 * What an item is known by: its subject, due date, lead and addressee. A date that moves or another owner makes another
 * item, and the old one, which no orders name any more, never comes.
 */
export const itemKey = (item: DueItem): string => keyIn(item, item.kind, item.id)

/** The same of one subject of an entry. */
export const keyIn = (
  { about, dueOn, lead, personId }: Omit<AgendaEntry, 'ids' | 'kind'>,
  kind: DueItem['kind'],
  id: string,
): string => `${about}/${id} ${dueOn} ${kind}${lead === undefined ? '' : ` ${lead}`} ${personId ?? ''}`.trimEnd()

/** Reminders and escalations are what a pause silences; what is missed is said in any case. */
export const isPausable = (kind: DueItem['kind']): boolean =>
  kind === 'reminder' || kind === 'escalation' || kind === 'escalated'

/**
 * How long before its instant an item may be taken up. A phase's escalation is not: whether its date was over or moved
 * is known on the day itself.
 */
export const aheadOf = (kind: DueItem['kind'], { about }: Pick<AgendaEntry, 'about'>): number =>
  kind === 'reminder' || kind === 'evidence-missed' || (kind === 'escalation' && about === 'evidence') ? AHEAD_MS : 0

/** How long after its instant it is taken up at the latest. */
export const patienceOf = (kind: DueItem['kind']): number => WAITS_MS[kind] ?? 0
