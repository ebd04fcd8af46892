import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useStartPrograms } from '../api/changes.ts'
import { statusQuery } from '../api/queries.ts'
import frame from '../frame/frame.module.css'
import { rehearsal } from '#words/ahead.ts'
import { runsUnavailable, startPrograms } from '#words/everywhere.ts'
import { emptyRuns } from '#words/runs.ts'
import { showRefusal } from '../notices.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { DiaryFilter } from '../runs-view/diary-filter.ts'
import { Ahead } from './ahead.tsx'
import css from './runs.module.css'

const EVERYTHING: DiaryFilter = { programId: undefined, words: '' }

/** What runs are for, and the button that starts them; before that anybody may look how it would go. */
export function NothingRuns({ view }: { readonly view: PlanView }) {
  const [isAsked, setIsAsked] = useState(false)
  const { data: status } = useQuery(statusQuery)
  const start = useStartPrograms(view.plan.id, showRefusal)
  return (
    <main className={css['nothing']}>
      <h1>{emptyRuns.title}</h1>
      <p>{emptyRuns.text}</p>
      {status?.runs === 'unavailable' ? (
        <p role="status">{runsUnavailable(status.hint)}</p>
      ) : (
        <Button
          className={frame['primary']}
          leftSection={<IconPlayerPlay size={14} />}
          loading={start.isPending}
          onClick={() => start.mutate()}
        >
          {startPrograms}
        </Button>
      )}
      <details className={css['fold']} onToggle={({ currentTarget }) => setIsAsked(currentTarget.open)}>
        <summary>{rehearsal.title}</summary>
        <p>{rehearsal.hint}</p>
        {isAsked && <Ahead view={view} filter={EVERYTHING} />}
      </details>
    </main>
  )
}
