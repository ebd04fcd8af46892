import type { Browser, Page } from 'playwright-core'
import { type Dice, diceOf } from '../bench/dice.ts'
import { get } from './api-calls.ts'
import { mustBeDrawn } from './drawn-plan.ts'
import { drawnSpans, listenTo, openUnfolded, planOnPage, settled } from './plan-on-page.ts'

/** A person's hands on the Timeline, from a seed: where they work, and what they throw. */
type Hands = { readonly page: Page; readonly dice: Dice }

/** What a gesture says of itself, for who looks for the one that went wrong. */
type Gesture = (hands: Hands) => Promise<string>

/** The zoom of a day a px: all of the plan is on screen, and its bars are narrow enough to be hit badly. */
const ZOOM = 'quarter'
/** Everything is drawn at once: nothing has to be scrolled to. */
const SCREEN = { width: 1900, height: 2700 }
/** How far a bar is dragged at most, px; so many days. */
const FURTHEST = 60
/** One of so many gestures waits for the one before it to be stored; the others follow on its heels. */
const PATIENCE = 3
/** What is compared after every so many gestures. */
const EVERY = 10

type Bar = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The bars on screen that something can be done to. */
async function bars({ page }: Hands, shapes: string): Promise<readonly Bar[]> {
  return page.evaluate<readonly Bar[]>(
    `(() => [...document.querySelectorAll('[data-activity][data-drag]')].flatMap((mark) => {
      if (!${JSON.stringify(shapes)}.split(' ').includes(mark.dataset.shape)) return []
      const { x, y, width, height } = mark.querySelector('polygon, rect').getBoundingClientRect()
      return [{ id: mark.dataset.activity, x, y, width, height }]
    }))()`,
  )
}

const ANY = 'work window wait incubation milestone report certified'
const LASTING = 'work window'

async function someBar(hands: Hands, shapes = ANY): Promise<Bar> {
  const found = await bars(hands, shapes)
  const bar = found[hands.dice.below(found.length)]
  if (!bar) throw new Error('nothing can be dragged')
  return bar
}

const STEPS = 4

async function dragTo({ page }: Hands, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: STEPS })
  await page.mouse.up()
}

/** Between the least that is a drag and the furthest, either way. */
const far = ({ dice }: Hands): number => (5 + dice.below(FURTHEST)) * (dice.below(2) === 0 ? 1 : -1)

const dragAt =
  (name: string, shapes: string, xOf: (bar: Bar) => number): Gesture =>
  async (hands) => {
    const bar = await someBar(hands, shapes)
    const [dx, y, x] = [far(hands), bar.y + bar.height / 2, xOf(bar)]
    await dragTo(hands, { x, y }, { x: x + dx, y: y + hands.dice.below(9) })
    return `${name} ${bar.id} ${dx}`
  }

/** From the handle beside one bar onto another; Enter makes the link where that is possible, and Escape ends it. */
const link: Gesture = async (hands) => {
  const { page, dice } = hands
  const [from, to] = [await someBar(hands), await someBar(hands)]
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  const handles = page.getByTestId(dice.below(2) === 0 ? 'link-end' : 'link-start')
  const handle = (await handles.count()) > 0 ? await handles.boundingBox() : null
  if (!handle) return `no handle at ${from.id}`
  const middle = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 }
  await dragTo(hands, middle, { x: to.x + to.width / 2, y: to.y + to.height / 2 })
  return `link ${from.id} ${to.id} ${await closeDialog(page, 'Enter')}`
}

/** The first link of an activity is removed, by the key that asks for its links. */
const unlink: Gesture = async (hands) => {
  const { page } = hands
  const { id } = await someBar(hands)
  await openLinks(page, id)
  const first = page.getByRole('dialog').getByRole('list').getByRole('button').first()
  if ((await first.count()) > 0) {
    await first.focus()
    await page.keyboard.press('Delete')
  }
  return `unlink ${id} ${await closeDialog(page, 'Escape')}`
}

async function openLinks(page: Page, id: string): Promise<void> {
  await row(page, id).focus()
  await page.keyboard.press('l')
  await page.getByRole('dialog').waitFor()
}

async function closeDialog(page: Page, key: 'Enter' | 'Escape'): Promise<string> {
  const dialog = page.getByRole('dialog')
  if ((await dialog.count()) === 0) return 'no dialog'
  await page.keyboard.press(key)
  if ((await dialog.count()) === 0) return key
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return 'refused'
}

const row = (page: Page, id: string) => page.locator(`[role=row][data-row="${id}"]`)

