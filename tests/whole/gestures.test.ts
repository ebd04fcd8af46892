import { afterAll, expect, test } from '@jest/globals'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { gestured } from './gestures.ts'
import { listenTo } from './plan-on-page.ts'

const { stack, page, errors, planId, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const SEED = 20261123
/** As many as a minute holds; `tests/soak/gestures.ts` has more time. */
const GESTURES = 60

test('random hands: what the page has and draws is what the server has, and undoing all of it brings every byte back', async () => {
  await listenTo(page)
  await expect(gestured({ page, origin: stack.origin, planId }, SEED, GESTURES)).resolves.toEqual([])
  // To undo or redo what is not there is refused with 409, and said.
  expect(errors.filter((error) => !/status of 409/.test(error))).toEqual([])
}, 300_000)
