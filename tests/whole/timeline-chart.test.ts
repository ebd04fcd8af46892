import { afterAll, expect, test } from '@jest/globals'
import type { Plan, WireSchedule } from '@stagger/planner'
import type { Locator } from 'playwright-core'
import { get, post } from './api-calls.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { eventually } from './stack.ts'

const { stack, page, errors, planId, planNow, undo, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const WORK = 'soc2.final-fieldwork'
const AFTER = 'soc2.issued'
/** Days of the month zoom, px. */
const DAY = 4

const stored = () => get<{ plan: Plan; revision: number }>(stack.origin, `/plans/${planId}`)
const byteForByte = async () => JSON.stringify((await stored()).plan)
const datesOf = async (id: string) => {
  const { schedule } = await get<{ schedule: WireSchedule }>(stack.origin, `/plans/${planId}/schedule`)
  return schedule.activities.find((one) => one.id === id)
}
const endOf = async (id: string) => (await datesOf(id))?.end ?? ''
const estimateOf = async (id: string) => (await planNow()).activities.find((one) => one.id === id)?.estimate

/** Opens the chart with the work in sight: the last scroll that follows the opened details is over. */
async function openChart(): Promise<Locator> {
  await page.goto(`${stack.origin}/?plan=${planId}&zoom=month&links=true&uncertainty=false&select=${WORK}`)
  await page.getByRole('heading', { name: 'Why this date' }).waitFor()
  const bar = page.getByTestId(`bar-${WORK}`)
  await eventually(async () => {
    const box = await bar.locator('rect').first().boundingBox()
    const before = box && (await page.getByTestId('timeline-scroller').boundingBox())
    return (before && box.x + box.width < before.x + before.width) || undefined
  }, 'the work is in sight')
  return bar.locator('rect').first()
}

type Point = { readonly x: number; readonly y: number }

/** Presses at one point, goes to another as a hand does, looks, and lets go. */
async function dragBy(from: Point, dx: number, dy: number, beforeDrop: () => Promise<void>): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 8; step++) await page.mouse.move(from.x + (dx * step) / 8, from.y + (dy * step) / 8)
  await beforeDrop()
  await page.mouse.up()
}

async function boxOf(bar: Locator) {
  const box = await bar.boundingBox()
  if (!box) throw new Error('the bar is not drawn')
  return { ...box, middle: box.y + box.height / 2, right: box.x + box.width }
}

const row = () => page.locator(`[role=row][data-row="${WORK}"]`)

/** Until the plan is, on the server and on the page, what it was at first. */
async function untilAsAtFirst(plan: string, said: string | null, what: string): Promise<void> {
  await eventually(async () => (await byteForByte()) === plan || undefined, what)
  await eventually(
    async () => (await row().getAttribute('aria-label')) === said || undefined,
    `the page shows: ${what}`,
  )
}

const hint = () => page.getByTestId('drag-hint')

test('no line through the rows strikes out what is said beside a mark', async () => {
  await page.goto(`${stack.origin}/?plan=${planId}&zoom=quarter`)
  const lines = page.locator('svg line[data-kind]')
  await lines.first().waitFor({ state: 'attached' })
  await page.getByTestId('timeline-scroller').locator('svg text').first().waitFor({ state: 'attached' })
  // A text drawn before a line lies under it.
  const under = await page.evaluate<number>(`[...document.querySelectorAll('svg line[data-kind]')]
    .filter((line) => [...line.closest('svg').querySelectorAll('text')]
      .some((text) => text.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING)).length`)
  expect(under).toBe(0)
})

