import { activityStates, type IsoDate, type Plan, type Progress } from '@stagger/planner'
import type { NewFact } from '../progress/progress.service.ts'

/** A phase that began, ended or was reopened on a day, as a run or a person reports it. */
export type PhaseChange = {
  readonly kind: 'phase-started' | 'phase-finished' | 'phase-reopened'
  readonly programId: string
  readonly phaseId: string
  readonly effectiveOn: IsoDate
}

/** What a phase's change says of its activities; ids are given when it is recorded. */
export type ActivityFact = Omit<NewFact, 'id'>

/**
 * A phase that starts starts its activities that wait for no other of the phase; one that finishes finishes what is
 * not finished, never before it started; one that is reopened reopens what its finish had finished (`finishedByRuns`),
 * or everything when people had finished it all.
 */
export function phaseFacts(
  change: PhaseChange,
  plan: Plan,
  ledger: readonly Progress[],
  finishedByRuns: ReadonlySet<string>,
): ActivityFact[] {
  const states = activityStates(ledger)
  const inPhase = activitiesIn(plan, change)
  const { effectiveOn } = change
  const isDone = (id: string) => states.get(id)?.finishedOn !== undefined
  switch (change.kind) {
    case 'phase-started': {
      const waiting = waitingInside(plan, new Set(inPhase.map(({ id }) => id).filter((id) => !isDone(id))))
      return inPhase
        .filter(({ id, kind }) => kind !== 'milestone' && !states.get(id)?.startedOn && !waiting.has(id))
        .map(({ id }) => ({ activityId: id, kind: 'started', effectiveOn }))
    }
    case 'phase-finished':
      return inPhase
        .filter(({ id }) => !isDone(id))
        .map(({ id }) => ({
          activityId: id,
          kind: 'finished',
          effectiveOn: later(effectiveOn, states.get(id)?.startedOn),
        }))
    case 'phase-reopened': {
      const done = inPhase.filter(({ id }) => isDone(id))
      const byRun = done.filter(({ id }) => finishedByRuns.has(id))
      return (byRun.length > 0 ? byRun : done).map(({ id }) => ({ activityId: id, kind: 'reopened', effectiveOn }))
    }
  }
}

/** The last day on which an activity of a phase began, as recorded: no phase ends before it. */
export function lastStartIn(phase: PhasePlace, plan: Plan, ledger: readonly Progress[]): IsoDate | undefined {
  const states = activityStates(ledger)
  return activitiesIn(plan, phase)
    .flatMap(({ id }) => states.get(id)?.startedOn ?? [])
    .toSorted()
    .at(-1)
}

type PhasePlace = Pick<PhaseChange, 'programId' | 'phaseId'>

const activitiesIn = ({ activities }: Plan, { programId, phaseId }: PhasePlace) =>
  activities.filter((activity) => activity.programId === programId && activity.phaseId === phaseId)

/** The activities of a set that follow another one of it. */
const waitingInside = ({ links }: Plan, ids: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(links.filter(({ from, to, type }) => type === 'FS' && ids.has(from) && ids.has(to)).map(({ to }) => to))

const later = (on: IsoDate, other: IsoDate | undefined): IsoDate => (other !== undefined && other > on ? other : on)
