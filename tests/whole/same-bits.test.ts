import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { forecastOf } from './forecast-of.ts'
import { launchBrowser } from './page.ts'

const browser = await launchBrowser()
afterAll(() => browser.close())

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples')

/** The planner as a browser runs it. */
async function plannerScript(): Promise<string> {
  const modules = ['bundle-for-browser.ts', 'forecast-of.ts'].map((name) => join(import.meta.dirname, name))
  return (await promisify(execFile)(process.execPath, modules, { maxBuffer: LARGE })).stdout
}
const LARGE = 64 * 1024 * 1024

let page: Page | undefined
beforeAll(async () => {
  page = await browser.newPage()
  await page.addScriptTag({ content: await plannerScript() })
})

test.each(['dual-program', 'hitrust-r2', 'soc2-first-year'])(
  'Node and Chromium simulate %s to the same bits',
  async (name) => {
    const text = await readFile(join(EXAMPLES, `${name}.plan.json`), 'utf8')
    const inBrowser = await page?.evaluate(`JSON.stringify(bundled.forecastOf(${text}))`)
    expect(inBrowser).toBe(JSON.stringify(forecastOf(JSON.parse(text))))
  },
)
