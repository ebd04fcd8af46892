import { useMemo } from 'react'
import { longDate } from '../format.ts'
import { whyEmpty, whyThisDateTitle } from '../messages.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { whyThisDate } from '../plan-view/why.ts'
import { reasonDetail, reasonText } from '../reason-text.ts'
import css from './drawer.module.css'

type WhyProps = { readonly view: PlanView; readonly activityId: string; readonly onSelect: (key: string) => void }

/** The chain of binding reasons, from this date back to something that has no cause in the plan. */
export function WhyThisDate({ view, activityId, onSelect }: WhyProps) {
  const steps = useMemo(() => whyThisDate(view, activityId), [view, activityId])
  return (
    <section>
      <h3>{whyThisDateTitle}</h3>
      {steps.length === 0 && <p className={css['sub']}>{whyEmpty}</p>}
      <ol className={css['why']}>
        {steps.map((step, i) => (
          <li key={step.activityId} data-first={i === 0 || undefined}>
            <button type="button" onClick={() => onSelect(step.activityId)}>
              <span className={css['when']}>
                {longDate(step.on)} · {view.activity(step.activityId)?.name}
              </span>
              <span className={css['because']}>{reasonText(view, step.reason)}</span>
              <span className={css['detail']} data-rule={step.reason.kind === 'rule' || undefined}>
                {reasonDetail(view, step.reason)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
