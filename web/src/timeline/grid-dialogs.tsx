import { Button, Group, Modal } from '@mantine/core'
import { spentOnSentence } from '@stagger/planner/messages'
import type { SendEdit } from '../api/changes.ts'
import { planningRefusal, reportName } from '#words/everywhere.ts'
import {
  lastPhase,
  moveToTitle,
  removalAll,
  removalIsReport,
  removalMoves,
  removalNeeded,
  removalNo,
  removalNothing,
  removalReport,
  removalSentence,
  removalTitle,
  removalYes,
} from '#words/grid.ts'
import { useSpent } from '../engine/use-spent.ts'
import { fetched } from '../frame/fetched.tsx'
import { oneGesture, proposeEdit } from '../plan-view/edits-proposal.ts'
import { type PlanView, phaseKey } from '../plan-view/plan-view.ts'
import { type Removal, removalOf } from '../plan-view/removal.ts'
import { phasesOf } from '../plan-view/row-places.ts'
import { nameOf } from '../reason-text.ts'
import type { Column } from './columns.ts'
import { GoesAlong } from './goes-along.tsx'
import grid from './grid.module.css'
import { PhaseDialog } from './phase-dialog.tsx'
import type { Grid } from './use-grid.ts'
import type { OutlineState } from './use-outline.ts'

type GridDialogsProps = {
  readonly view: PlanView
  readonly grid: Grid
  readonly outline: OutlineState
  readonly columns: readonly Column[]
  readonly onEdit: SendEdit
}

const PasteDialog = fetched(() => import('./paste-dialog.tsx'), 'PasteDialog')

/** What is asked before rows change. */
export function GridDialogs({ view, grid: state, outline, columns, onEdit }: GridDialogsProps) {
  const { dialog, setDialog, moveTo, focus } = state
  if (!dialog) return null
  const close = () => {
    setDialog(undefined)
    moveTo({ key: focus.key, column: null })
  }
  if (dialog.kind === 'phase') return <PhaseDialog view={view} behind={dialog.key} onEdit={onEdit} onClose={close} />
  if (dialog.kind === 'paste')
    return <PasteDialog asked={dialog} grid={state} onClose={close} {...{ view, outline, columns, onEdit }} />
  if (dialog.kind === 'to') return <PlaceDialog view={view} keys={dialog.keys} grid={state} onClose={close} />
  return <RemovalDialog view={view} keys={dialog.keys} onYes={state.commands.remove} onClose={close} />
}

type RemovalDialogProps = {
  readonly view: PlanView
  readonly keys: readonly string[]
  readonly onYes: (removal: Removal) => void
  readonly onClose: () => void
}

/** Says what goes with rows and which dates change before anything goes. */
function RemovalDialog({ view, keys, onYes, onClose }: RemovalDialogProps) {
  const ledger = useSpent(view.plan.id)
  const removal = removalOf(view, keys, ledger)
  const { activityIds, phases, links, edits, refused, along, spent } = removal
  const mayGo = !refused && spent.length === 0 && edits.length > 0
  const effect = mayGo ? proposeEdit(view, oneGesture(removalYes, edits)) : undefined
  const [only = ''] = keys
  const phase = phases[0] && view.phase(phases[0].programId, phases[0].phaseId)?.name
  const name = view.activity(only)?.name ?? phase ?? nameOf(view, only)
  return (
    <Modal opened onClose={onClose} title={removalTitle(keys.length, name)} lockScroll={false} returnFocus={false}>
      {edits.length === 0 && <p>{removalNothing}</p>}
      {refused && <p role="alert">{whyNot(view, refused)}</p>}
      {spent.map((one) => (
        <p key={`${one.kind} ${one.id}`} role="alert">
          {spentOnSentence(one)}
        </p>
      ))}
      {along && spent.length === 0 && <GoesAlong view={view} along={along} />}
      {effect && (
        <>
          <p>{removalSentence({ activities: activityIds.length, phases: phases.length, links })}</p>
          <p>{removalMoves(effect.moved.length)}</p>
          {effect.reports.map(({ programId, before, after }) => {
            const program = view.program(programId)
            return <p key={programId}>{program && removalReport(reportName(program), before, after)}</p>
          })}
        </>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus={effect && !along ? undefined : true}>
          {removalNo}
        </Button>
        {effect && (
          <Button
            color="red"
            data-autofocus={along ? undefined : true}
            onClick={() => {
              onYes(removal)
              onClose()
            }}
          >
            {along ? removalAll : removalYes}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

function whyNot(view: PlanView, { code, neededBy }: NonNullable<Removal['refused']>): string {
  const reports = neededBy.flatMap((id) => view.program(id)?.name ?? [])
  if (neededBy.length > 0 && reports.length === neededBy.length) return removalIsReport(reports)
  if (neededBy.length > 0) return removalNeeded([...new Set(neededBy.map((id) => nameOf(view, id)))])
  return code === 'edit-invalid' ? lastPhase : planningRefusal(code)
}

type PlaceDialogProps = {
  readonly view: PlanView
  readonly keys: readonly string[]
  readonly grid: Grid
  readonly onClose: () => void
}

/** The phases to which activities may go: of their own program, the others follow. */
function PlaceDialog({ view, keys, grid: { commands }, onClose }: PlaceDialogProps) {
  return (
    <Modal opened onClose={onClose} title={moveToTitle} lockScroll={false} returnFocus={false}>
      <ul className={grid['phases']}>
        {phasesOf(view).map(({ programId, phase }) => (
          <li key={phaseKey(programId, phase.id)}>
            <button
              type="button"
              onClick={() => {
                commands.place(keys, { programId, phaseId: phase.id })
                onClose()
              }}
            >
              {phase.name} <span>{view.program(programId)?.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
