import { Button } from '@mantine/core'
import type { Phase } from '@stagger/planner'
import { IconArrowBackUp } from '@tabler/icons-react'
import { announce } from '../announcer.ts'
import { useChangePhase } from '../api/changes.ts'
import { phaseVerb } from '#words/drawer.ts'
import { refusalOfFact, telling } from '#words/facts.ts'
import { takeBack, takenBack } from '#words/runs.ts'
import { useReadOnly } from '../connection/connection-store.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './runs.module.css'
import { Telling } from './telling.tsx'

type TakeBackProps = { readonly view: PlanView; readonly programId: string; readonly phase: Phase }

/** Opens a finished phase again, as of today; the run refuses where what follows has begun, and says what. */
export function TakeBack({ view, programId, phase }: TakeBackProps) {
  const change = useChangePhase(view.plan.id)
  const isReadOnly = useReadOnly()
  // Once the phase is open again this button is gone, and what came of it is said all the same; a refusal stands here.
  const reopen = () =>
    void change
      .mutateAsync({ programId, phaseId: phase.id, verb: 'reopen', effectiveOn: view.today })
      .then(() => announce(takenBack(phase.name)))
      .catch(() => {})
  return (
    <span className={css['takeBack']}>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${takeBack}: ${phase.name}`}
        title={phaseVerb('reopen')}
        leftSection={<IconArrowBackUp size={14} />}
        disabled={isReadOnly}
        loading={change.isPending}
        onClick={reopen}
      >
        {takeBack}
      </Button>
      <Telling isPending={change.isPending} text={telling} refused={change.error && refusalOfFact(change.error)} />
    </span>
  )
}
