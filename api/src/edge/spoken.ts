import { AsyncLocalStorage } from 'node:async_hooks'
import { FIRST_LANGUAGE, type Language } from '@stagger/planner/languages'
import * as english from '@stagger/planner/messages'
import * as german from '@stagger/planner/messages/de'
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
export const spoken = (): Messages => CATALOGUES[language.getStore() ?? FIRST_LANGUAGE]
