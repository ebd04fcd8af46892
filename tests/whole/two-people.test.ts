import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { eventually } from './stack.ts'

const { stack, browser, page: left, errors, planNow, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

/** Activities of the example that nobody has begun. */
const [MINE, THEIRS, GOES] = ['soc2.final-fieldwork', 'soc2.system-description', 'soc2.tabletop']

const cell = (on: Page, id: string, column: string) => on.locator(`[role=row][data-row="${id}"] [data-id="${column}"]`)
const field = (on: Page) => on.locator('[role=row] input')
const footer = (on: Page) => on.locator('footer [role=status]')
const nameNow = async (id: string) => (await planNow()).activities.find((one) => one.id === id)?.name
const found = async (on: Page, id: string) => {
  await on.goto(`${stack.origin}/?q=${encodeURIComponent((await nameNow(id)) ?? '')}`)
  await cell(on, id, 'name').waitFor()
}
const rename = async (on: Page, id: string, name: string) => {
  await cell(on, id, 'name').click()
  await field(on).fill(name)
  await field(on).press('Enter')
  await eventually(async () => (await nameNow(id)) === name || undefined, `${id} is ${name}`)
  await field(on).waitFor({ state: 'detached' })
}

/** How often a page reads the plan as a whole from now on. */
function readsOfThePlan(on: Page): () => number {
  let reads = 0
  on.on('request', (request) => {
    if (/\/plans\/[^/]+$/.test(new URL(request.url()).pathname) && request.method() === 'GET') reads += 1
  })
  return () => reads
}

test('two people: each takes back what is theirs, both read what happened, and what lies upon mine is not lost', async () => {
  // Each context is a browser of its own; pages of one browser are one person.
  const elsewhere = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const right = await elsewhere.newPage()
  const [mine, theirs] = [(await nameNow(MINE)) ?? '', (await nameNow(THEIRS)) ?? '']
  await found(left, MINE)
  await found(right, THEIRS)
  const whole = readsOfThePlan(right)
  await rename(left, MINE, 'What I say')
  await footer(right).getByText('Somebody else changed “').waitFor()
  await expect(right.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).resolves.toBe(true)
  await rename(right, THEIRS, 'What they say')
  await footer(left).getByText('Somebody else changed “').waitFor()

  await left.keyboard.press('Control+z')
  await footer(left).getByText('Undone: your change to “What I say”.').waitFor()
  await footer(right).getByText('Somebody else took back a change of theirs to “').waitFor()
  expect([await nameNow(MINE), await nameNow(THEIRS)]).toEqual([mine, 'What they say'])
  // Their own edit, mine and its way back were told as edits.
  expect(whole()).toBe(0)

  const sameBrowser = await elsewhere.newPage()
  await sameBrowser.goto(stack.origin)
  await sameBrowser.getByRole('treegrid', { name: 'Plan' }).waitFor()
  await sameBrowser.getByRole('button', { name: 'Undo', exact: true }).click()
  await eventually(async () => (await nameNow(THEIRS)) === theirs || undefined, 'another page of theirs took it back')

  await rename(left, MINE, 'What I say again')
  await found(right, MINE)
  await rename(right, MINE, 'What they say of it')
  await footer(left).getByText('Somebody else changed “').waitFor()
  await left.getByRole('button', { name: 'Undo', exact: true }).click()
  await left.getByText('Nothing is undone: somebody else has changed “What they say of it” since you did').waitFor()
  await expect(nameNow(MINE)).resolves.toBe('What they say of it')

  await Promise.all([found(left, GOES), found(right, GOES)])
  await cell(left, GOES, 'name').click()
  await field(left).fill('Words that nobody else has')
  await right.locator(`[role=row][data-row="${GOES}"]`).focus()
  await right.keyboard.press('Delete')
  await right
    .getByRole('dialog')
    .getByRole('button', { name: /^Delete/ })
    .click()
  await left.getByText('You had typed: Words that nobody else has').waitFor()
  await elsewhere.close()
  // The refusal is an answer that the browser writes down as a failure.
  expect(errors.filter((text) => !text.includes('409'))).toEqual([])
}, 120_000)
