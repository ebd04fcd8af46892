import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What keeps somebody from using a page: the rule that is broken, and the first element that breaks it. */
export async function seriousFindings(page: Page): Promise<readonly (readonly [string, string | undefined])[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes[0]?.html] as const)
}
