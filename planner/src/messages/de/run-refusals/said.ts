/** What a sentence about a refusal of a run may speak of. */
export type Said = {
  readonly phase: string
  /** A fact that is a text, such as a date or an id; `(nicht genannt)` where the run did not tell it. */
  readonly fact: (name: string) => string
  readonly phases: Phases
}
/** The phases that a fact lists, by their names in the plan; other things that it lists as they are. */
type Phases = (fact: string) => string

/** One line for each code. */
export type Sentences = Readonly<Record<string, (said: Said) => string>>

/** What has to be finished, started or settled before a phase may begin. */
export function firstThings({ phases }: Said): string {
  const [done, begun, settled] = [phases('mustBeDone'), phases('mustHaveBegun'), phases('awaited')]
  return [
    done && `Zuerst abzuschließen: ${done}.`,
    begun && `Zuerst zu beginnen: ${begun}.`,
    settled && `Zuerst zu klären: ${settled}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
