import type { WireRegister } from '@stagger/planner'
import type { RegisterSummary } from '../evidence-view/register-rows.ts'
import { evidenceHeadline, hoursSentence, hoursSource, lateCount, sharedPulls } from '#words/evidence.ts'
import css from '../timeline/timeline.module.css'

type HeadlineProps = { readonly summary: RegisterSummary; readonly register: WireRegister }

/** How the evidence of both programs stands, and what one register saves. */
export const EvidenceHeadline = ({ summary, register }: HeadlineProps) => (
  <div className={css['headline']}>
    <h1>{evidenceHeadline(summary)}</h1>
    <p>
      {register.between && <span>{sharedPulls(summary.pulls)}</span>}
      {summary.counts.late > 0 && <span>{lateCount(summary.counts.late)}</span>}
      {register.between && (
        <span>
          {hoursSentence(register.hours)} <em>({hoursSource})</em>
        </span>
      )}
    </p>
  </div>
)
