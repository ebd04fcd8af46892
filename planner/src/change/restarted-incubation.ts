import { dayOf, type IsoDate, isoOf, plusDays } from '../day.ts'
import { fact } from '../facts/facts.ts'
import type { Control } from '../plan/controls.ts'
import type { Plan } from '../plan/plan.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { GivenCause } from './change-cause.ts'
import type { ChangeStep } from './change-proposal.ts'

type ReIncubation = Extract<GivenCause, { kind: 're-incubation' }>

/**
 * Controls that were changed are new to HITRUST from that day (W02): their implemented item is live since then, and the
 * activity that tests it waits until the days are full, unless it has begun. A control that is not in place yet loses
 * nothing.
 */
export function restartedIncubation(plan: Plan, now: Schedule, causes: readonly GivenCause[]): ChangeStep[] {
  const changed = causes.flatMap((cause) => (cause.kind === 're-incubation' ? restartsOf(plan, now, cause) : []))
  const days = incubationDays(plan)
  const waits = new Map<string, IsoDate>()
  for (const { control, cause } of changed)
    for (const { activityId } of testsOf(control, cause)) {
      const ready = isoOf(plusDays(dayOf(cause.from), days))
      if (ready > (waits.get(activityId) ?? '')) waits.set(activityId, ready)
    }
  return [
    ...changed.map(({ control, cause }): ChangeStep => restart(control, cause)),
    ...[...waits].flatMap(([activityId, startOn]) => waitUntil(activityId, startOn, days, now)),
  ]
}

const incubationDays = ({ settings }: Plan): number =>
  fact(settings.incubation === '90/90' ? 'hitrust.incubation.strict' : 'hitrust.incubation.implemented').value

type Restart = { readonly control: Control; readonly cause: ReIncubation }

function restartsOf(plan: Plan, now: Schedule, cause: ReIncubation): Restart[] {
  return plan.controls
    .filter(({ id, programIds }) => cause.controlIds.includes(id) && programIds.includes(cause.programId))
    .filter((control) => liveSince(control, now, cause.from))
    .map((control) => ({ control, cause }))
}

/** Whether the control operated before the change, and not only since. */
const liveSince = ({ items }: Control, now: Schedule, from: IsoDate): boolean =>
  items.some((item) => {
    if (item.kind !== 'implemented') return false
    return 'liveSince' in item ? item.liveSince < from : now.activity(item.implementedBy)?.state === 'done'
  })

const testsOf = ({ testedBy }: Control, { programId }: ReIncubation) =>
  testedBy.filter((test) => test.programId === programId && test.kinds.includes('implemented'))

const restart = ({ id: controlId }: Control, { from }: ReIncubation): ChangeStep => ({
  kind: 'restart-incubation',
  controlId,
  liveSince: from,
  edits: [{ kind: 'setControlItem', controlId, item: { kind: 'implemented', liveSince: from } }],
})

function waitUntil(activityId: string, startOn: IsoDate, days: number, now: Schedule): ChangeStep[] {
  const test = now.activity(activityId)
  if (!test || test.state !== 'planned' || test.start >= startOn) return []
  return [{ kind: 'wait-with-test', activityId, startOn, days, edits: [{ kind: 'moveActivity', activityId, startOn }] }]
}
