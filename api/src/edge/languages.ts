import { FIRST_LANGUAGE, type Language, LANGUAGES } from '@stagger/planner/languages'
import type { Request } from 'express'

/** What a reader chose on the page; without it their browser says. */
const CHOSEN = /(?:^|;\s*)stagger-language=([a-z]{2})(?:;|$)/

/** The language of a request's answer: the one that was chosen, else the one that its sender would like best. */
export function languageOf(request: Request): Language {
  const chosen = CHOSEN.exec(request.get('cookie') ?? '')?.[1]
  const liked = request.acceptsLanguages([...LANGUAGES])
  return LANGUAGES.find((one) => one === chosen) ?? LANGUAGES.find((one) => one === liked) ?? FIRST_LANGUAGE
}
