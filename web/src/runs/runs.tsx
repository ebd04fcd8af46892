import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { eventsQuery, noticesQuery, proposalsQuery } from '../api/queries.ts'
import type { Run } from '../api/wire.ts'
import { runsHeadline } from '#words/runs.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { diaryOf } from '../runs-view/diary.ts'
import { livePrograms } from '../runs-view/live-programs.ts'
import { openItems } from '../runs-view/open-items.ts'
import { ChangeProposals, EarlierProposals } from './change-proposals.tsx'
import { Diary } from './diary.tsx'
import { NoticeList } from './notice-list.tsx'
import { OpenList } from './open-list.tsx'
import { ProgramCard } from './program-card.tsx'
import css from './runs.module.css'

const NO_EVENTS: readonly never[] = []

type RunsProps = { readonly view: PlanView; readonly runs: readonly Run[] }

/** What waits for people first, then the proposals and the programs; beside it what happened. */
export function Runs({ view, runs }: RunsProps) {
  const { id } = view.plan
  const { data: events = NO_EVENTS } = useQuery(eventsQuery(id))
  const { data: stored } = useQuery(proposalsQuery(id))
  const { data: noticed } = useQuery(noticesQuery(id))
  const live = useMemo(() => livePrograms(view, runs), [view, runs])
  const items = useMemo(() => openItems(view, live), [view, live])
  const diary = useMemo(() => diaryOf(view, events), [view, events])
  const { open } = useSearch({ from: '/runs' })
  const asked = items.some(({ key }) => key === open) ? undefined : open
  const proposals = stored?.proposals ?? []
  const counts = {
    open: items.length,
    overdue: items.filter(({ isOverdue }) => isOverdue).length,
    proposals: proposals.filter(({ state }) => state === 'open').length,
  }
  return (
    <main className={css['page']}>
      <h1>{runsHeadline(live, counts)}</h1>
      <div className={css['halves']}>
        <div>
          <ChangeProposals view={view} proposals={proposals} />
          <OpenList view={view} items={items} />
          {live.map((one) => (
            <ProgramCard key={one.program.id} view={view} live={one} asked={asked} />
          ))}
          <EarlierProposals view={view} proposals={proposals} />
        </div>
        <div>
          <Diary view={view} entries={diary} />
          <NoticeList view={view} notices={noticed?.notifications ?? []} />
        </div>
      </div>
    </main>
  )
}
