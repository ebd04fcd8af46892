import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  retainSearchParams,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Rail } from './frame/rail.tsx'
import css from './frame/frame.module.css'
import { readBudgetSearch } from './budget-view/budget-search.ts'
import { Broken } from './frame/broken.tsx'
import { NotFound } from './frame/not-found.tsx'
import { PlanGate } from './frame/plan-gate.tsx'
import { SkipLink } from './frame/skip-link.tsx'
import type { PlanFacts } from './plan-view/plan-view.ts'
import {
  readBaselinesSearch,
  readCapacitySearch,
  readConfidenceSearch,
  readEvidenceSearch,
  readRunsSearch,
  readScenarioOnScreen,
  readScenariosSearch,
  readSearch,
} from './search.ts'
import { TimelinePage } from './timeline/timeline-page.tsx'

const root = createRootRoute({
  validateSearch: readScenarioOnScreen,
  // Who looks at a scenario goes on looking at it, from page to page, until they say otherwise.
  search: { middlewares: [retainSearchParams(['scenario'])] },
  component: () => (
    <div className={css['frame']}>
      <SkipLink />
      <Rail />
      <Outlet />
    </div>
  ),
  notFoundComponent: NotFound,
})

/** A page that is fetched when somebody goes there, or is about to: it waits for the plan at the same time. */
type FetchedPage = { (facts: PlanFacts): ReactNode; readonly preload?: () => Promise<void> | undefined }

/** `Page` about the plan that the address names. The router finds `preload` and fetches the page before it shows it. */
function ofPlan(Page: FetchedPage) {
  const page = () => <PlanGate>{(facts) => <Page {...facts} />}</PlanGate>
  return Object.assign(page, Page.preload && { preload: Page.preload })
}

/** The Timeline, at the root: the first thing a person sees. */
export const timelineRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readSearch,
  component: () => <PlanGate>{(facts) => <TimelinePage {...facts} />}</PlanGate>,
})

/** Who is asked for how much, week by week, and levelling. */
export const capacityRoute = createRoute({
  getParentRoute: () => root,
  path: '/capacity',
  validateSearch: readCapacitySearch,
  component: ofPlan(lazyRouteComponent(() => import('./capacity/capacity-page.tsx'), 'CapacityPage')),
})

/** What the programs cost, when, and how far that is from the budget. */
export const budgetRoute = createRoute({
  getParentRoute: () => root,
  path: '/budget',
  validateSearch: readBudgetSearch,
  component: ofPlan(lazyRouteComponent(() => import('./budget/budget-page.tsx'), 'BudgetPage')),
})

/** How sure the dates and the cost are, and what makes them so. */
export const confidenceRoute = createRoute({
  getParentRoute: () => root,
  path: '/confidence',
  validateSearch: readConfidenceSearch,
  component: ofPlan(lazyRouteComponent(() => import('./confidence/confidence-page.tsx'), 'ConfidencePage')),
})

/** The ways to sequence the programs, side by side. */
export const scenariosRoute = createRoute({
  getParentRoute: () => root,
  path: '/scenarios',
  validateSearch: readScenariosSearch,
  component: ofPlan(lazyRouteComponent(() => import('./scenarios/scenarios-page.tsx'), 'ScenariosPage')),
})

/** What the plan looked like when somebody saved it, and what differs since. */
export const baselinesRoute = createRoute({
  getParentRoute: () => root,
  path: '/baselines',
  validateSearch: readBaselinesSearch,
  component: ofPlan(lazyRouteComponent(() => import('./baselines/baselines-page.tsx'), 'BaselinesPage')),
})

/** What evidence both programs need, when, and how it stands. */
export const evidenceRoute = createRoute({
  getParentRoute: () => root,
  path: '/evidence',
  validateSearch: readEvidenceSearch,
  component: ofPlan(lazyRouteComponent(() => import('./evidence/evidence-page.tsx'), 'EvidencePage')),
})

/** The live programs: what they wait for, what happened, what is proposed. */
export const runsRoute = createRoute({
  getParentRoute: () => root,
  path: '/runs',
  validateSearch: readRunsSearch,
  component: ofPlan(lazyRouteComponent(() => import('./runs/runs-page.tsx'), 'RunsPage')),
})

/** Where a plan begins: about no plan yet. */
export const startRoute = createRoute({
  getParentRoute: () => root,
  path: '/start',
  component: lazyRouteComponent(() => import('./start/start-page.tsx'), 'StartPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    timelineRoute,
    capacityRoute,
    budgetRoute,
    confidenceRoute,
    scenariosRoute,
    baselinesRoute,
    evidenceRoute,
    runsRoute,
    startRoute,
  ]),
  // A pointer that rests on a link is likely to press it.
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <Broken error={error} onRetry={reset} />,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
