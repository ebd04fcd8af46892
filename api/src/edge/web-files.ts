import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FIRST_LANGUAGE, type Language } from '@stagger/planner/languages'
import express, { type Request, type RequestHandler, type Response } from 'express'
import { languageOf } from './languages.ts'

const YEAR = 'public, max-age=31536000, immutable'
/** Everything that is not the web app: an unknown address in here is a refusal, not a page. */
const OURS = /^\/(api|internal|problems|healthz|readyz)(\/|$)/
/**
 * Serves the built web app: hashed files for ever, everything else checked each time, and its page, in the reader's
 * language, for every address that is the app's own to route. Nothing when it was not built.
 */
export function webFiles(folder: string | undefined): RequestHandler[] {
  const root = resolve(folder ?? '')
  if (!folder || !existsSync(join(root, 'index.html'))) return []
  return [
    express.static(root, { index: false, redirect: false, setHeaders: cacheHeaders }),
    (request, response, next) => {
      const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && request.accepts('html')
      const isFile = /\.[a-z0-9]+$/i.test(request.path)
      if (!wantsPage || isFile || OURS.test(request.path)) return next()
      const first = readFirst(request)
      if (first.length > 0) response.set('Link', first.map(asPreload).join(', '))
      response.set('Cache-Control', 'no-cache').sendFile(pageIn(root, languageOf(request)))
    },
  ]
}

/** Pages that are about no plan, whatever plan the address names. */
const ABOUT_NO_PLAN = /^\/start(\/|$)/

/** What the page about a plan waits for, by address: fetched beside the scripts of the page and not after them. */
function readFirst({ path, query }: Pick<Request, 'path' | 'query'>): readonly string[] {
  const { plan } = query
  if (typeof plan !== 'string' || plan === '' || ABOUT_NO_PLAN.test(path)) return []
  const ofPlan = `/api/v1/plans/${encodeURIComponent(plan)}`
  return ['/api/v1/today', ofPlan, `${ofPlan}/progress`, `${ofPlan}/evidence`, `${ofPlan}/dates`]
}

const asPreload = (address: string): string => `<${address}>; rel=preload; as=fetch; crossorigin`

/** The first language lies at the root, others in folders that are called like them. */
function pageIn(root: string, language: Language): string {
  const own = join(root, language, 'index.html')
  return language !== FIRST_LANGUAGE && existsSync(own) ? own : join(root, 'index.html')
}

function cacheHeaders(response: Response, path: string): void {
  response.set('Cache-Control', /[\\/]assets[\\/]/.test(path) ? YEAR : 'no-cache')
  // It answers for all addresses, wherever the files of its language lie.
  if (path.endsWith('shell-worker.js')) response.set('Service-Worker-Allowed', '/')
}
