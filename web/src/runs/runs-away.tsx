import { IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { statusQuery } from '../api/queries.ts'
import { runsUnavailable } from '#words/everywhere.ts'
import { lastTold } from '#words/runs.ts'
import css from './runs.module.css'

/** Says that nothing can be told just now, and that what is shown is what runs told last. */
export function RunsAway() {
  const { data: status } = useQuery(statusQuery)
  return (
    <div role="status">
      {status?.runs === 'unavailable' && (
        <p className={css['away']}>
          <IconPlugConnectedX size={16} aria-hidden /> {runsUnavailable(status.hint)} {lastTold}
        </p>
      )}
    </div>
  )
}
