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

/** Another page shows the same plan, and nothing else of what this one shows. */
export const samePlan = ({ plan }: { plan?: string | undefined }) => (plan === undefined ? {} : { plan })
