import { useCallback, useDeferredValue, useMemo } from 'react'
import { useEditPlan } from '../api/changes.ts'
import { useBaselines } from '../baselines/use-baselines.ts'
import { CapacityStrip } from '../capacity/capacity-strip.tsx'
import { useForecast } from '../engine/use-forecast.ts'
import { useSpentOnceKnown } from '../engine/use-spent.ts'
import { fetched, usePreloaded, usePreloadedAtOnce } from '../frame/fetched.tsx'
import { Page, useUndoOrRedo } from '../frame/page.tsx'
import { useIsPrinting } from '../frame/use-paper.ts'
import { useIsPhone } from '../frame/use-is-phone.ts'
import { useOncePainted } from '../frame/use-once-painted.ts'
import { showRefusal } from '../notices.ts'
import { dayToOpenOn, planSpan } from '../chart-geometry/plan-span.ts'
import { peopleLoad } from '../plan-view/headline.ts'
import type { PlanFacts } from '../plan-view/plan-view.ts'
import { usePlanView } from '../frame/use-plan-view.ts'
import { columnsOf } from './column-settings.ts'
import { useColumns } from './use-columns.ts'
import { Headline } from './headline.tsx'
import { LinkWindow } from './link-window.tsx'
import { SettledProvider, useSettledOf } from './settled.ts'
import { Timeline } from './timeline.tsx'
import css from './timeline.module.css'
import { Toolbar } from './toolbar.tsx'
import { useOutline } from './use-outline.ts'
import { usePageKeys } from './use-page-keys.ts'
import { useShown } from './use-shown.ts'
import { useTimeAxis } from './use-time-axis.ts'
import { useWheelZoom } from './use-wheel-zoom.ts'

const PlanList = fetched(() => import('../phone/plan-list.tsx'), 'PlanList')
const Drawer = fetched(() => import('../drawer/drawer.tsx'), 'Drawer')
const PaperTimeline = fetched(() => import('./paper-timeline.tsx'), 'PaperTimeline')

/** The Timeline: the answer, the picture with its grid, who is how busy, and the details of one thing. */
export function TimelinePage(facts: PlanFacts) {
  usePreloaded(Drawer)
  usePreloadedAtOnce(PaperTimeline)
  const isPrinting = useIsPrinting()
  const isPhone = useIsPhone()
  const { plan, today } = facts
  const view = usePlanView(facts)
  // Who is how busy is counted, how sure it is and what it comes to, once the dates are on screen.
  const counted = useOncePainted(view)
  const loads = useMemo(() => (counted ? peopleLoad(counted) : undefined), [counted])
  const { shown, zoom, show } = useShown()
  const select = useCallback((key: string) => show({ select: key }), [show])
  const { saved, baseline } = useBaselines(plan.id, shown.baseline)
  const { forecast, isStale } = useForecast(view, shown.uncertainty && counted === view)
  const spent = useSpentOnceKnown(plan.id)
  const outline = useOutline(view, shown.select, shown.filter)
  const settled = useSettledOf(view, counted, outline)
  const settings = useColumns()
  const columnsFor = useCallback((width: number) => columnsOf(settings, width), [settings])
  const span = useMemo(() => planSpan(view), [view])
  const opensOn = useMemo(() => dayToOpenOn(view), [view])
  // A button is pressed at once, and the picture follows.
  const axis = useTimeAxis({ today, opensOn, span, zoom: useDeferredValue(zoom), columnsFor })
  const seen = shown.uncertainty && !isStale ? forecast : undefined
  const edit = useEditPlan(plan.id, showRefusal)
  const onUndo = useUndoOrRedo(plan)
  usePageKeys({
    zoom,
    pxPerDay: axis.scale.pxPerDay,
    show,
    onToday: axis.scrollToToday,
    onUndo,
  })
  useWheelZoom(axis, zoom, show)

  return (
    <Page view={view} onUndo={onUndo}>
      <div className={css['columns']}>
        <main className={css['main']}>
          <Headline
            view={counted ?? view}
            loads={loads}
            spent={spent}
            forecast={isStale ? undefined : forecast}
            onSelect={select}
          />
          {isPhone ? (
            <PlanList view={view} onSelect={select} />
          ) : (
            <>
              <Toolbar shown={shown} zoom={zoom} show={show} baselines={saved} onToday={axis.scrollToToday} />
              {isPrinting && (
                <PaperTimeline
                  view={view}
                  outline={outline}
                  shown={shown}
                  forecast={seen}
                  baseline={baseline}
                  loads={shown.capacity ? loads : undefined}
                  span={span}
                  columnsFor={columnsFor}
                />
              )}
              <SettledProvider value={settled}>
                <Timeline
                  view={view}
                  outline={outline}
                  axis={axis}
                  shown={shown}
                  show={show}
                  forecast={seen}
                  baseline={baseline}
                  onEdit={edit.mutate}
                  onTyped={edit.send}
                />
              </SettledProvider>
              {shown.capacity && <CapacityStrip view={counted ?? view} loads={loads} axis={axis} />}
            </>
          )}
        </main>
        <LinkWindow view={view} onEdit={edit.mutate} />
        {shown.select !== undefined && <Drawer view={view} selected={shown.select} show={show} onEdit={edit.mutate} />}
      </div>
    </Page>
  )
}
