import { useId, useState } from 'react'
import css from './confidence.module.css'

type FieldProps = {
  /** What the field is called by who cannot see what stands beside it. */
  readonly name: string
  /** The value as it stands. */
  readonly shown: string
  /** The number that a text means; undefined for what is none. */
  readonly read: (text: string) => number | undefined
  /** Takes a number; false refuses it: what was typed stays. */
  readonly onTake: (value: number) => unknown
  readonly fault: string
  /** What was typed is no number, or was refused. */
  readonly onWrong?: () => void
  /** What was typed and is wrong is dropped. */
  readonly onDrop?: () => void
  /** Takes each number as it is typed, and not only with Enter or when the field is left. */
  readonly isLive?: boolean
}

/**
 * A number to be typed over: taken with Enter or when left, dropped with Escape. What is no number, or is refused, stays
 * as it was typed, and the field says why; a form with such a field is not sent.
 */
export function TypedField({ name, shown, read, onTake, fault, onWrong, onDrop, isLive = false }: FieldProps) {
  const [text, setText] = useState<string>()
  const [isWrong, setWrong] = useState(false)
  const faultId = useId()
  const take = (typed: string): boolean => {
    const value = read(typed)
    const isTaken = value !== undefined && onTake(value) !== false
    setWrong(!isTaken)
    if (!isTaken) onWrong?.()
    return isTaken
  }
  const leave = () => {
    if (text === undefined || text === shown || take(text)) drop()
  }
  const drop = () => {
    setText(undefined)
    setWrong(false)
  }
  return (
    <>
      <input
        inputMode="decimal"
        ref={(field) => field?.setCustomValidity(isWrong ? fault : '')}
        value={text ?? shown}
        aria-label={name}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? faultId : undefined}
        onChange={({ currentTarget: { value } }) => {
          setText(value)
          if (isLive) take(value)
        }}
        onBlur={leave}
        onKeyDown={({ key }) => {
          if (key === 'Enter') leave()
          if (key !== 'Escape') return
          if (isWrong) onDrop?.()
          drop()
        }}
      />
      {isWrong && (
        <small id={faultId} role="alert" className={css['problem']}>
          {fault}
        </small>
      )}
    </>
  )
}
