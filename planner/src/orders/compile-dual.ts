import { dayOf, isoOf, plusDays } from '../day.ts'
import type { EvidenceRecord } from '../register/ledger.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { AgendaEntry, AgendaOrders } from './agenda-orders.ts'
import { combinedExamination } from './combined-examination.ts'
import { DUAL_ORDERS_FORMAT, type DualOrders, type SharedPull } from './dual-orders.ts'
import { sharedPeople } from './shared-people.ts'
import { sharedPulls } from './shared-pulls.ts'

/** A pull that was due is spoken of for a month, and one that is due within the next quarter. */
const LOOK_BACK_DAYS = 31
const LOOK_AHEAD_DAYS = 91

/**
 * What the coordinator of the programs that run (`running`, by id) must know of a schedule. Whether a pull was made is
 * read from the ledger of evidence; `aheadDays` is how far it looks.
 */
export function compileDual(
  schedule: Schedule,
  revision: number,
  running: readonly string[],
  evidence: readonly EvidenceRecord[] = [],
  aheadDays = LOOK_AHEAD_DAYS,
): DualOrders {
  const { plan, statusDate } = schedule
  const [from, until] = [-LOOK_BACK_DAYS, aheadDays].map((days) => isoOf(plusDays(dayOf(statusDate), days)))
  const examination = combinedExamination(schedule, running)
  return {
    format: DUAL_ORDERS_FORMAT,
    organizationId: plan.organization.id,
    planId: plan.id,
    revision,
    timeZone: plan.organization.timeZone,
    wakeAt: plan.organization.wakeAt,
    programs: plan.programs.filter(({ id }) => running.includes(id)).map(({ id, kind }) => ({ programId: id, kind })),
    pulls: sharedPulls(schedule, running)
      .filter(({ dueOn }) => dueOn >= (from ?? dueOn) && dueOn < (until ?? dueOn))
      .map((pull) => withEvidence(pull, evidence)),
    people: sharedPeople(schedule, running, aheadDays),
    ...(examination && { examination }),
  }
}

/** Made on the first of its days on which the control happened. */
function withEvidence(pull: SharedPull, evidence: readonly EvidenceRecord[]): SharedPull {
  const days = evidence
    .filter(
      ({ controlId, effectiveOn }) =>
        controlId === pull.controlId && effectiveOn >= pull.opensOn && effectiveOn <= pull.dueOn,
    )
    .map(({ effectiveOn }) => effectiveOn)
    .toSorted()
  return days[0] === undefined ? pull : { ...pull, madeOn: days[0] }
}

/**
 * The agenda of a program beside others that run: of evidence that another one asks for it keeps when that opens and
 * closes, and asks and tells nobody.
 */
export function agendaBeside(
  agenda: AgendaOrders,
  schedule: Schedule,
  programId: string,
  running: readonly string[],
): AgendaOrders {
  const elsewhere = new Set(
    sharedPulls(schedule, running)
      .filter(({ askedBy }) => askedBy !== programId)
      .flatMap(({ requests }) => requests.filter((one) => one.programId === programId))
      .map(({ requestId }) => requestId),
  )
  if (elsewhere.size === 0) return agenda
  return { ...agenda, entries: agenda.entries.flatMap((entry) => split(entry, elsewhere)) }
}

/** What others ask for, without anybody to tell; and the rest as it was. */
function split(entry: AgendaEntry, elsewhere: ReadonlySet<string>): AgendaEntry[] {
  const own = entry.ids.filter((id) => !elsewhere.has(id))
  if (entry.about !== 'evidence' || own.length === entry.ids.length) return [entry]
  const { personId: _, ...silent } = entry
  const keepsDates = entry.kind === 'evidence-opens' || entry.kind === 'evidence-closes'
  return [
    ...(own.length > 0 ? [{ ...entry, ids: own }] : []),
    ...(keepsDates ? [{ ...silent, ids: entry.ids.filter((id) => elsewhere.has(id)) }] : []),
  ]
}
