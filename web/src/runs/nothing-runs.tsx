import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useStartPrograms } from '../api/changes.ts'
import { statusQuery } from '../api/queries.ts'
import frame from '../frame/frame.module.css'
import { runsUnavailable, startPrograms } from '#words/everywhere.ts'
import { emptyRuns } from '#words/runs.ts'
import { showRefusal } from '../notices.ts'
import css from './runs.module.css'

/** What runs are for, and the button that starts them. */
export function NothingRuns({ planId }: { planId: string }) {
  const { data: status } = useQuery(statusQuery)
  const start = useStartPrograms(planId, showRefusal)
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
    </main>
  )
}
