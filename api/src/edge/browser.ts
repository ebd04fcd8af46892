import { AsyncLocalStorage } from 'node:async_hooks'
import type { RequestHandler } from 'express'

/** The header in which a page says which browser it is open in. */
export const BROWSER_HEADER = 'Stagger-Browser'

const SOME_ID = /^[\w-]{1,64}$/

const browser = new AsyncLocalStorage<string | null>()

/** Lets everything that a request leads to know which browser it came from. */
export const browsing: RequestHandler = (request, _, next) => {
  const named = request.get(BROWSER_HEADER)
  browser.run(named !== undefined && SOME_ID.test(named) ? named : null, next)
}

/**
 * The browser that the request being answered came from, by an id that it chose for itself: before there is sign-in, the
 * one thing that tells two people apart. It proves nothing and permits nothing; all pages of a browser are one person.
 * Null for requests of other programs, and outside of a request.
 */
export const browserAsking = (): string | null => browser.getStore() ?? null
