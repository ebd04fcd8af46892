import type { PagePath } from '../frame/pages.ts'

/** What a page can show beside what it shows at first, as its address says it. */
export const VIEWS = [
  { id: 'links', to: '/', search: { links: true } },
  { id: 'no-links', to: '/', search: {} },
  { id: 'critical', to: '/', search: { only: 'critical' } },
  { id: 'late', to: '/', search: { only: 'late' } },
  { id: 'whole', to: '/', search: { zoom: 'fit' } },
  { id: 'load', to: '/capacity', search: {} },
  { id: 'load-fit', to: '/capacity', search: { zoom: 'fit' } },
  { id: 'team', to: '/capacity', search: { view: 'team' } },
  { id: 'earned', to: '/budget', search: { view: 'earned' } },
  { id: 'cover', to: '/budget', search: { view: 'cover' } },
  { id: 'accrual', to: '/budget', search: { basis: 'accrual' } },
  { id: 'by-month', to: '/budget', search: { by: 'month' } },
  { id: 'by-vendor', to: '/budget', search: { group: 'vendor' } },
  { id: 'missing-evidence', to: '/evidence', search: { state: 'missed' } },
  { id: 'shared-evidence', to: '/evidence', search: { shared: true } },
] as const satisfies readonly {
  readonly id: string
  readonly to: PagePath
  readonly search: Readonly<Record<string, string | boolean>>
}[]
export type ViewId = (typeof VIEWS)[number]['id']
