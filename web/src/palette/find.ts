/** Something with a name that words can find. */
export type Findable = {
  readonly name: string
  readonly place: string
  /** Other words that people look for it by; not shown. */
  readonly also?: string
}

/** The same with what is looked through, made once: a plan may have ten thousand activities. */
export type Indexed<Entry extends Findable> = { readonly entry: Entry; readonly name: string; readonly all: string }

export const indexed = <Entry extends Findable>(entries: readonly Entry[]): readonly Indexed<Entry>[] =>
  entries.map((entry) => {
    const name = plain(entry.name)
    return { entry, name, all: `${name} ${plain(entry.place)} ${plain(entry.also ?? '')}` }
  })

/**
 * The entries that have every word, in name or place, at most `most` of them, and how many there are. What begins with
 * the words comes first, then where a word of the name does, then what has them anywhere; else as they were given.
 */
export function found<Entry extends Findable>(
  index: readonly Indexed<Entry>[],
  typed: string,
  most: number,
): { readonly entries: readonly Entry[]; readonly count: number } {
  const wanted = plain(typed).trim()
  const words = wanted.split(/\s+/).filter((word) => word !== '')
  const ranks: Entry[][] = [[], [], [], []]
  let count = 0
  for (const one of index) {
    if (!words.every((word) => one.all.includes(word))) continue
    count += 1
    ranks[rankOf(one, wanted, words)]?.push(one.entry)
  }
  return { entries: ranks.flat().slice(0, most), count }
}

function rankOf({ name }: { readonly name: string }, wanted: string, words: readonly string[]): number {
  if (name.startsWith(wanted)) return 0
  if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 1
  return words.every((word) => name.includes(word)) ? 2 : 3
}

/** Without case and accents: José is found by jose. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
