import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Plan } from '@stagger/planner'
import { announce } from '../announcer.ts'
import { useUndo } from '../api/changes.ts'
import { usePlanStream } from '../api/stream.ts'
import { fewNames, redone, undoLiesUnder, undone } from '#words/everywhere.ts'
import { ConnectionBanner } from '../connection/connection-banner.tsx'
import { useOfflineShell } from '../connection/use-offline-shell.ts'
import { showProblem, showRefusal } from '../notices.ts'
import { usePalette } from '../palette/palette-store.ts'
import { usePromiseCheck } from '../promise/promise-store.ts'
import { ScenarioBanner } from '../scenarios/scenario-shown.tsx'
import type { PlanView } from '../plan-view/plan-view.ts'
import { touchedNames } from '../plan-view/touched-names.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Footer } from './footer.tsx'
import css from './frame.module.css'
import { fetched, usePreloaded } from './fetched.tsx'
import { FirstHint } from './first-hint.tsx'
import { useKeySheet } from './key-sheet-store.ts'
import { closePlanAct, usePlanAct } from './plan-act-store.ts'
import { TopBar } from './top-bar.tsx'
import { useFirstPicture } from './use-first-picture.ts'
import { useIsPhone } from './use-is-phone.ts'
import { useOncePainted } from './use-once-painted.ts'
import { useOthersEdits } from './use-others-edits.ts'

export type UndoOrRedo = (direction: 'undo' | 'redo') => void

/** Takes my last edit back, or does it again, and says what that was. */
export function useUndoOrRedo(plan: Plan): UndoOrRedo {
  const shown = useRef(plan)
  // Until the answer is there the plan on screen is the one before it.
  useEffect(() => {
    shown.current = plan
  }, [plan])
  const { mutate } = useUndo(plan.id, (problem) => {
    if (problem.code !== 'undo-conflicts') return showRefusal(problem)
    return showProblem(problem.code, undoLiesUnder(fewNames(touchedNames([shown.current], problem.touched))))
  })
  return useCallback(
    (direction) => {
      const before = shown.current
      mutate(direction, {
        onSuccess: (touches) => {
          const what = fewNames(touchedNames([before, shown.current], touches))
          announce(direction === 'undo' ? undone(what) : redone(what))
        },
      })
    },
    [mutate],
  )
}

type PageProps = { readonly view: PlanView; readonly onUndo: UndoOrRedo; readonly children: ReactNode }

/** What every page of a plan stands in: the top bar, whether the line is up, and the footer. */
export function Page({ view, onUndo, children }: PageProps) {
  usePlanStream(view.plan.id)
  useOthersEdits(view.plan)
  useOfflineShell()
  const { pathname } = useLocation()
  // What is above the picture follows it: names and buttons seldom change when dates do.
  const painted = useOncePainted(view) ?? view
  const isPhone = useIsPhone()
  // On a phone nobody knows how many lines the bar will take.
  const hasBar = useFirstPicture() || isPhone
  return (
    <div className={css['page']}>
      {hasBar ? <TopBar view={painted} onUndo={onUndo} /> : <header className={css['topBar']} />}
      <div>
        <ConnectionBanner />
        <ScenarioBanner planId={view.plan.id} />
        <FirstHint planId={view.plan.id} />
      </div>
      <ErrorBoundary key={pathname}>{children}</ErrorBoundary>
      <Dialogs view={view} />
      <Footer />
    </div>
  )
}

const KeySheet = fetched(() => import('./key-sheet.tsx'), 'KeySheet')
const Palette = fetched(() => import('../palette/palette.tsx'), 'Palette')
const AddProgramDialog = fetched(() => import('../start/add-program-dialog.tsx'), 'AddProgramDialog')
const RenamePlanDialog = fetched(() => import('./rename-plan-dialog.tsx'), 'RenamePlanDialog')
const DeletePlanDialog = fetched(() => import('./delete-plan-dialog.tsx'), 'DeletePlanDialog')
const PromiseDialog = fetched(() => import('../promise/promise-dialog.tsx'), 'PromiseDialog')

/** What lies over any page when it is asked for; once opened it stays, so that it can close as it opened. */
function Dialogs({ view }: { view: PlanView }) {
  usePreloaded(KeySheet)
  usePreloaded(PromiseDialog)
  usePreloaded(Palette)
  const hasSheet = useEver(useKeySheet().isOpen)
  const hasPalette = useEver(usePalette().isOpen)
  const { act } = usePlanAct()
  const hasCheck = useEver(usePromiseCheck().isOpen)
  return (
    <>
      {hasSheet && <KeySheet />}
      {hasPalette && <Palette view={view} />}
      {hasCheck && <PromiseDialog view={view} />}
      {act === 'add-program' && <AddProgramDialog view={view} onClose={closePlanAct} />}
      {act === 'rename' && <RenamePlanDialog view={view} onClose={closePlanAct} />}
      {act === 'delete' && <DeletePlanDialog view={view} onClose={closePlanAct} />}
    </>
  )
}

/** Whether `is` is, or ever was. */
function useEver(is: boolean): boolean {
  const [was, setWas] = useState(is)
  if (is && !was) setWas(true)
  return is || was
}
