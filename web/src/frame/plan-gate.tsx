import { Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/client.ts'
import { planQuery, plansQuery, progressQuery, todayQuery } from '../api/queries.ts'
import css from '../frame/frame.module.css'
import { loading, noPlans, refusal } from '../messages.ts'
import { TimelinePage } from './timeline-page.tsx'

/** Finds the plan the address names, or the first there is: the example, on a first visit. */
export function PlanGate() {
  const { plan } = useSearch({ from: '/' })
  const plans = useQuery({ ...plansQuery, enabled: plan === undefined })
  const planId = plan ?? plans.data?.plans[0]?.id
  if (planId !== undefined) return <FactsGate key={planId} planId={planId} />
  if (plans.error) return <Problem error={plans.error} onRetry={() => void plans.refetch()} />
  return <Notice>{plans.data ? noPlans : <Waiting />}</Notice>
}

/** Waits for everything a schedule is computed from. */
function FactsGate({ planId }: { planId: string }) {
  const today = useQuery(todayQuery)
  const stored = useQuery(planQuery(planId))
  const progress = useQuery(progressQuery(planId))
  if (today.data && stored.data && progress.data) {
    const { plan, revision } = stored.data
    return <TimelinePage plan={plan} revision={revision} progress={progress.data.progress} today={today.data.today} />
  }
  const failed = [today, stored, progress].find(({ error }) => error !== null)
  if (failed?.error) return <Problem error={failed.error} onRetry={() => void failed.refetch()} />
  return (
    <Notice>
      <Waiting />
    </Notice>
  )
}

const Notice = ({ children }: { children: ReactNode }) => <main className={css['broken']}>{children}</main>

const Waiting = () => (
  <output>
    <Loader size="xs" aria-hidden="true" /> {loading}
  </output>
)

function Problem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const problem = error instanceof ApiProblem ? error : new ApiProblem('unexpected', 0, error.message)
  return (
    <Notice>
      <p role="alert">{refusal(problem)}</p>
      <Button size="xs" onClick={onRetry}>
        Try again
      </Button>
    </Notice>
  )
}
