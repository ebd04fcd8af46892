import { epochOf } from './epoch.ts'
import type { IsoDate } from '../day.ts'
import { daysAfter, daysBetween, wakeInstantOn } from '../orders/local-dates.ts'
import type { PhaseOrders, ProgramOrders } from '../orders/orders.ts'
import { certificationOf } from './certification.ts'
import type { PlannedLife, PlannedProgram } from './planned-life.ts'
import type { Word } from './planned-words.ts'

/** When a limit is spoken of: on its day, or when it is known if that is later. `at`: epoch milliseconds. */
type Spoken = { readonly on: IsoDate; readonly at: number }

/** A day that something must not pass, as the run of a program will speak of it. */
export type PlannedLimit = {
  /** Inclusive. */
  readonly lastOn: IsoDate
  /** `lead`: how many days are left that day. */
  readonly warned: readonly (Spoken & { readonly lead: number })[]
  /** That it passed, on the day after it; absent when it is kept. */
  readonly passed?: Spoken
}

/** From when on a limit is known, and the last day on which it is spoken of. */
type Known = { readonly on: IsoDate; readonly at: number; readonly until: IsoDate }

/** The 90 days from the first test to submission; undefined when nothing is submitted any more. Rule W05. */
export function fieldworkLimit(
  program: PlannedProgram,
  life: PlannedLife,
): (PlannedLimit & { readonly phase: PhaseOrders; readonly firsts: readonly IsoDate[] }) | undefined {
  const { assessment } = program.orders
  const phase = phaseOf(program, 'performing-validation')
  const until = saidOf(program, 'submitAssessment')?.on
  if (!assessment || !phase || until === undefined) return undefined
  const test = saidOf(program, 'recordTest')
  const firsts = [...new Set([phase.startOn, test?.on ?? phase.startOn])]
  const firstOn = firsts.at(-1) ?? phase.startOn
  const at = test && test.on === firstOn && test.on !== phase.startOn ? test.at : begunAt(program, phase)
  const { days, warnDays } = assessment.fieldwork
  const limit = limitOf(daysAfter(firstOn, days), warnDays, { on: firstOn, at, until }, { ...program, life })
  return { ...limit, phase, firsts }
}

/** The days in which a draft may be reviewed; undefined when none is. Rule W11. */
export function draftLimit(
  program: PlannedProgram,
  life: PlannedLife,
): (PlannedLimit & { readonly phase: PhaseOrders }) | undefined {
  const { assessment } = program.orders
  const phase = phaseOf(program, 'draft-review')
  const until = saidOf(program, 'approveDraft')?.on
  if (!assessment || !phase || until === undefined) return undefined
  const { days, warnDays } = assessment.draft
  const known = { on: phase.startOn, at: begunAt(program, phase), until }
  return { ...limitOf(daysAfter(phase.startOn, days), warnDays, known, { ...program, life }), phase }
}

/** The end of the certification that a program comes to, which always passes. */
export function expiryLimit(program: PlannedProgram, life: PlannedLife): PlannedLimit | undefined {
  const certification = certificationOf(program)
  const at = saidOf(program, 'reportOutcome')?.at
  if (!certification || at === undefined) return undefined
  const { reportedOn: on, expiresOn } = certification
  const warnDays = program.orders.assessment?.expiryWarnDays ?? []
  return limitOf(expiresOn, warnDays, { on, at, until: daysAfter(expiresOn, 1) }, { ...program, life })
}

const phaseOf = ({ orders }: PlannedProgram, kind: PhaseOrders['kind']) =>
  orders.phases.find((phase) => phase.kind === kind)

const saidOf = ({ words }: PlannedProgram, says: Word['says']) => words.find(({ word }) => word.says === says)

/** By somebody's word, or by itself on its day. */
function begunAt({ words }: PlannedProgram, { phaseId, startsAt }: PhaseOrders): number {
  const begins = words.find(({ word }) => word.says === 'startPhase' && word.phaseId === phaseId)
  return begins?.at ?? epochOf(startsAt)
}

/** Of warnings whose days went by before anybody knew the limit only the last is given, and none of one that had passed. */
function limitOf(
  lastOn: IsoDate,
  warnDays: readonly number[],
  known: Known,
  { orders, life }: { readonly orders: ProgramOrders; readonly life: PlannedLife },
): PlannedLimit {
  const knownOn = later(known.on, life.startsOn)
  const knownAt = Math.max(known.at, epochOf(life.startsAt))
  const spoken = (day: IsoDate): Spoken => {
    const on = later(day, knownOn)
    return { on, at: Math.max(epochOf(wakeInstantOn(on, orders)), knownAt) }
  }
  const over = daysAfter(lastOn, 1)
  const leads = warnDays.filter((lead) => daysAfter(lastOn, -lead) <= known.until)
  const isGone = (lead: number) => daysAfter(lastOn, -lead) <= knownOn
  const said = over <= knownOn ? [] : [...leads.filter(isGone).slice(-1), ...leads.filter((lead) => !isGone(lead))]
  return {
    lastOn,
    warned: said.map((lead) => {
      const warning = spoken(daysAfter(lastOn, -lead))
      return { ...warning, lead: daysBetween(warning.on, lastOn) }
    }),
    ...(over <= known.until && { passed: spoken(over) }),
  }
}

const later = (on: IsoDate, other: IsoDate): IsoDate => (on > other ? on : other)
