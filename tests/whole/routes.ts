import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROUTES = join(import.meta.dirname, '..', '..', 'web', 'src', 'routes.tsx')

/** The addresses of all pages, as the router's own file writes them: a page that is added is among them by itself. */
export function pageAddresses(): readonly string[] {
  const found = [...readFileSync(ROUTES, 'utf8').matchAll(/^ {2}path: '([^']+)',$/gm)].map(([, path]) => path ?? '')
  if (found.length === 0) throw new Error('no address is found in the router')
  return found
}
