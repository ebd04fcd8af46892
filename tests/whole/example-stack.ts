import type { Browser, Page } from 'playwright-core'
import type { Plan } from '@stagger/planner'
import { get } from './api-calls.ts'
import { launchBrowser, openPage } from './page.ts'
import { type Stack, startStack } from './stack.ts'

/** The whole product with its example, opened on the Timeline in a real browser. */
export type ExampleStack = {
  readonly stack: Stack
  readonly browser: Browser
  readonly page: Page
  /** What went wrong in the page so far. */
  readonly errors: string[]
  readonly planId: string
  /** The example plan as the API has it now. */
  readonly planNow: () => Promise<Plan>
  /** What the page says first. */
  readonly heading: () => Promise<string>
  /** Presses Undo on the page. */
  readonly undo: () => Promise<void>
  readonly close: () => Promise<void>
}

/** How long it may take to end everything that a test file has opened. */
export const CLOSES_WITHIN_MS = 60_000

/** For a whole test file, which awaits it before its first test and closes it after its last. */
export async function openExample(): Promise<ExampleStack> {
  const stack = await startStack()
  const browser = await launchBrowser()
  const { plans } = await get<{ plans: { id: string }[] }>(stack.origin, '/plans')
  const planId = plans[0]?.id ?? ''
  const { page, errors } = await openPage(browser, stack.origin, 'Plan')
  return {
    stack,
    browser,
    page,
    errors,
    planId,
    planNow: async () => (await get<{ plan: Plan }>(stack.origin, `/plans/${planId}`)).plan,
    heading: () => page.getByRole('heading', { level: 1 }).innerText(),
    undo: () => page.getByRole('button', { name: 'Undo', exact: true }).click(),
    close: async () => {
      await browser.close()
      await stack.remove()
    },
  }
}
