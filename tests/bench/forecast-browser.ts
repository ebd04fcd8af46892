/**
 * A forecast on the page: how long after a change the first answer is there, and 10,000 iterations, and how long the page
 * is held up meanwhile. Starts everything on a folder of its own, with the example. Wall time, in a real browser.
 * For people. Run: CHROMIUM_PATH=/usr/bin/chromium node tests/bench/forecast-browser.ts [--runs K]
 */
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { launchBrowser, openPage } from '../whole/page.ts'
import { startStack } from '../whole/stack.ts'
import { median, numberOption, rounded } from './measured.ts'

const DEFAULT_RUNS = '5'
/** Edits of one field, each another chance. */
const CHANCES = [35, 45]
const ALL_ITERATIONS = 10_000
/** A second change so long after the first is asked about comes while that is refined. */
const MEANWHILE_MS = 60
const ANSWERS_WITHIN_MS = 60_000

/** What the page saw, in milliseconds of its own clock; an answer with how many iterations it rests on. */
type Seen = {
  readonly asked: readonly number[]
  readonly answers: readonly { readonly at: number; readonly iterations: number }[]
  readonly longTasks: readonly { readonly at: number; readonly milliseconds: number }[]
}

/** Runs in the page, before its own scripts: listens to what threads are asked and say. */
const LISTEN = `
  globalThis.seen = { asked: [], answers: [], longTasks: [] }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      seen.longTasks.push({ at: startTime, milliseconds: duration })
  }).observe({ type: 'longtask', buffered: true })
  globalThis.Worker = class extends Worker {
    constructor(...of) {
      super(...of)
      this.addEventListener('message', ({ data: { event } }) => {
        const { iterations } = event?.telling?.best ?? event?.result ?? {}
        if (iterations) seen.answers.push({ at: performance.now(), iterations })
      })
    }
    postMessage(message) {
      if (message.request?.kind === 'forecast') seen.asked.push(performance.now())
      super.postMessage(message)
    }
  }`

type Measured = { firstAnswer: number; allIterations: number; longestTask: number }

/** From the last question that the page asked: its first answer, all its iterations, and the longest task since. */
function measured({ asked, answers, longTasks }: Seen): Measured | undefined {
  const from = asked.at(-1) ?? 0
  const own = answers.filter(({ at }) => at > from)
  const all = own.find(({ iterations }) => iterations === ALL_ITERATIONS)
  const [first] = own
  if (!first || !all) return undefined
  const tasks = longTasks.filter(({ at }) => at > from && at < all.at).map(({ milliseconds }) => milliseconds)
  return { firstAnswer: first.at - from, allIterations: all.at - from, longestTask: Math.max(0, ...tasks) }
}

async function answered(page: Page): Promise<Measured> {
  const ended = performance.now() + ANSWERS_WITHIN_MS
  while (performance.now() < ended) {
    const found = measured(await page.evaluate<Seen>('seen'))
    if (found) return found
    await page.waitForTimeout(MEANWHILE_MS)
  }
  throw new Error('no answer')
}

async function change(page: Page, chance: number): Promise<void> {
  const asked = await page.evaluate<number>('seen.asked.length')
  const field = page.getByRole('textbox', { name: /^Chance of “.*auditor.*” in percent$/ }).first()
  await field.fill(String(chance))
  await field.press('Enter')
  // Asked in turns: the page lets nobody make code of a text, which is how a browser would wait for it.
  while ((await page.evaluate<number>('seen.asked.length')) === asked) await page.waitForTimeout(1)
}

function print(name: string, runs: readonly Measured[]): void {
  const of = (key: keyof Measured) => rounded(median(runs.map((one) => one[key])))
  const medians = {
    firstAnswer: of('firstAnswer'),
    allIterations: of('allIterations'),
    longestTask: of('longestTask'),
  }
  console.log(JSON.stringify({ name, runs: runs.length, milliseconds: medians }))
}

async function measure(page: Page, runs: number): Promise<void> {
  const first = await answered(page)
  print('page opened', [first])
  const [settled, refining]: [Measured[], Measured[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    await change(page, (CHANCES[0] ?? 0) + run)
    settled.push(await answered(page))
    await change(page, (CHANCES[1] ?? 0) + run)
    await page.waitForTimeout(MEANWHILE_MS)
    await change(page, (CHANCES[1] ?? 0) + runs + run)
    refining.push(await answered(page))
  }
  print('a change', settled)
  print('a change while the one before is refined', refining)
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: DEFAULT_RUNS } } })
const stack = await startStack()
const browser = await launchBrowser()
try {
  const { page } = await openPage(browser, stack.origin, 'Plan')
  await page.addInitScript(LISTEN)
  await page.goto(`${stack.origin}/confidence`)
  await measure(page, numberOption('runs', values.runs, 1))
} finally {
  await browser.close()
  await stack.remove()
}
