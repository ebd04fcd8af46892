/** One chart, measured once: opened, unfolded, scrolled, dragged, edited, given other dates. */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { quantile } from '../measured.ts'
import { type PageNotes, pageScript } from './in-page.ts'
import type { Subject } from './subject.ts'

/** Milliseconds unless the name says otherwise; absent where the chart has no such thing. */
export type ChartCosts = Opened & Partial<Used>

type Opened = {
  /** From the navigation, and from the data in memory, to the first bars on screen. */
  readonly firstPaint: number
  readonly firstPaintFromData: number
  /** From the data in memory to the first bars on screen, in a page that showed another plan. */
  readonly firstPaintWithin?: number
}

type Used = {
  readonly expand?: number
  /** Processor time of the thread that draws, for each frame of a scroll down the rows, and along time. */
  readonly cpuPerRowFrame: number
  readonly cpuPerTimeFrame: number
  /** The longest task while scrolling; 0 when none took 50 ms. */
  readonly longestScrollTask: number
  readonly domElements: number
  readonly heapMb: number
  /** Three quarters of the moves of a drag were shown within so much. */
  readonly dragP75: number
  readonly drop: number
  readonly moveOne?: number
  readonly zoom?: number
  readonly replaceAll: number
  /** Three quarters of all clicks and keys were followed by a paint within so much. */
  readonly interactionP75: number
}

const FRAMES = 60
/** Px that a frame scrolls: five rows, or a month. */
const DOWN_PX = 120
const ALONG_PX = 120
const DRAG_PX = 160
const DRAG_STEPS = 16
const ONE_SECOND = 1000
const BYTES_A_MB = 1e6
const P75 = 0.75
/** The page's own second thoughts, such as fetching what comes later, are over by then. */
const SETTLED_MS = 1500
const VIEWPORT = { width: 1440, height: 900 }

/** Opens `subject` in a page of its own, uses it as a person would, and closes it. */
export async function measureChart(browser: Browser, subject: Subject, turn: number): Promise<ChartCosts> {
  const { elsewhere } = subject
  const firstPaintWithin = elsewhere && (await inPage(browser, subject, (page) => openWithin(page, subject, elsewhere)))
  const costs = await inPage(browser, subject, (page) => opened(page, subject, turn))
  return { ...costs, ...(firstPaintWithin !== undefined && { firstPaintWithin }) }
}

/** Measures in a page of its own, once the browser has loaded what its own window is made of. */
async function inPage<Found>(browser: Browser, { data }: Subject, measure: (page: Page) => Promise<Found>) {
  const page = await browser.newPage({ viewport: VIEWPORT })
  try {
    await page.addInitScript(pageScript(data))
    await page.waitForTimeout(SETTLED_MS)
    return await measure(page)
  } finally {
    await page.close()
  }
}

async function openWithin(page: Page, { bar }: Subject, { address, open }: NonNullable<Subject['elsewhere']>) {
  await page.goto(address)
  await page.evaluate(`bench.first(${quoted(bar)})`)
  await page.waitForTimeout(SETTLED_MS)
  return untilChanged(page, bar, 'data', async () => void (await open(page)))
}

async function opened(page: Page, subject: Subject, turn: number): Promise<ChartCosts> {
  await page.goto(subject.address, { waitUntil: 'commit' })
  const firstPaint = await page.evaluate<number>(`bench.first(${quoted(subject.bar)})`)
  const { dataAt } = await notesOf(page)
  await page.waitForTimeout(SETTLED_MS)
  const paint = { firstPaint, firstPaintFromData: firstPaint - dataAt }
  return subject.onlyOpened ? paint : { ...paint, ...(await used(page, subject, turn)) }
}

async function used(page: Page, subject: Subject, turn: number): Promise<Used> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const changed = (since: string, act: () => Promise<void>) => untilChanged(page, subject.bar, since, act)
  const { expand: unfold, zoom: zoomIn, moveOne: move } = subject
  await notesOf(page)
  const expand = unfold && (await changed('click', () => unfold(page)))
  await page.waitForTimeout(SETTLED_MS)
  const clicked = await notesOf(page)
  const scrolled = await scroll(page, devtools, subject)
  const dragged = await drag(page, subject)
  const moveOne = move && (await changed('now', () => move(page)))
  const zoom = zoomIn && (await changed('click', () => zoomIn(page)))
  const interactions = [...clicked.interactions, ...dragged.interactions, ...(await notesOf(page)).interactions]
  const replaceAll = await changed(subject.replacedSince, () => subject.replaceAll(page, turn))
  return {
    ...(expand !== undefined && { expand }),
    ...scrolled,
    dragP75: quantile(dragged.moves, P75),
    drop: dragged.drop,
    ...(moveOne !== undefined && { moveOne }),
    ...(zoom !== undefined && { zoom }),
    replaceAll,
    interactionP75: quantile(interactions, P75),
  }
}

async function scroll(page: Page, devtools: CDPSession, subject: Subject) {
  const frames = (dx: number, dy: number) =>
    page.evaluate(`bench.scroll(${quoted(dx === 0 ? subject.down : subject.along)}, ${FRAMES}, ${dx}, ${dy})`)
  // Once to let the machine learn the code, and back.
  await frames(0, DOWN_PX)
  await frames(0, -DOWN_PX)
  await notesOf(page)
  const before = await cpuMs(devtools)
  await frames(0, DOWN_PX)
  const down = await cpuMs(devtools)
  await frames(ALONG_PX / 2, 0)
  const along = await cpuMs(devtools)
  const { longTasks } = await notesOf(page)
  const domElements = await page.evaluate<number>(`document.querySelectorAll('*').length`)
  await frames(-ALONG_PX / 2, 0)
  await frames(0, -DOWN_PX)
  await devtools.send('HeapProfiler.collectGarbage')
  return {
    cpuPerRowFrame: (down - before) / FRAMES,
    cpuPerTimeFrame: (along - down) / FRAMES,
    longestScrollTask: Math.max(0, ...longTasks),
    domElements,
    heapMb: (await metric(devtools, 'JSHeapUsedSize')) / BYTES_A_MB,
  }
}

async function drag(page: Page, { draggable, bar }: Subject) {
  const grabbed = await page.evaluate<{ x: number; y: number } | null>(`bench.reach(${quoted(draggable)})`)
  if (!grabbed) throw new Error(`nothing to drag in sight: ${draggable}`)
  const { x, y } = grabbed
  await page.mouse.move(x, y)
  await page.mouse.down()
  await notesOf(page)
  for (let step = 1; step <= DRAG_STEPS; step++) {
    await page.mouse.move(x + (DRAG_PX * step) / DRAG_STEPS, y)
    await page.evaluate('bench.when(() => true)')
  }
  const { moves } = await notesOf(page)
  const drop = await untilChanged(page, bar, 'pointerup', () => page.mouse.up())
  await page.waitForTimeout(SETTLED_MS)
  const { interactions } = await notesOf(page)
  return { moves, drop, interactions }
}

/** Milliseconds from what `since` says until other bars are on screen. */
async function untilChanged(page: Page, bar: string, since: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate(`bench.change(${quoted(bar)}, ${quoted(since)})`)
  await act()
  return page.evaluate<number>('bench.changed')
}

const notesOf = (page: Page): Promise<PageNotes> => page.evaluate<PageNotes>('bench.notes()')

const quoted = (text: string): string => JSON.stringify(text)

const cpuMs = async (devtools: CDPSession): Promise<number> => ONE_SECOND * (await metric(devtools, 'TaskDuration'))

async function metric(devtools: CDPSession, name: string): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? NaN
}
