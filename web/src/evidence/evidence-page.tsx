import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useEditPlan } from '../api/changes.ts'
import { ApiProblem } from '../api/client.ts'
import { evidenceQuery } from '../api/queries.ts'
import { windowsSpan } from '../chart-geometry/heat-cells.ts'
import {
  filtered,
  isSeen,
  type RegisterControl,
  registerOf,
  windowsOf,
  withKnownWindow,
} from '../evidence-view/register-rows.ts'
import { Page, useUndoOrRedo } from '../frame/page.tsx'
import { refusal } from '#words/everywhere.ts'
import { filterNames, nothingMatches, registerEmpty } from '#words/evidence.ts'
import { tryAgain } from '#words/plans.ts'
import { showRefusal } from '../notices.ts'
import type { PlanFacts, PlanView } from '../plan-view/plan-view.ts'
import { useIsPrinting } from '../frame/use-paper.ts'
import { usePlanView } from '../frame/use-plan-view.ts'
import timeline from '../timeline/timeline.module.css'
import { usePageKeys } from '../timeline/use-page-keys.ts'
import { useTimeAxis } from '../timeline/use-time-axis.ts'
import { ControlDrawer } from './control-drawer.tsx'
import { EvidenceHeadline } from './evidence-headline.tsx'
import css from './evidence.module.css'
import { Filters } from './filters.tsx'
import { HeatMap } from './heat-map.tsx'
import { Legend } from './legend.tsx'
import { PaperEvidence } from './paper-evidence.tsx'
import { registerColumnsFor } from './register-columns.ts'
import { useEvidenceShown } from './use-evidence-shown.ts'
import { useRegisterRows } from './use-register-rows.ts'

/** What evidence both programs need, when, how it stands, and the details of one control. */
export function EvidencePage(facts: PlanFacts) {
  const { plan } = facts
  const view = usePlanView(facts)
  const register = useMemo(() => registerOf(view), [view])
  const onUndo = useUndoOrRedo(plan)
  return (
    <Page view={view} onUndo={onUndo}>
      {register ? <Register view={view} register={register} onUndo={onUndo} /> : <LedgerUnknown planId={plan.id} />}
    </Page>
  )
}

type RegisterProps = {
  readonly view: PlanView
  readonly register: readonly RegisterControl[]
  readonly onUndo: (direction: 'undo' | 'redo') => void
}

function Register({ view, register, onUndo }: RegisterProps) {
  const { plan, today } = view
  const { shown, show } = useEvidenceShown()
  const all = useMemo(() => windowsOf(view), [view])
  const filter = useMemo(() => withKnownWindow(shown.filter, all), [shown.filter, all])
  const windows = useMemo(() => all.filter((window) => isSeen(window, filter)), [all, filter])
  const seen = useMemo(() => filtered(register, filter), [register, filter])
  const rows = useRegisterRows(seen)
  const span = useMemo(() => windowsSpan(all, today), [all, today])
  const axis = useTimeAxis({ today, span, zoom: shown.zoom, columnsFor: registerColumnsFor })
  const edit = useEditPlan(plan.id, showRefusal)
  usePageKeys({ zoom: shown.zoom, pxPerDay: axis.scale.pxPerDay, show, onToday: axis.scrollToToday, onUndo })
  const programs = plan.programs.filter(({ id }) => windows.some(({ programId }) => programId === id))
  const isPrinting = useIsPrinting()
  const selected = register.find(({ control }) => control.id === shown.select)
  return (
    <div className={timeline['columns']}>
      <main className={timeline['main']}>
        <EvidenceHeadline
          controls={register}
          register={view.register()}
          programs={plan.programs}
          windows={all}
          filter={filter}
        />
        {register.length === 0 ? (
          <p className={css['empty']}>{registerEmpty}</p>
        ) : (
          <>
            <Filters programs={plan.programs} windows={all} shown={shown} show={show} onFoldAll={rows.foldAll} />
            {seen.length === 0 && (
              <p className={css['empty']}>
                {nothingMatches}{' '}
                <Button size="compact-xs" variant="default" onClick={() => show(NO_FILTER)}>
                  {filterNames.clear}
                </Button>
              </p>
            )}
            {isPrinting && (
              <PaperEvidence
                view={view}
                windows={windows}
                register={rows}
                shown={shown}
                programs={programs}
                span={span}
              />
            )}
            <HeatMap view={view} windows={windows} register={rows} axis={axis} shown={shown} show={show} />
            <Legend programs={programs} />
          </>
        )}
      </main>
      {selected && (
        <ControlDrawer
          key={selected.control.id}
          view={view}
          about={selected}
          onClose={() => show({ select: undefined })}
          onEdit={edit.mutate}
        />
      )}
    </div>
  )
}

const NO_FILTER = { program: undefined, window: undefined, state: undefined, shared: undefined, q: undefined }

/** The ledger could not be read: nothing is said of states that nobody knows. */
function LedgerUnknown({ planId }: { planId: string }) {
  const { error, refetch } = useQuery(evidenceQuery(planId))
  const problem = error instanceof ApiProblem ? error : new ApiProblem('unexpected', 0, '')
  return (
    <main className={css['empty']}>
      <p role="alert">{refusal(problem)}</p>
      <Button size="xs" onClick={() => void refetch()}>
        {tryAgain}
      </Button>
    </main>
  )
}
