import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { runsQuery, statusQuery } from '../api/queries.ts'
import { useReadOnly } from '../connection/connection-store.ts'
import { nothingRunning, runsState, runsUnavailable, startPrograms } from '#words/everywhere.ts'
import css from './frame.module.css'

type RunStateProps = { readonly planId: string; readonly isStarting: boolean; readonly onStart: () => void }

/** What runs, and the button that starts the programs while none does. */
export function RunState({ planId, isStarting, onStart }: RunStateProps) {
  const isReadOnly = useReadOnly()
  const { data: status } = useQuery(statusQuery)
  const { data } = useQuery(runsQuery(planId))
  const runs = data?.runs ?? []
  const cannot = status?.runs === 'unavailable' ? runsUnavailable(status.hint) : undefined
  if (runs.length > 0) {
    return (
      <output className={css['running']} data-lost={cannot !== undefined || undefined} title={cannot}>
        {runsState(runs, cannot !== undefined)}
      </output>
    )
  }
  // A dead button with a reason that only a pointer finds says less than the reason itself.
  if (cannot) {
    return (
      <output className={css['cannot']} title={cannot}>
        {cannot}
      </output>
    )
  }
  return (
    <>
      <span className={css['quiet']}>{nothingRunning}</span>
      <Button
        size="xs"
        className={css['primary']}
        leftSection={<IconPlayerPlay size={14} />}
        loading={isStarting}
        disabled={isReadOnly}
        onClick={onStart}
      >
        {startPrograms}
      </Button>
    </>
  )
}
