import { afterAll, expect, test } from '@jest/globals'
import { seriousFindings } from './accessibility.ts'
import { get, post } from './api-calls.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { openPage } from './page.ts'
import { eventually } from './stack.ts'

const { stack, browser, page, errors, planId, planNow, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const PROGRAM = 'soc2'
const planText = async () => JSON.stringify(await planNow())
const row = (key: string) => page.locator(`[role=row][data-row="${key}"]`)
const cell = (key: string, column: string) => row(key).locator(`[data-id="${column}"]`)
const field = () => page.locator('[role=row] input')
const dialog = () => page.getByRole('dialog')
const undone = async (before: string) => {
  await page.keyboard.press('Control+z')
  await eventually(async () => (await planText()) === before || undefined, 'every byte is back')
}
const open = async (q: string, key: string) => {
  await page.goto(`${stack.origin}/?plan=${planId}&q=${encodeURIComponent(q)}`)
  await row(key).waitFor()
}
const phaseNames = async () =>
  (await planNow()).programs.find(({ id }) => id === PROGRAM)?.phases.map(({ name }) => name) ?? []

/** Walks to a cell as people do: from its row to the right. */
async function walkTo(key: string, column: string): Promise<void> {
  await row(key).focus()
  const isThere = async () => (await page.locator(':focus').getAttribute('data-id')) === column
  for (let steps = 0; steps < 12 && !(await isThere()); steps++) await page.keyboard.press('ArrowRight')
}

/** As the browser tells of a paste, wherever the focus is. */
const paste = (text: string) =>
  page.evaluate(`{
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ${JSON.stringify(text)})
    const how = { clipboardData, bubbles: true, cancelable: true }
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', how))
  }`)

test('rows of a spreadsheet become activities: what cannot be read is said with its place, and nothing is half done', async () => {
  const before = await planText()
  await open('fieldwork', 'soc2.final-fieldwork')
  await row('soc2.final-fieldwork').focus()
  const text = 'Task\tDuration\tAfter\tWho\nWalk through\t2d\nSample\ta while\tWalk through\tNobody 4h\n'
  await paste(text)
  await dialog().getByText('2 cells cannot be read.').waitFor()
  await dialog().getByText('Line 3, Duration: Type 3w').waitFor()
  await dialog().getByText('Line 3, Who: Nobody of the team is called “Nobody”.').waitFor()
  await expect(seriousFindings(page)).resolves.toEqual([])
  expect(await planText()).toBe(before)
  await dialog().getByRole('textbox').fill(text.replace('a while', '1w').replace('Nobody 4h', 'Priya'))
  await dialog().getByText('Line 3, Who: Say how many hours: Priya').waitFor()
  await dialog().getByRole('button', { name: 'Leave out the column of people' }).click()
  await dialog().getByText('2 activities will be made, as one step of undo.').waitFor()
  await dialog().getByText('after “Walk through”').waitFor()
  await dialog().getByRole('button', { name: 'Add 2 activities' }).click()
  const added = await eventually(async () => {
    const { activities, links } = await planNow()
    const [walk, sample] = ['Walk through', 'Sample'].map((name) => activities.find((one) => one.name === name))
    return walk && sample && { walk, sample, links: links.filter(({ to }) => to === sample.id) }
  }, 'both are stored')
  expect([added.walk.phaseId, added.walk.estimate?.likely, added.sample.estimate?.likely]).toEqual([
    'soc2.final-fieldwork',
    2,
    5,
  ])
  expect(added.links.map(({ from }) => from)).toEqual([added.walk.id])
  await undone(before)
}, 60_000)

test('a column of a spreadsheet is written over cells from the focused one on', async () => {
  const before = await planText()
  await open('fieldwork', 'soc2.final-fieldwork')
  await walkTo('soc2.final-fieldwork', 'duration')
  await paste('4w')
  await dialog().getByText('They are written over the rows from “Final fieldwork” on.').waitFor()
  await dialog().getByRole('button', { name: 'Change 1 row' }).click()
  await eventually(async () => {
    const { activities } = await planNow()
    return activities.find(({ id }) => id === 'soc2.final-fieldwork')?.estimate?.likely === 20 || undefined
  }, 'the duration is stored')
  await undone(before)
}, 60_000)

test('a phase goes up and down by keys and by its handle, and stays where the standard has it', async () => {
  const before = await planText()
  await page.goto(`${stack.origin}/?plan=${planId}`)
  const [first, second, third] = await phaseNames()
  const key = (id: string) => `phase/${PROGRAM}/${id}`
  const engagement = row(key('soc2.auditor-engagement'))
  await engagement.focus()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await page.getByText('Auditor engagement is phase 3 of 10 of SOC 2 Type II.').waitFor()
  expect((await phaseNames()).slice(0, 3)).toEqual([first, third, second])
  await undone(before)
  await engagement.hover()
  const [handle, target] = [
    await engagement.getByTestId('handle').boundingBox(),
    await row(key('soc2.scoping')).boundingBox(),
  ]
  if (!handle || !target) throw new Error('the rows are not drawn')
  await page.mouse.move(handle.x + 6, handle.y + 12)
  await page.mouse.down()
  await page.mouse.move(handle.x + 6, target.y + 4, { steps: 8 })
  await page.mouse.up()
  await eventually(async () => (await phaseNames())[0] === second || undefined, 'it stands first')
  await undone(before)
  await row(key('soc2.final-fieldwork')).focus()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await page.getByText('The standard has “Reporting” after “Final fieldwork”.').first().waitFor()
  expect(await planText()).toBe(before)
}, 60_000)

test('a cost is typed where nobody has agreed on it yet; else the budget opens with its item', async () => {
  const before = await planText()
  await open('penetration', 'soc2.penetration-test')
  await cell('soc2.penetration-test', 'cost').click()
  await field().fill('a lot')
  await field().press('Enter')
  await page.getByRole('alert').getByText('Type an amount').waitFor()
  await field().fill('$31,500')
  await field().press('Enter')
  await eventually(async () => {
    const item = (await planNow()).costItems?.find(({ id }) => id === 'penetration-test')
    return item?.amount.likely === 31_500_00 || undefined
  }, 'the amount is stored')
  await field().waitFor({ state: 'detached' })
  await undone(before)
  await open('fieldwork', 'soc2.final-fieldwork')
  await walkTo('soc2.final-fieldwork', 'cost')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/budget\?.*type2-fee/)
  await page.getByRole('complementary', { name: /Type II/ }).waitFor()
}, 60_000)

