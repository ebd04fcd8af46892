import { StandardSchemaValidationPipe } from '@nestjs/common'
import { schemaFacts } from '@stagger/planner'
import type { z } from 'zod'
import { Problem } from './problem.ts'

type Issue = {
  readonly message: string
  readonly code?: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}
/** Every schema here is zod's, whose issues say more than the standard asks of them. */
const isZodIssue = (issue: Issue): issue is Issue & z.core.$ZodIssue => issue.code !== undefined

/** Refuses what does not fit the schema at the parameter, with one fault for each issue. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new Problem('request-invalid', {}, issues.map(faultOf)),
  })

const faultOf = (issue: Issue) => ({
  code: 'request-invalid',
  path: (issue.path ?? []).map((part) => `/${escaped(typeof part === 'object' ? part.key : part)}`).join(''),
  facts: isZodIssue(issue) ? schemaFacts(issue) : { expected: issue.message },
})

/** RFC 6901. */
const escaped = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1')
