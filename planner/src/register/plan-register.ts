import { dateIn, type Day, type DaySpan, dayNumber, dayOf, type IsoDate, isoOf } from '../day.ts'
import { refuse } from '../refusal.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { type Coverage, coverage, NO_DAY, stateAt } from './coverage.ts'
import { type EvidenceRecord, evidenceLedger } from './ledger.ts'
import { programWindows, registerCalendar, registerControls, windowsInTurn } from './plan-windows.ts'
import { type LostOccurrence, lostByMove } from './moved-window.ts'
import { movedBy, type ProgramWindow } from './program-window.ts'
import type { Pull } from './pulls.ts'
import { checkCadences, checkEvidence, type RegisterFault } from './register-faults.ts'
import { type ControlSharing, sharing } from './sharing.ts'
import type { WireCoverage, WireOccurrence, WirePull, WireRegister, WireSpan, WireWindow } from './wire.ts'

/** Control × period of every window of a scheduled plan's programs, as its evidence stands on the status date. */
export function coverageToWire(schedule: Schedule, evidence: readonly EvidenceRecord[]): WireCoverage {
  const windows = programWindows(schedule)
  const controls = registerControls(schedule)
  const calendar = registerCalendar(schedule, windows)
  const statusDate = dayOf(schedule.statusDate)
  const columns = coverage({
    controls,
    windows,
    ledger: evidenceLedger(inLocalDays(evidence, schedule)),
    statusDate,
    calendar,
  })
  return {
    planId: schedule.plan.id,
    statusDate: schedule.statusDate,
    windows: windows.map(wireWindow),
    controls: controls.map(({ id }, at) => ({
      controlId: id,
      occurrences: occurrencesAt(columns, at, windows),
    })),
    faults: checkCadences(controls, windows, calendar),
  }
}

/**
 * What of the evidence would no longer count if a program's windows moved by `days` elapsed days (negative: earlier),
 * those of its renewals with the first. What falls from one window into another is lost to the first.
 * Throws `id-unknown` for a program that looks at nothing.
 */
export function lostByMoving(
  schedule: Schedule,
  evidence: readonly EvidenceRecord[],
  programId: string,
  days: number,
): readonly LostOccurrence[] {
  const windows = programWindows(schedule)
  const own = windowsInTurn(windows, programId)
  if (!own) return refuse('id-unknown', '/programs', { id: programId })
  const held = evidence.map(({ controlId, effectiveOn }) => ({
    controlId,
    effectiveOn: dayOf(effectiveOn),
    planned: false,
  }))
  const calendar = registerCalendar(schedule, windows)
  const controls = registerControls(schedule)
  return own.flatMap((window) => lostByMove(controls, window, movedBy(window, days), held, calendar))
}

/** An instant at which something was recorded, as the organization's date. */
const inLocalDays = (evidence: readonly EvidenceRecord[], { plan }: Schedule): readonly EvidenceRecord[] =>
  evidence.map((record) => ({ ...record, recordedAt: dateIn(record.recordedAt, plan.organization.timeZone) }))

/** What one register gives to the first SOC 2 and the first HITRUST program of a scheduled plan, in all of their windows. */
export function registerToWire(schedule: Schedule): WireRegister {
  const windows = programWindows(schedule)
  const [soc2, hitrust] = (['soc2', 'hitrust'] as const).map((kind) => {
    const first = windows.find((window) => window.kind === kind)
    return first && windowsInTurn(windows, first.programId)
  })
  const nothing = { a: 0, b: 0, saved: 0, overhead: 0, total: 0 }
  if (!soc2 || !hitrust) return { planId: schedule.plan.id, controls: [], hours: nothing }
  const shared = sharing(registerControls(schedule), soc2, hitrust, registerCalendar(schedule, windows))
  return {
    planId: schedule.plan.id,
    between: { soc2: soc2[0].programId, hitrust: hitrust[0].programId },
    controls: shared.controls.map(wireSharing),
    hours: shared.hours,
  }
}

/** What is wrong with records about a plan's controls when nothing after `latest` can have happened. */
export const evidenceFaults = (
  schedule: Schedule,
  records: readonly EvidenceRecord[],
  latest: IsoDate,
): readonly RegisterFault[] => checkEvidence(inLocalDays(records, schedule), registerControls(schedule), dayOf(latest))

const wireSpan = ({ start, end }: DaySpan): WireSpan => ({ start: isoOf(start), end: isoOf(end) })

const wireWindow = (window: ProgramWindow): WireWindow => ({
  programId: window.programId,
  kind: window.kind,
  ...(window.turn !== undefined && { turn: window.turn }),
  ...wireSpan(window.span),
  ...(window.kind === 'hitrust' && window.fieldwork && { fieldwork: wireSpan(window.fieldwork) }),
})

function occurrencesAt(columns: Coverage, control: number, windows: readonly ProgramWindow[]): WireOccurrence[] {
  const from = columns.first[control * windows.length] ?? 0
  const to = columns.first[(control + 1) * windows.length] ?? from
  return Array.from({ length: to - from }, (_, k) => occurrenceAt(columns, from + k, windows))
}

function occurrenceAt(columns: Coverage, row: number, windows: readonly ProgramWindow[]): WireOccurrence {
  const { programId = '', turn } = windows[columns.window[row] ?? 0] ?? {}
  const day = (column: Int32Array): Day => dayNumber(column[row] ?? 0)
  const effectiveOn = day(columns.effectiveOn)
  return {
    programId,
    ...(turn !== undefined && { turn }),
    period: wireSpan({ start: day(columns.periodStart), end: day(columns.periodEnd) }),
    within: wireSpan({ start: day(columns.start), end: day(columns.end) }),
    state: stateAt(columns, row),
    have: columns.have[row] ?? 0,
    need: columns.need[row] ?? 0,
    ...(effectiveOn !== NO_DAY && { effectiveOn: isoOf(effectiveOn) }),
  }
}

const wireSharing = ({ controlId, pulls, samples, hours }: ControlSharing): WireRegister['controls'][number] => ({
  controlId,
  pulls: pulls.map(wirePull),
  samples,
  hours,
})

const wirePull = ({ period, within, programIds, mapping, why }: Pull): WirePull => ({
  period: wireSpan(period),
  within: wireSpan(within),
  programIds,
  ...(mapping && { mapping }),
  ...(why && { why }),
})