test('what one has said is put otherwise and withdrawn', async () => {
  await page.goto(`${stack.origin}/?plan=${planId}&select=soc2.final-fieldwork`)
  const comments = page.getByRole('region', { name: 'Comments' })
  await comments.getByRole('textbox').fill('Ask the auditor frist.')
  await page.keyboard.press('Control+Enter')
  await comments.getByRole('button', { name: 'Edit' }).click()
  await comments.getByRole('textbox', { name: 'The comment' }).fill('Ask the auditor first.')
  await page.keyboard.press('Control+Enter')
  await comments.getByText('Ask the auditor first.').waitFor()
  await comments.getByText(/· edited$/).waitFor()
  const told = await get<{ comments: readonly { id: string; text: string }[] }>(
    stack.origin,
    `/plans/${planId}/comments`,
  )
  const { id = '' } = told.comments.find(({ text }) => text === 'Ask the auditor first.') ?? {}
  await comments.getByRole('button', { name: 'Edit' }).click()
  await comments.getByRole('textbox', { name: 'The comment' }).fill('Typed in this window.')
  await post(stack.origin, `/plans/${planId}/comments/${id}/revise`, { text: 'Typed in another window.' })
  await comments
    .getByText(/ changed this comment in another window meanwhile\. It reads now: “Typed in another/)
    .waitFor()
  await expect(comments.getByRole('textbox', { name: 'The comment' }).inputValue()).resolves.toBe(
    'Typed in this window.',
  )
  await comments.getByRole('button', { name: 'Cancel' }).click()
  await comments.getByText('Typed in another window.').waitFor()
  await comments.getByRole('button', { name: 'Withdraw' }).click()
  await expect(seriousFindings(page)).resolves.toEqual([])
  await comments.getByRole('group', { name: 'Withdraw' }).getByRole('button', { name: 'Withdraw' }).click()
  await comments.getByText(/· withdrawn$/).waitFor()
  await expect(comments.getByText('Typed in another window.').count()).resolves.toBe(0)
}, 60_000)

