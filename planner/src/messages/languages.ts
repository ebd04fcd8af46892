/**
 * Every language that sentences are written in, each in its own words, by what HTML and browsers call it. The first is
 * spoken where nobody asks for one of them. Each has a folder here and one in the web app, and a build of that app.
 */
export const LANGUAGE_NAMES = { en: 'English', de: 'Deutsch' } as const

export type Language = keyof typeof LANGUAGE_NAMES

export const FIRST_LANGUAGE: Language = 'en'

export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as readonly Language[]
