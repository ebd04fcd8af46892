import { afterAll, expect, test } from '@jest/globals'
import { type Finding, findingsInBoth } from './accessibility.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { closeAll, LOOKS, type PageLook } from './openings.ts'
import { listenTo, settled } from './plan-on-page.ts'
import { pageAddresses } from './routes.ts'

const { stack, browser, errors, planId, planNow, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
})
page.on('pageerror', ({ message }) => errors.push(message))
await listenTo(page)

const first = await planNow()
const addresses = pageAddresses()
const withoutOpenings = addresses
  .filter((path) => LOOKS.every((look) => look.path !== path))
  .map((path) => ({ path, search: '', openings: [] }))

/** Opens a page; its heading is there and nothing is on its way any more. */
async function openLook({ path, search }: PageLook): Promise<void> {
  await page.goto(`${stack.origin}${path}?plan=${planId}&${search}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await settled(page)
}

test('what is looked at are pages of the router', () => {
  expect(addresses).toEqual(expect.arrayContaining(LOOKS.map(({ path }) => path)))
  expect(addresses).toContain('/')
})

test.each([...LOOKS, ...withoutOpenings])(
  'no serious accessibility finding in light or dark on $path?$search, nor on what opens there',
  async (look) => {
    await openLook(look)
    const found: (readonly [string, readonly Finding[]])[] = [['at first', await findingsInBoth(page)]]
    for (const { name, within, open } of look.openings) {
      await open(page)
      found.push([name, await findingsInBoth(page, within)])
      await closeAll(page)
    }
    expect(found.filter(([, findings]) => findings.length > 0)).toEqual([])
  },
  150_000,
)

test('nothing went wrong in the pages meanwhile, and nothing was changed by looking', async () => {
  expect(errors).toEqual([])
  expect(await planNow()).toEqual(first)
})