const KEYS = ['Alt+ArrowRight', 'Alt+ArrowLeft', 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowLeft', ']', '['] as const

const byKey: Gesture = async (hands) => {
  const { id } = await someBar(hands)
  const key = KEYS[hands.dice.below(KEYS.length)] ?? ']'
  await row(hands.page, id).focus()
  await hands.page.keyboard.press(key)
  return `${key} ${id}`
}

/** A duration is typed into its cell. */
const type: Gesture = async (hands) => {
  const { page, dice } = hands
  const { id } = await someBar(hands, 'work')
  const weeks = 1 + dice.below(8)
  await row(page, id).locator('[data-id="duration"]').click()
  const field = page.locator('[role=row] input')
  await field.fill(`${weeks}w`)
  await field.press('Enter')
  // It is stored and the field has gone, or a fault stands beside it.
  await page.locator('[role=row] input:not([aria-invalid=true])').waitFor({ state: 'detached' })
  if ((await field.count()) > 0) await field.press('Escape')
  return `type ${id} ${weeks}w`
}

const pressed =
  (keys: string): Gesture =>
  async ({ page }) => {
    await page.keyboard.press(keys)
    return keys
  }

/** Each as often as it stands here. */
const GESTURES: readonly Gesture[] = [
  dragAt('move', ANY, ({ x, width }) => x + width / 2),
  dragAt('move', LASTING, ({ x, width }) => x + width / 2),
  dragAt('end', LASTING, ({ x, width }) => x + width - 0.5),
  dragAt('start', LASTING, ({ x }) => x + 0.5),
  link,
  unlink,
  byKey,
  type,
  pressed('Control+z'),
  pressed('Control+z'),
  pressed('Control+Shift+z'),
]

/** Nobody looks: so few points are painted for a px that a frame is there soon. */
const POINTS_PER_PX = 1 / 4

/** A page for hands; nothing on it is animated. */
export async function pageForHands(browser: Browser): Promise<Page> {
  const page = await browser.newPage({
    viewport: SCREEN,
    deviceScaleFactor: POINTS_PER_PX,
    reducedMotion: 'reduce',
  })
  await listenTo(page)
  return page
}

/** Where hands are let loose. */
export type Table = { readonly page: Page; readonly origin: string; readonly planId: string }

/** What is to be equal, and is not. */
export type Difference = { readonly after: readonly string[]; readonly what: string }

type Stored = { readonly plan: unknown; readonly revision: number }

/**
 * Lets random hands work on the Timeline, and takes back all they did. Answers where the plan on the page was another
 * than the server's, where something was drawn elsewhere, and whether the first plan is back to the byte. `page` must
 * be one for hands.
 */
export async function gestured(table: Table, seed: number, count: number): Promise<readonly Difference[]> {
  const { page, origin, planId } = table
  const hands = { page, dice: diceOf(seed) }
  await openUnfolded(page, `${origin}/?plan=${planId}&zoom=${ZOOM}&uncertainty=false&capacity=false`)
  await undoAll(page)
  // The window of links is fetched when it is first asked for: from now on it is there at once.
  await openLinks(page, (await someBar(hands)).id)
  await closeDialog(page, 'Escape')
  const first = JSON.stringify((await stored(table)).plan)
  const differences: Difference[] = []
  let done: string[] = []
  for (let n = 1; n <= count; n++) {
    const gesture = GESTURES[hands.dice.below(GESTURES.length)] ?? byKey
    done.push(await gesture(hands))
    if (hands.dice.below(PATIENCE) === 0) await settled(page)
    if (n % EVERY > 0 && n < count) continue
    differences.push(...(await compared(table)).map((what) => ({ after: done, what })))
    done = []
  }
  await undoAll(page)
  const last = JSON.stringify((await stored(table)).plan)
  differences.push(...(await compared(table)).map((what) => ({ after: ['undoing all'], what })))
  if (last !== first) differences.push({ after: ['undoing all'], what: firstDifference(first, last) })
  return differences
}

const stored = ({ origin, planId }: Table) => get<Stored>(origin, `/plans/${planId}`)

/** What is on the page and not on the server, or elsewhere. */
async function compared(table: Table): Promise<readonly string[]> {
  const { page, origin, planId } = table
  await settled(page)
  const [shown, { plan, revision }] = [await planOnPage(page, planId), await stored(table)]
  const there = JSON.stringify(plan)
  if (shown.plan !== there) return [`the plan: ${firstDifference(there, shown.plan)}`]
  if (shown.revision !== revision) return [`revision ${shown.revision} for ${revision}`]
  const [drawn, wanted] = [await drawnSpans(page), await mustBeDrawn(origin, planId, ZOOM)]
  const end = Math.max(...Object.values(drawn).map(({ x }) => x))
  return Object.entries(wanted).flatMap(([id, { x, width }]) => {
    const mark = drawn[id]
    // What lies to the right of the screen is not drawn.
    if (!mark && x > end) return []
    if (mark && Math.abs(mark.x - x) + Math.abs(mark.width - width) < 0.01) return []
    return [`${id} is drawn at ${mark?.x}, ${mark?.width} px instead of ${x}, ${width}`]
  })
}

/** How much is said of two texts that differ. */
const AROUND = 120

function firstDifference(one: string, other: string): string {
  const at = Array.from(one).findIndex((letter, i) => letter !== other[i])
  return `${one.slice(Math.max(0, at - AROUND), at + AROUND)} ≠ ${other.slice(Math.max(0, at - AROUND), at + AROUND)}`
}

/** So many times the key is pressed before anybody looks: the next one comes before the last is stored. */
const AT_ONCE = 10

async function undoAll(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Undo', exact: true })
  await settled(page)
  while (await button.isEnabled()) {
    for (let n = 0; n < AT_ONCE; n++) await page.keyboard.press('Control+z')
    await settled(page)
  }
}
