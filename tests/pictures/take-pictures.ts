/**
 * Takes the pictures of docs/pictures/pages: every page of the example and of a plan with nothing in it, light and dark, at
 * 1440×900 and 1280×720, and the example in German. For people to look at, and to compare after a change.
 * Run: CHROMIUM_PATH=/usr/bin/chromium node tests/pictures/take-pictures.ts [--only PAGE]
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { emptyPlan } from '@stagger/planner'
import type { Browser, Page } from 'playwright-core'
import { get, post } from '../whole/api-calls.ts'
import { launchBrowser } from '../whole/page.ts'
import { listenTo, settled } from '../whole/plan-on-page.ts'
import { pageAddresses } from '../whole/routes.ts'
import { startStack } from '../whole/stack.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'pictures', 'pages')
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
] as const
const SCHEMES = ['light', 'dark'] as const
const QUALITY = 60
/** What is simulated and searched for is there by then, also on a busy machine. */
const COMPUTED_MS = 6_000

/** A language that the app is built in, and what its pictures are called after; English ones are called after nothing. */
const READERS = [
  { locale: 'en-GB', suffix: '' },
  { locale: 'de-DE', suffix: '-de' },
] as const

async function openPage(browser: Browser, locale: string): Promise<Page> {
  const context = await browser.newContext({ locale, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await listenTo(page)
  return page
}

type Look = { readonly size: (typeof SIZES)[number]; readonly colorScheme: (typeof SCHEMES)[number] }
const LOOKS: readonly Look[] = SIZES.flatMap((size) => SCHEMES.map((colorScheme) => ({ size, colorScheme })))

/** Opens an address and takes it as it looks. */
async function take(page: Page, address: string, name: string, looks = LOOKS): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await settled(page)
  await page.waitForTimeout(COMPUTED_MS)
  for (const { size, colorScheme } of looks) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await settled(page)
    const path = join(FOLDER, `${name}-${colorScheme}-${size.width}.jpg`)
    await page.screenshot({ path, type: 'jpeg', quality: QUALITY })
  }
}

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const pages = pageAddresses().filter((path) => values.only === undefined || nameOf(path) === values.only)
if (pages.length === 0) {
  console.error(`There is no page ${values.only}: ${pageAddresses().map(nameOf).join(', ')}.`)
  process.exit(2)
}

function nameOf(path: string): string {
  return path === '/' ? 'timeline' : path.slice(1)
}

mkdirSync(FOLDER, { recursive: true })
const stack = await startStack()
const browser = await launchBrowser()
try {
  const { plans } = await get<{ plans: { id: string }[] }>(stack.origin, '/plans')
  const [example] = plans
  const { today } = await get<{ today: string }>(stack.origin, '/today')
  const organization = {
    name: 'Nothing yet',
    timeZone: 'Europe/London',
    currency: 'USD',
    headcount: 'lt50' as const,
    fiscalYearStartMonth: 1,
  }
  const empty = emptyPlan({ planId: 'empty', organization, team: [] }, today)
  await post(stack.origin, '/plans', { plan: empty })
  for (const { locale, suffix } of READERS) {
    const page = await openPage(browser, locale)
    for (const path of pages) {
      const at = (planId = '') => `${stack.origin}${path}?plan=${planId}`
      const looks = suffix === '' ? LOOKS : LOOKS.slice(0, 1)
      await take(page, at(example?.id), `${nameOf(path)}-full${suffix}`, looks)
      if (suffix === '' && path !== '/start') await take(page, at(empty.id), `${nameOf(path)}-empty`)
      console.log(`${nameOf(path)}${suffix}`)
    }
  }
} finally {
  await browser.close()
  await stack.remove()
}
