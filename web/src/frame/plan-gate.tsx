import { Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/client.ts'
import { evidenceQuery, planQuery, plansQuery, progressQuery, todayQuery } from '../api/queries.ts'
import { loading, noPlans, refusal } from '#words/everywhere.ts'
import type { PlanFacts } from '../plan-view/plan-view.ts'
import css from './frame.module.css'

type PageOf = (facts: PlanFacts) => ReactNode

/** Finds the plan the address names, or the first there is: the example, on a first visit. */
export function PlanGate({ children }: { children: PageOf }) {
  const { plan } = useSearch({ strict: false })
  const plans = useQuery({ ...plansQuery, enabled: plan === undefined })
  const planId = plan ?? plans.data?.plans[0]?.id
  if (planId !== undefined)
    return (
      <FactsGate key={planId} planId={planId}>
        {children}
      </FactsGate>
    )
  if (plans.error) return <Problem error={plans.error} onRetry={() => void plans.refetch()} />
  return <Notice>{plans.data ? noPlans : <Waiting />}</Notice>
}

/** Waits for everything a schedule is computed from. */
function FactsGate({ planId, children }: { planId: string; children: PageOf }) {
  const today = useQuery(todayQuery)
  const stored = useQuery(planQuery(planId))
  const progress = useQuery(progressQuery(planId))
  const evidence = useQuery(evidenceQuery(planId))
  if (today.data && stored.data && progress.data && !evidence.isPending) {
    const { plan, revision } = stored.data
    return children({
      plan,
      revision,
      progress: progress.data.progress,
      today: today.data.today,
      evidence: evidence.data?.evidence,
    })
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
