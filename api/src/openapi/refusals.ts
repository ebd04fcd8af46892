import { applyDecorators } from '@nestjs/common'
import { ApiResponse } from '@nestjs/swagger'
import { z } from 'zod'
import { type ProblemCode, problemOf } from '../problems/catalogue.ts'

/** One thing that is wrong; in a file, with its row (the header is 1) and its column's header. */
export const Fault = z
  .object({
    code: z.string(),
    path: z.string(),
    row: z.int().optional(),
    column: z.string().optional(),
    detail: z.string(),
    facts: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Fault' })

/** A refusal on the wire, RFC 9457. */
export const ProblemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    faults: z.array(Fault).optional(),
  })
  .meta({ id: 'Problem' })

/** Documents the codes that a route refuses with, grouped by their status: Nest documents no 4xx by itself. */
export function Refusals(...codes: readonly ProblemCode[]) {
  const byStatus = new Map<number, ProblemCode[]>()
  for (const code of codes)
    byStatus.set(problemOf(code).status, [...(byStatus.get(problemOf(code).status) ?? []), code])
  return applyDecorators(
    ...[...byStatus].map(([status, named]) =>
      ApiResponse({ status, standardSchema: ProblemDocument, description: named.join(', ') }),
    ),
  )
}

/** What every computation about a plan may refuse with, and what only this one does. */
export const ComputedRefusals = (...more: readonly ProblemCode[]) =>
  Refusals('plan-unknown', 'request-invalid', ...more, 'lags-contradict', 'beyond-horizon', 'computation-stopped')
