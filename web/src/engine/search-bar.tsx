import { Button, Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { cancel, howFar } from '#words/capacity.ts'
import css from './search-bar.module.css'

type SearchBarProps = {
  /** How much is done, 0 to 1. */
  readonly share: number
  readonly onCancel: () => void
  readonly children: ReactNode
}

const FULL = 100

/** A search that runs: how far it is, what it has found, and a way to end it. */
export const SearchBar = ({ share, onCancel, children }: SearchBarProps) => (
  <div className={css['bar']}>
    <Progress className={css['progress']} value={share * FULL} size="sm" transitionDuration={0} aria-label={howFar} />
    <Button size="xs" variant="default" data-goes-on onClick={onCancel}>
      {cancel}
    </Button>
    <output className={css['text']}>{children}</output>
  </div>
)
