import { Button } from '@mantine/core'
import type { Plan } from '@stagger/planner'
import { useMemo } from 'react'
import { type SendEdit, useEditPlan } from '../api/changes.ts'
import { firstShown } from '../chart-geometry/week-cells.ts'
import frame from '../frame/frame.module.css'
import { Page, type UndoOrRedo, useUndoOrRedo } from '../frame/page.tsx'
import { noPeople, noPeopleTitle, noWork, noWorkTitle } from '#words/capacity.ts'
import { viewNames } from '#words/people.ts'
import { showRefusal } from '../notices.ts'
import { capacityRows, thisWeekAt } from '../plan-view/capacity-rows.ts'
import type { PlanFacts, PlanView } from '../plan-view/plan-view.ts'
import { usePlanView } from '../frame/use-plan-view.ts'
import timeline from '../timeline/timeline.module.css'
import { usePageKeys } from '../timeline/use-page-keys.ts'
import { CapacityHeadline } from './capacity-headline.tsx'
import { CapacityToolbar, ViewChoice } from './capacity-toolbar.tsx'
import css from './capacity-page.module.css'
import { LevellingPanel } from './levelling-panel.tsx'
import { LoadLegend } from './load-legend.tsx'
import { LoadMap } from './load-map.tsx'
import { NothingAsked } from './nothing-asked.tsx'
import { Team } from './team.tsx'
import { type CapacityShown, type ShowCapacity, useCapacityShown } from './use-capacity-shown.ts'
import { useLevelling } from './use-levelling.ts'
import { useWeekAxis } from './use-week-axis.ts'
import { WeekDrawer } from './week-drawer.tsx'

/** Who is asked for how much, week by week, and what levelling would do about it. */
export function CapacityPage(facts: PlanFacts) {
  const { plan } = facts
  const view = usePlanView(facts)
  const onUndo = useUndoOrRedo(plan)
  return (
    <Page view={view} onUndo={onUndo}>
      <Content view={view} onUndo={onUndo} />
    </Page>
  )
}

type ContentProps = { readonly view: PlanView; readonly onUndo: UndoOrRedo }

/** The team, the map, or what is missing before there can be one. */
function Content({ view, onUndo }: ContentProps) {
  const { shown, show } = useCapacityShown()
  const edit = useEditPlan(view.plan.id, showRefusal)
  if (shown.view === 'team')
    return <TeamPage view={view} onUndo={onUndo} shown={shown} show={show} onEdit={edit.mutate} />
  const toTeam = (
    <p>
      <Button size="sm" className={frame['primary']} onClick={() => show({ view: 'team' })}>
        {viewNames.team}
      </Button>
    </p>
  )
  if (view.plan.people.length === 0)
    return (
      <NothingAsked title={noPeopleTitle} text={noPeople}>
        {toTeam}
      </NothingAsked>
    )
  if (!asksForHours(view.plan))
    return (
      <NothingAsked title={noWorkTitle} text={noWork}>
        {toTeam}
      </NothingAsked>
    )
  return <Capacity view={view} onUndo={onUndo} onEdit={edit.mutate} />
}

type TeamPageProps = ContentProps & {
  readonly shown: CapacityShown
  readonly show: ShowCapacity
  readonly onEdit: SendEdit
}

/** People and calendars in the place of the map. */
function TeamPage({ view, onUndo, shown, show, onEdit }: TeamPageProps) {
  usePageKeys({ zoom: 'fit', pxPerDay: PX_PER_DAY, show: () => {}, onToday: () => {}, onUndo })
  return (
    <Team view={view} shown={shown} show={show} onEdit={onEdit}>
      <ViewChoice shown={shown} show={show} />
    </Team>
  )
}

/** Whether anything in the plan asks anybody for time. */
const asksForHours = ({ activities }: Plan): boolean =>
  activities.some(({ assignments, demands = [] }) => assignments.length > 0 || demands.length > 0)

/** A fit shows the whole: a step in is a week at its number's width. */
const PX_PER_DAY = 1

function Capacity({ view, onUndo, onEdit }: ContentProps & Pick<TeamPageProps, 'onEdit'>) {
  const { shown, show } = useCapacityShown()
  const levelling = useLevelling(view, onEdit)
  const isProposed = shown.dates === 'proposed' && levelling.proposed !== undefined
  const drawn = (isProposed && levelling.proposed) || view
  const rows = useMemo(() => capacityRows(drawn), [drawn])
  const weeks = rows[0]?.weeks ?? []
  const now = thisWeekAt(weeks, view.today)
  const mondays = weeks.map(({ weekOf }) => weekOf)
  const axis = useWeekAxis(weeks.length, firstShown(mondays, now), shown.zoom)
  usePageKeys({
    zoom: shown.zoom,
    pxPerDay: PX_PER_DAY,
    show: ({ zoom }) => show({ zoom: zoom === 'fit' ? 'fit' : 'week' }),
    onToday: axis.scrollToNow,
    onUndo,
  })
  const row = rows.find(({ key }) => key === shown.open?.who)
  const week = row?.weeks.find(({ weekOf }) => weekOf === shown.open?.week)
  return (
    <div className={timeline['columns']}>
      <main className={timeline['main']}>
        <CapacityHeadline view={drawn} rows={rows} isProposed={isProposed} />
        <CapacityToolbar shown={shown} show={show} canPropose={levelling.proposed !== undefined} axis={axis} />
        <LoadMap view={drawn} rows={rows} axis={axis} now={now} open={shown.open} onOpen={(open) => show({ open })} />
        <LoadLegend programs={view.plan.programs} />
        <div className={css['below']}>
          <LevellingPanel view={view} levelling={levelling} />
        </div>
      </main>
      {row && week && (
        <WeekDrawer
          view={drawn}
          row={row}
          week={week}
          isProposed={isProposed}
          onClose={() => show({ open: undefined })}
        />
      )}
    </div>
  )
}
