import { SCENARIO_NAMES as ENGLISH } from '@stagger/planner/messages'
import { SCENARIO_NAMES as GERMAN } from '@stagger/planner/messages/de'

/** As names are compared by people: two that differ in capitals alone look like one. */
const folded = (name: string): string => name.toLowerCase()

const GENERATED: ReadonlySet<string> = new Set([ENGLISH, GERMAN].flatMap(Object.values<string>).map(folded))

/**
 * Whether `name` is one of `kept`, or what a generated scenario is called: in any language, for a plan is read in all of
 * them.
 */
export const isTaken = (name: string, kept: readonly string[]): boolean =>
  GENERATED.has(folded(name)) || kept.some((one) => folded(one) === folded(name))
