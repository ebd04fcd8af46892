/** The pages of a plan, in the order in which the rail and the palette name them. */
export const PAGES = [
  '/',
  '/capacity',
  '/budget',
  '/confidence',
  '/scenarios',
  '/baselines',
  '/evidence',
  '/runs',
] as const
export type PagePath = (typeof PAGES)[number]

/** The pages that a phone has in its bar: what is read and acted on out of the office. The others are behind “More”. */
export const PAGES_AT_HAND: readonly PagePath[] = ['/', '/runs', '/evidence', '/capacity']

/** Another page shows the same plan, and nothing else of what this one shows. */
export const samePlan = ({ plan }: { plan?: string | undefined }) => (plan === undefined ? {} : { plan })
