import type { WorkingCalendar } from '../calendar.ts'
import { fact } from '../facts/facts.ts'
import type { ControlItemKind } from '../plan/controls.ts'
import { occurrencesOf } from './occurrences.ts'
import { type SamplePoint } from '../plan/firm-settings.ts'
import { overlap, type ProgramWindow, type WindowsInTurn } from './program-window.ts'
import { type MappedControl, type Pull, pullsOf, sharedMapping } from './pulls.ts'
import { sampleRange } from './samples.ts'

/** A control with everything that its evidence costs. */
export type SharingControl = MappedControl & { readonly items: readonly ControlItemKind[] }

/** Hours of two programs for evidence, and what one register saves: `total = a + b − saved + overhead`. */
export type Hours = {
  readonly a: number
  readonly b: number
  readonly saved: number
  /** Of writing and keeping the mappings of the controls that both programs look at. */
  readonly overhead: number
  readonly total: number
}

/** What one control gives to both programs. */
export type ControlSharing = {
  readonly controlId: string
  readonly pulls: readonly Pull[]
  /** How many samples each program asks, and how many of them are the same ones. */
  readonly samples: { readonly a: number; readonly b: number; readonly shared: number }
  readonly hours: Hours
}

/** What one register gives to two programs: control by control, and together. */
export type Sharing = { readonly controls: readonly ControlSharing[]; readonly hours: Hours }

/** Which items a program reads. SOC 2 reads the policy beside the practice; HITRUST scores documents in an r2 alone. */
const READS: Readonly<Record<'soc2' | 'e1' | 'i1' | 'r2', readonly ControlItemKind[]>> = {
  soc2: ['policy', 'implemented'],
  e1: ['implemented'],
  i1: ['implemented'],
  r2: ['policy', 'procedure', 'implemented', 'measured', 'managed'],
}

const readBy = (window: ProgramWindow) => READS[window.kind === 'soc2' ? 'soc2' : window.level]

/**
 * Which pulls serve both programs, and the hours of both in all of their windows, at one point of the facts' ranges.
 * Nothing is known about hours but our own planning values. One more mapping never costs more than its own overhead:
 * which programs look at a control is the control's `programIds`, and a mapping only lets one pull do the work of two.
 */
export function sharing(
  controls: readonly SharingControl[],
  a: WindowsInTurn,
  b: WindowsInTurn,
  calendar: WorkingCalendar,
  point: SamplePoint = 'likely',
): Sharing {
  const shared = controls.map((control) => controlSharing(control, a, b, calendar, point))
  return { controls: shared, hours: shared.reduce((sum, { hours }) => plus(sum, hours), NOTHING) }
}

const NOTHING: Hours = { a: 0, b: 0, saved: 0, overhead: 0, total: 0 }

const plus = (one: Hours, other: Hours): Hours => ({
  a: one.a + other.a,
  b: one.b + other.b,
  saved: one.saved + other.saved,
  overhead: one.overhead + other.overhead,
  total: one.total + other.total,
})

/** A window of a program with the samples that it asks of a control. */
type Sampled = { readonly window: ProgramWindow; readonly asked: number }

function controlSharing(
  control: SharingControl,
  a: WindowsInTurn,
  b: WindowsInTurn,
  calendar: WorkingCalendar,
  point: SamplePoint,
): ControlSharing {
  const pulls = pullsOf(control, a, b, calendar)
  const sampled = (windows: WindowsInTurn) =>
    windows.map((window): Sampled => ({ window, asked: samplesAsked(control, pulls, window, calendar) }))
  const [ofA, ofB] = [sampled(a), sampled(b)]
  const samples = {
    a: total(ofA, ({ asked }) => asked),
    b: total(ofB, ({ asked }) => asked),
    shared: sharedSamples(control, pulls, ofA, ofB),
  }
  const hours = {
    a: total(ofA, (one) => ownHours(control, one, point)),
    b: total(ofB, (one) => ownHours(control, one, point)),
    saved: savedHours(control, a, b, samples.shared, point),
    overhead: overheadHours(control, a, b, point),
  }
  const all = hours.a + hours.b - hours.saved + hours.overhead
  return { controlId: control.id, pulls, samples, hours: { ...hours, total: all } }
}

