import type { Language } from '@stagger/planner/languages'

/** The language of this catalogue. */
export const language = 'en' satisfies Language
export const languageTitle = 'Language'
