import { Link } from '@tanstack/react-router'
import { missedControls, missedEvidenceHint, toMissedEvidence } from '#words/live-items.ts'
import { touchedControl } from '#words/runs.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { ownerOf } from '../runs-view/answerable.ts'
import { controlName } from '../runs-view/diary.ts'
import type { MissedEvidence } from '../runs-view/missed-evidence.ts'
import css from './runs.module.css'

type MissedProps = { readonly view: PlanView; readonly programId: string; readonly missing: MissedEvidence }

/** Whose controls have no evidence of a period that is over, and where that is seen period by period. */
export const Missed = ({ view, programId, missing: { window, controlIds } }: MissedProps) => (
  <div className={css['quiet']}>
    <p>{missedEvidenceHint[view.program(programId)?.kind ?? 'soc2']}</p>
    <h3>{missedControls}</h3>
    <ul className={css['plain']}>
      {controlIds.map((id) => (
        <li key={id}>{touchedControl(controlName(view, id), ownerOf(view, id), undefined)}</li>
      ))}
    </ul>
    <Link to="/evidence" search={{ plan: view.plan.id, program: programId, window, state: 'missed' }}>
      {toMissedEvidence}
    </Link>
  </div>
)
