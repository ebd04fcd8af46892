import type { Response } from 'express'

/** Sends a problem document with its status. */
export function sendProblem(response: Response, document: { readonly status: number }): void {
  response.status(document.status).type('application/problem+json').send(JSON.stringify(document))
}
