import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router'
import { Rail } from './frame/rail.tsx'
import css from './frame/frame.module.css'
import { BudgetPage } from './budget/budget-page.tsx'
import { readBudgetSearch } from './budget-view/budget-search.ts'
import { CapacityPage } from './capacity/capacity-page.tsx'
import { ConfidencePage } from './confidence/confidence-page.tsx'
import { EvidencePage } from './evidence/evidence-page.tsx'
import { NotFound } from './frame/not-found.tsx'
import { PlanGate } from './frame/plan-gate.tsx'
import { RunsPage } from './runs/runs-page.tsx'
import { ScenariosPage } from './scenarios/scenarios-page.tsx'
import {
  readCapacitySearch,
  readConfidenceSearch,
  readEvidenceSearch,
  readRunsSearch,
  readScenariosSearch,
  readSearch,
} from './search.ts'
import { TimelinePage } from './timeline/timeline-page.tsx'

const root = createRootRoute({
  component: () => (
    <div className={css['frame']}>
      <Rail />
      <Outlet />
    </div>
  ),
  notFoundComponent: NotFound,
})

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
  component: () => <PlanGate>{(facts) => <CapacityPage {...facts} />}</PlanGate>,
})

/** What the programs cost, when, and how far that is from the budget. */
export const budgetRoute = createRoute({
  getParentRoute: () => root,
  path: '/budget',
  validateSearch: readBudgetSearch,
  component: () => <PlanGate>{(facts) => <BudgetPage {...facts} />}</PlanGate>,
})

/** How sure the dates and the cost are, and what makes them so. */
export const confidenceRoute = createRoute({
  getParentRoute: () => root,
  path: '/confidence',
  validateSearch: readConfidenceSearch,
  component: () => <PlanGate>{(facts) => <ConfidencePage {...facts} />}</PlanGate>,
})

/** The ways to sequence the programs, side by side. */
export const scenariosRoute = createRoute({
  getParentRoute: () => root,
  path: '/scenarios',
  validateSearch: readScenariosSearch,
  component: () => <PlanGate>{(facts) => <ScenariosPage {...facts} />}</PlanGate>,
})

/** What evidence both programs need, when, and how it stands. */
export const evidenceRoute = createRoute({
  getParentRoute: () => root,
  path: '/evidence',
  validateSearch: readEvidenceSearch,
  component: () => <PlanGate>{(facts) => <EvidencePage {...facts} />}</PlanGate>,
})

/** The live programs: what they wait for, what happened, what is proposed. */
export const runsRoute = createRoute({
  getParentRoute: () => root,
  path: '/runs',
  validateSearch: readRunsSearch,
  component: () => <PlanGate>{(facts) => <RunsPage {...facts} />}</PlanGate>,
})

export const router = createRouter({
  routeTree: root.addChildren([
    timelineRoute,
    capacityRoute,
    budgetRoute,
    confidenceRoute,
    scenariosRoute,
    evidenceRoute,
    runsRoute,
  ]),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
