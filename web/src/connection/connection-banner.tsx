import { UnstyledButton } from '@mantine/core'
import { connectionLost, connectNow } from '#words/everywhere.ts'
import css from '../frame/frame.module.css'
import { useConnection } from './connection-store.ts'

/** Says while the server is away that the plan can only be read, and tries again when it is told to. */
export function ConnectionBanner() {
  const { line, retry } = useConnection()
  return (
    <div aria-live="assertive">
      {line === 'lost' && (
        <div className={css['banner']}>
          {connectionLost}{' '}
          <UnstyledButton className={css['bannerAct']} onClick={retry}>
            {connectNow}
          </UnstyledButton>
        </div>
      )}
    </div>
  )
}
