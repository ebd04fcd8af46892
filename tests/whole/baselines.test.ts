import { afterAll, expect, test } from '@jest/globals'
import { seriousFindings } from './accessibility.ts'
import { get } from './api-calls.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { eventually } from './stack.ts'

const { stack, page, errors, planId, planNow, undo, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const SCENARIO = 'Wait for the board'
const NOTE = 'The board wants it later.'
const dialog = () => page.getByRole('dialog')
const goTo = (name: string) => page.getByRole('link', { name, exact: true }).click()
const editsKept = async () => {
  const path = `/plans/${planId}/own-scenarios`
  const { scenarios } = await get<{ scenarios: readonly { name: string; edits: readonly unknown[] }[] }>(
    stack.origin,
    path,
  )
  return scenarios.find(({ name }) => name === SCENARIO)?.edits.length
}

/** Work of the SOC 2 report that is still ahead, so that moving it moves the report. */
async function fieldwork(): Promise<string> {
  const { programs, activities } = await planNow()
  const soc2 = programs.find(({ kind }) => kind === 'soc2')
  const phase = soc2?.phases.find(({ kind }) => kind === 'reporting')
  const found = activities.find(
    ({ programId, phaseId, kind }) => programId === soc2?.id && phaseId === phase?.id && kind === 'work',
  )
  if (!found) throw new Error('the example has no reporting')
  return found.id
}

test('a baseline is saved; a scenario is edited beside the plan, promoted, and the baseline tells what moved', async () => {
  const before = await planNow()
  await goTo('Baselines')
  await page.getByRole('button', { name: 'Save a baseline…' }).click()
  await dialog().getByLabel('Name').fill('As sold')
  await dialog().getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Since “As sold” no report has moved' }).waitFor()
  expect(await seriousFindings(page)).toEqual([])

  await goTo('Timeline')
  await page.getByRole('button', { name: /Scenario on screen: the plan itself/ }).click()
  await page.getByRole('menuitem', { name: 'Keep the plan as a scenario…' }).click()
  await dialog().getByLabel('Name').fill(SCENARIO)
  await dialog().getByRole('button', { name: 'Keep as scenario' }).click()
  await page.getByText(`You are looking at the scenario “${SCENARIO}”`).waitFor()

  const id = await fieldwork()
  await page.goto(`${page.url()}&zoom=month&select=${id}`)
  const row = page.locator(`[role=row][data-row="${id}"]`)
  await row.focus()
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await eventually(async () => ((await editsKept()) === 1 ? true : undefined), 'the edit is kept in the scenario')
  await page.keyboard.press('Control+z')
  await eventually(async () => ((await editsKept()) === 0 ? true : undefined), 'it is taken back there')
  await page.keyboard.press('Control+Shift+z')
  await eventually(async () => ((await editsKept()) === 1 ? true : undefined), 'and done again')
  expect(await planNow()).toEqual(before)

  await goTo('Scenarios')
  await page.getByRole('button', { name: `Promote: ${SCENARIO}` }).click({ timeout: 60_000 })
  await dialog().getByRole('textbox').fill(NOTE)
  await dialog().getByRole('button', { name: 'Promote', exact: true }).click()
  await page.getByText(`The plan is “${SCENARIO}”`).waitFor()
  await expect(page.getByTestId('plan-is').innerText()).resolves.toMatch(NOTE)

  await goTo('Baselines')
  await page.getByRole('heading', { level: 1, name: /Since “As sold”: .*later/ }).waitFor()
  await page.getByRole('button', { name: 'Unfold Reporting' }).click()
  await page.getByRole('row', { name: /\+7 d/ }).first().waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toBe('As sold and the plan now.csv')

  await page.getByRole('link', { name: 'Show on the Timeline: As sold' }).click()
  await page
    .getByTestId(/^baseline-/)
    .first()
    .waitFor()
  await undo()
  const wanted = JSON.stringify(before)
  await eventually(
    async () => (JSON.stringify(await planNow()) === wanted ? true : undefined),
    'the promotion is taken back',
  )
  expect(errors).toEqual([])
}, 180_000)

test('a note that is too long is not cut: it says so, stays, and nothing is saved before it is shorter', async () => {
  await goTo('Baselines')
  await page.getByRole('button', { name: 'Save a baseline…' }).click()
  await dialog().getByLabel('Name').fill('Told at length')
  const note = dialog().getByLabel('Note (optional)')
  await note.fill(`${'why '.repeat(575)}.`)
  await expect(dialog().getByRole('alert').innerText()).resolves.toMatch(/^2301 letters are too many: at most 2000 fit/)
  await dialog().getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog().locator(':focus').inputValue()).resolves.toHaveLength(2301)
  expect(await seriousFindings(page)).toEqual([])
  await note.fill('Because.')
  await dialog().getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /“Told at length”/ }).waitFor()
  expect(errors).toEqual([])
}, 60_000)
