import { afterAll, expect, test } from '@jest/globals'
import { seriousFindings } from './accessibility.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { openPage } from './page.ts'
import { eventually } from './stack.ts'

const { stack, browser, page, errors, planNow, undo, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const first = (await planNow()).people[0]
if (!first) throw new Error('the example has nobody')
const form = () => page.locator('main + aside')
const line = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
const focused = () => page.locator(':focus').innerText()

test('leave by keyboard: refused beside its field, then shown, then made, then taken back', async () => {
  await page.goto(`${stack.origin}/capacity`)
  await page.getByRole('button', { name: 'People and calendars' }).press('Enter')
  await line(first.name).press('Enter')
  await expect(page.locator(':focus').inputValue()).resolves.toBe(first.name)
  await form().getByRole('button', { name: 'Add leave' }).press('Enter')
  const added = form().getByRole('group').filter({ hasText: 'Add leave' })
  await added.getByLabel('First day').last().fill('2027-06-07')
  await added.getByLabel('Last day').last().fill('2027-06-04')
  await form().getByRole('button', { name: 'Show what moves' }).press('Enter')
  await expect(form().getByRole('alert').innerText()).resolves.toMatch(/last day/)
  await expect(added.getByLabel('Last day').last().inputValue()).resolves.toBe('2027-06-04')
  await added.getByLabel('Last day').last().fill('2027-06-18')
  await page.keyboard.press('Enter')
  await form().getByRole('region', { name: 'What it would do' }).waitFor()
  await expect(focused()).resolves.toMatch(/move/)
  expect((await planNow()).people[0]).toEqual(first)
  await form().getByRole('button', { name: 'Apply' }).press('Enter')
  await form().waitFor({ state: 'detached' })
  await expect(focused()).resolves.toBe(first.name)
  const leave = (await planNow()).people[0]?.leave
  expect(leave).toContainEqual({ name: 'Leave', start: '2027-06-07', end: '2027-06-19' })
  await undo()
  await eventually(
    async () => (await planNow()).people[0]?.leave.length === first.leave.length || undefined,
    'it is gone',
  )
}, 90_000)

test('a closure shows every activity and report that it would move, and Cancel moves none', async () => {
  const [calendar] = (await planNow()).calendars
  await line(calendar?.name ?? '').click()
  await form().getByRole('button', { name: 'Add days' }).click()
  const closed = form().getByRole('group').filter({ hasText: 'Add days' })
  await closed.getByLabel('First day').last().fill('2027-07-05')
  await closed.getByLabel('Last day').last().fill('2027-08-27')
  await form().getByRole('button', { name: 'Show what moves' }).click()
  await expect(
    form().getByRole('table', { name: 'Activities that would move' }).getByRole('row').count(),
  ).resolves.toBeGreaterThan(1)
  await expect(form().getByRole('listitem').first().innerText()).resolves.toMatch(/→.*days? later/)
  await form().getByRole('button', { name: 'Cancel' }).click()
  await expect(focused()).resolves.toBe('Show what moves')
  expect((await planNow()).calendars[0]).toEqual(calendar)
  await form()
    .getByText(/^Holidays/)
    .click()
  await form().getByRole('button', { name: 'Add a holiday' }).click()
  await form().getByRole('button', { name: 'Show what moves' }).click()
  await form().getByText('Write what these days are.').waitFor()
  await form().getByLabel('What').last().fill('Founders’ day')
  await expect(form().getByLabel('Day', { exact: true }).last().isVisible()).resolves.toBe(true)
}, 90_000)

test('somebody with several faults hears of all, each beside its field, until it is right; a name that is there is said', async () => {
  await page.getByRole('button', { name: 'Add a person' }).click()
  await form().getByLabel('Hours a day').fill('25')
  await form().getByLabel('E-mail').fill('zoe')
  await form().getByRole('button', { name: 'Show what moves' }).click()
  const alerts = () => form().getByRole('alert').allInnerTexts()
  await expect(alerts()).resolves.toEqual([
    'Write a name.',
    expect.stringMatching(/^Write hours/),
    expect.stringMatching(/^Write an e-mail/),
  ])
  await expect(page.locator(':focus').inputValue()).resolves.toBe('')
  await form().getByLabel('Name').fill(first.name.toLowerCase())
  await expect(alerts()).resolves.toHaveLength(2)
  await form().getByText(`The plan already has a person called ${first.name.toLowerCase()}.`).waitFor()
  const long = 'Zoe '.repeat(75).trim()
  await form().getByLabel('Name').fill(long)
  await form().getByLabel('Hours a day').fill('4')
  await form().getByLabel('E-mail').fill('')
  await form().getByRole('button', { name: 'Show what moves' }).click()
  await expect(alerts()).resolves.toEqual([expect.stringMatching(/^299 letters are too many: at most 200/)])
  await expect(page.locator(':focus').inputValue()).resolves.toBe(long)
  await expect(form().getByRole('region', { name: 'What it would do' }).count()).resolves.toBe(0)
  await form().getByRole('button', { name: 'Close' }).click()
}, 60_000)

test('somebody is added, and removed again once somebody else has the work', async () => {
  await page.getByRole('button', { name: 'Add a person' }).click()
  await form().getByLabel('Name').fill('Zoe')
  await form().getByRole('button', { name: 'Show what moves' }).click()
  await form().getByRole('button', { name: 'Add a person' }).click()
  await line('Zoe').waitFor()
  await line(first.name).click()
  const removal = form()
    .getByRole('group')
    .filter({ hasText: `Remove ${first.name}` })
  await removal.getByText(`Remove ${first.name}`).click()
  await removal.getByRole('button', { name: 'Show what it means' }).click()
  await expect(removal.getByRole('alert').innerText()).resolves.toMatch(/Choose who takes over|Hours are recorded/)
  await form().getByRole('button', { name: 'Close' }).click()
  await line('Zoe').click()
  await form().getByText('Remove Zoe').click()
  await form().getByRole('button', { name: 'Show what it means' }).click()
  await form().getByRole('button', { name: 'Remove', exact: true }).click()
  await line('Zoe').waitFor({ state: 'detached' })
  await expect(focused()).resolves.toBe('Add a person')
}, 90_000)

test('a long name stays in its row of the map, and its form fits a phone', async () => {
  const long = 'Alexandra-Konstantina Wolfeschlegelsteinhausenbergerdorff the Younger'
  await line(first.name).click()
  await form().getByLabel('Name').fill(long)
  await page.setViewportSize({ width: 320, height: 640 })
  await expect(form().boundingBox()).resolves.toMatchObject({ x: 0, width: 320 })
  await page.setViewportSize({ width: 1440, height: 900 })
  await form().getByRole('button', { name: 'Show what moves' }).click()
  await form().getByRole('button', { name: 'Apply' }).click()
  await line(long).waitFor()
  await page.getByRole('button', { name: 'Load', exact: true }).click()
  const name = page.getByTitle(long, { exact: true })
  const row = page.getByRole('row').filter({ has: name })
  const [shown, around] = [await name.boundingBox(), await row.boundingBox()]
  expect(shown?.height).toBeLessThanOrEqual(around?.height ?? 0)
  await undo()
}, 90_000)

test.each(['light', 'dark'] as const)(
  'no serious accessibility finding in %s',
  async (scheme) => {
    const { page: other } = await openPage(browser, stack.origin, 'Plan', scheme)
    await other.goto(`${stack.origin}/capacity?view=team&edit=person/${first.id}`)
    await other.getByRole('button', { name: 'Add leave' }).click()
    await other.locator('main + aside').getByLabel('First day').last().fill('2027-06-07')
    await other.getByRole('button', { name: 'Show what moves' }).click()
    await other.getByRole('button', { name: 'Apply' }).waitFor()
    await expect(seriousFindings(other)).resolves.toEqual([])
    await other.close()
  },
  90_000,
)

test('nothing went wrong in the page meanwhile', () => {
  expect(errors).toEqual([])
})
