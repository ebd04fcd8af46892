import { Button } from '@mantine/core'
import { LONGEST_COMMENT } from '@stagger/planner'
import { type FormEvent, type KeyboardEvent, type ReactNode, type Ref, useState } from 'react'
import type { ApiProblem } from '../api/client.ts'
import frame from '../frame/frame.module.css'
import { refusal, textTooLong } from '#words/everywhere.ts'

type CommentFieldProps = {
  readonly label: string
  readonly initial?: string
  /** What the button that sends says. */
  readonly verb: string
  readonly isPending: boolean
  readonly error: ApiProblem | null
  /** What is to be known before it is sent. */
  readonly note?: string | undefined
  readonly field?: Ref<HTMLTextAreaElement>
  readonly hasFocus?: boolean
  /** `onSent` runs once the server has it. */
  readonly onSend: (text: string, onSent: () => void) => void
  /** What Escape does; absent where there is nothing to go back to. */
  readonly onDrop?: () => void
  /** What stands beside the button. */
  readonly children?: ReactNode
}

/** A field for what somebody says. What was typed stays until the server has it; Ctrl and Enter send it too. */
export function CommentField(props: CommentFieldProps) {
  const { label, initial = '', verb, isPending, error, note, field, hasFocus = false, onSend, onDrop, children } = props
  const [text, setText] = useState(initial)
  const letters = text.trim().length
  const isTooLong = letters > LONGEST_COMMENT
  const send = () => {
    if (letters > 0 && !isTooLong && !isPending) onSend(text.trim(), () => setText(''))
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return send()
    if (event.key !== 'Escape' || !onDrop) return undefined
    event.stopPropagation()
    return onDrop()
  }
  return (
    <form onSubmit={onSubmit}>
      <textarea
        ref={field}
        // Who asked to change what they said goes on there.
        autoFocus={hasFocus}
        value={text}
        rows={2}
        aria-label={label}
        aria-invalid={isTooLong}
        placeholder={label}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {isTooLong && <p role="alert">{textTooLong(letters, LONGEST_COMMENT)}</p>}
      {error && <p role="alert">{refusal(error)}</p>}
      {note !== undefined && <p role="status">{note}</p>}
      <div>
        <Button
          type="submit"
          size="xs"
          className={frame['primary']}
          loading={isPending}
          disabled={letters === 0 || isTooLong}
        >
          {verb}
        </Button>
        {children}
      </div>
    </form>
  )
}
