import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import { Problem } from '../problems/problem.ts'

const LIMIT = '8mb'
/** JSON may name the character NUL, and no column of PostgreSQL can hold it. */
const ESCAPED_NUL = Buffer.from('\\u0000')

const NOT_AN_OBJECT = { code: 'request-invalid', path: '', facts: { expected: 'a JSON object is expected' } }

/** What was read as a file already, at the address that takes them. */
const isFile = (request: Request): boolean => typeof request.body === 'string' && Boolean(request.is('text/csv'))

/** Bodies are JSON of at most 8 MB, but for files; anything else is refused before a controller sees it. */
export const jsonBodies = (): RequestHandler[] => [
  (request: Request, _: Response, next: NextFunction) => {
    const hasBody = request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0
    next(hasBody && !request.is('json') && !isFile(request) ? new Problem('media-type-unsupported') : undefined)
  },
  express.json({
    limit: LIMIT,
    strict: false,
    verify: (_request, _response, body) => {
      if (body.includes(ESCAPED_NUL)) throw new Problem('body-malformed')
    },
  }),
  (request: Request, _: Response, next: NextFunction) => {
    const body: unknown = request.body
    const isObject = body === undefined || (typeof body === 'object' && body !== null)
    next(isObject || isFile(request) ? undefined : new Problem('request-invalid', {}, [NOT_AN_OBJECT]))
  },
]
