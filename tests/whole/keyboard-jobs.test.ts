import { afterAll, expect, test } from '@jest/globals'
import type { Plan, WireSchedule } from '@stagger/planner'
import { get } from './api-calls.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { keyboardOn } from './keyboard.ts'
import { eventually } from './stack.ts'

const { stack, page, errors, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const PLAN = 'whole-jobs'
const keys = keyboardOn(page)
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const planNow = async () => (await get<{ plan: Plan }>(stack.origin, `/plans/${PLAN}`)).plan
const datesNow = async () => {
  const { schedule } = await get<{ schedule: WireSchedule }>(stack.origin, `/plans/${PLAN}/schedule`)
  return schedule.activities
}
const startOf = async (id: string) => (await datesNow()).find((one) => one.id === id)?.start ?? ''
const allDates = async () => JSON.stringify((await datesNow()).map(({ id, start, end }) => [id, start, end]))
const pageLink = (name: string) => page.getByRole('link', { name, exact: true })

const WORK = 'soc2.final-fieldwork'
const AFTER = 'r2.renewal-scope'

/** Goes to a page by its link in the rail. */
async function goTo(name: string): Promise<void> {
  await keys.tabTo(pageLink(name))
  await keys.press('Enter')
}

async function makePlan(): Promise<void> {
  await page.goto(`${stack.origin}/start`)
  await keys.tabTo(button('Create the plan'))
  await keys.press('Enter')
  await page.getByText('Write whose plan it is.').waitFor()
  await keys.type('Whole Jobs')
  await keys.tabTo(button('Create the plan'))
  await page.keyboard.press('Enter')
  await page.getByRole('treegrid', { name: 'Plan' }).waitFor()
  expect(new URL(page.url()).searchParams.get('plan')).toBe(PLAN)
}

/** Walks the grid down to a row; the search narrows it first. */
async function findRow(id: string, words: string): Promise<void> {
  await keys.tabTo(page.getByRole('searchbox', { name: 'Search rows' }))
  await keys.press('Control+a')
  await keys.type(words)
  const row = page.locator(`[role=row][data-row="${id}"]`)
  await row.waitFor()
  await keys.tabTo(page.locator('[role=row][tabindex="0"], [role=gridcell][tabindex="0"]'))
  await keys.press('Home')
  for (let n = 0; n < 40 && (await row.and(page.locator(':focus')).count()) === 0; n++) await keys.press('ArrowDown')
  await keys.arrives(row)
}

test('by keyboard alone: a plan is made, an activity moved, two linked, the team levelled, scenarios compared and one promoted', async () => {
  await makePlan()

  // Move an activity by a week.
  await findRow(WORK, 'final fieldwork')
  const start = await startOf(WORK)
  await keys.press('Alt+Shift+ArrowRight')
  await eventually(async () => (await startOf(WORK)) > start || undefined, 'the activity is moved')

  // Link it with another one, by its name; the lag is typed.
  const target = (await planNow()).activities.find(({ id }) => id === AFTER)?.name ?? ''
  await keys.press('l')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await keys.type(target)
  await keys.press('Enter')
  await dialog.getByLabel('Lag').waitFor()
  await keys.press('Control+a')
  await keys.type('1w')
  await keys.press('Enter')
  const linked = async () => (await planNow()).links.find(({ from, to }) => from === WORK && to === AFTER)
  expect((await eventually(linked, 'the link is stored')).min).toEqual({ value: 5, unit: 'wd' })
  await keys.arrives(page.locator(`[role=row][data-row="${WORK}"]`))

  // Level the team, and accept.
  await goTo('Capacity')
  await page.getByRole('grid', { name: 'People by week' }).waitFor()
  const before = await allDates()
  await keys.tabTo(button('Level'))
  await keys.press('Enter')
  await button('Accept').waitFor({ timeout: 90_000 })
  await keys.tabTo(button('Accept'))
  await keys.press('Enter')
  await eventually(async () => ((await planNow()).levellings ?? []).length === 1 || undefined, 'it is accepted')
  expect(await allDates()).not.toBe(before)

  // Compare the scenarios: one is picked, another laid over it.
  await goTo('Scenarios')
  const promote = button(/^Promote: /)
  await promote.first().waitFor({ timeout: 120_000 })
  await keys.tabTo(page.getByLabel('Beside'))
  const beside = await page.getByLabel('Beside').inputValue()
  await keys.press('ArrowDown')
  await page.waitForURL(/[?&]beside=/)
  await expect(page.getByLabel('Beside').inputValue()).resolves.not.toBe(beside)
  const picked = page.getByRole('listitem').getByRole('button', { pressed: false })
  await keys.tabTo(picked.first())
  await keys.press('Enter')
  await page.waitForURL(/[?&]select=/)

  // Promote one with a note.
  await keys.tabTo(promote.first())
  await keys.press('Enter')
  await dialog.getByRole('textbox').waitFor()
  await keys.tabTo(dialog.getByRole('textbox'))
  await keys.type('The customer asked for it.')
  const levelled = await allDates()
  await keys.tabTo(dialog.getByRole('button', { name: 'Promote', exact: true }))
  await keys.press('Enter')
  await eventually(async () => (await allDates()) !== levelled || undefined, 'the plan is the scenario')
  await dialog.waitFor({ state: 'detached' })
  await keys.press('Control+z')
  await eventually(async () => (await allDates()) === levelled || undefined, 'taken back by keyboard')

  expect(keys.faults).toEqual([])
  expect(errors).toEqual([])
}, 400_000)
