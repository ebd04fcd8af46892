import type { Language } from '@stagger/planner/languages'

/** The language of this catalogue. */
export const language = 'de' satisfies Language
export const languageTitle = 'Sprache'
