import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { alongDecisions, alongIntro, alongKinds } from '#words/grid.ts'
import { rowKey } from '../budget-view/table-rows.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { Along, Named } from '../plan-view/removal-along.ts'
import grid from './grid.module.css'

type GoesAlongProps = { readonly view: PlanView; readonly along: Along }

/** What else goes or changes when activities go, each with the way to where it can be changed instead. */
export function GoesAlong({ view, along }: GoesAlongProps) {
  const { id: plan } = view.plan
  const toControl = ({ id, name }: Named) => (
    <Link to="/evidence" search={{ plan, select: id }}>
      {name}
    </Link>
  )
  const toItem = ({ id, name }: Named) => {
    const item = view.plan.costItems?.find((one) => one.id === id)
    return (
      <Link
        to="/budget"
        search={{ plan, row: item && [item.programIds[0] ?? '', item.category, id].reduce(rowKey, '') }}
      >
        {name}
      </Link>
    )
  }
  const toRisk = ({ name }: Named) => (
    <Link to="/confidence" search={{ plan }}>
      {name}
    </Link>
  )
  const toActivity = ({ id, name }: Named) => (
    <Link to="/" search={{ plan, select: id }}>
      {name}
    </Link>
  )
  return (
    <>
      <p>{alongIntro}</p>
      <ul className={grid['along']}>
        <Kind said={alongKinds.controls} of={along.controls} way={toControl} />
        <Kind said={alongKinds.controlParts} of={along.controlParts} way={toControl} />
        <Kind said={alongKinds.costItems} of={along.costItems} way={toItem} />
        <Kind said={alongKinds.dated} of={along.dated} way={toItem} />
        <Kind said={alongKinds.risks} of={along.risks} way={toRisk} />
        <Kind said={alongKinds.riskParts} of={along.riskParts} way={toRisk} />
        <Kind said={alongKinds.anchored} of={along.anchored} way={toActivity} />
        {along.decisions > 0 && <li>{alongDecisions(along.decisions)}</li>}
      </ul>
    </>
  )
}

type KindProps = { readonly said: string; readonly of: readonly Named[]; readonly way: (one: Named) => ReactNode }

const Kind = ({ said, of, way }: KindProps) =>
  of.length > 0 && (
    <li>
      {said}
      <ul>
        {of.map((one) => (
          <li key={one.id}>{way(one)}</li>
        ))}
      </ul>
    </li>
  )
