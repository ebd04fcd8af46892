import type { Program } from '@stagger/planner'
import { numberedName } from '#words/own-scenarios.ts'

/** How programs are called, by id: those that share a name are numbered in their order. */
export function programNames(programs: readonly Pick<Program, 'id' | 'name'>[]): ReadonlyMap<string, string> {
  return new Map(
    programs.map(({ id, name }) => {
      const namesakes = programs.filter((other) => other.name === name)
      return [id, namesakes.length < 2 ? name : numberedName(name, namesakes.findIndex((one) => one.id === id) + 1)]
    }),
  )
}
