import { Textarea } from '@mantine/core'
import { LONGEST_NOTE } from '@stagger/planner'
import { textTooLong } from '#words/everywhere.ts'

type NoteFieldProps = {
  readonly label: string
  readonly value: string
  readonly hasFocus?: boolean
  readonly onType: (text: string) => void
}

/** A note on several lines. What is too long is not cut: it says so, and `isNoteTooLong` keeps it from being sent. */
export const NoteField = ({ label, value, hasFocus = false, onType }: NoteFieldProps) => (
  <Textarea
    label={label}
    value={value}
    data-autofocus={hasFocus || undefined}
    data-too-long={isNoteTooLong(value) || undefined}
    error={isNoteTooLong(value) && <span role="alert">{textTooLong(value.trim().length, LONGEST_NOTE)}</span>}
    autosize
    minRows={2}
    maxRows={12}
    onChange={({ currentTarget }) => onType(currentTarget.value)}
  />
)

/** Whether a note, without the blanks around it, is longer than any may be. */
export const isNoteTooLong = (text: string): boolean => text.trim().length > LONGEST_NOTE
