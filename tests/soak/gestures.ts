/**
 * Random hands on the Timeline, seed after seed. Needs a browser (CHROMIUM_PATH).
 * Run: node tests/soak/gestures.ts --seeds 20 [--first N] [--gestures 200] [--address http://127.0.0.1:4400]
 */
import { parseArgs } from 'node:util'
import { get } from '../whole/api-calls.ts'
import { type Difference, gestured, pageForHands } from '../whole/gestures.ts'
import { launchBrowser } from '../whole/page.ts'
import { startStack } from '../whole/stack.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    first: { type: 'string', default: '1' },
    gestures: { type: 'string', default: '200' },
    address: { type: 'string' },
  },
})
const [seeds, first, count] = [Number(values.seeds), Number(values.first), Number(values.gestures)]
if (![seeds, first, count].every(Number.isInteger)) {
  console.error('Give whole numbers.')
  process.exit(2)
}
const stack = values.address === undefined ? await startStack() : undefined
const origin = values.address ?? stack?.origin ?? ''
const browser = await launchBrowser()
const { plans } = await get<{ plans: { id: string }[] }>(origin, '/plans')
let failed = 0
for (let seed = first; seed < first + seeds; seed++) {
  const started = Date.now()
  const differences = await oneSeed(seed)
  if (differences.length > 0) failed += 1
  console.log(JSON.stringify({ seed, seconds: (Date.now() - started) / 1000, differences }))
}
await browser.close()
await stack?.remove()
process.exit(failed > 0 ? 1 : 0)

async function oneSeed(seed: number): Promise<readonly Difference[]> {
  const page = await pageForHands(browser)
  const thrown: Difference[] = []
  page.on('pageerror', ({ message }) => thrown.push({ after: [], what: message }))
  try {
    return [...(await gestured({ page, origin, planId: plans[0]?.id ?? '' }, seed, count)), ...thrown]
  } catch (error) {
    return [...thrown, { after: [], what: String(error) }]
  } finally {
    await page.close()
  }
}
