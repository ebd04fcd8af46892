import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconKeyboard, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { useStartPrograms } from '../api/changes.ts'
import { revisionsQuery } from '../api/queries.ts'
import { useScenarioHistory, useScenarioOnScreen } from '../api/scenario-on-screen.ts'
import { useReadOnly } from '../connection/connection-store.ts'
import { asOf } from '#words/everywhere.ts'
import { keysButton, keySheetTitle, redoHint, redoName, undoHint, undoName } from '#words/keyboard.ts'
import { paletteButton, paletteHint, paletteKey } from '#words/palette.ts'
import { showRefusal } from '../notices.ts'
import { history } from '../plan-view/history.ts'
import { openPalette } from '../palette/palette-store.ts'
import { PromiseButton } from '../promise/promise-button.tsx'
import type { PlanView } from '../plan-view/plan-view.ts'
import { ScenarioPicker } from '../scenarios/scenario-picker.tsx'
import css from './frame.module.css'
import { openKeySheet } from './key-sheet-store.ts'
import { PlanPicker } from './plan-picker.tsx'
import { RunState } from './run-state.tsx'
import { ShareMenu } from './share-menu.tsx'

type TopBarProps = { readonly view: PlanView; readonly onUndo: (direction: 'undo' | 'redo') => void }

/** Whose plan this is and as of when, undo and redo, and the runs. */
export const TopBar = memo(function TopBar({ view, onUndo }: TopBarProps) {
  const { plan, today } = view
  const start = useStartPrograms(plan.id, showRefusal)
  const { scenario } = useScenarioOnScreen(plan.id)
  return (
    <header className={css['topBar']}>
      <PlanPicker view={view} />
      {plan.programs.length > 0 && <ScenarioPicker view={view} />}
      <span className={css['chip']}>{asOf(today)}</span>
      <HistoryButtons planId={plan.id} onUndo={onUndo} />
      <Tooltip label={keysButton}>
        <ActionIcon
          className={css['keysButton']}
          variant="subtle"
          color="gray"
          aria-label={keySheetTitle}
          onClick={openKeySheet}
        >
          <IconKeyboard size={18} stroke={1.8} />
        </ActionIcon>
      </Tooltip>
      <ShareMenu view={view} />
      <UnstyledButton
        className={css['search']}
        aria-label={`${paletteButton} ${paletteKey}`}
        title={paletteHint}
        onClick={openPalette}
      >
        <IconSearch size={15} stroke={1.8} aria-hidden="true" /> <span>{paletteButton}</span> <kbd>{paletteKey}</kbd>
      </UnstyledButton>
      <span className={css['spring']} />
      {plan.programs.length > 0 && (
        <>
          <PromiseButton />
          {/* Only the plan is run: a scenario is nothing that happens. */}
          {!scenario && <RunState planId={plan.id} isStarting={start.isPending} onStart={() => start.mutate()} />}
        </>
      )}
    </header>
  )
})

const NO_REVISIONS: readonly never[] = []

function HistoryButtons({ planId, onUndo }: { planId: string; onUndo: (direction: 'undo' | 'redo') => void }) {
  const isReadOnly = useReadOnly()
  const { data } = useQuery(revisionsQuery(planId))
  const { scenario } = useScenarioOnScreen(planId)
  const ofScenario = useScenarioHistory(scenario)
  const { canUndo, canRedo } = scenario ? ofScenario : history(data?.revisions ?? NO_REVISIONS)
  return (
    <span className={css['history']}>
      <Tooltip label={undoHint}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={undoName}
          disabled={isReadOnly || !canUndo}
          onClick={() => onUndo('undo')}
        >
          <IconArrowBackUp size={18} stroke={1.8} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoHint}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={redoName}
          disabled={isReadOnly || !canRedo}
          onClick={() => onUndo('redo')}
        >
          <IconArrowForwardUp size={18} stroke={1.8} />
        </ActionIcon>
      </Tooltip>
    </span>
  )
}
