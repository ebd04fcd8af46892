import { AsyncLocalStorage } from 'node:async_hooks'
import type { PlanNames } from '@stagger/planner'
import { FIRST_LANGUAGE, type Language } from '@stagger/planner/languages'
import * as english from '@stagger/planner/messages'
import * as german from '@stagger/planner/messages/de'
import { PLAN_NAMES as ENGLISH } from '@stagger/planner/plan-names/en'
import { PLAN_NAMES as GERMAN } from '@stagger/planner/plan-names/de'
import type { RequestHandler } from 'express'
import { languageOf } from './languages.ts'

/** The planner's sentences in one language: what it makes of facts. */
export type Messages = {
  [Name in keyof typeof english as (typeof english)[Name] extends (...facts: never[]) => unknown
    ? Name
    : never]: (typeof english)[Name]
}

const CATALOGUES: Readonly<Record<Language, Messages>> = { en: english, de: german }

const language = new AsyncLocalStorage<Language>()

/** Lets everything that a request leads to speak its language. */
export const speaking: RequestHandler = (request, response, next) => {
  const spokenHere = languageOf(request)
  response.set('Content-Language', spokenHere).vary('Accept-Language, Cookie')
  language.run(spokenHere, next)
}

/** The planner's sentences in the language of the request that is being answered; outside of one in the first. */
export const spoken = (): Messages => spokenIn(language.getStore())

/** The planner's sentences in a language: in a plan's own for what is written to people who have asked nothing. */
export const spokenIn = (one: Language | undefined): Messages => CATALOGUES[one ?? FIRST_LANGUAGE]

const PLAN_NAMES: Readonly<Record<Language, PlanNames>> = { en: ENGLISH, de: GERMAN }

/** The names of a plan that is made for the request that is being answered. */
export const planNames = (): PlanNames => planNamesIn(language.getStore() ?? FIRST_LANGUAGE)

/** The names of a plan that is made in a language. */
export const planNamesIn = (one: Language): PlanNames => PLAN_NAMES[one]
