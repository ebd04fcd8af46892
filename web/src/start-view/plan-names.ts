import type { PlanNames } from '@stagger/planner'
import type { Language } from '@stagger/planner/languages'
import { PLAN_NAMES } from '@stagger/planner/plan-names'

const FETCHED: Readonly<Record<Language, () => Promise<{ readonly PLAN_NAMES: PlanNames }>>> = {
  en: () => import('@stagger/planner/plan-names/en'),
  de: () => import('@stagger/planner/plan-names/de'),
}

/** What a plan in `language` calls things: the page has the names of its own language, and fetches others. */
export const planNamesIn = async (language: Language): Promise<PlanNames> =>
  language === PLAN_NAMES.language ? PLAN_NAMES : (await FETCHED[language]()).PLAN_NAMES
