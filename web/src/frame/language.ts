import { languageNames } from '#words/language.ts'

export type LanguageTag = keyof typeof languageNames

export const LANGUAGES = Object.keys(languageNames) as readonly LanguageTag[]

const YEAR_SECONDS = 31_536_000

/** Asks the server for the page in another language, now and from now on: each language is a build of its own. */
export function readIn(language: LanguageTag): void {
  document.cookie = `stagger-language=${language}; path=/; max-age=${YEAR_SECONDS}; SameSite=Lax`
  location.reload()
}
