import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import frame from '../frame/frame.module.css'
import { closeDialog } from '#words/spent.ts'
import css from './budget.module.css'

type FormDialogProps = {
  readonly title: string
  /** What the button that saves says. */
  readonly save: string
  readonly isSaving?: boolean
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Fields in a dialog of their own, saved by its one button or by Enter. */
export const FormDialog = ({ title, save, isSaving = false, onSave, onClose, children }: FormDialogProps) => (
  <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': closeDialog }} lockScroll={false}>
    <form
      className={css['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      {children}
      <p className={css['formFoot']}>
        <Button type="submit" size="xs" className={frame['primary']} loading={isSaving}>
          {save}
        </Button>
      </p>
    </form>
  </Modal>
)
