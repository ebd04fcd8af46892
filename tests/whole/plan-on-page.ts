import type { Page } from 'playwright-core'
import { eventually, pause } from './stack.ts'

/** The plan that a page works on, and its revision. */
export type PlanOnPage = { readonly plan: string; readonly revision: number }

/**
 * Listens where React's DevTools would (github.com/facebook/react, `__REACT_DEVTOOLS_GLOBAL_HOOK__`): the page tells
 * every drawing, and what it keeps of the server is found in it without the page helping.
 */
const LISTENS = `(() => {
  const clientIn = (fiber) => {
    for (let at = fiber; at; at = at.sibling) {
      const client = at.memoizedProps?.client
      const found = client?.getQueryCache ? client : clientIn(at.child)
      if (found) return found
    }
  }
  globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: (_, { current }) => { globalThis.keptOfServer ??= clientIn(current) },
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
  }
})()`

/** Makes the pages that are opened from now on say what they keep of the server. */
export async function listenTo(page: Page): Promise<void> {
  await page.addInitScript({ content: LISTENS })
}

const IS_SETTLED = 'globalThis.keptOfServer?.isMutating() === 0 && keptOfServer.isFetching() === 0'

/** Waits until nothing is on its way between the page and the server, and what came is drawn. */
export async function settled(page: Page): Promise<void> {
  const until = Date.now() + 60_000
  while (!(await page.evaluate<boolean>(IS_SETTLED))) {
    if (Date.now() > until) throw new Error('the page and the server go on and on')
    await pause(20)
  }
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
}

/** The plan as the page has it now. */
export async function planOnPage(page: Page, planId: string): Promise<PlanOnPage> {
  const kept = await page.evaluate<PlanOnPage | null>(
    `(() => {
      const kept = keptOfServer.getQueryData(['plan', ${JSON.stringify(planId)}])
      return kept ? { plan: JSON.stringify(kept.plan), revision: kept.revision } : null
    })()`,
  )
  if (!kept) throw new Error('the page has no plan')
  return kept
}

/** A mark of an activity: its left end and its width, px of the chart. */
export type DrawnSpan = { readonly x: number; readonly width: number }

/** Where the activities are drawn, by id, in px of the chart. */
export const drawnSpans = (page: Page): Promise<Readonly<Record<string, DrawnSpan>>> =>
  page.evaluate<Record<string, DrawnSpan>>(
    `(() => Object.fromEntries(
      [...document.querySelectorAll('[data-activity]')].map((mark) => {
        const { x, width } = mark.querySelector('polygon, rect').getBBox()
        return [mark.dataset.activity, { x, width }]
      }),
    ))()`,
  )

/** Unfolds everything: the button answers first, and the rows follow. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Expand all', exact: true }).click()
  await page.locator('[role=row][aria-level="3"]').first().waitFor()
}

/** Waits until the grid has its rows, all of them unfolded. */
export async function openUnfolded(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('treegrid', { name: 'Plan' }).waitFor()
  await unfoldAll(page)
  await eventually(async () => (await page.locator('[data-activity]').count()) > 0 || undefined, 'marks are drawn')
  await settled(page)
}
