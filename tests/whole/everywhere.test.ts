import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { findingsInBoth, seriousFindings } from './accessibility.ts'
import { get } from './api-calls.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { listenTo, settled, unfoldAll } from './plan-on-page.ts'
import { pageAddresses } from './routes.ts'
import { eventually } from './stack.ts'

const { stack, browser, page, errors, planId, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const WORK = 'soc2.final-fieldwork'
const TYPED = 'The auditor asked for two days more.'

/** More rows than a screen of 900 px shows. */
const SEEN_AT_MOST = 38

const lost = (of: Page) => of.getByText('Connection lost.')
const grid = (of: Page) => of.getByRole('treegrid', { name: 'Plan' })
const row = (of: Page) => of.locator(`[role=row][data-row="${WORK}"]`)
const comments = (of: Page) => of.getByRole('region', { name: 'Comments' })
const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme')
const revisionNow = async () => (await get<{ revision: number }>(stack.origin, `/plans/${planId}`)).revision

/** Opens the palette by its keys, types, and does what stands first. */
async function command(words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find and do anything' }).fill(words)
  await page.keyboard.press('Enter')
}

/** The Timeline with the details of some work, and a comment begun. */
async function typeComment(of: Page): Promise<void> {
  await of.goto(`${stack.origin}/?plan=${planId}&select=${WORK}`)
  await comments(of).getByRole('textbox').fill(TYPED)
  await row(of).waitFor()
}

/** Neither a drag nor a key changes anything now; the page says so, and keeps what was typed. */
async function expectReadOnly(of: Page): Promise<void> {
  const bar = of.getByTestId(`bar-${WORK}`).locator('rect').first()
  await bar.scrollIntoViewIfNeeded()
  await bar.click()
  await of.getByText('so nothing can be changed now').waitFor()
  await row(of).focus()
  await of.keyboard.press('Alt+ArrowRight')
  await of.getByText('The server cannot be reached. Nothing was changed').waitFor()
  await expect(comments(of).getByRole('textbox').inputValue()).resolves.toBe(TYPED)
}

/** The comment is sent, and stands there. */
async function expectSent(of: Page): Promise<void> {
  await comments(of).getByRole('textbox').press('Control+Enter')
  await comments(of).locator('p', { hasText: TYPED }).first().waitFor()
}

test('the palette finds an activity and begins what another page does, by keyboard alone', async () => {
  await command('penetration test and retest')
  await page.getByRole('heading', { level: 2, name: 'Penetration test and retest' }).waitFor()
  await command('add a person')
  await page.getByRole('heading', { level: 2, name: 'Add a person' }).waitFor()
  await command('open the timeline nowhere')
  await page.getByText('Nothing is called').waitFor()
  await page.keyboard.press('Escape')
  await command('use dark colours')
  await expect(scheme()).resolves.toBe('dark')
  await page.reload()
  await expect(scheme()).resolves.toBe('dark')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await command('use the colours of the system')
  await page.locator('html[data-mantine-color-scheme=light]').waitFor()
}, 60_000)

/** Buttons that the palette does not find by name, each with the reason. */
const NOT_IN_PALETTE: readonly RegExp[] = [
  // A number of the heading that opens what it counts: the palette finds the promise check.
  /promises kept$/,
  // There only while the page computes.
  /^(Stop|Cancel)$/,
]
/** The buttons of a page outside its rows: a row's own are found by the row's name. */
const BUTTON_NAMES = `[...new Set(
  [...document.querySelectorAll('#root main button, #root main summary')]
    .filter((one) => !one.closest('[role=row], tr'))
    .map((one) => one.ariaLabel ?? one.textContent.trim()),
)]`

test('whatever can be pressed on a page is found in the palette', async () => {
  const other = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await listenTo(other)
  const palette = other.getByRole('combobox', { name: 'Find and do anything' })
  // The questions that begin a plan stand outside every plan.
  for (const path of pageAddresses().filter((address) => address !== '/start')) {
    await other.goto(`${stack.origin}${path}?plan=${planId}`)
    await other.locator('main h1').first().waitFor()
    await settled(other)
    const names = await other.evaluate<readonly string[]>(BUTTON_NAMES)
    await other.keyboard.press('Control+k')
    const missing: string[] = []
    for (const name of names.filter((one) => !NOT_IN_PALETTE.some((left) => left.test(one)))) {
      // “Promote: HITRUST first” is one of several; the palette has the act.
      await palette.fill(name.split(': ')[0]?.replace('…', '') ?? '')
      if ((await other.getByRole('option').count()) === 0) missing.push(name)
    }
    expect([path, missing]).toEqual([path, []])
    await other.keyboard.press('Escape')
  }
  await other.close()
}, 120_000)

/** What lies over the heading of the page, looked for where each of its lines begins, ends and has its middle. */
const COVERED_OF_HEADING = `(() => {
  const heading = document.querySelector('main h1')
  const lines = document.createRange()
  lines.selectNodeContents(heading)
  return [...lines.getClientRects()].flatMap(({ left, right, top, bottom }) =>
    [left + 1, (left + right) / 2, right - 1].flatMap((x) => {
      const over = document.elementFromPoint(x, (top + bottom) / 2)
      return over && !heading.contains(over) && !over.contains(heading) ? [over.outerHTML.slice(0, 80)] : []
    }),
  )
})()`
const IS_WHOLLY_IN_SIGHT = (link: { getBoundingClientRect(): { left: number; right: number } }): boolean => {
  const { left, right } = link.getBoundingClientRect()
  return left >= 0 && right <= 320
}

test('no page is wider than a phone, in light or dark; the plan is a list there', async () => {
  const phone = await browser.newPage({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' })
  await listenTo(phone)
  for (const path of pageAddresses()) {
    await phone.goto(`${stack.origin}${path}?plan=${planId}`)
    await phone.locator('main h1').first().waitFor()
    await settled(phone)
    const widths = await phone.evaluate<readonly number[]>(
      '[document.documentElement.scrollWidth, document.body.scrollWidth]',
    )
    expect([path, widths, await findingsInBoth(phone)]).toEqual([path, [320, 320], []])
    expect([path, await phone.evaluate(COVERED_OF_HEADING)]).toEqual([path, []])
    const pages = phone.getByRole('navigation', { name: 'Pages' })
    await expect(pages.getByRole('link', { name: 'Runs' }).evaluate(IS_WHOLLY_IN_SIGHT)).resolves.toBe(true)
  }
  await phone.getByRole('button', { name: 'More' }).click()
  await phone.getByRole('menuitem', { name: 'Baselines' }).click()
  await phone.waitForURL(/\/baselines/)
  await phone.goto(`${stack.origin}/?plan=${planId}`)
  const list = phone.getByRole('region', { name: 'The plan' })
  await list.getByText('Reporting').first().click()
  await list.getByRole('listitem').first().getByRole('button').click()
  await phone.getByRole('heading', { name: 'Why this date' }).waitFor()
  await expect(seriousFindings(phone)).resolves.toEqual([])
  await phone.close()
}, 120_000)

/** What the printer finds of a page of rows when its listeners have returned, and the pages that it makes of it. */
type Printed = { readonly rows: number; readonly there: number; readonly width: number; readonly whole: string[] }

const LIES = {
  upright: { size: { width: 703, height: 1032 }, box: /MediaBox \[0 0 59\d[.\d]* 84\d/ },
  sideways: { size: { width: 1032, height: 703 }, box: /MediaBox \[0 0 84\d[.\d]* 59\d/ },
} as const

test.each([
  ['Timeline', '/', 'upright'],
  ['Timeline', '/', 'sideways'],
  ['Evidence', '/evidence', 'upright'],
  ['Evidence', '/evidence', 'sideways'],
] as const)(
  'the %s, at %s, printed on a sheet that lies %s has every row and fits it, with its head on every sheet',
  async (name, path, lie) => {
    const { size, box } = LIES[lie]
    await page.goto(`${stack.origin}${path}?plan=${planId}`)
    await page.getByRole('treegrid').getByRole('row').nth(3).waitFor()
    if (name === 'Timeline') await unfoldAll(page)
    await page.setViewportSize(size)
    await page.emulateMedia({ media: 'print' })
    const look = () =>
      page.evaluate<Printed | undefined>(`(() => {
      dispatchEvent(new Event('beforeprint'))
      const table = [...document.querySelectorAll('table')].find((one) => one.offsetWidth > 0 && one.querySelector('tbody svg'))
      const sheets = table?.closest('[data-testid]').dataset.testid
      const there = Number(document.querySelector('[role=treegrid]').getAttribute('aria-rowcount')) - 1
      const whole = table ? [getComputedStyle(table.tHead).display, getComputedStyle(table.tHead).breakInside,
        getComputedStyle(table.tBodies[0].rows[0]).breakInside, sheets] : []
      const found = table && { rows: table.tBodies[0].rows.length, there, width: table.offsetWidth, whole }
      dispatchEvent(new Event('afterprint'))
      return found
    })()`)
    // What draws the Timeline for paper is fetched once its picture is there.
    const printed = await eventually(look, 'the sheets are drawn')
    expect(printed.there).toBeGreaterThan(SEEN_AT_MOST)
    expect(printed.rows).toBe(printed.there)
    expect(printed.width).toBeLessThanOrEqual(size.width)
    expect(printed.whole).toEqual(['table-header-group', 'avoid', 'avoid', `sheets-${lie}`])
    const pdf = await page.pdf({ format: 'A4', landscape: lie === 'sideways', preferCSSPageSize: true })
    expect(pdf.toString('latin1')).toMatch(box)
    await page.emulateMedia({ media: null })
    await page.setViewportSize({ width: 1440, height: 900 })
  },
  30_000,
)

/** When a page asked for its script `name`, in ms since it was opened. */
const askedAt = (name: string): string =>
  `performance.getEntriesByType('resource').find((one) => one.name.includes('/${name}-') && one.name.endsWith('.js'))?.startTime`

test('what prints the Timeline is fetched with its first picture, and waits for no rest', async () => {
  const fresh = await browser.newPage()
  await fresh.goto(`${stack.origin}/?plan=${planId}`)
  const atRest = await eventually(
    () => fresh.evaluate<number | undefined>(askedAt('grid-dialogs')),
    'the page is at rest',
  )
  const paper = await fresh.evaluate<number>(askedAt('paper-timeline'))
  expect(atRest - paper).toBeGreaterThan(1000)
  await fresh.close()
})

test('what a page waits for is asked for beside its scripts, and once', async () => {
  const context = await browser.newContext()
  const fresh = await context.newPage()
  await fresh.goto(`${stack.origin}/?plan=${planId}`)
  await grid(fresh).waitFor()
  const asked = await fresh.evaluate<string[]>(`performance.getEntriesByType('resource')
    .map(({ name, initiatorType }) => initiatorType + ' ' + new URL(name).pathname)
    .filter((one) => /(today|evidence|plans\\/[^/]+)$/.test(one))`)
  const ofPlan = `/api/v1/plans/${planId}`
  expect(asked.toSorted()).toEqual([`link ${ofPlan}`, `link ${ofPlan}/evidence`, 'link /api/v1/today'].toSorted())
  await context.close()
}, 30_000)

test('a plan stays readable without a network, also after a reload, and comes back by itself', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const away = await context.newPage()
  const hosts = new Set<string>()
  context.on('request', (request) => hosts.add(new URL(request.url()).host))
  await typeComment(away)
  await away.evaluate('navigator.serviceWorker.ready.then(() => true)')
  const revision = await revisionNow()
  await context.setOffline(true)
  await lost(away).waitFor()
  await expect(away.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).resolves.toBe(true)
  await expectReadOnly(away)
  await context.setOffline(false)
  await lost(away).waitFor({ state: 'detached' })
  await expectSent(away)
  await context.setOffline(true)
  await away.reload()
  await grid(away).waitFor()
  await lost(away).waitFor()
  await comments(away).locator('p', { hasText: TYPED }).first().waitFor()
  await context.setOffline(false)
  await lost(away).waitFor({ state: 'detached' })
  expect(await revisionNow()).toBe(revision)
  expect([...hosts]).toEqual([new URL(stack.origin).host])
  await context.close()
}, 90_000)

test('an API that is killed is said to be away, what was typed stays, and all goes on once it is back', async () => {
  await typeComment(page)
  for (const pid of stack.pidsOf('api')) process.kill(pid, 'SIGKILL')
  await lost(page).waitFor()
  await expect(grid(page).getByRole('row').count()).resolves.toBeGreaterThan(5)
  await lost(page).waitFor({ state: 'detached', timeout: 60_000 })
  await expectSent(page)
}, 90_000)

test('a part that breaks leaves the frame, shows what was typed, and gives it back once it works again', async () => {
  await listenTo(page)
  await typeComment(page)
  await page.route('**/comments', (route) => route.fulfill({ json: { comments: [null] } }))
  await page.evaluate(`keptOfServer.invalidateQueries({ queryKey: ['comments'] })`)
  await page.getByRole('heading', { name: 'This part of the page ran into an error of its own' }).waitFor()
  await page.getByText(TYPED).waitFor()
  await expect(seriousFindings(page)).resolves.toEqual([])
  await page.getByRole('button', { name: 'Undo', exact: true }).waitFor()
  await page.unroute('**/comments')
  await page.getByRole('button', { name: 'Try again' }).click()
  await grid(page).waitFor()
  await expect(comments(page).getByRole('textbox').inputValue()).resolves.toBe(TYPED)
}, 60_000)

test('the policy allows scripts from the server itself and nothing inline, and no other host is asked', async () => {
  const { headers } = await fetch(stack.origin)
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(errors.filter((error) => /another host|Content Security Policy/.test(error))).toEqual([])
})
