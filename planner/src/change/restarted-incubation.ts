import { dayOf, type IsoDate, isoOf, plusDays } from '../day.ts'
import { fact } from '../facts/facts.ts'
import type { Control, ControlItem } from '../plan/controls.ts'
import type { Plan } from '../plan/plan.ts'
import { countedFrom } from '../rules/incubation.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { GivenCause } from './change-cause.ts'
import type { ChangeStep } from './change-proposal.ts'

type ReIncubation = Extract<GivenCause, { kind: 're-incubation' }>

/**
 * Controls that were changed are new to HITRUST from that day (W02): its days count from then, and the activity that tests
 * them waits until the days are full, unless it has begun. For SOC 2 they have run all along. A control that is not in
 * place yet loses nothing.
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
    ...changed.map(restart),
    ...[...waits].flatMap(([activityId, startOn]) => waitUntil(activityId, startOn, days, now)),
  ]
}

const incubationDays = ({ settings }: Plan): number =>
  fact(settings.incubation === '90/90' ? 'hitrust.incubation.strict' : 'hitrust.incubation.implemented').value

type Restart = { readonly control: Control; readonly item: ControlItem; readonly cause: ReIncubation }

function restartsOf(plan: Plan, now: Schedule, cause: ReIncubation): Restart[] {
  return plan.controls
    .filter(({ id, programIds }) => cause.controlIds.includes(id) && programIds.includes(cause.programId))
    .flatMap((control) => {
      const item = control.items.findLast((one) => isOlder(one, now, cause.from))
      return item ? [{ control, item, cause }] : []
    })
}

/** Whether it is the practice, and operated before the change, and not only since. */
function isOlder(item: ControlItem, now: Schedule, from: IsoDate): boolean {
  if (item.kind !== 'implemented') return false
  const since = countedFrom(item)
  return since === undefined
    ? 'implementedBy' in item && now.activity(item.implementedBy)?.state === 'done'
    : since < from
}

const testsOf = ({ testedBy }: Control, { programId }: ReIncubation) =>
  testedBy.filter((test) => test.programId === programId && test.kinds.includes('implemented'))

const restart = ({ control: { id: controlId }, item, cause: { from } }: Restart): ChangeStep => ({
  kind: 'restart-incubation',
  controlId,
  liveSince: from,
  edits: [{ kind: 'setControlItem', controlId, item: { ...item, restartedOn: from } }],
})

function waitUntil(activityId: string, startOn: IsoDate, days: number, now: Schedule): ChangeStep[] {
  const test = now.activity(activityId)
  if (!test || test.state !== 'planned' || test.start >= startOn) return []
  return [{ kind: 'wait-with-test', activityId, startOn, days, edits: [{ kind: 'moveActivity', activityId, startOn }] }]
}
