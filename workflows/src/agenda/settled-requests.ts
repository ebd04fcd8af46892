import { dateIn } from '../date-in.ts'
import { tell } from '../phase-changes.ts'
import { isOver } from '../phase-facts.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import type { EvidenceStanding } from './agenda-activities.ts'
import type { DueItem, RequestState } from './agenda-facts.ts'

/** What needs nobody is told together, at the latest when the oldest of it has waited for so long. */
const TOLD_WITHIN_DAYS = 28
const DAY_MS = 86_400_000

/**
 * Notes what became of requests: opened, collected, late, missed for good; and late after all, when somebody recorded an
 * earlier day of what was missed. It is told as one event: at once when something is missing, else with the next.
 */
export function settle(program: Program, items: readonly DueItem[], standing: EvidenceStanding): void {
  const { agenda } = program.facts
  const states = { ...openings(items), ...endings(items, standing), ...recoveries(agenda.missed ?? [], standing) }
  if (Object.keys(states).length === 0) return
  const missed = new Set(agenda.missed)
  for (const [id, state] of Object.entries(states)) {
    if (state === 'missed') missed.add(id)
    else missed.delete(id)
  }
  agenda.missed = [...missed]
  agenda.untold = { ...agenda.untold, ...states }
  agenda.untoldSince ??= today(program)
  if (mustBeTold(program)) tellSettled(program)
}

const openings = (items: readonly DueItem[]): Record<string, RequestState> =>
  Object.fromEntries(items.filter(({ kind }) => kind === 'evidence-opens').map(({ id }) => [id, 'open']))

/** A request that the plan no longer makes has no standing, and no ending. */
function endings(items: readonly DueItem[], standing: EvidenceStanding): Record<string, RequestState> {
  const closing = items.filter(({ kind }) => kind === 'evidence-closes')
  return Object.fromEntries(
    closing.flatMap(({ id }) => {
      const state = standing[id]
      return state === undefined || state === 'due' ? [] : [[id, state] as const]
    }),
  )
}

const recoveries = (missed: readonly string[], standing: EvidenceStanding): Record<string, RequestState> =>
  Object.fromEntries(missed.filter((id) => standing[id] === 'late').map((id) => [id, 'late']))

function mustBeTold(program: Program): boolean {
  const { orders, facts } = program
  if (isOver(program)) return true
  const { untold = {}, untoldSince = '', done = {} } = facts.agenda
  if (Object.values(untold).some((state) => state === 'late' || state === 'missed')) return true
  if (Date.now() - Date.parse(untoldSince) >= TOLD_WITHIN_DAYS * DAY_MS) return true
  const { entries = [], through } = orders.agenda ?? {}
  const now = new Date(Date.now()).toISOString()
  return Object.keys(done).length > 0 && through === undefined && !entries.some(isEvidenceAfter(now))
}

const isEvidenceAfter =
  (now: string) =>
  ({ kind, at }: { readonly kind: string; readonly at: string }): boolean =>
    kind === 'evidence-closes' && Date.parse(at) > Date.parse(now)

/** How many of each state, and each request's own: request ids hold a slash, counts do not. */
function tellSettled(program: Program): void {
  const { agenda } = program.facts
  const states = Object.entries(agenda.untold ?? {})
  const count = (state: RequestState) => states.filter(([, one]) => one === state).length
  const counts = { open: count('open'), collected: count('collected'), late: count('late'), missed: count('missed') }
  tell(program, {
    kind: 'evidence-settled',
    effectiveOn: today(program),
    actor: RUN,
    facts: { ...counts, ...Object.fromEntries(states) },
  })
  delete agenda.untold
  delete agenda.untoldSince
}

const today = ({ orders }: Program): string => dateIn(orders.timeZone, Date.now())
