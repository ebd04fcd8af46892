import { StandardSchemaValidationPipe } from '@nestjs/common'
import { Problem } from './problem.ts'

type Issue = {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** Refuses what does not fit the schema at the parameter, with one fault for each issue. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new Problem('request-invalid', {}, issues.map(faultOf)),
  })

const faultOf = ({ message, path = [] }: Issue) => ({
  code: 'request-invalid',
  path: path.map((part) => `/${escaped(typeof part === 'object' ? part.key : part)}`).join(''),
  facts: { expected: message.replace(/^Invalid input: /, '') },
})

/** RFC 6901. */
const escaped = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1')
