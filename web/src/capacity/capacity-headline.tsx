import { capacityHeadline, fullest, inProposal, levelledBy, pastOver, singleDays } from '#words/capacity.ts'
import { type CapacityRow, capacitySummary, isOver } from '../plan-view/capacity-rows.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from '../timeline/timeline.module.css'
import { onSingleDays, overloadsAhead } from '../capacity-view/overloads-ahead.ts'

type HeadlineProps = {
  readonly view: PlanView
  readonly rows: readonly CapacityRow[]
  readonly isProposed: boolean
}

/** Who is asked for too much, and when. */
export function CapacityHeadline({ view, rows, isProposed }: HeadlineProps) {
  const summary = capacitySummary(rows)
  const ahead = overloadsAhead(view, rows)
  const { worst, pastWeeks } = summary
  const single = onSingleDays(ahead, rows)
  return (
    <div className={css['headline']}>
      <h1>{capacityHeadline(summary, ahead)}</h1>
      <p>
        {isProposed && <span>{inProposal}</span>}
        {worst && !isOver(worst.week) && <span>{fullest(worst)}</span>}
        {worst && isOver(worst.week) && single.length > 0 && <span>{singleDays(single)}</span>}
        {pastWeeks > 0 && <span>{pastOver(pastWeeks)}</span>}
        {!isProposed && (view.plan.levellings ?? []).length > 0 && <span>{levelledBy}</span>}
      </p>
    </div>
  )
}
