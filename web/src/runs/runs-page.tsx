import { useQuery } from '@tanstack/react-query'
import { PlanPage } from '../frame/plan-page.tsx'
import { runsQuery } from '../api/queries.ts'
import type { PlanFacts } from '../plan-view/plan-view.ts'
import { NothingRuns } from './nothing-runs.tsx'
import { Runs } from './runs.tsx'

/** The live programs: where each is, what it waits for, what happened, and what is proposed. */
export const RunsPage = (facts: PlanFacts) => <PlanPage facts={facts}>{(view) => <RunsOrNone view={view} />}</PlanPage>

function RunsOrNone({ view }: { view: Parameters<typeof Runs>[0]['view'] }) {
  const { data } = useQuery(runsQuery(view.plan.id))
  if (!data) return <main />
  return data.runs.length === 0 ? <NothingRuns view={view} /> : <Runs view={view} list={data} />
}
