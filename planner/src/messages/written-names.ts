import type { Plan } from '../plan/plan.ts'
import { WRITTEN_NAMES as GERMAN } from './de/written-names.ts'
import { WRITTEN_NAMES as ENGLISH } from './en/written-names.ts'
import { FIRST_LANGUAGE, type Language } from './languages.ts'

const IN: Readonly<Record<Language, typeof ENGLISH>> = { en: ENGLISH, de: GERMAN }

/** What planning adds to a plan, in the language of the plan: it is the same whoever looks at it. */
export const writtenNames = ({ language = FIRST_LANGUAGE }: Pick<Plan, 'language'>) => IN[language]
