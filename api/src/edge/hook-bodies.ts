import express, { type RequestHandler } from 'express'

/** Where others report: what comes in here is signed, so its bytes are kept until the signature is checked. */
export const HOOKS = '/api/v1/hooks'
const LIMIT = '64kb'

/** The bytes of a JSON body, of at most 64 KB. */
export const hookBodies = (): RequestHandler => express.raw({ type: 'application/json', limit: LIMIT })
