import { afterAll, expect, test } from '@jest/globals'
import { seriousFindings } from './accessibility.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { openPage } from './page.ts'
import { eventually } from './stack.ts'

const { stack, browser, page, errors, planNow, heading, undo, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const UNLEVELLED = 'No levelling is accepted: people do not bind, so overloads cost no time here.'

const allIterations = (of = page) => of.getByText('10,000 iterations', { exact: true }).waitFor({ timeout: 60_000 })

test('the heading is what is 80 % sure, and the numbers behind it stand in tables', async () => {
  await page.goto(`${stack.origin}/confidence`)
  await allIterations()
  await expect(heading()).resolves.toMatch(/^SOC 2 Type II by .* \(P80\), HITRUST r2 by .* \(P80\), \$.* \(P80\)$/)
  for (const name of ['What drives it', 'On the longest path', 'Risks'])
    await expect(page.getByRole('table', { name }).getByRole('row').count()).resolves.toBeGreaterThan(1)
})

test('a plan without an accepted levelling says under the heading that people do not bind', async () => {
  await page.goto(`${stack.origin}/confidence`)
  await allIterations()
  expect((await planNow()).levellings).toBeUndefined()
  await page.getByText(UNLEVELLED).waitFor()
})

test('a likelier risk is simulated at once, makes the report later, and is taken back', async () => {
  await page.goto(`${stack.origin}/confidence`)
  await allIterations()
  const before = await heading()
  const [name] = ((await planNow()).risks ?? []).flatMap((risk) => (risk.name.includes('auditor') ? [risk.name] : []))
  const field = page.getByRole('textbox', { name: `Chance of “${name}” in percent` })
  await field.fill('much')
  await field.press('Enter')
  await page.getByText('A chance is a number from 0 to 100.').waitFor()
  await field.fill('100')
  await field.press('Enter')
  await eventually(async () => (await heading()) !== before || undefined, 'the heading says another date')
  expect((await planNow()).risks?.find((risk) => risk.name === name)).toMatchObject({
    probabilityPercent: 100,
    source: 'yours',
  })
  await undo()
  await eventually(async () => (await heading()) === before || undefined, 'the old dates are back')
}, 90_000)

test('date and cost at once are less likely than either, and a point of the field can be asked for', async () => {
  await page.goto(`${stack.origin}/confidence`)
  await allIterations()
  const both = page.getByRole('region', { name: 'Date and cost at once' })
  await expect(both.getByRole('status').innerText()).resolves.toMatch(/^[67]\d% sure that both hold$/)
  await both.getByLabel('In hand by', { exact: true }).fill('2020-01-01')
  await expect(both.getByRole('status').innerText()).resolves.toBe('0% sure that both hold')
  await page.setViewportSize({ width: 320, height: 640 })
  const beyond = '(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector("main"))'
  await expect(page.evaluate(beyond)).resolves.toBe(0)
  await page.setViewportSize({ width: 1440, height: 900 })
})

test('a promise is checked from the Timeline, saved only when asked, and taken back', async () => {
  await page.goto(stack.origin)
  await page.getByRole('button', { name: 'Check a promise' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Check', exact: true }).click()
  await dialog.getByText('Say by which day.').waitFor()
  const before = (await planNow()).commitments.length
  await dialog.getByLabel('In hand by').fill('2090-01-01')
  await dialog.getByRole('button', { name: 'Check', exact: true }).click()
  await dialog.getByRole('heading', { name: /^✓ Yes: in hand by .* in every run$/ }).waitFor({ timeout: 60_000 })
  await dialog.getByText(UNLEVELLED).waitFor()
  await dialog.getByRole('button', { name: 'Save as a commitment' }).click()
  await dialog.getByText('Say to whom it is promised.').waitFor()
  expect((await planNow()).commitments.length).toBe(before)
  await dialog.getByLabel('Customer').fill('Bay Health')
  const save = dialog.getByRole('button', { name: 'Save as a commitment' })
  await dialog.getByLabel('In hand by').fill('2090-01-02')
  await dialog.getByText('This answer is not about what the form says now: check again.').waitFor()
  await expect(save.isDisabled()).resolves.toBe(true)
  await dialog.getByLabel('In hand by').fill('2090-01-01')
  await save.click()
  await dialog.getByText('The promise to Bay Health, SOC 2 Type II by Jan 1, 2090, is in the plan.').waitFor()
  await eventually(
    async () => (await planNow()).commitments.some(({ customer }) => customer === 'Bay Health') || undefined,
    'the promise is in the plan',
  )
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await undo()
  await eventually(async () => (await planNow()).commitments.length === before || undefined, 'it is out again')
}, 120_000)

test('the Timeline draws how sure the reports are, unless that is switched off', async () => {
  await page.goto(stack.origin)
  const whiskers = page.locator('[data-testid^="whisker-"]')
  await whiskers.first().waitFor({ state: 'attached', timeout: 60_000 })
  await page.getByRole('checkbox', { name: 'Uncertainty' }).uncheck()
  await whiskers.first().waitFor({ state: 'detached' })
  expect(new URL(page.url()).searchParams.get('uncertainty')).toBe('false')
}, 90_000)

test.each(['light', 'dark'] as const)(
  'no serious accessibility finding in %s',
  async (scheme) => {
    const { page: other } = await openPage(browser, stack.origin, 'Plan', scheme)
    await other.goto(`${stack.origin}/confidence`)
    await allIterations(other)
    await expect(seriousFindings(other)).resolves.toEqual([])
    await other.close()
  },
  120_000,
)

test('nothing went wrong in the page meanwhile', () => {
  expect(errors).toEqual([])
})
