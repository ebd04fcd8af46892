import { afterAll, expect, test } from '@jest/globals'
import type { Plan } from '@stagger/planner'
import type { Page } from 'playwright-core'
import { seriousFindings } from './accessibility.ts'
import { get } from './api-calls.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { openPage } from './page.ts'
import { eventually } from './stack.ts'
import { surelyFits } from '../../web/src/timeline/cell-fit.ts'

const { stack, browser, page, errors, planId, planNow, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const planText = async () => JSON.stringify(await planNow())
const activityNow = async (id: string) => (await planNow()).activities.find((one) => one.id === id)
const inPhase = (plan: Plan, phaseId: string) => plan.activities.filter((one) => one.phaseId === phaseId)
const rowOn = (on: Page, id: string) => on.locator(`[role=row][data-row="${id}"]`)
const row = (id: string) => rowOn(page, id)
const cell = (id: string, column: string) => row(id).locator(`[data-id="${column}"]`)
const field = (on = page) => on.locator('[role=row] input')
const undoByKey = () => page.keyboard.press('Control+z')

/** What of the example nobody has begun, is found by these words, and has a row of its own in a phase of one. */
const WORK = 'soc2.final-fieldwork'
const PHASE = 'soc2.final-fieldwork'

const openFound = async (q: string, on = page) => {
  await on.goto(`${stack.origin}/?q=${encodeURIComponent(q)}`)
  await rowOn(on, WORK).waitFor()
}

test('cells are typed into: a fault stays beside the field with what was typed, Escape keeps nothing, undo brings back every byte', async () => {
  const before = await planText()
  await openFound('fieldwork')
  await cell(WORK, 'duration').click()
  await field().fill('a while')
  await field().press('Enter')
  await page.getByRole('alert').getByText('Type 3w').waitFor()
  await expect(field().inputValue()).resolves.toBe('a while')
  await field().press('Escape')
  expect(await planText()).toBe(before)
  await cell(WORK, 'duration').click()
  await field().fill('4w')
  await field().press('Enter')
  await eventually(
    async () => (await activityNow(WORK))?.estimate?.likely === 20 || undefined,
    'the duration is stored',
  )
  await field().waitFor({ state: 'detached' })
  // The focus is back on the cell: F2 opens it again by keyboard.
  await page.keyboard.press('F2')
  await field().fill('5w')
  await field().press('Tab')
  await eventually(async () => (await activityNow(WORK))?.estimate?.likely === 25 || undefined, 'and stored again')
  // Tab went on to the next cell that can be typed into.
  await page.getByRole('combobox', { name: 'Who of Final fieldwork' }).press('Escape')
  await field().waitFor({ state: 'detached' })
  await undoByKey()
  await undoByKey()
  await eventually(async () => (await planText()) === before || undefined, 'every byte is back')
}, 60_000)

test('rows by keyboard: added, placed, picked together, deleted after saying what goes, and all of it taken back', async () => {
  const before = await planText()
  await openFound('fieldwork')
  await row(WORK).focus()
  await page.keyboard.press('n')
  await field().fill('Fieldwork walkthrough 2w')
  await field().press('Enter')
  const added = await eventually(
    async () => inPhase(await planNow(), PHASE).find(({ name }) => name === 'Fieldwork walkthrough'),
    'the activity is added',
  )
  expect(added.estimate?.likely).toBe(10)
  await eventually(
    async () => (await page.locator(':focus').getAttribute('data-id')) === 'name' || undefined,
    'the new row has the focus',
  )
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await eventually(async () => inPhase(await planNow(), PHASE)[0]?.id === added.id || undefined, 'it stands first')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('toolbar', { name: 'Selected rows' }).getByText('2 rows selected').waitFor()
  await page.getByRole('toolbar', { name: 'Selected rows' }).getByText('Move by (days)').waitFor()
  await expect(page.locator('[role=row][aria-selected=true]').count()).resolves.toBe(2)
  await page.keyboard.press('Escape')
  await row(added.id).focus()
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('What goes: 1 activity.').waitFor()
  await page.keyboard.press('Enter')
  await eventually(async () => ((await activityNow(added.id)) === undefined ? true : undefined), 'it is gone')
  // Without it the plan is what it was: each step back is looked at by itself.
  const firstInPhase = async () => inPhase(await planNow(), PHASE)[0]?.id
  await undoByKey()
  await eventually(async () => (await firstInPhase()) === added.id || undefined, 'it is there again, and first')
  await undoByKey()
  await eventually(async () => (await firstInPhase()) === WORK || undefined, 'it stands second again')
  await undoByKey()
  await eventually(async () => (await planText()) === before || undefined, 'every byte is back')
}, 60_000)

test('a row is dragged by its handle into another phase as one step', async () => {
  const before = await planText()
  await openFound('fieldwork')
  await row(WORK).hover()
  const [handle, target] = [
    await row(WORK).getByTestId('handle').boundingBox(),
    await row('soc2.interim-fieldwork').boundingBox(),
  ]
  if (!handle || !target) throw new Error('the rows are not drawn')
  await page.mouse.move(handle.x + 6, handle.y + 12)
  await page.mouse.down()
  await page.mouse.move(handle.x + 6, target.y + 5, { steps: 8 })
  await page.mouse.up()
  await page.getByText('Final fieldwork is 1 of 2 in Interim fieldwork.').waitFor()
  expect((await activityNow(WORK))?.phaseId).toBe('soc2.interim-fieldwork')
  await undoByKey()
  await eventually(async () => (await planText()) === before || undefined, 'every byte is back')
}, 60_000)

test('two people: each sees the change of the other, and an edit begun before it explains itself and keeps the text', async () => {
  const { page: other } = await openPage(browser, stack.origin, 'Plan')
  await Promise.all([openFound('fieldwork'), openFound('fieldwork', other)])
  await cell(WORK, 'duration').click()
  await field().fill('7w')
  await rowOn(other, WORK).locator('[data-id="duration"]').click()
  await field(other).fill('6w')
  await field(other).press('Enter')
  await page.getByText('Somebody else changed this meanwhile: it is “6w” now').waitFor()
  await expect(field().inputValue()).resolves.toBe('7w')
  await field().press('Enter')
  await rowOn(other, WORK).locator('[data-id="duration"]').getByText('7w').waitFor()
  await other.close()
}, 60_000)

test('columns are chosen and kept; the rows that were searched come with the address', async () => {
  await openFound('fieldwork')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Predecessors' }).check()
  await page.keyboard.press('Escape')
  await page.reload()
  await page.getByRole('columnheader', { name: 'After' }).waitFor()
  await expect(page.getByRole('searchbox').inputValue()).resolves.toBe('fieldwork')
  await page
    .getByRole('toolbar', { name: 'Rows and columns' })
    .getByText(/activities found/)
    .waitFor()
  await cell(WORK, 'predecessors').click()
  await field().press('End')
  await field().pressSequentially(', acc')
  await page.getByRole('option').first().waitFor()
  await expect(seriousFindings(page)).resolves.toEqual([])
  await field().press('Escape')
}, 60_000)

test('what one search folded is not folded for the next', async () => {
  await openFound('fieldwork')
  await page.getByRole('button', { name: 'Collapse all', exact: true }).click()
  await row(WORK).waitFor({ state: 'detached' })
  await page.getByRole('searchbox', { name: 'Search rows' }).fill('final fieldwork')
  await row(WORK).waitFor()
})

test('a cell that is not clipped has room for what it says, whatever letters it is of', async () => {
  const said = await page.evaluate<{ cut: string[]; fitting: number; letters: [string, number][] }>(`(() => {
    const cells = [...document.querySelectorAll('[role=row] [data-fits]')]
    const { fontSize, fontFamily } = getComputedStyle(cells[0])
    const pen = document.createElement('canvas').getContext('2d')
    pen.font = '600 ' + fontSize + ' ' + fontFamily
    const printable = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
    return {
      cut: cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
      fitting: cells.length,
      letters: printable.map((letter) => [letter, pen.measureText(letter).width]),
    }
  })()`)
  expect(said.cut).toEqual([])
  expect(said.fitting).toBeGreaterThan(10)
  const often = 20
  expect(said.letters.filter(([letter, width]) => surelyFits(letter.repeat(often), often * width))).toEqual([])
})

test('nothing went wrong in the page meanwhile', async () => {
  expect(errors).toEqual([])
  expect((await get<{ revision: number }>(stack.origin, `/plans/${planId}`)).revision).toBeGreaterThan(1)
})
