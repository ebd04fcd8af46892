import type { WhyStep } from '@stagger/planner'
import { useMemo, useState } from 'react'
import { longDate } from '../format.ts'
import { whyEmpty, whyThisDateTitle } from '#words/drawer.ts'
import { alsoText, moreSteps, remainingText } from '#words/why.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { nameOf, reasonDetail, reasonText } from '../reason-text.ts'
import css from './drawer.module.css'

type WhyProps = { readonly view: PlanView; readonly activityId: string; readonly onSelect: (key: string) => void }

/** A chain up to this length is shown whole; of a longer one its beginning, until somebody asks for the rest. */
const WHOLE = 7
const BEGINNING = 4

/** The chain of binding reasons, from this date back to something that has no cause in the plan. */
export function WhyThisDate({ view, activityId, onSelect }: WhyProps) {
  const steps = useMemo(() => view.chain(activityId), [view, activityId])
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole || steps.length <= WHOLE ? steps : steps.slice(0, BEGINNING)
  const last = steps.at(-1)
  return (
    <section>
      <h3>{whyThisDateTitle}</h3>
      {steps.length === 0 && <p className={css['sub']}>{whyEmpty}</p>}
      <ol className={css['why']}>
        {shown.map((step, i) => (
          <li key={step.to} data-first={i === 0 || undefined}>
            <Step view={view} step={step} onSelect={onSelect} />
          </li>
        ))}
        {last && shown.length < steps.length && (
          <>
            <li data-folded>
              <button type="button" onClick={() => setWhole(true)}>
                {moreSteps(steps.length - shown.length - 1)}
              </button>
            </li>
            <li>
              <Step view={view} step={last} onSelect={onSelect} />
            </li>
          </>
        )}
      </ol>
    </section>
  )
}

type StepProps = { readonly view: PlanView; readonly step: WhyStep; readonly onSelect: (key: string) => void }

/** One activity of the chain; the reason that is followed stands out, those that bind beside it are said too. */
function Step({ view, step: { to, start, reasons, remaining }, onSelect }: StepProps) {
  const [{ reason }, ...others] = reasons
  return (
    <button type="button" onClick={() => onSelect(to)}>
      <span className={css['when']}>
        {longDate(start)} · {nameOf(view, to)}
      </span>
      <span className={css['because']}>{reasonText(view, reason)}</span>
      <span className={css['detail']} data-rule={reason.kind === 'rule' || undefined}>
        {reasonDetail(view, reason)}
      </span>
      {others.map((other) => (
        <span key={JSON.stringify(other.reason)} className={css['detail']}>
          {alsoText(reasonText(view, other.reason))}
        </span>
      ))}
      {remaining && <span className={css['detail']}>{remainingText(remaining.days, remaining.asOf)}</span>}
    </button>
  )
}