test('the longest gap of a link is typed, and one that leaves no day is refused beside its field', async () => {
  const before = await planText()
  await open('fieldwork', 'soc2.final-fieldwork')
  await row('soc2.final-fieldwork').focus()
  await page.keyboard.press('l')
  await dialog().getByRole('button', { name: / · FS/ }).first().click()
  await dialog().getByLabel('Lag').fill('30d')
  await dialog().getByLabel('Longest gap').fill('2d')
  await dialog().getByText('That is shorter than the lag').waitFor()
  await dialog().getByLabel('Lag').fill('')
  await dialog().getByLabel('Longest gap').fill('400ed')
  await page.keyboard.press('Enter')
  await eventually(async () => {
    const { links } = await planNow()
    return links.find(({ max }) => max?.value === 400 && max.unit === 'ed')
  }, 'the gap is stored')
  await undone(before)
}, 60_000)

test('a plan is called otherwise, and a copy of it is deleted: who has it open is told, and another one opens', async () => {
  const before = await planText()
  const menu = (name: string) => page.getByRole('menuitem', { name })
  const picker = page.getByRole('button', { name: /^Plan: / })
  await picker.click()
  await menu('Name and language of this plan…').click()
  await dialog().getByRole('textbox', { name: 'Name' }).fill('')
  await page.keyboard.press('Enter')
  await dialog().getByText('A plan needs a name.').waitFor()
  await dialog().getByRole('textbox', { name: 'Name' }).fill('Certification 2028')
  await dialog().getByLabel('Written in').selectOption('Deutsch')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await picker.getByText('Certification 2028').waitFor()
  await dialog().waitFor({ state: 'detached' })
  expect((await planNow()).language).toBe('de')
  await undone(before)
  await picker.click()
  await menu('Copy this plan').click()
  await picker.getByText(/, copy$/).waitFor()
  const copy = new URL(page.url()).searchParams.get('plan') ?? ''
  const { page: other } = await openPage(browser, `${stack.origin}/?plan=${copy}`, 'Plan')
  await picker.click()
  await menu('Delete this plan…').click()
  await dialog()
    .getByText(/What goes: 2 programs and \d+ activities/)
    .waitFor()
  await dialog()
    .getByText(/^Delete “.*, copy” of .+, with 2 programs\?$/)
    .waitFor()
  await other.locator('[role=row][data-row]').first().focus()
  for (const key of ['ArrowRight', 'F2']) await other.keyboard.press(key)
  await other.locator('[role=row] input').fill('Half typed')
  await expect(seriousFindings(page)).resolves.toEqual([])
  await dialog().getByRole('button', { name: 'Delete for good' }).click()
  await eventually(async () => new URL(page.url()).searchParams.get('plan') === planId || undefined, 'another opens')
  await other.getByRole('heading', { name: /, copy” of .+ was deleted while it was open here$/ }).waitFor()
  await other.locator('dd', { hasText: 'Half typed' }).waitFor()
  await expect(seriousFindings(other)).resolves.toEqual([])
  const [kept] = await Promise.all([
    other.waitForEvent('download'),
    other.getByRole('button', { name: 'Save the plan as a file' }).click(),
  ])
  expect(kept.suggestedFilename()).toBe(`${copy}.plan.json`)
  await other.getByRole('link', { name: 'Open another plan' }).click()
  await eventually(async () => new URL(other.url()).searchParams.get('plan') === planId || undefined, 'another is open')
  await other.close()
  const { plans } = await get<{ plans: readonly { id: string }[] }>(stack.origin, '/plans')
  expect(plans.map(({ id }) => id)).toEqual([planId])
}, 90_000)

test('nothing went wrong in the page meanwhile', () => {
  expect(errors.filter((text) => !text.includes('404'))).toEqual([])
})
