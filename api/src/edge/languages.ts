import type { Request } from 'express'

/** The languages that sentences are written in; the first is spoken where nobody asks for one of them. */
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** What a reader chose on the page; without it their browser says. */
const CHOSEN = /(?:^|;\s*)stagger-language=([a-z]{2})(?:;|$)/

/** The language of a request's answer: the one that was chosen, else the one that its sender would like best. */
export function languageOf(request: Request): Language {
  const chosen = CHOSEN.exec(request.get('cookie') ?? '')?.[1]
  const liked = request.acceptsLanguages([...LANGUAGES])
  return LANGUAGES.find((one) => one === chosen) ?? LANGUAGES.find((one) => one === liked) ?? LANGUAGES[0]
}
