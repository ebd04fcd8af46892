import { Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { ApiProblem } from '../api/client.ts'
import { datesQuery, evidenceQuery, planQuery, progressQuery, todayQuery } from '../api/queries.ts'
import { isToldPlan } from '../api/told-plan.ts'
import type { PlanDates } from '../api/wire.ts'
import { loading, noPlans, refusal } from '#words/everywhere.ts'
import { startPlan, tryAgain } from '#words/plans.ts'
import { takeToldDates } from '../plan-view/dated.ts'
import type { PlanFacts } from '../plan-view/plan-view.ts'
import { ScenarioShown } from '../scenarios/scenario-shown.tsx'
import { DeletedPlan } from './deleted-plan.tsx'
import { fetched } from './fetched.tsx'
import css from './frame.module.css'
import { OtherPlans } from './other-plans.tsx'
import { rememberPlan, usePlanId } from './use-plan-id.ts'

type PageOf = (facts: PlanFacts) => ReactNode

/** Finds the plan the address names, or the one opened last: the example, on a first visit. */
export function PlanGate({ children }: { children: PageOf }) {
  const { named, planId, plans } = usePlanId()
  const navigate = useNavigate()
  // The address is the router's: it says which plan is shown as soon as that is known, so that a link reproduces it.
  useEffect(() => {
    if (named === undefined && planId !== undefined)
      void navigate({ to: '.', search: (old) => ({ ...old, plan: planId }), replace: true })
  }, [named, planId, navigate])
  if (planId !== undefined)
    return (
      <FactsGate key={planId} planId={planId}>
        {children}
      </FactsGate>
    )
  if (plans.error) return <Problem error={plans.error} onRetry={() => void plans.refetch()} />
  return <Notice>{plans.data ? <NoPlans /> : <Waiting />}</Notice>
}

/** Waits for everything a schedule is computed from. */
function FactsGate({ planId, children }: { planId: string; children: PageOf }) {
  const today = useQuery(todayQuery)
  const stored = useQuery(planQuery(planId))
  const progress = useQuery(progressQuery(planId))
  const evidence = useQuery(evidenceQuery(planId))
  // Nobody waits for them: where they come late, they are computed here.
  const dates = useQuery(datesQuery(planId))
  const isThere = stored.data !== undefined
  // Somebody deleted it while it was on screen.
  const isGone = stored.error instanceof ApiProblem && stored.error.code === 'plan-unknown'
  // What the browser keeps lies outside of React: the plan is remembered once it has been shown to be one.
  useEffect(() => {
    if (isThere) rememberPlan(planId)
  }, [isThere, planId])
  if (stored.data && isGone) return <DeletedPlan plan={stored.data.plan} />
  if (today.data && stored.data && progress.data && !evidence.isPending) {
    const { plan, revision } = stored.data
    const facts = {
      plan,
      revision,
      progress: progress.data.progress,
      today: today.data.today,
      evidence: evidence.data?.evidence,
    }
    if (dates.data && areOf(dates.data, facts)) takeToldDates(facts, dates.data)
    return plan.programs.length === 0 ? (
      <EmptyPage facts={facts} />
    ) : (
      <ScenarioShown facts={facts}>{children}</ScenarioShown>
    )
  }
  const failed = [today, stored, progress].find(({ error }) => error !== null)
  if (failed?.error) return <Problem error={failed.error} onRetry={() => void failed.refetch()} />
  return (
    <Notice>
      <Waiting />
    </Notice>
  )
}

/** Whether the server found its dates from what this page was told. */
const areOf = ({ revision, facts, statusDate }: PlanDates, { plan, progress, today, ...told }: PlanFacts): boolean =>
  revision === told.revision && facts === progress.length && statusDate === today && isToldPlan(plan)

/** Any page of a plan without a program. */
const EmptyPage = fetched(() => import('../start/empty-page.tsx'), 'EmptyPage')

const NoPlans = () => (
  <p>
    {noPlans} <Link to="/start">{startPlan}</Link>
  </p>
)

const Notice = ({ children }: { children: ReactNode }) => <main className={css['broken']}>{children}</main>

const Waiting = () => (
  <output>
    <Loader size="xs" aria-hidden="true" /> {loading}
  </output>
)

const ASKED_AGAIN_MS = 5_000

function Problem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const problem = error instanceof ApiProblem ? error : new ApiProblem('unexpected', 0, error.message)
  const isAway = problem.code === 'offline'
  const retry = useRef(onRetry)
  retry.current = onRetry
  // No stream is open before there is a plan: that the server is back is found out by asking.
  useEffect(() => {
    if (!isAway) return undefined
    const timer = setInterval(() => retry.current(), ASKED_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isAway])
  return (
    <Notice>
      <p role="alert">{refusal(problem)}</p>
      <p className={css['brokenActs']}>
        <Button size="xs" className={css['primary']} onClick={onRetry}>
          {tryAgain}
        </Button>
        {problem.code === 'plan-unknown' && <OtherPlans />}
      </p>
    </Notice>
  )
}
