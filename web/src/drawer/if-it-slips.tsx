import type { Why } from '@stagger/planner'
import { slipSentence } from '@stagger/planner/messages'
import { cannotSlip, nothingBreaks, slipsTitle } from '#words/why.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { whyNames } from '../reason-text.ts'
import css from './drawer.module.css'

/** How much later it may start before each next thing breaks, the nearest first. */
export function IfItSlips({ view, why: { activityId, slips } }: { readonly view: PlanView; readonly why: Why }) {
  const names = whyNames(view)
  const hasBegun = view.scheduled(activityId)?.state !== 'planned'
  return (
    <section>
      <h3>{slipsTitle}</h3>
      {slips.length === 0 && <p className={css['sub']}>{hasBegun ? cannotSlip : nothingBreaks}</p>}
      <ul className={css['slips']}>
        {slips.map((slip) => (
          <li key={JSON.stringify(slip)} data-breaks={slip.breaks.kind}>
            {slipSentence(slip, names)}
          </li>
        ))}
      </ul>
    </section>
  )
}
