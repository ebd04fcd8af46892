import { Button } from '@mantine/core'
import type { IsoDate } from '@stagger/planner'
import { confirmFinish, finishSentence, finishWayBack, leaveIt } from '#words/drawer.ts'
import frame from '../frame/frame.module.css'
import { previewFinish } from '../plan-view/finish-phase.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './drawer.module.css'

type FinishQuestionProps = {
  readonly view: PlanView
  readonly programId: string
  readonly phaseId: string
  /** The day as of which it would be finished. */
  readonly on: IsoDate
  readonly isSending: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

/** What finishing a phase would do, and how it is taken back, before it is done: asked wherever a phase is finished. */
export function FinishQuestion({ view, programId, phaseId, on, isSending, onYes, onNo }: FinishQuestionProps) {
  return (
    <>
      <p role="status" className={css['preview']}>
        {finishSentence(previewFinish(view, programId, phaseId, on))} {finishWayBack}
      </p>
      <div className={css['verbs']}>
        <Button size="xs" className={frame['primary']} loading={isSending} autoFocus onClick={onYes}>
          {confirmFinish}
        </Button>
        <Button size="xs" variant="default" disabled={isSending} onClick={onNo}>
          {leaveIt}
        </Button>
      </div>
    </>
  )
}
