import express, { type RequestHandler } from 'express'
import { Problem } from '../problems/problem.ts'

/** The address that takes files. */
export const IMPORTS = '/api/v1/plans/:id/actuals/imports'
const LIMIT = '8mb'
/** No text column of PostgreSQL can hold the character NUL. */
const NUL = 0

/** CSV of at most 8 MB, as text. */
export const csvBodies = (): RequestHandler =>
  express.text({
    type: 'text/csv',
    limit: LIMIT,
    verify: (_request, _response, body) => {
      if (body.includes(NUL)) throw new Problem('body-malformed')
    },
  })
