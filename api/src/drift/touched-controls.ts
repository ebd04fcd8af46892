import { type Plan, SystemKind } from '@stagger/planner'

/** What a change may touch: everything that a control names of these kinds, and these controls. */
export type Touching = { readonly kinds: readonly SystemKind[]; readonly controlIds: readonly string[] }

/** What a system is that nobody has described: if it has the name of a kind, that. */
export function byName(system: string): Touching {
  const kind = SystemKind.safeParse(system)
  return { kinds: kind.success ? [kind.data] : [], controlIds: [] }
}

/** The controls that a change touches, by the programs that they belong to; a program of which none is touched is absent. */
export function touchedControls(
  { controls }: Pick<Plan, 'controls'>,
  { kinds, controlIds }: Touching,
): ReadonlyMap<string, readonly string[]> {
  const touched = controls.filter(
    ({ id, systems = [] }) => controlIds.includes(id) || systems.some((system) => kinds.includes(system)),
  )
  const programs = new Set(touched.flatMap(({ programIds }) => programIds))
  return new Map(
    [...programs].map((programId) => [
      programId,
      touched.filter(({ programIds }) => programIds.includes(programId)).map(({ id }) => id),
    ]),
  )
}
