import { useNavigate } from '@tanstack/react-router'
import type { Plan } from '@stagger/planner'
import { announce } from '../announcer.ts'
import { useCreatePlan } from '../api/plans.ts'
import { copied, copyName } from '#words/plans.ts'
import { showRefusal } from '../notices.ts'

/** Makes a plan like this one and opens it. */
export function useCopyPlan(): (plan: Plan) => void {
  const navigate = useNavigate()
  const copy = useCreatePlan()
  return (plan) => {
    const wanted = copyName(plan.name)
    copy.mutate(
      { plan, called: plan.id, name: wanted },
      {
        onError: showRefusal,
        onSuccess: ({ id, name = wanted }) => {
          void navigate({ to: '.', search: { plan: id } })
          announce(copied(name))
        },
      },
    )
  }
}
