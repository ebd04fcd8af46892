import type { Plan } from '@stagger/planner'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { othersChanged, othersTookBack, fewNames } from '#words/everywhere.ts'
import { announce } from '../announcer.ts'
import { revisionsQuery } from '../api/queries.ts'
import { touchedNames } from '../plan-view/touched-names.ts'

/** Says what others did to the plan while it is open; what was done in this browser is said where it is done. */
export function useOthersEdits(plan: Plan): void {
  const { data } = useQuery(revisionsQuery(plan.id))
  const revisions = data?.revisions
  const last = useRef<{ readonly number: number; readonly plan: Plan }>(undefined)
  // The live region lies outside of React: it is told once for each news.
  useEffect(() => {
    const number = revisions?.[0]?.number
    if (!revisions || number === undefined) return
    const known = last.current
    last.current = { number, plan }
    const news = known ? revisions.filter((one) => one.number > known.number && one.mine === false) : []
    const [newest] = news
    if (!known || !newest) return
    const what = fewNames(
      touchedNames(
        [plan, known.plan],
        news.flatMap(({ touches }) => touches ?? []),
      ),
    )
    announce(news.every(({ undoes }) => undoes) ? othersTookBack(what) : othersChanged(what, newest.actor === 'run'))
  }, [revisions, plan])
}
