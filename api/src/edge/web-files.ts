import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import express, { type RequestHandler, type Response } from 'express'

const YEAR = 'public, max-age=31536000, immutable'
/** Everything that is not the web app: an unknown address in here is a refusal, not a page. */
const OURS = /^\/(api|internal|problems|healthz|readyz)(\/|$)/

/**
 * Serves the built web app: hashed files for ever, everything else checked each time, and its page for every address
 * that is the app's own to route. Nothing when it was not built.
 */
export function webFiles(folder: string | undefined): RequestHandler[] {
  const root = resolve(folder ?? '')
  const page = join(root, 'index.html')
  if (!folder || !existsSync(page)) return []
  return [
    express.static(root, { index: false, redirect: false, setHeaders: cacheHeaders(root) }),
    (request, response, next) => {
      const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && request.accepts('html')
      const isFile = /\.[a-z0-9]+$/i.test(request.path)
      if (!wantsPage || isFile || OURS.test(request.path)) return next()
      response.set('Cache-Control', 'no-cache').sendFile(page)
    },
  ]
}

const cacheHeaders = (root: string) => (response: Response, path: string) =>
  response.set('Cache-Control', path.startsWith(join(root, 'assets')) ? YEAR : 'no-cache')
