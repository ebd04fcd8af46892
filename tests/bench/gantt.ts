/**
 * The Timeline at 100, 1,000 and 10,000 activities with links, next to @svar-ui/react-gantt on the same data in the same
 * Chromium: first paint, processor time of a scrolled frame, elements, memory, and how long a person waits who unfolds,
 * drags, drops, zooms, or gets other dates. Medians of runs that take turns; one JSON line for each chart and size, then
 * the ratios. Starts the whole product on a folder of its own. For people; nothing passes or fails on it.
 * Run: CHROMIUM_PATH=/usr/bin/chromium node tests/bench/gantt.ts [--sizes 100,1000,10000] [--runs K] [--at ORIGIN], the
 * last to measure a server that runs already; its plans are left there.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { get } from '../whole/api-calls.ts'
import { launchBrowser } from '../whole/page.ts'
import { startStack } from '../whole/stack.ts'
import { networkPlan } from './big-plans.ts'
import { diceOf } from './dice.ts'
import { type ChartCosts, measureChart } from './gantt/measure-chart.ts'
import type { Subject } from './gantt/subject.ts'
import { buildPeer, peerOf, serve, timelineOf } from './gantt/subjects.ts'
import { median, numberOption, rounded } from './measured.ts'

const SEED = 1

type Named = keyof ChartCosts

/** The median of every figure. */
function medians(runs: readonly ChartCosts[]): Partial<Record<Named, number>> {
  const names = new Set(runs.flatMap((run) => Object.keys(run) as Named[]))
  return Object.fromEntries([...names].map((name) => [name, rounded(median(runs.map((run) => run[name] ?? NaN)))]))
}

/** Every chart once a run, in turns, so that what else the machine does falls on all of them. */
async function measured(browser: Browser, charts: readonly Subject[], runs: number) {
  const found = charts.map((): ChartCosts[] => [])
  for (let run = 1; run <= runs; run++)
    for (const [k, chart] of charts.entries()) found[k]?.push(await measureChart(browser, chart, run))
  return found.map(medians)
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000' },
    runs: { type: 'string', default: '5' },
    at: { type: 'string' },
  },
})
const runs = numberOption('runs', values.runs, 1)
const sizes = values.sizes.split(',').map((size) => numberOption('sizes', size, 1))
const folder = mkdtempSync(join(tmpdir(), 'stagger-gantt-'))
const stack = values.at === undefined ? await startStack() : undefined
const origin = values.at ?? stack?.origin ?? ''
const browser = await launchBrowser()
buildPeer(folder)
const peerFiles = await serve(folder)
try {
  const { today } = await get<{ today: string }>(origin, '/today')
  for (const size of sizes) {
    const plan = { ...networkPlan(size, diceOf(SEED)), id: `network-${size}-${Date.now()}` }
    const peer = peerOf(peerFiles.origin, folder, plan, today)
    const charts = [await timelineOf(origin, plan), peer(true), peer(false)]
    const costs = await measured(browser, charts, runs)
    for (const [k, { name }] of charts.entries())
      console.log(JSON.stringify({ size, chart: name, runs, load: loadavg().map(rounded), ...costs[k] }))
  }
} finally {
  await browser.close()
  peerFiles.close()
  await stack?.remove()
  rmSync(folder, { recursive: true, force: true })
}
