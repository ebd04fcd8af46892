/** A demand that no start at all could satisfy: the task, and the row of the demand. */
export type Impossible = { readonly task: number; readonly demand: number }

/** What became of a decode. One record is used again and again: copy what should outlive the next decode. */
export type Outcome = {
  /** Nothing is broken, nothing impossible, and everything ends inside the horizon. */
  feasible: boolean
  /** Days by which arcs, ceilings, slots and the horizon are missed, added up; days that a demand found nobody count too. */
  brokenDays: number
  /** Demands left aside, because not even an empty resource could take them at or after the day the task was ready. */
  readonly impossible: Impossible[]
  /** How often a task that was placed already was sent back to start later. */
  raises: number
  /** How many tasks end past the horizon. */
  pastHorizon: number
  /** So many positions from the first were placed once and for good: a later decode may begin there or before. */
  settled: number
}

export const emptyOutcome = (): Outcome => ({
  feasible: true,
  brokenDays: 0,
  impossible: [],
  raises: 0,
  pastHorizon: 0,
  settled: 0,
})
