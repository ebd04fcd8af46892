/** The language of this catalogue, as HTML and browsers call it. */
export const language = 'de'
/** Every language that there is, each in its own words. */
export const languageNames = { en: 'English', de: 'Deutsch' } as const
export const languageTitle = 'Sprache'
