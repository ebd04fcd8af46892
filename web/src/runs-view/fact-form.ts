/** Where a fact is sent, beside its program: the things of the plan that its address names. */
export type FactPlace = { readonly programId: string; readonly phaseId?: string; readonly subjectId?: string }

/** One thing to say of a fact. `note` is kept by the plan and never reaches a run. */
export type FactField =
  | { readonly kind: 'date'; readonly name: string; readonly starts: 'today' | 'empty'; readonly optional?: true }
  | { readonly kind: 'choice'; readonly name: string; readonly options: readonly string[] }
  | { readonly kind: 'control'; readonly name: string }
  | { readonly kind: 'text'; readonly name: string; readonly optional?: true }
  /** One that is offered, or a newer one than the plan knows of. */
  | { readonly kind: 'csf-version'; readonly name: string }
  | { readonly kind: 'count'; readonly name: string; readonly starts: string }
  /** `only`: asked only where that other field says that. */
  | { readonly kind: 'switch'; readonly name: string; readonly only?: readonly [name: string, value: string] }
  | { readonly kind: 'note'; readonly name: string; readonly optional?: true }

/** A fact that people tell a run: where it goes, what it always says, and what is asked for. */
export type FactForm = {
  /** The path below the plan's address. */
  readonly path: (place: FactPlace) => string
  readonly says?: (place: FactPlace) => Readonly<Record<string, string>>
  readonly fields: readonly FactField[]
}

/** When it happened: every fact has such a day, and none lies in the future. */
export const happened: FactField = { kind: 'date', name: 'effectiveOn', starts: 'today' }
/** What somebody may write beside it. */
export const note: FactField = { kind: 'note', name: 'note', optional: true }
export const choice = (name: string, options: readonly string[]): FactField => ({ kind: 'choice', name, options })
export const day = (name: string): FactField => ({ kind: 'date', name, starts: 'empty' })
export const text = (name: string): FactField => ({ kind: 'text', name })

const part = encodeURIComponent

/** The address of a program, and of what lies below it. */
export const below =
  (...rest: readonly string[]) =>
  ({ programId }: FactPlace): string =>
    ['', 'programs', part(programId), ...rest].join('/')

/** The address of what is said of one thing that a program has. */
export const ofSubject =
  (collection: string, what: string) =>
  (place: FactPlace): string =>
    below(collection, part(place.subjectId ?? ''), what)(place)

export const ofPhase =
  (verb: string) =>
  (place: FactPlace): string =>
    below('phases', part(place.phaseId ?? ''), verb)(place)
