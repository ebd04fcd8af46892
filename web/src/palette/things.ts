import type { PlanView } from '../plan-view/plan-view.ts'
import { phaseKey, programKey } from '../plan-view/plan-view.ts'
import { memberKey } from '../capacity-view/team-member.ts'
import type { PagePath } from '../frame/pages.ts'
import { foundKind, reportThing, roleText } from '#words/palette.ts'

/** Something of the plan, and the address that shows it. */
export type Thing = {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly to: PagePath
  readonly search: Readonly<Record<string, string>>
}

/** Everything of a plan that has a name: reports, people, firms, controls, phases and activities. */
export function thingsOf({ plan, program, phase }: Pick<PlanView, 'plan' | 'program' | 'phase'>): readonly Thing[] {
  const onTimeline = (select: string) => ({ id: `thing ${select}`, to: '/' as const, search: { select } })
  const inTeam = (kind: 'person' | 'firm', id: string) => {
    const edit = memberKey({ kind, id })
    return { id: `thing ${edit}`, to: '/capacity' as const, search: { view: 'team', edit } }
  }
  return [
    ...plan.programs.map((one) => ({
      ...onTimeline(programKey(one.id)),
      name: reportThing(one),
      place: one.name,
    })),
    ...plan.people.map(({ id, name, role }) => ({
      ...inTeam('person', id),
      name,
      place: foundKind('person', roleText(role)),
    })),
    ...plan.firms.map(({ id, name }) => ({ ...inTeam('firm', id), name, place: foundKind('firm') })),
    ...plan.controls.map(({ id, name }) => ({
      id: `thing control ${id}`,
      name,
      place: foundKind('control'),
      to: '/evidence' as const,
      search: { select: id },
    })),
    ...plan.programs.flatMap((one) =>
      one.phases.map(({ id, name }) => ({
        ...onTimeline(phaseKey(one.id, id)),
        name,
        place: foundKind('phase', one.name),
      })),
    ),
    ...plan.activities.map(({ id, name, programId, phaseId }) => ({
      ...onTimeline(id),
      name,
      place: foundKind('activity', [program(programId)?.name, phase(programId, phaseId)?.name].join(' · ')),
    })),
  ]
}
