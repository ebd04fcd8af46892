import type { Control, IsoDate, OccurrenceState, WireOccurrence, WirePull, WireWindow } from '@stagger/planner'
import { targetOf } from '@stagger/planner'
import type { PlanView } from '../plan-view/plan-view.ts'

/** How many occurrences stand how. */
export type Counts = Readonly<Record<OccurrenceState, number>>

/** A control with how its evidence stands and what of it serves both programs. */
export type RegisterControl = {
  readonly control: Control
  readonly ownerName: string
  readonly occurrences: readonly WireOccurrence[]
  readonly pulls: readonly WirePull[]
  readonly counts: Counts
}

/** A row of the heat map: an area, or under it a control. */
export type RegisterRow = {
  readonly key: string
  readonly level: 1 | 2
  readonly name: string
  readonly counts: Counts
  readonly isExpanded?: boolean
  readonly about?: RegisterControl
}

/** What is asked to be seen. */
export type Filter = {
  readonly program?: string | undefined
  /** One of the windows of a program, by `windowKey`. */
  readonly window?: string | undefined
  readonly state?: OccurrenceState | undefined
  /** Only controls of which a pull serves both programs. */
  readonly shared: boolean
  /** Words of names, owners, criteria, domains and NIST ids; all of them must be found. */
  readonly q: string
}

const NONE: Counts = { due: 0, collected: 0, late: 0, missed: 0 }

/** How many of `occurrences` stand how. */
export function countsOf(occurrences: readonly Pick<WireOccurrence, 'state'>[]): Counts {
  const counts = { ...NONE }
  for (const { state } of occurrences) counts[state] += 1
  return counts
}

export const plus = (a: Counts, b: Counts): Counts => ({
  due: a.due + b.due,
  collected: a.collected + b.collected,
  late: a.late + b.late,
  missed: a.missed + b.missed,
})

export const askedOf = ({ due, collected, late, missed }: Counts): number => due + collected + late + missed

/** Every control of the plan with its occurrences and pulls; undefined while the ledger is not known. */
export function registerOf(view: PlanView): readonly RegisterControl[] | undefined {
  const coverage = view.coverage()
  if (!coverage) return undefined
  const occurrences = new Map(coverage.controls.map((one) => [one.controlId, one.occurrences]))
  const pulls = new Map(view.register().controls.map((one) => [one.controlId, one.pulls]))
  return view.plan.controls.map((control) => {
    const own = occurrences.get(control.id) ?? []
    return {
      control,
      ownerName: (control.ownerId && view.person(control.ownerId)?.name) ?? '',
      occurrences: own,
      pulls: pulls.get(control.id) ?? [],
      counts: countsOf(own),
    }
  })
}

/** How the address calls a window: its program and which renewal begins it. */
export const windowKey = ({ programId, turn = 0 }: Pick<WireWindow, 'programId' | 'turn'>): string =>
  `${programId}/${turn}`

/** Whether a window, or what it asks for, is among what is asked to be seen. */
export const isSeen = (one: Pick<WireWindow, 'programId' | 'turn'>, { program, window }: Filter): boolean =>
  (program ?? one.programId) === one.programId && (window ?? windowKey(one)) === windowKey(one)

/** The same without a window that the plan has no more. */
export const withKnownWindow = (filter: Filter, windows: readonly WireWindow[]): Filter =>
  windows.some((one) => windowKey(one) === filter.window) ? filter : { ...filter, window: undefined }

/** The windows of a plan, program by program and in the order of time. */
export const windowsOf = ({ plan, coverage }: PlanView): readonly WireWindow[] =>
  plan.programs.flatMap(({ id }) => (coverage()?.windows ?? []).filter(({ programId }) => programId === id))

