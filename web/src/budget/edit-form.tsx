import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './budget.module.css'
import { stopsAtTooLong } from './field.tsx'

type EditFormProps = {
  /** What unfolds the form. */
  readonly title: string
  readonly save: string
  readonly onSave: () => void
  readonly children: ReactNode
  /** Beside the button that saves. */
  readonly more?: ReactNode
}

/** A form under a line that unfolds it. What is wrong is said beside its field, and what was typed stays. */
export const EditForm = ({ title, save, onSave, children, more }: EditFormProps) => (
  <details className={css['more']}>
    <summary>{title}</summary>
    <form
      className={css['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!stopsAtTooLong(event.currentTarget)) onSave()
      }}
    >
      {children}
      <p className={css['formFoot']}>
        {more}
        <Button type="submit" size="xs" variant="default">
          {save}
        </Button>
      </p>
    </form>
  </details>
)
