import { applyDecorators } from '@nestjs/common'
import { ApiHeader } from '@nestjs/swagger'
import { BROWSER_HEADER } from '../edge/browser.ts'
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

/** Documents how a request says whose edits are "mine": undo and redo walk through those of one browser. */
export const SaysWhichBrowser = () =>
  ApiHeader({
    name: BROWSER_HEADER,
    required: false,
    description: 'An id that a browser keeps for itself: undo takes back what was done under the same one.',
  })
