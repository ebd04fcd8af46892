import { Button } from '@mantine/core'
import type { Edit, IsoDate } from '@stagger/planner'
import { useMemo } from 'react'
import { announce } from '../announcer.ts'
import { useEditPlan } from '../api/changes.ts'
import frame from '../frame/frame.module.css'
import { FurthestMoves } from '../frame/furthest-moves.tsx'
import { planningRefusal } from '#words/everywhere.ts'
import { ruleSays } from '#words/chart.ts'
import { breaksRule, endMoved, moreThatMove, moveEnd } from '#words/live-items.ts'
import { movesSentence, proposedChange, reportMoves } from '#words/why.ts'
import { showRefusal } from '../notices.ts'
import { proposeEdit } from '../plan-view/edits-proposal.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { nameOf } from '../reason-text.ts'
import { endWindowOn } from '../runs-view/agreed-ends.ts'
import css from './runs.module.css'

type AgreedEndProps = {
  readonly view: PlanView
  readonly programId: string
  readonly phaseId: string
  /** The last day that the auditor agreed to. */
  readonly on: IsoDate
}

/** The edit that gives the plan the agreed end of a window: what it would move is told first. */
export function AgreedEnd({ view, programId, phaseId, on }: AgreedEndProps) {
  const { mutate } = useEditPlan(view.plan.id, showRefusal)
  const edit = useMemo(() => endWindowOn(view, programId, phaseId, on), [view, programId, phaseId, on])
  if (!edit) return null
  const name = view.phase(programId, phaseId)?.name ?? phaseId
  return (
    <div className={css['fact']} role="group" aria-label={proposedChange}>
      <WouldMove view={view} edit={edit} />
      <Button
        size="xs"
        className={`${frame['primary']} ${css['act']}`}
        onClick={() => mutate(edit, () => announce(endMoved(name, on)))}
      >
        {moveEnd(on)}
      </Button>
    </div>
  )
}

function WouldMove({ view, edit }: { readonly view: PlanView; readonly edit: Edit }) {
  const { moved, reports, broken, refused } = useMemo(() => proposeEdit(view, edit), [view, edit])
  if (refused) return <p className={css['problem']}>{planningRefusal(refused.code)}</p>
  return (
    <ul className={css['plain']}>
      <li>{movesSentence(moved.length)}</li>
      {broken.map((violation) => (
        <li key={`${violation.rule} ${violation.subject.activityId}`} className={css['problem']}>
          {breaksRule(ruleSays(violation, (id) => nameOf(view, id)))}
        </li>
      ))}
      {reports.map(({ programId, before, after, days }) => (
        <li key={programId}>{reportMoves(view.program(programId)?.name ?? programId, before, after, days)}</li>
      ))}
      <FurthestMoves view={view} moved={moved} more={moreThatMove} />
    </ul>
  )
}
