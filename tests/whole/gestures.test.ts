import { afterAll, expect, test } from '@jest/globals'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { gestured, pageForHands } from './gestures.ts'

const { stack, browser, page: first, planId, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const SEED = 20261123
/** `tests/soak/gestures.ts` has more of them, from other seeds. */
const GESTURES = 200

test('random hands: what the page has and draws is what the server has, and undoing all of it brings every byte back', async () => {
  // A page that nobody works on would draw every gesture too.
  await first.close()
  const page = await pageForHands(browser)
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (said) => {
    if (said.type() === 'error') errors.push(said.text())
  })
  await expect(gestured({ page, origin: stack.origin, planId }, SEED, GESTURES)).resolves.toEqual([])
  // To undo or redo what is not there is refused with 409, and said.
  expect(errors.filter((error) => !/status of 409/.test(error))).toEqual([])
}, 600_000)
