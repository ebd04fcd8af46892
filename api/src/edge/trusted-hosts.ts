import type { NextFunction, Request, Response } from 'express'
import type { Configuration } from '../configuration.ts'
import { problemDocument } from '../problems/problem-filter.ts'
import { Problem } from '../problems/problem.ts'
import { sendProblem } from '../problems/send-problem.ts'

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]']
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])
/** The worker speaks here, by whatever name its network has for this server, and shows a token. */
const INTERNAL = '/internal/'

/**
 * Refuses requests for a host name that is not ours (a page that rebinds its name to this address), and writes that a
 * page of another origin sends. Until there is sign-in this is what keeps other pages out.
 */
export function trustedHosts({ publicUrl }: Pick<Configuration, 'publicUrl'>) {
  const names = new Set([...LOOPBACK_NAMES, ...(publicUrl ? [publicUrl.hostname] : [])])
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.path.startsWith(INTERNAL)) return next()
    if (!names.has(hostName(request.get('host')))) return refuse(request, response, 'host-not-allowed')
    if (!SAFE_METHODS.has(request.method) && !sameOrigin(request, publicUrl))
      return refuse(request, response, 'origin-not-allowed')
    next()
  }
}

const refuse = (request: Request, response: Response, code: 'host-not-allowed' | 'origin-not-allowed'): void =>
  sendProblem(response, problemDocument(new Problem(code), request.originalUrl))

/** The name in a Host header, without the port; '' when it cannot be read. */
function hostName(host: string | undefined): string {
  return /^(\[[0-9a-f:]+\]|[^:/@?#\s]+)(?::\d+)?$/i.exec(host ?? '')?.[1]?.toLowerCase() ?? ''
}

/** Whatever is not a browser sends no Origin and no Sec-Fetch-Site. */
function sameOrigin(request: Request, publicUrl: URL | undefined): boolean {
  const origin = request.get('origin')
  if (origin === undefined) return [undefined, 'same-origin', 'none'].includes(request.get('sec-fetch-site'))
  if (!URL.canParse(origin)) return false
  return origin === publicUrl?.origin || new URL(origin).host === request.get('host')?.toLowerCase()
}
