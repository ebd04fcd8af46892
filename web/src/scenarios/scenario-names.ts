import { roleName } from '#words/drawer.ts'
import { programNames } from '../plan-view/program-names.ts'
import type { PlanView } from '../plan-view/plan-view.ts'

/** How whatever a scenario speaks about is called: programs, people and firms by name, roles in words, promises by their customer. */
export function scenarioNames(view: PlanView): (id: string) => string {
  const programs = programNames(view.plan.programs)
  return (id) =>
    programs.get(id) ??
    view.plan.commitments.find((promise) => promise.id === id)?.customer ??
    view.person(id)?.name ??
    view.firm(id)?.name ??
    view.activity(id)?.name ??
    roleName(id)
}
