import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { closeDialog } from '#words/spent.ts'

type DialogProps = {
  readonly title: string
  /** Whether it holds a table rather than fields. */
  readonly isWide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What lies over the page until it is done or closed. */
export const Dialog = ({ title, isWide = false, onClose, children }: DialogProps) => (
  <Modal
    opened
    {...(isWide && { size: 'lg' })}
    onClose={onClose}
    title={title}
    closeButtonProps={{ 'aria-label': closeDialog }}
    lockScroll={false}
  >
    {children}
  </Modal>
)
