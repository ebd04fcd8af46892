import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { driftQuery, eventsQuery, noticesQuery, proposalsQuery } from '../api/queries.ts'
import type { RunList } from '../api/wire.ts'
import { useFocusGoesOn } from '../frame/use-focus-goes-on.ts'
import { aheadHint } from '#words/ahead.ts'
import { runsHeadline, sections } from '#words/runs.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { diaryOf } from '../runs-view/diary.ts'
import { livePrograms } from '../runs-view/live-programs.ts'
import { openItems } from '../runs-view/open-items.ts'
import { Ahead } from './ahead.tsx'
import { ChangeProposals, EarlierProposals } from './change-proposals.tsx'
import { DiaryFilterBar } from './diary-filter-bar.tsx'
import { Diary } from './diary.tsx'
import { NoticeList } from './notice-list.tsx'
import { OpenList } from './open-list.tsx'
import { ProgramCard } from './program-card.tsx'
import css from './runs.module.css'
import { RunsAway } from './runs-away.tsx'
import { Shared } from './shared.tsx'
import { useDiaryFilter } from './use-diary-filter.ts'

const NO_EVENTS: readonly never[] = []

type RunsProps = { readonly view: PlanView; readonly list: RunList }

/** What waits for people first, then the proposals and the programs; beside it what happened. */
export function Runs({ view, list: { runs, coordinator } }: RunsProps) {
  const { id } = view.plan
  const { data: events = NO_EVENTS } = useQuery(eventsQuery(id))
  const { data: stored } = useQuery(proposalsQuery(id))
  const { data: noticed } = useQuery(noticesQuery(id))
  const { data: drift } = useQuery(driftQuery(id))
  const live = useMemo(() => livePrograms(view, runs), [view, runs])
  const items = useMemo(() => openItems(view, live, drift?.triages), [view, live, drift])
  const diary = useMemo(() => diaryOf(view, events), [view, events])
  const { open } = useSearch({ from: '/runs' })
  const { filter, narrow } = useDiaryFilter()
  const asked = items.some(({ key }) => key === open) ? undefined : open
  const proposals = stored?.proposals ?? []
  const page = useRef<HTMLElement>(null)
  // An answered proposal goes away with its buttons: what waits next is gone on with.
  useFocusGoesOn(page, String(proposals.find(({ state }) => state === 'open')?.id))
  const counts = {
    open: items.length,
    overdue: items.filter(({ isOverdue }) => isOverdue).length,
    proposals: proposals.filter(({ state }) => state === 'open').length,
  }
  return (
    <main ref={page} className={css['page']}>
      <h1>{runsHeadline(live, counts)}</h1>
      <RunsAway />
      <div className={css['halves']}>
        <div>
          <ChangeProposals view={view} proposals={proposals} />
          <OpenList view={view} items={items} />
          {live.map((one) => (
            <ProgramCard key={one.program.id} view={view} live={one} asked={asked} />
          ))}
          {coordinator && <Shared workflowId={coordinator.workflowId} entries={diary} />}
          <EarlierProposals view={view} proposals={proposals} />
        </div>
        <div>
          <DiaryFilterBar view={view} filter={filter} onNarrow={narrow} />
          <section className={`${css['section']} ${css['ahead']}`} aria-labelledby="runs-ahead">
            <h2 id="runs-ahead">{sections.ahead}</h2>
            <p className={css['quiet']}>{aheadHint}</p>
            <Ahead view={view} filter={filter} />
          </section>
          <Diary view={view} entries={diary} filter={filter} />
          <NoticeList view={view} notices={noticed?.notifications ?? []} />
        </div>
      </div>
    </main>
  )
}
