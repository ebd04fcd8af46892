import { afterAll, expect, test } from '@jest/globals'
import type { Plan } from '@stagger/planner'
import type { Locator, Page } from 'playwright-core'
import { seriousFindings } from './accessibility.ts'
import { get } from './api-calls.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { openPage } from './page.ts'

const { stack, browser, page, errors, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const shownPlan = () => new URL(page.url()).searchParams.get('plan')
const planCalled = (id: string) => get<{ plan: Plan }>(stack.origin, `/plans/${id}`)
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

const create = () => page.getByRole('button', { name: 'Create the plan' })
const availability = () => page.getByRole('checkbox', { name: 'Availability' })

const MOST_TABS = 120

/** Goes on by the Tab key until this has the focus. */
async function tabTo(wanted: Locator): Promise<void> {
  const reached = wanted.and(page.locator(':focus'))
  for (let n = 0; n < MOST_TABS; n++) {
    await page.keyboard.press('Tab')
    if ((await reached.count()) > 0) return
  }
  throw new Error(`${wanted.toString()} is not reached in ${MOST_TABS} steps`)
}

test('by keyboard alone: six questions, a reload that keeps what was typed, and the plan opens', async () => {
  await page.goto(`${stack.origin}/start`)
  await page.getByRole('img', { name: /SOC 2 Type II and HITRUST r2/ }).waitFor()
  await tabTo(create())
  await page.keyboard.press('Enter')
  await page.getByText('Write whose plan it is.').waitFor()
  await page.keyboard.type('Keyboard Clinics')
  await tabTo(availability())
  await page.keyboard.press('Space')
  await page.reload()
  const name = page.getByRole('textbox', { name: 'Name of the organization', exact: true }).last()
  await expect(name.inputValue()).resolves.toBe('Keyboard Clinics')
  await expect(availability().isChecked()).resolves.toBe(true)
  await tabTo(create())
  await page.keyboard.press('Enter')
  await page.getByRole('treegrid', { name: 'Plan' }).waitFor()
  expect(shownPlan()).toBe('keyboard-clinics')
  const { plan } = await planCalled('keyboard-clinics')
  expect(plan.programs).toMatchObject([{ categories: ['security', 'availability'] }, { level: 'r2' }])
  await page.reload()
  await page.getByRole('treegrid', { name: 'Plan' }).waitFor()
  expect(shownPlan()).toBe('keyboard-clinics')
}, 120_000)

test('what is typed over an assumption is in the plan as the user’s own', async () => {
  await page.goto(`${stack.origin}/start`)
  await page.getByRole('textbox', { name: 'Name of the organization', exact: true }).last().fill('Typed')
  await page.getByText(/^Durations \(/).click()
  const length = page.getByRole('textbox', { name: 'Instead for Set up the GRC platform' }).first()
  await length.fill('soon')
  await page.getByText('Write a length such as 3w').waitFor()
  await length.fill('9w')
  await page.getByText('Write a length such as 3w').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Create the plan' }).click()
  await page.getByRole('treegrid', { name: 'Plan' }).waitFor()
  const { plan } = await planCalled('typed')
  const own = plan.activities.filter(({ estimate }) => estimate?.source === 'yours' && estimate.unit === 'wd')
  expect(own.map(({ id, estimate }) => [id, estimate?.likely])).toEqual([['soc2.platform', 45]])
}, 120_000)

test('another plan is chosen in the top bar, and the pages keep to it; the hints stay hidden', async () => {
  await page.getByRole('button', { name: /^Plan: Typed/ }).click()
  await page.getByRole('menuitem', { name: /Meridian Health/ }).click()
  await page.getByRole('button', { name: /^Plan: Meridian Health/ }).waitFor()
  await page.getByRole('link', { name: 'Capacity', exact: true }).click()
  await page.getByRole('grid', { name: 'People by week' }).waitFor()
  expect(shownPlan()).toBe('example')
  await page.getByRole('button', { name: 'Hide these hints' }).click()
  await page.reload()
  await page.getByRole('grid', { name: 'People by week' }).waitFor()
  await expect(page.getByRole('link', { name: 'Start with my own' }).count()).resolves.toBe(0)
}, 120_000)

test('an empty plan: every page says what it is for, a program joins in one step and goes in one', async () => {
  await page.goto(`${stack.origin}/start`)
  await page.getByText('Begin with an empty plan').click()
  await page.getByRole('textbox', { name: 'Name of the organization', exact: true }).first().fill('Empty')
  await page.getByRole('button', { name: 'Create empty plan' }).click()
  await heading('Nothing is planned yet')
  for (const link of ['Capacity', 'Budget', 'Confidence', 'Scenarios', 'Evidence', 'Runs', 'Timeline']) {
    await page.getByRole('link', { name: link, exact: true }).click()
    await page.waitForURL((url) => url.pathname === (link === 'Timeline' ? '/' : `/${link.toLowerCase()}`))
    await page.getByRole('button', { name: 'Add a program', exact: true }).waitFor()
    await expect(page.getByRole('heading', { level: 1 }).innerText()).resolves.toMatch(/ yet$/)
  }
  await page.getByRole('button', { name: 'Add a program', exact: true }).click()
  await page.getByRole('combobox', { name: 'Program' }).selectOption('e1')
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByRole('treegrid', { name: 'Plan' }).waitFor()
  await page.getByText('HITRUST e1 is in the plan.').waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await heading('Nothing is planned yet')
}, 120_000)

test('a plan that was saved as a file opens again, as a plan of its own; a damaged file says so and stores nothing', async () => {
  const { plan } = await planCalled('example')
  const { page: other } = await openPage(browser, `${stack.origin}/?plan=example`, 'Plan')
  await other.goto(`${stack.origin}/start`)
  await other.getByText('Open a plan that was saved as a file').click()
  const file = other.getByLabel('File, such as clinics.plan.json')
  const choose = (name: string, text: string) =>
    file.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await choose('cut.plan.json', JSON.stringify(plan).slice(0, 1000))
  await other.getByText('cut.plan.json is no plan that was saved here, or it is damaged.').waitFor()
  const { activities: _, ...withoutActivities } = plan
  await choose('partly.plan.json', JSON.stringify(withoutActivities))
  await other.getByText('partly.plan.json is no plan that was saved here, or it is damaged.').waitFor()
  await choose('example.plan.json', JSON.stringify(plan))
  await other.getByRole('treegrid', { name: 'Plan' }).waitFor()
  expect(new URL(other.url()).searchParams.get('plan')).toBe('example-2')
  const opened = await planCalled('example-2')
  expect(opened.plan).toEqual({ ...plan, id: 'example-2', name: `${plan.name} (2)` })
  await other.close()
}, 60_000)

test.each(['light', 'dark'] as const)(
  'no serious accessibility finding in %s',
  async (scheme) => {
    const { page: other } = await openPage(browser, `${stack.origin}/?plan=example`, 'Plan', scheme)
    const findings = async (from: Page) => ({ on: new URL(from.url()).pathname, found: await seriousFindings(from) })
    await other.getByRole('button', { name: /^Plan: / }).click()
    await other.getByRole('menuitem', { name: 'Start a plan…' }).waitFor()
    await expect(findings(other)).resolves.toEqual({ on: '/', found: [] })
    await other.goto(`${stack.origin}/start`)
    await other.getByText(/^Fees \(/).click()
    await other.getByRole('button', { name: 'Add a promise' }).click()
    await other.getByRole('button', { name: 'Create the plan' }).click()
    await other.getByText('Write whose plan it is.').waitFor()
    await expect(findings(other)).resolves.toEqual({ on: '/start', found: [] })
    await other.goto(`${stack.origin}/budget?plan=empty`)
    await other.getByRole('button', { name: 'Add a program', exact: true }).waitFor()
    await expect(findings(other)).resolves.toEqual({ on: '/budget', found: [] })
    await other.close()
  },
  120_000,
)

test('nothing went wrong in the page meanwhile', () => {
  expect(errors).toEqual([])
})