test('an end is dragged, a link is drawn and removed, and undo brings every byte back', async () => {
  const first = await byteForByte()
  const end = await endOf(WORK)

  // The end: the estimate is what changes, and what waits moves as ghosts first.
  const bar = await openChart()
  const said = await row().getAttribute('aria-label')
  const { right, middle } = await boxOf(bar)
  await dragBy({ x: right - 2, y: middle }, 7 * DAY, 30, async () => {
    await page.getByTestId('ghosts').waitFor()
    await expect(hint().innerText()).resolves.toMatch(/\(\+7 days\) · moves \d+ other/)
  })
  await eventually(async () => (await endOf(WORK)) > end || undefined, 'the work takes longer')
  expect((await estimateOf(WORK))?.source).toBe('yours')
  await undo()
  await untilAsAtFirst(first, said, 'it takes what it took')

  // The same by keyboard.
  await row().focus()
  await page.keyboard.press(']')
  await eventually(async () => (await endOf(WORK)) > end || undefined, 'longer by keyboard')
  await page.keyboard.press('Control+z')
  await untilAsAtFirst(first, said, 'taken back by keyboard')

  // A link, drawn from the handle beside the bar; its lag is typed where it is dropped.
  const box = await boxOf(bar)
  const target = await boxOf(page.getByTestId(`bar-${AFTER}`).locator('polygon'))
  await page.mouse.move(box.x + box.width / 2, box.middle)
  const handle = await boxOf(page.getByTestId('link-end'))
  const from = { x: handle.x + handle.width / 2, y: handle.middle }
  await dragBy(from, target.x + 3 - from.x, target.middle - from.y, async () => {
    await expect(hint().innerText()).resolves.toMatch(/finish to start$/)
  })
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Lag').fill('soon')
  await expect(dialog.getByRole('status').innerText()).resolves.toMatch(/^Type 3d/)
  await dialog.getByLabel('Lag').fill('30d')
  await page.getByTestId('ghosts').waitFor()
  await page.keyboard.press('Enter')
  const made = () => stored().then(({ plan }) => plan.links.find(({ from: a, to }) => a === WORK && to === AFTER))
  await eventually(made, 'the link is stored')
  expect((await made())?.min).toEqual({ value: 30, unit: 'wd' })

  await row().focus()
  await page.keyboard.press('l')
  const issued = (await planNow()).activities.find(({ id }) => id === AFTER)?.name ?? ''
  await dialog.getByRole('button', { name: new RegExp(`^${issued} · FS \\+6w$`) }).focus()
  await page.keyboard.press('Delete')
  await eventually(async () => (await made()) === undefined || undefined, 'the link is gone')
  await page.keyboard.press('Escape')
  await undo()
  await eventually(made, 'the link is back')
  await undo()
  await eventually(async () => (await byteForByte()) === first || undefined, 'no link was ever made')
}, 180_000)

test('a bar stops at a hard rule and says which; Escape cancels, and a vertical slip changes nothing', async () => {
  const first = await byteForByte()
  const { lastDay = '', end = '' } = (await datesOf(WORK)) ?? {}
  const { revision } = await stored()
  const constraints = { notAfter: lastDay }
  await post(
    stack.origin,
    `/plans/${planId}/edits`,
    { edit: { kind: 'setConstraints', activityId: WORK, constraints } },
    {
      'if-match': `"${revision}"`,
    },
  )
  const bounded = await byteForByte()
  const bar = await openChart()
  const { x, middle, width } = await boxOf(bar)
  await dragBy({ x: x + width / 2, y: middle }, 20 * DAY, 0, async () => {
    await page.locator('[data-testid="drag-hint"][data-stopped]').waitFor()
    await expect(hint().innerText()).resolves.toMatch(/stays on .* · stopped: N\d+, /)
  })
  await dragBy({ x: x + width / 2, y: middle }, -20 * DAY, 0, async () => page.keyboard.press('Escape'))
  await dragBy({ x: x + width / 2, y: middle }, 0, 60, async () => {})
  expect([await byteForByte(), await endOf(WORK)]).toEqual([bounded, end])
  // Another program set the limit: it is not the page's to take back.
  await post(stack.origin, `/plans/${planId}/undo`, {})
  await eventually(async () => (await byteForByte()) === first || undefined, 'the plan is as it was')
}, 120_000)

test('what somebody says about an activity stands in its details at once, also for who only looks on', async () => {
  await page.goto(`${stack.origin}/?plan=${planId}&select=${WORK}`)
  const comments = page.getByRole('region', { name: 'Comments' })
  await comments.getByRole('textbox').fill('The auditor asked for two days more.')
  await page.keyboard.press('Control+Enter')
  await comments.getByText('The auditor asked for two days more.').and(comments.locator('p')).waitFor()
  await expect(comments.getByRole('textbox').inputValue()).resolves.toBe('')
  const id = crypto.randomUUID()
  await post(stack.origin, `/plans/${planId}/comments`, { id, activityId: WORK, text: 'Agreed.' })
  await comments.getByText('Agreed.').waitFor()
}, 60_000)

test('nothing went wrong in the page meanwhile', () => {
  expect(errors).toEqual([])
})
