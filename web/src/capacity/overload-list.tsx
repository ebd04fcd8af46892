import { Link, useSearch } from '@tanstack/react-router'
import { overloadSentence } from '#words/capacity.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './capacity-page.module.css'
import type { NamedOverload } from '../capacity-view/overloads-ahead.ts'

type OverloadListProps = { readonly view: PlanView; readonly overloads: readonly NamedOverload[] }

/** Days on which too much is asked of somebody, each with what asks for it. */
export function OverloadList({ view, overloads }: OverloadListProps) {
  const { plan } = useSearch({ from: '/capacity' })
  return (
    <ul className={css['overloads']}>
      {overloads.map((overload) => (
        <li key={`${overload.resource.kind} ${overload.resource.id} ${overload.start}`}>
          <span className={css['overIcon']} aria-hidden="true" />
          <span>
            {overloadSentence(overload)}
            <small>
              {overload.activityIds.map((id) => (
                <Link key={id} to="/" search={{ ...(plan !== undefined && { plan }), select: id }}>
                  {view.activity(id)?.name ?? id}
                </Link>
              ))}
            </small>
          </span>
        </li>
      ))}
    </ul>
  )
}