const total = <Thing>(things: readonly Thing[], of: (thing: Thing) => number): number =>
  things.reduce((sum, thing) => sum + of(thing), 0)

/** Samples that are the same ones where pulls are shared, a population's in proportion to the days in common. */
function sharedSamples(
  control: SharingControl,
  pulls: readonly Pull[],
  a: readonly Sampled[],
  b: readonly Sampled[],
): number {
  const inCommon = ({ window, asked }: Sampled) => {
    const both = pulls.filter(({ windows }) => windows.length > 1 && windows.includes(window))
    return isPopulation(control) ? Math.floor(asked * shareOfDays(both, window)) : Math.min(asked, both.length)
  }
  return Math.min(total(a, inCommon), total(b, inCommon))
}

/** Whether one pull holds many samples. */
const isPopulation = ({ cadence, evidence }: SharingControl): boolean =>
  evidence === 'period' && (cadence === 'daily' || cadence === 'per-event')

function samplesAsked(
  control: SharingControl,
  pulls: readonly Pull[],
  window: ProgramWindow,
  calendar: WorkingCalendar,
): number {
  const mine = pulls.filter(({ windows }) => windows.includes(window))
  if (mine.length === 0) return 0
  if (control.cadence === 'daily') return occurrencesOf(control, window, calendar)[0]?.need ?? 0
  const population = isPopulation(control) ? Number.MAX_SAFE_INTEGER : mine.length
  return sampleRange(window.kind, control.cadence, population)[window.settings.sample]
}

function shareOfDays(both: readonly Pull[], { span }: ProgramWindow): number {
  const days = total(both, ({ within }) => daysIn(overlap(within, span)))
  return Math.min(1, days / daysIn(span))
}

const daysIn = (span: ProgramWindow['span'] | undefined): number => (span ? span.end - span.start : 0)

const hoursOf = (of: ControlItemKind | 'point-in-time' | 'population' | 'sample' | 'mapping', point: SamplePoint) =>
  of === 'implemented' ? 0 : fact(`register.hours.${of}`)[point]

/** Of one window: documents once; then a state sample by sample, or a population and samples from it. */
function ownHours(control: SharingControl, { window, asked }: Sampled, point: SamplePoint): number {
  if (!control.programIds.includes(window.programId)) return 0
  const documents = control.items.filter((kind) => readBy(window).includes(kind))
  return total(documents, (kind) => hoursOf(kind, point)) + practiceHours(control, asked, point)
}

function practiceHours({ evidence }: SharingControl, samples: number, point: SamplePoint): number {
  if (samples === 0) return 0
  if (evidence === 'point-in-time') return samples * hoursOf('point-in-time', point)
  return hoursOf('population', point) + samples * hoursOf('sample', point)
}

/** What both programs read is read once for both, however many windows follow. */
function savedHours(
  control: SharingControl,
  a: WindowsInTurn,
  b: WindowsInTurn,
  samples: number,
  point: SamplePoint,
): number {
  const mapping = isInBoth(control, a, b) ? sharedMapping(control, a, b) : undefined
  if (!mapping) return 0
  const share = fact(`register.share.${mapping}`).value
  const inBoth = control.items.filter((kind) => readBy(a[0]).includes(kind) && readBy(b[0]).includes(kind))
  const documents = total(inBoth, (kind) => hoursOf(kind, point))
  const documentShare = Math.min(share, fact('register.share.document').value)
  return share * practiceHours(control, samples, point) + documentShare * documents
}

function overheadHours(control: SharingControl, a: WindowsInTurn, b: WindowsInTurn, point: SamplePoint): number {
  return isInBoth(control, a, b) ? control.serves.length * hoursOf('mapping', point) : 0
}

const isInBoth = ({ programIds }: SharingControl, [a]: WindowsInTurn, [b]: WindowsInTurn): boolean =>
  programIds.includes(a.programId) && programIds.includes(b.programId)
