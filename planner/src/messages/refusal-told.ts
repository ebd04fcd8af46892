/** What a sentence about a refusal of a run may speak of. */
export type Said = {
  readonly phase: string
  /** A fact that is a text, such as a date or an id; the language's own words where the run did not tell it. */
  readonly fact: (name: string) => string
  /** The phases that a fact lists, by their names in the plan; other things that it lists as they are. */
  readonly phases: (fact: string) => string
}

/** One line for each code. */
export type Sentences = Readonly<Record<string, (said: Said) => string>>
