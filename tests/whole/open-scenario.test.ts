import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from '@jest/globals'
import { seriousFindings } from './accessibility.ts'
import { get, post } from './api-calls.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { eventually } from './stack.ts'

const { stack, page, errors, planId, planNow, heading, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const NAME = 'Observe for longer'
const goTo = (name: string) => page.getByRole('link', { name, exact: true }).click()
/** What Budget says that everything costs. */
const total = async () => {
  await page.getByRole('heading', { level: 1, name: /forecast through FY/ }).waitFor()
  return (await heading()).split(' ')[0]
}
/** The windows that Evidence offers, by their days. */
const windows = async () => {
  await page.getByRole('treegrid', { name: 'Evidence' }).waitFor()
  return page.getByLabel('Window').locator('option').allInnerTexts()
}
const editsKept = async () => {
  type Kept = { scenarios: readonly { edits: readonly { kind: string }[] }[] }
  const { scenarios } = await get<Kept>(stack.origin, `/plans/${planId}/own-scenarios`)
  return scenarios.flatMap(({ edits }) => edits.map(({ kind }) => kind))
}

test('an open scenario is told on Budget and Evidence with the facts of the plan, named on Runs, and left again', async () => {
  const before = await planNow()
  const window = before.activities.find(({ kind }) => kind === 'window')
  await post(stack.origin, `/plans/${planId}/own-scenarios`, {
    id: crypto.randomUUID(),
    name: NAME,
    edits: [{ kind: 'setWindowMonths', activityId: window?.id, months: 12 }],
  })
  await goTo('Evidence')
  const windowsOfPlan = await windows()
  await goTo('Budget')
  const totalOfPlan = await total()

  await page.getByRole('button', { name: /Scenario on screen: the plan itself/ }).click()
  await page.getByRole('menuitem', { name: NAME }).click()
  await page.getByText(`You are looking at the scenario “${NAME}”`).waitFor()
  const item = before.costItems?.find(({ chosenQuoteId, contract }) => !chosenQuoteId && !contract)
  await page.goto(`${page.url()}&row=${item?.programIds[0]}/${item?.category}/${item?.id}`)
  const drawer = page.locator('main + aside')
  await drawer.getByLabel('High').fill('9000000')
  await drawer.getByLabel('Likely').fill('1000000')
  await drawer.getByRole('button', { name: 'Save amount' }).click()
  await eventually(async () => (await editsKept()).length === 2 || undefined, 'the edit is kept in the scenario')
  expect(await editsKept()).toEqual(['setWindowMonths', 'setCostItem'])
  expect(await total()).not.toBe(totalOfPlan)
  expect(await planNow()).toEqual(before)
  await page.getByRole('button', { name: 'Add cost' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill('Second audit')
  await dialog.getByLabel(/^Likely/).fill('100')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await page.locator('footer').getByText(`Second audit is in the scenario “${NAME}” now`).waitFor()

  await page.getByText('Spending, books and named budgets are kept in the plan itself.').waitFor()
  expect(await page.getByRole('button', { name: /Record spending|Import CSV|Freeze|Books/ }).count()).toBe(0)
  await page.getByRole('link', { name: 'XLSX (the plan itself)' }).waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toBe(`${NAME}, budget.csv`)
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/,Second audit,.*,USD,100\.00/)
  expect(await seriousFindings(page)).toEqual([])

  await goTo('Evidence')
  await page.getByText(`You are looking at the scenario “${NAME}”`).waitFor()
  const windowsOfScenario = await windows()
  expect(windowsOfScenario).toHaveLength(windowsOfPlan.length)
  expect(windowsOfScenario).not.toEqual(windowsOfPlan)
  await page.goto(`${page.url()}&select=${before.controls[0]?.id}`)
  await page.getByText('Evidence is recorded for the plan itself').waitFor()

  await goTo('Runs')
  await page.getByText(`nothing of the scenario “${NAME}” is run`).waitFor()
  await page.getByRole('button', { name: 'Back to the plan' }).click()
  await page.getByText(`nothing of the scenario “${NAME}” is run`).waitFor({ state: 'detached' })
  await goTo('Budget')
  expect(await total()).toBe(totalOfPlan)
  expect(errors).toEqual([])
}, 90_000)
