import { noteAsked } from '../agenda/unanswered.ts'
import { dateIn } from '../date-in.ts'
import { isOver } from '../phase-facts.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import { deadlineAfter } from './deadline-after.ts'
import { MOST_CONTROLS } from './drift-codes.ts'
import type { Triage } from './drift-facts.ts'
import type { DriftReport } from './drift-messages.ts'
import { keepTriage, questionOf, tellOf, triagesOf } from './triages.ts'

/** Reports that are recognized when they come again. */
const REMEMBERED = 50

/** Opens a triage, or adds to the one that nobody has judged yet. */
export function hearOf(program: Program, report: DriftReport): void {
  const { drift } = program.facts
  const heard = drift.heard ?? []
  if (isOver(program) || heard.includes(report.driftId)) return
  drift.heard = [...heard, report.driftId].slice(-REMEMBERED)
  const open = triagesOf(program).find(({ state }) => state === 'open')
  if (open) widen(program, open, report)
  else openTriage(program, report)
}

function openTriage(program: Program, { driftId, count, controlIds, firstAt, lastAt }: DriftReport): void {
  const openedOn = dateIn(program.orders.timeZone, Date.now())
  const days = program.orders.drift?.triageDays
  const deadline = days === undefined ? undefined : deadlineAfter(program.orders, openedOn, days)
  const triage: Triage = {
    id: driftId,
    state: 'open',
    openedOn,
    ...(deadline && { deadline }),
    count,
    controlIds: controlIds.slice(0, MOST_CONTROLS),
    firstAt,
    lastAt,
  }
  keepTriage(program, triage)
  if (deadline) noteAsked(program, questionOf('drift', triage, deadline))
  const facts = deadline && { dueOn: deadline.on }
  tellOf(program, triage, {
    kind: 'triage-opened',
    state: 'open',
    effectiveOn: openedOn,
    actor: RUN,
    ...(facts && { facts }),
  })
}

/** More of the same is counted; that it reaches further than was known is told, also to whoever owns the rest. */
function widen(program: Program, triage: Triage, report: DriftReport): void {
  const controlIds = [...new Set([...triage.controlIds, ...report.controlIds])].slice(0, MOST_CONTROLS)
  const wider: Triage = {
    ...triage,
    controlIds,
    count: triage.count + report.count,
    firstAt: earlier(triage.firstAt, report.firstAt),
    lastAt: earlier(triage.lastAt, report.lastAt) === triage.lastAt ? report.lastAt : triage.lastAt,
  }
  keepTriage(program, wider)
  if (controlIds.length === triage.controlIds.length) return
  if (wider.deadline) noteAsked(program, questionOf('drift', wider, wider.deadline))
  const effectiveOn = dateIn(program.orders.timeZone, Date.now())
  tellOf(program, wider, { kind: 'triage-widened', state: 'open', effectiveOn, actor: RUN })
}

const earlier = (one: string, other: string): string => (Date.parse(one) <= Date.parse(other) ? one : other)
