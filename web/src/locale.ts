import { language } from '#words/language.ts'

/**
 * The locale for a page in `language` of a reader whose browser prefers the locales `own`: theirs of that language, else
 * the language as it is written where they are. No sentence has a month of another language in it.
 */
export function localeFor(language: string, own: readonly string[]): string {
  const ours = own.find((tag) => tag === language || tag.startsWith(`${language}-`))
  if (ours !== undefined) return ours
  const [region] = own.flatMap((tag) => new Intl.Locale(tag).region ?? [])
  return region === undefined ? language : `${language}-${region}`
}

/** How dates, numbers and money are written on this page. */
export const locale = localeFor(language, navigator.languages ?? [navigator.language])
