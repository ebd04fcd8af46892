import type { ProgramEvent } from './program-event.ts'

/** Where what happened in runs is kept. Rejects when it could not be, so that it is tried again. */
export type ProgramEvents = { readonly record: (events: readonly ProgramEvent[]) => Promise<void> }

/** The activities of programs, over the places that they reach. */
export const projectionActivities = (programEvents: ProgramEvents) => ({
  /**
   * Safe to repeat: an event is a row under its workflow, first run and sequence, so a batch whose answer was lost
   * changes nothing when it comes again.
   */
  projectEvents: (batch: readonly ProgramEvent[]) => programEvents.record(batch),
})
export type ProjectionActivities = ReturnType<typeof projectionActivities>
