import { type PlanFacts, planView } from '../plan-view/plan-view.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useEditPlan, useUndo } from '../api/changes.ts'
import { statusQuery } from '../api/queries.ts'
import { usePlanStream } from '../api/stream.ts'
import { announce } from '../announcer.ts'
import { CapacityStrip } from '../capacity/capacity-strip.tsx'
import { Drawer } from '../drawer/drawer.tsx'
import { Footer } from '../frame/footer.tsx'
import frame from '../frame/frame.module.css'
import { TopBar } from '../frame/top-bar.tsx'
import { connectionLost, redone, undone } from '../messages.ts'
import { showRefusal } from '../notices.ts'
import { peopleLoad } from '../plan-view/headline.ts'
import { Headline } from './headline.tsx'
import { Timeline } from './timeline.tsx'
import css from './timeline.module.css'
import { Toolbar } from './toolbar.tsx'
import { useOutline } from './use-outline.ts'
import { usePageKeys } from './use-page-keys.ts'
import { useShown } from './use-shown.ts'
import { useTimeAxis } from './use-time-axis.ts'

/** The Timeline: the answer, the picture with its grid, who is how busy, and the details of one thing. */
export function TimelinePage({ plan, revision, progress, today }: PlanFacts) {
  const view = useMemo(() => planView({ plan, revision, progress, today }), [plan, revision, progress, today])
  const loads = useMemo(() => peopleLoad(view), [view])
  const { shown, show } = useShown()
  const outline = useOutline(view, shown.select)
  const axis = useTimeAxis(view, shown.zoom)
  const edit = useEditPlan(plan.id, showRefusal)
  const undo = useUndo(plan.id, showRefusal)
  const connection = usePlanStream(plan.id)
  const { error } = useQuery(statusQuery)
  const undoOrRedo = (direction: 'undo' | 'redo') =>
    undo.mutate(direction, { onSuccess: () => announce(direction === 'undo' ? undone : redone) })
  usePageKeys({
    zoom: shown.zoom,
    pxPerDay: axis.scale.pxPerDay,
    show,
    onToday: axis.scrollToToday,
    onUndo: undoOrRedo,
  })

  return (
    <div className={frame['page']}>
      <TopBar view={view} onUndo={undoOrRedo} />
      <div aria-live="assertive">
        {(connection === 'lost' || error) && <div className={frame['banner']}>{connectionLost}</div>}
      </div>
      <div className={css['columns']}>
        <main className={css['main']}>
          <Headline view={view} loads={loads} onSelect={(select) => show({ select })} />
          <Toolbar shown={shown} show={show} onFoldAll={outline.foldAll} />
          <Timeline view={view} outline={outline} axis={axis} shown={shown} show={show} onEdit={edit.mutate} />
          {shown.capacity && <CapacityStrip view={view} loads={loads} axis={axis} />}
        </main>
        {shown.select !== undefined && <Drawer view={view} selected={shown.select} show={show} />}
      </div>
      <Footer />
    </div>
  )
}
