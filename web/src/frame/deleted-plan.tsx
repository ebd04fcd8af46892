import { Button } from '@mantine/core'
import type { Plan } from '@stagger/planner'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { plansQuery } from '../api/queries.ts'
import { planDeleted, planDeletedDo, savePlanStill } from '#words/plans.ts'
import css from './frame.module.css'
import { OtherPlans } from './other-plans.tsx'
import { savePlan } from './save-plan.ts'
import { TypedList } from './typed-list.tsx'
import { typedTexts } from './typed-texts.ts'

/** Stands in the place of a plan that somebody deleted while it was on screen: this page is the last that has it. */
export function DeletedPlan({ plan }: { readonly plan: Plan }) {
  // Asked while this is first rendered: the plan's page is still on screen then, with what stands in its fields.
  const [typed] = useState(typedTexts)
  const client = useQueryClient()
  // The list of plans that another one is chosen from is the server's: it has changed, and nothing else tells of that.
  useEffect(() => void client.invalidateQueries({ queryKey: plansQuery.queryKey }), [client])
  return (
    <main className={css['broken']} role="alert">
      <h1>{planDeleted(plan.name, plan.organization.name)}</h1>
      <p>{planDeletedDo}</p>
      <p className={css['brokenActs']}>
        <Button size="xs" className={css['primary']} onClick={() => savePlan(plan)}>
          {savePlanStill}
        </Button>
        <OtherPlans />
      </p>
      <TypedList typed={typed} />
    </main>
  )
}
