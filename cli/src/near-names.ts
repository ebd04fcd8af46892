/** How many suggestions are read rather than skipped. */
const MOST = 3

/** One slip of the keyboard in so many letters. */
const LETTERS_A_SLIP = 3

/** The names that could have been meant: those that contain what was typed, else those a few letters away. */
export function nearest(typed: string, names: readonly string[]): readonly string[] {
  const wanted = typed.toLowerCase()
  const distinct = [...new Set(names)]
  const containing = distinct.filter((name) => name.toLowerCase().includes(wanted))
  if (containing.length > 0) return containing.slice(0, MOST)
  const farthest = Math.floor(typed.length / LETTERS_A_SLIP)
  return distinct
    .map((name) => ({
      name,
      away: Math.min(...[name, ...words(name)].map((one) => distance(wanted, one.toLowerCase()))),
    }))
    .filter(({ away }) => away <= farthest)
    .toSorted((a, b) => a.away - b.away)
    .slice(0, MOST)
    .map(({ name }) => name)
}

const words = (name: string): readonly string[] => name.split(/[ .-]/)

/** Letters to add, drop or change from one word to the other (Levenshtein 1966), row by row. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, k) => k)
  for (const [i, letter] of from.split('').entries()) {
    const next = [i + 1]
    for (const [k, other] of to.split('').entries())
      next.push(Math.min((next[k] ?? 0) + 1, (row[k + 1] ?? 0) + 1, (row[k] ?? 0) + Number(letter !== other)))
    row = next
  }
  return row.at(-1) ?? 0
}
