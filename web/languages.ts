/** A language that the app is built in. The first lies at the root of the built files, the others in folders of their own. */
export type Language = {
  /** As HTML and browsers call it. */
  readonly tag: string
  /** What the build is asked for. */
  readonly mode: string
  /** Under which condition packages give this language. */
  readonly condition?: string
  /** Where its files lie below the root, with the slashes of an address. */
  readonly base: string
}

export const LANGUAGES: readonly Language[] = [
  { tag: 'en', mode: 'production', base: '/' },
  { tag: 'de', mode: 'german', condition: 'german', base: '/de/' },
]

/** The language that a mode of the build stands for; the first unless one is meant. */
export const languageOf = (mode: string): Language => {
  const [first] = LANGUAGES
  const found = LANGUAGES.find((one) => one.mode === mode) ?? first
  if (!found) throw new Error('The app has no language.')
  return found
}