/** The controls that pass, with only the occurrences of the program and the window asked for. */
export function filtered(register: readonly RegisterControl[], filter: Filter): readonly RegisterControl[] {
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean)
  return register.flatMap((about) => {
    const { control, pulls } = about
    if (filter.program !== undefined && !control.programIds.includes(filter.program)) return []
    if (filter.shared && !pulls.some(servesBoth)) return []
    if (words.length > 0 && !saysAll(about, words)) return []
    const occurrences = about.occurrences.filter((one) => isSeen(one, filter))
    const counts = countsOf(occurrences)
    return filter.state !== undefined && counts[filter.state] === 0 ? [] : [{ ...about, occurrences, counts }]
  })
}

/** What of the register the chosen program and window ask for, whatever else is looked for: the heading tells of it. */
export const askedIn = (
  register: readonly RegisterControl[],
  { program, window }: Filter,
): readonly RegisterControl[] => filtered(register, { program, window, shared: false, q: '' })

function saysAll({ control, ownerName }: RegisterControl, words: readonly string[]): boolean {
  const targets = (control.serves ?? []).map(targetOf)
  const text = [control.name, ownerName, control.area ?? '', ...targets, ...(control.nist80053 ?? [])]
    .join(' ')
    .toLowerCase()
  return words.every((word) => text.includes(word))
}

export const servesBoth = ({ programIds }: WirePull): boolean => programIds.length > 1

/** What the rows of controls without an area of the catalogue are called together. */
export const OWN_AREA = 'own'

export const areaKey = (area: string | undefined): string => `area/${area ?? OWN_AREA}`

/** Areas in the order in which the plan first names them, each with its controls unless it is folded. */
export function registerRows(controls: readonly RegisterControl[], folded: ReadonlySet<string>): RegisterRow[] {
  const areas = new Map<string, RegisterControl[]>()
  for (const about of controls) {
    const key = areaKey(about.control.area)
    areas.set(key, [...(areas.get(key) ?? []), about])
  }
  return [...areas].flatMap(([key, inside]) => {
    const isExpanded = !folded.has(key)
    const counts = inside.reduce((sum, one) => plus(sum, one.counts), NONE)
    const area: RegisterRow = { key, level: 1, name: key.slice('area/'.length), counts, isExpanded }
    return isExpanded ? [area, ...inside.map(rowOf)] : [area]
  })
}

const rowOf = (about: RegisterControl): RegisterRow => ({
  key: about.control.id,
  level: 2,
  name: about.control.name,
  counts: about.counts,
  about,
})

/** The pull that an occurrence is, or is a part of, or the one over a window. */
export const pullOf = (
  pulls: readonly WirePull[],
  { programId, within }: Pick<WireOccurrence, 'programId' | 'within'>,
): WirePull | undefined =>
  pulls.find(
    (pull) => pull.programIds.includes(programId) && pull.within.start >= within.start && pull.within.end <= within.end,
  )

/** What is due next: the control, the day after the last that counts, and how many more end on that day. */
export type NextDue = {
  readonly controlId: string
  readonly name: string
  readonly end: IsoDate
  readonly more: number
}

/** The occurrence whose days are over first; undefined when nothing is due. */
export function nextDue(register: readonly RegisterControl[]): NextDue | undefined {
  const due = register.flatMap(({ control, occurrences }) =>
    occurrences
      .filter(({ state }) => state === 'due')
      .map(({ within }) => ({ controlId: control.id, name: control.name, end: within.end })),
  )
  const end = due.map((one) => one.end).sort()[0]
  const first = due.find((one) => one.end === end)
  const names = new Set(due.filter((one) => one.end === end).map(({ controlId }) => controlId))
  return first && { ...first, more: names.size - 1 }
}

/** What the heading says of a register. */
export type RegisterSummary = {
  readonly counts: Counts
  readonly next: NextDue | undefined
  readonly pulls: { readonly shared: number; readonly all: number }
}

export function summaryOf(register: readonly RegisterControl[]): RegisterSummary {
  const pulls = register.flatMap((one) => one.pulls)
  return {
    counts: register.reduce((sum, one) => plus(sum, one.counts), NONE),
    next: nextDue(register),
    pulls: { shared: pulls.filter(servesBoth).length, all: pulls.length },
  }
}
