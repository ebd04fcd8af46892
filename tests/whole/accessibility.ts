import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** A rule that keeps somebody from using a page, and the first element that breaks it. */
export type Finding = readonly [rule: string, element: string | undefined]

/** The rules that another colour scheme may break. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** What is looked at: everything, or what a selector finds; by every rule, or by those that are about colours. */
type Look = { readonly within?: string; readonly rules?: readonly string[] }

const EVERYTHING = 'html'

/** What keeps somebody from using a page. */
export async function seriousFindings(
  page: Page,
  { within = EVERYTHING, rules }: Look = {},
): Promise<readonly Finding[]> {
  if (!(await page.evaluate('globalThis.axe !== undefined'))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    ([selector, asked]) => {
      const { axe: here } = globalThis as unknown as { axe: typeof axe }
      return here.run(selector, asked ? { runOnly: [...asked] } : {})
    },
    [within, rules] as const,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes[0]?.html] as const)
}

/** The same in light and in dark, of what is on screen: only colours differ. The page follows the system. */
export async function findingsInBoth(page: Page, within?: string): Promise<readonly Finding[]> {
  const look = within === undefined ? {} : { within }
  const inLight = await seriousFindings(page, look)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
  const inDark = await seriousFindings(page, { ...look, rules: OF_COLOUR })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.locator('html[data-mantine-color-scheme=light]').waitFor()
  return [...inLight, ...inDark.map(([rule, element]) => [`${rule} in dark`, element] as const)]
}
