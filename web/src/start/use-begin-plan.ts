import { useNavigate } from '@tanstack/react-router'
import { announce } from '../announcer.ts'
import { type NewPlan, useCreatePlan } from '../api/plans.ts'

/** Stores a plan, says so with `said`, and opens it; what became of it is in `create`. */
export function useBeginPlan() {
  const create = useCreatePlan()
  const navigate = useNavigate()
  const begin = (wanted: NewPlan, said: string, onStored: () => void = () => {}) =>
    create.mutate(wanted, {
      onSuccess: ({ id }) => {
        onStored()
        announce(said)
        void navigate({ to: '/', search: { plan: id } })
      },
    })
  return { begin, create }
}
