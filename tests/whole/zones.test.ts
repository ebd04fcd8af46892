import { afterAll, expect, test } from '@jest/globals'
import { dayOf, isoOf, type Plan, plusDays, type WireSchedule } from '@stagger/planner'
import type { Page } from 'playwright-core'
import { proposeMove } from '../../web/src/plan-view/proposal.ts'
import { clockChanges } from '../../web/test/support/clock-changes.ts'
import { get } from './api-calls.ts'
import { mustBeDrawn, viewOfServer } from './drawn-plan.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { drawnSpans, listenTo, openUnfolded, planOnPage, settled } from './plan-on-page.ts'

// The programs themselves run where the clocks change at midnight, so that a day there has no beginning.
process.env['TZ'] = 'America/Santiago'
const { stack, browser, errors, planId, planNow, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const WORK = 'soc2.final-fieldwork'
/** A day is a px wide, and the whole plan is on screen. */
const [ZOOM, DAY] = ['quarter', 1] as const
const SCREEN = { width: 1900, height: 2700 }
const YEAR = 2027
const ANY_DAYS = ['2027-05-03', '2027-10-29']

/** From the furthest behind to the furthest ahead; clocks that change at midnight, by half an hour, and never. */
const ZONES = [
  'Pacific/Pago_Pago',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
] as const

/** The days of the year on which the clocks of a zone change; any days where they never do. */
function changesIn(zone: string): readonly string[] {
  const days = clockChanges(zone, YEAR)
  return days.length > 0 ? days : ANY_DAYS
}

async function openIn(timezoneId: string): Promise<Page> {
  const context = await browser.newContext({ timezoneId, locale: 'en-US', viewport: SCREEN })
  const page = await context.newPage()
  page.on('pageerror', ({ message }) => errors.push(message))
  await listenTo(page)
  await openUnfolded(page, `${stack.origin}/?plan=${planId}&zoom=${ZOOM}&uncertainty=false&capacity=false`)
  return page
}

const row = (page: Page) => page.locator(`[role=row][data-row="${WORK}"]`)
const bar = (page: Page) => page.getByTestId(`bar-${WORK}`).locator('rect').first()
const sentences = (page: Page) =>
  page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('[role=row][data-row]')].map((row) => row.getAttribute('aria-label'))`,
  )

const storedStart = async () => (await planNow()).activities.find(({ id }) => id === WORK)?.constraints.notBefore
const scheduled = async () =>
  (await get<{ schedule: WireSchedule }>(stack.origin, `/plans/${planId}/schedule`)).schedule.activities.find(
    ({ id }) => id === WORK,
  )

/** What is drawn and kept on the page is what the server has, computed where the clocks never change. */
async function expectAsStored(page: Page): Promise<void> {
  await settled(page)
  const { plan } = await get<{ plan: Plan }>(stack.origin, `/plans/${planId}`)
  expect((await planOnPage(page, planId)).plan).toBe(JSON.stringify(plan))
  const [drawn, wanted] = [await drawnSpans(page), await mustBeDrawn(stack.origin, planId, ZOOM)]
  const elsewhere = Object.entries(drawn).filter(([id, { x, width }]) => {
    const { x: wantedX = NaN, width: wantedWidth = NaN } = wanted[id] ?? {}
    return !(Math.abs(x - wantedX) + Math.abs(width - wantedWidth) < 0.01)
  })
  expect(elsewhere).toEqual([])
  expect(Object.keys(drawn).length).toBeGreaterThan(10)
}

/** Types a start into its cell, and looks at what was stored: the day that was typed, or the next one worked on. */
async function typeStart(page: Page, day: string): Promise<void> {
  const { landsOn } = proposeMove(await viewOfServer(stack.origin, planId), WORK, isoOf(dayOf(day)))
  await row(page).locator('[data-id="start"]').click()
  const field = page.locator('[role=row] input')
  await field.fill(day)
  await field.press('Enter')
  await field.waitFor({ state: 'detached' })
  await settled(page)
  expect([await storedStart(), (await scheduled())?.start]).toEqual([landsOn, landsOn])
}

/** Drags the bar over the change, by so many days of the screen. */
async function dragBy(page: Page, days: number): Promise<void> {
  const view = await viewOfServer(stack.origin, planId)
  const from = dayOf(view.scheduled(WORK)?.start ?? view.today)
  const { landsOn } = proposeMove(view, WORK, isoOf(plusDays(from, days)))
  const box = await bar(page).boundingBox()
  if (!box) throw new Error('the bar is not drawn')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + days * DAY, y, { steps: 5 })
  await page.mouse.up()
  await settled(page)
  expect([await storedStart(), (await scheduled())?.start]).toEqual([landsOn, landsOn])
}

const WEEK = 7

test.each(ZONES)(
  'in %s: drawn, typed and dragged over every change of the clocks, the days stay the same',
  async (zone) => {
    const first = JSON.stringify(await planNow())
    const page = await openIn(zone)
    await expectAsStored(page)
    let steps = 0
    for (const change of changesIn(zone)) {
      await typeStart(page, isoOf(plusDays(dayOf(change), -3)))
      await dragBy(page, WEEK)
      await expectAsStored(page)
      steps += 2
    }
    for (let n = 0; n < steps; n++) await page.keyboard.press('Control+z')
    await settled(page)
    expect(JSON.stringify(await planNow())).toBe(first)
    await page.context().close()
  },
  240_000,
)

test('every page says the same on both sides of the date line', async () => {
  const pages = await Promise.all(['Pacific/Pago_Pago', 'Pacific/Kiritimati'].map(openIn))
  const said = await Promise.all(pages.map(sentences))
  expect(said[0]).toEqual(said[1])
  for (const path of ['/capacity', '/budget', '/evidence', '/runs', '/baselines']) {
    const texts = await Promise.all(
      pages.map(async (page) => {
        await page.goto(`${stack.origin}${path}?plan=${planId}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await settled(page)
        return page.locator('main').innerText()
      }),
    )
    expect(texts[0]).toBe(texts[1])
    expect(texts[0]?.length).toBeGreaterThan(20)
  }
}, 240_000)

test('nothing went wrong in the pages meanwhile', () => {
  expect(errors).toEqual([])
})
