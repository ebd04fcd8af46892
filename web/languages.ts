import { FIRST_LANGUAGE, LANGUAGES, type Language as Tag } from '@stagger/planner/languages'

/** A language that the app is built in. The first lies at the root of the built files, the others in folders of their own. */
export type Language = {
  /** As HTML and browsers call it. */
  readonly tag: Tag
  /** What the build is asked for. */
  readonly mode: string
  /** Under which condition packages give this language. */
  readonly condition?: string
  /** Where its files lie below the root, with the slashes of an address. */
  readonly base: string
}

const BUILDS: Readonly<Record<Tag, Pick<Language, 'mode' | 'condition'>>> = {
  en: { mode: 'production' },
  de: { mode: 'german', condition: 'german' },
}

const builtIn = (tag: Tag): Language => ({ tag, ...BUILDS[tag], base: tag === FIRST_LANGUAGE ? '/' : `/${tag}/` })

export const BUILT_LANGUAGES: readonly Language[] = LANGUAGES.map(builtIn)

/** The language that a mode of the build stands for; the first unless one is meant. */
export const languageOf = (mode: string): Language =>
  BUILT_LANGUAGES.find((one) => one.mode === mode) ?? builtIn(FIRST_LANGUAGE)
