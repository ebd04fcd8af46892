import express, { type RequestHandler } from 'express'
import { Problem } from '../problems/problem.ts'

/** The address that takes files. */
export const IMPORTS = '/api/v1/plans/:id/actuals/imports'
const LIMIT = '8mb'
/** No text column of PostgreSQL can hold the character NUL. */
const NUL = 0

/** Throws a `TypeError` for bytes that are not UTF-8: read all the same, they would become other letters. */
const UTF8 = new TextDecoder('utf-8', { fatal: true })

function refuseOtherEncodings(body: Uint8Array): void {
  // UTF-16 without its mark is UTF-8 by its bytes: of an ASCII header every other one is NUL.
  if (body.subarray(0, 2).includes(NUL)) throw new Problem('file-not-utf-8')
  try {
    UTF8.decode(body)
  } catch {
    throw new Problem('file-not-utf-8')
  }
}

/** CSV of at most 8 MB, as text; refuses with `file-not-utf-8` bytes of another encoding. */
export const csvBodies = (): RequestHandler =>
  express.text({
    type: 'text/csv',
    limit: LIMIT,
    verify: (_request, _response, body) => {
      refuseOtherEncodings(body)
      if (body.includes(NUL)) throw new Problem('body-malformed')
    },
  })
