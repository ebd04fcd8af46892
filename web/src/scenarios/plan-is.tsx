import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { revisionsQuery } from '../api/queries.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { type Promotion, promotionsOf } from '../scenarios-view/promotions.ts'
import { earlierPromotions, planIs, promotedBy } from '#words/own-scenarios.ts'
import css from './scenarios.module.css'

/** Which scenario the plan came from, who chose it and why; the ones before it on demand. */
export function PlanIs({ view: { plan } }: { readonly view: PlanView }) {
  const { data } = useQuery(revisionsQuery(plan.id))
  const [newest, ...before] = useMemo(() => promotionsOf(data?.revisions ?? []), [data])
  if (!newest) return null
  const { timeZone } = plan.organization
  return (
    <div className={css['planIs']} data-testid="plan-is">
      <p>
        <strong>{planIs(newest.name, newest.since)}</strong> <Said promotion={newest} timeZone={timeZone} />
      </p>
      {before.length > 0 && (
        <details>
          <summary>{earlierPromotions(before.length)}</summary>
          <ul>
            {before.map((one) => (
              <li key={one.number}>
                {one.name}: <Said promotion={one} timeZone={timeZone} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

const Said = ({ promotion, timeZone }: { readonly promotion: Promotion; readonly timeZone: string }) => (
  <>
    <span className={css['none']}>{promotedBy(promotion.actor, promotion.recordedAt, timeZone, promotion.number)}</span>
    {promotion.note !== '' && <q className={css['said']}>{promotion.note}</q>}
  </>
)
