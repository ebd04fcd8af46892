import { Button } from '@mantine/core'
import { type ReactNode, useId, useRef } from 'react'
import frame from '../frame/frame.module.css'
import { useFocusGoesOn } from '../frame/use-focus-goes-on.ts'
import css from './budget.module.css'
import { Dialog } from './dialog.tsx'
import { stopsAtTooLong } from './field.tsx'

type FormDialogProps = {
  readonly title: string
  /** What the button that saves says. */
  readonly save: string
  readonly isSaving?: boolean
  readonly onSave: () => void
  readonly onClose: () => void
  /** What has to be done before it can be saved, in a form of its own. */
  readonly first?: ReactNode
  readonly children: ReactNode
}

/** Fields in a dialog of their own, saved by its one button or by Enter. */
export function FormDialog({ title, save, isSaving = false, onSave, onClose, first, children }: FormDialogProps) {
  const formId = useId()
  const region = useRef<HTMLDivElement>(null)
  useFocusGoesOn(region, `${isSaving} ${Boolean(first)}`)
  return (
    <Dialog title={title} onClose={onClose}>
      <div ref={region} className={css['form']}>
        <form
          id={formId}
          className={css['form']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!stopsAtTooLong(event.currentTarget)) onSave()
          }}
        >
          {children}
        </form>
        {first}
        <p className={css['formFoot']}>
          <Button type="submit" form={formId} size="xs" data-goes-on className={frame['primary']} loading={isSaving}>
            {save}
          </Button>
        </p>
      </div>
    </Dialog>
  )
}
