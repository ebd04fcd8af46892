import { afterAll, expect, test } from '@jest/globals'
import type { WireSchedule } from '@stagger/planner'
import { seriousFindings } from './accessibility.ts'
import { get } from './api-calls.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { openPage } from './page.ts'
import { eventually } from './stack.ts'

const { stack, browser, page, errors, planId, planNow, heading, undo, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const datesNow = async () => {
  const { schedule } = await get<{ schedule: WireSchedule }>(stack.origin, `/plans/${planId}/schedule`)
  return JSON.stringify(schedule.activities.map(({ id, start, end }) => [id, start, end]))
}
const focused = () => page.locator(':focus').innerText()

test('a levelling is proposed and changes nothing, accepted as one step, and taken back', async () => {
  await page.goto(`${stack.origin}/capacity`)
  await page.getByRole('grid', { name: 'People by week' }).waitFor()
  await expect(heading()).resolves.toMatch(/is asked for .* over 100%$/)
  const before = await datesNow()
  await page.getByRole('button', { name: 'Level', exact: true }).click()
  const accept = page.getByRole('button', { name: 'Accept', exact: true })
  await accept.waitFor({ timeout: 60_000 })
  await expect(page.getByRole('table', { name: 'Proposed moves' }).getByRole('row').count()).resolves.toBeGreaterThan(1)
  expect(await datesNow()).toBe(before)
  await expect(focused()).resolves.toMatch(/activit(y moves|ies move)/)
  await accept.click()
  await eventually(async () => ((await planNow()).levellings ?? []).length === 1 || undefined, 'it is accepted')
  expect(await datesNow()).not.toBe(before)
  await page.getByRole('button', { name: 'Give up levelling' }).waitFor()
  await expect(focused()).resolves.toMatch(/^Level/)
  await undo()
  await eventually(async () => (await datesNow()) === before || undefined, 'the old dates are back')
}, 120_000)

test('a week in which somebody is on leave says so', async () => {
  await page.goto(`${stack.origin}/capacity`)
  const away = (await planNow()).people.find(({ leave }) => leave.length > 0)
  const week = page.getByRole('gridcell', { name: new RegExp(`^${away?.name}, .*no hours this week`) })
  await week.first().click()
  const drawer = page.getByRole('complementary', { name: away?.name ?? '' })
  await drawer.getByRole('heading', { name: 'Days off in this week' }).waitFor()
  await drawer.getByText(away?.leave[0]?.name ?? '').waitFor()
})

test('a search that is ended leaves the focus where it goes on', async () => {
  await page.goto(`${stack.origin}/capacity`)
  await page.getByRole('button', { name: 'Level', exact: true }).click()
  await page.getByRole('button', { name: 'Cancel', exact: true }).waitFor()
  await expect(focused()).resolves.toBe('Cancel')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Cancel', exact: true }).waitFor({ state: 'detached' })
  await expect(focused()).resolves.toMatch(/^Level$|move|No dates/)
}, 60_000)

test('by keyboard: an arrow walks to the next week, Enter opens it, Escape closes it', async () => {
  await page.goto(`${stack.origin}/capacity`)
  const cell = page.getByRole('grid', { name: 'People by week' }).locator('[role=gridcell][tabindex="0"]')
  await cell.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const second = (await planNow()).people[1]?.name ?? ''
  await page.getByRole('complementary', { name: new RegExp(`^${second}, Week of`) }).waitFor()
  expect(new URL(page.url()).searchParams.get('week')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  await page.keyboard.press('Escape')
  await page.locator('main + aside').waitFor({ state: 'detached' })
}, 60_000)

test('a scenario is promoted with a note as one step, and taken back', async () => {
  const before = await datesNow()
  await page.goto(`${stack.origin}/scenarios?select=soc2-first`)
  const promote = page.getByTestId('scenario-soc2-first').getByRole('button', { name: 'Promote: SOC 2 first' })
  await promote.waitFor({ timeout: 90_000 })
  await promote.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('The customer asked for SOC 2.')
  expect(await datesNow()).toBe(before)
  await dialog.getByRole('button', { name: 'Promote', exact: true }).click()
  await eventually(async () => (await datesNow()) !== before || undefined, 'the plan has other dates')
  await page.getByText('“SOC 2 first” is the plan now').waitFor()
  await undo()
  await eventually(async () => (await datesNow()) === before || undefined, 'the old dates are back')
}, 180_000)

test.each([
  ['light', '/capacity', 'Level'],
  ['dark', '/capacity', 'Level'],
  ['light', '/scenarios', 'Promote: SOC 2 first'],
  ['dark', '/scenarios', 'Promote: SOC 2 first'],
] as const)(
  'no serious accessibility finding in %s on %s',
  async (scheme, path, button) => {
    const { page: other } = await openPage(browser, stack.origin, 'Plan', scheme)
    await other.goto(`${stack.origin}${path}`)
    const asked = other.getByRole('button', { name: button, exact: true })
    await asked.waitFor({ timeout: 90_000 })
    if (path === '/capacity') {
      await asked.click()
      await other.getByRole('button', { name: 'Accept', exact: true }).waitFor({ timeout: 60_000 })
    }
    await expect(seriousFindings(other)).resolves.toEqual([])
    await other.close()
  },
  120_000,
)

test('nothing went wrong in the page meanwhile', () => {
  expect(errors).toEqual([])
})
