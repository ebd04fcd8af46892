import { type AlikeEntries, alikeEntries, type DiaryEntry, type IsoDate } from '@stagger/planner'
import type { DiaryNames } from '@stagger/planner/messages'
import type { PlanView } from '../plan-view/plan-view.ts'

/** What would happen on a day if everything went as planned. */
export type Foretold = {
  readonly on: IsoDate
  readonly programId: string | undefined
  readonly entries: AlikeEntries
  /** Whether the run does it by itself; else people report it. */
  readonly byItself: boolean
}

/** What comes again and again: the evidence of a period, who is reminded or hears of what, and digests of all that. */
const ROUTINE: ReadonlySet<string> = new Set([
  'reminder',
  'digest',
  'unanswered',
  'escalation',
  'evidence-collected',
  'person-shared',
])

/** What is told as soon as a program runs and the plan says it: where programs run, all of it has happened. */
const TOLD_AT_ONCE: ReadonlySet<string> = new Set(['run-started', 'exception-opened', 'exception-decided'])

/** What lies ahead, the nearest first; with what comes again and again, or without it. */
export function foretold(entries: readonly DiaryEntry[], today: IsoDate, withRoutine: boolean): readonly Foretold[] {
  const ahead = entries.filter(
    ({ on, kind }) => on >= today && !TOLD_AT_ONCE.has(kind) && (withRoutine || !ROUTINE.has(kind)),
  )
  return alikeEntries(ahead).map((alike) => {
    const [{ on, programId, byItself }] = alike
    return { on, programId, entries: alike, byItself }
  })
}

/** What the plan calls what is foretold. */
export function foretoldNames({ plan, activity, person }: PlanView): DiaryNames {
  const phases = new Map(plan.programs.flatMap(({ phases: all }) => all.map(({ id, name }) => [id, name] as const)))
  return {
    phase: (id) => phases.get(id) ?? id,
    milestone: (id) => activity(id)?.name ?? id,
    // An exception's id ends with that of its control.
    control: (about) => plan.controls.find(({ id }) => about === id || about.endsWith(`.${id}`))?.name ?? about,
    person: (id) => person(id)?.name ?? id,
  }
}
