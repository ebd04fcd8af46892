import { afterAll, expect, test } from '@jest/globals'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { listenTo, settled } from './plan-on-page.ts'
import { pageAddresses } from './routes.ts'

const { stack, browser, planId, planNow, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const context = await browser.newContext({ locale: 'de-AT', viewport: { width: 1440, height: 900 } })
const page = await context.newPage()
await listenTo(page)
const names = textsIn(await planNow())

/** Words that no German sentence has. */
const ENGLISH = /\b(?:the|and|of|is|are|not|with|for|this|that|from|by|to|until|week|day|days)\b/gi

/** Every text in a document, the longest first. */
function textsIn(value: unknown): string[] {
  const found = typeof value === 'string' ? [value] : []
  if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) found.push(...textsIn(one))
  return [...new Set(found)].filter((text) => /[a-z]{2}/i.test(text)).toSorted((a, b) => b.length - a.length)
}

/** What a page says that the plan does not. */
async function said(): Promise<string> {
  const text = await page.evaluate<string>('document.body.innerText')
  return names.reduce((rest, name) => rest.replaceAll(name, '·'), text)
}

test.each(pageAddresses())(
  '%s says nothing in English to a reader in Austria',
  async (path) => {
    await page.goto(`${stack.origin}${path}?plan=${planId}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await settled(page)
    expect(await page.getAttribute('html', 'lang')).toBe('de')
    const lines = (await said()).split('\n').filter((line) => line.match(ENGLISH))
    expect(lines).toEqual([])
  },
  120_000,
)

test('the language is changed in the settings, and stays changed', async () => {
  await page.goto(`${stack.origin}/?plan=${planId}`)
  await page.getByRole('button', { name: 'Optionen' }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await page.getByRole('treegrid', { name: 'Plan' }).waitFor()
  await page.locator('html[lang=en]').waitFor({ state: 'attached' })
  await page.reload()
  await page.getByRole('button', { name: 'Start programs' }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('en')
}, 60_000)
