import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router'
import { Rail } from './frame/rail.tsx'
import css from './frame/frame.module.css'
import { readSearch } from './search.ts'
import { PlanGate } from './timeline/plan-gate.tsx'

const root = createRootRoute({
  component: () => (
    <div className={css['frame']}>
      <Rail />
      <Outlet />
    </div>
  ),
})

/** The Timeline, at the root: the first thing a person sees. */
export const timelineRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readSearch,
  component: PlanGate,
})

export const router = createRouter({ routeTree: root.addChildren([timelineRoute]) })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
