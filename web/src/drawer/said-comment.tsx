import { Button } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { announce } from '../announcer.ts'
import { useCommentAct } from '../api/comments.ts'
import type { Comment } from '../api/wire.ts'
import { refusedWhileAway } from '../connection/refused-while-away.ts'
import { instantText } from '../format.ts'
import { refusal } from '#words/everywhere.ts'
import {
  commentChangedElsewhere,
  commentEdited,
  commentWithdrawn,
  editComment,
  editedField,
  keepComment,
  saidBy,
  saveComment,
  withdrawAsk,
  withdrawComment,
  withdrawNo,
} from '#words/comments.ts'
import { CommentField } from './comment-field.tsx'
import css from './comments.module.css'

type SaidProps = { readonly planId: string; readonly comment: Comment; readonly timeZone: string }

/** One comment; whoever said it may put it otherwise or take it back. */
export function SaidComment({ planId, comment, timeZone }: SaidProps) {
  const { id, actor, recordedAt, text, mine, revisedAt, withdrawnAt } = comment
  const [doing, setDoing] = useState<'revise' | 'withdraw'>()
  /** How it read when somebody began to put it otherwise. */
  const [began, setBegan] = useState(text)
  const item = useRef<HTMLLIElement>(null)
  const { mutate, reset, isPending, error } = useCommentAct(planId)
  const revise = (said: string) => {
    // What was withdrawn meanwhile has no text any more: the server says so.
    const was = text === '' ? undefined : text
    mutate({ kind: 'revise', id, text: said, was }, { onSuccess: () => end(commentEdited) })
  }
  const end = (done?: string) => {
    setDoing(undefined)
    reset()
    // What had the focus goes: it stays with the comment.
    item.current?.focus()
    if (done !== undefined) announce(done)
  }
  const begin = (act: 'revise' | 'withdraw') => {
    if (refusedWhileAway()) return
    setBegan(text)
    setDoing(act)
  }
  const since = withdrawnAt !== undefined ? 'withdrawn' : revisedAt !== undefined ? 'revised' : undefined
  return (
    <li ref={item} tabIndex={-1} data-withdrawn={withdrawnAt !== undefined || undefined}>
      <span>{saidBy(actor, instantText(recordedAt, timeZone), since)}</span>
      {doing === 'revise' ? (
        <CommentField
          label={editedField}
          initial={text}
          note={text === began || text === '' ? undefined : commentChangedElsewhere(actor, text)}
          verb={saveComment}
          isPending={isPending}
          error={error}
          hasFocus
          onSend={revise}
          onDrop={() => end()}
        >
          <Small onClick={() => end()}>{keepComment}</Small>
        </CommentField>
      ) : (
        text !== '' && <p>{text}</p>
      )}
      {doing === 'withdraw' && (
        <div role="group" aria-label={withdrawComment}>
          <p>{withdrawAsk}</p>
          {error && <p role="alert">{refusal(error)}</p>}
          <Button
            size="compact-xs"
            color="red"
            autoFocus
            loading={isPending}
            onClick={() => mutate({ kind: 'withdraw', id }, { onSuccess: () => end(commentWithdrawn) })}
          >
            {withdrawComment}
          </Button>
          <Small onClick={() => end()}>{withdrawNo}</Small>
        </div>
      )}
      {mine && withdrawnAt === undefined && doing === undefined && (
        <div className={css['own']}>
          <Small onClick={() => begin('revise')}>{editComment}</Small>
          <Small onClick={() => begin('withdraw')}>{withdrawComment}</Small>
        </div>
      )}
    </li>
  )
}

const Small = ({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) => (
  <Button size="compact-xs" variant="subtle" color="gray" onClick={onClick}>
    {children}
  </Button>
)
