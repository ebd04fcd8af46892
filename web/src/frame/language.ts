import type { Language } from '@stagger/planner/languages'

const YEAR_SECONDS = 31_536_000

/** Asks the server for the page in another language, now and from now on: each language is a build of its own. */
export function readIn(language: Language): void {
  document.cookie = `stagger-language=${language}; path=/; max-age=${YEAR_SECONDS}; SameSite=Lax`
  location.reload()
}
