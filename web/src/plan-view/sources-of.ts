import { type Fact, findFact, SOURCES, type Source } from '@stagger/planner'

const TITLES: ReadonlyMap<string, string> = new Map(SOURCES.map(({ id, title }) => [id, title]))

/** The titles of what a number was read in; none for what no source says. */
export const titlesOf = ({ sources }: Pick<Fact, 'sources'>): readonly string[] =>
  sources.map((id) => TITLES.get(id) ?? id)

/** What is known of where a number comes from. */
export type KnownSource = { readonly titles: readonly string[]; readonly confidence: string }

/** Where a number of the plan comes from; undefined for what somebody told. A fact that is gone is called by its id. */
export function sourceOf(source: Source): KnownSource | undefined {
  if (source === 'yours') return undefined
  const fact = findFact(source.fact)
  return fact ? { titles: titlesOf(fact), confidence: fact.confidence } : { titles: [source.fact], confidence: '' }
}
