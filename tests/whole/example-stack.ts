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
}

export async function openExample(): Promise<ExampleStack> {
  const stack = await startStack()
  const browser = await launchBrowser()
  const { plans } = await get<{ plans: { id: string }[] }>(stack.origin, '/plans')
  const { page, errors } = await openPage(browser, stack.origin, 'Plan')
  return { stack, browser, page, errors, planId: plans[0]?.id ?? '' }
}

/** The example plan as the API has it now. */
export const planOf = async ({ stack, planId }: Pick<ExampleStack, 'stack' | 'planId'>): Promise<Plan> =>
  (await get<{ plan: Plan }>(stack.origin, `/plans/${planId}`)).plan
