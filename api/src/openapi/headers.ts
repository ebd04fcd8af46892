import { applyDecorators } from '@nestjs/common'
import { ApiHeader } from '@nestjs/swagger'
import { Refusals } from './refusals.ts'

/** Documents that a write is done once for each key. */
export const NeedsIdempotencyKey = () =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'Made by the client; a repetition gets the first answer.',
    }),
    Refusals('idempotency-key-missing', 'idempotency-key-reused'),
  )
