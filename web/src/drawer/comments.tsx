import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { announce } from '../announcer.ts'
import { commentsQuery, useAddComment } from '../api/comments.ts'
import type { Comment } from '../api/wire.ts'
import { instantText } from '../format.ts'
import frame from '../frame/frame.module.css'
import {
  addComment,
  commentAdded,
  commentField,
  commentsFailed,
  commentsTitle,
  noComments,
  saidBy,
} from '#words/comments.ts'
import { refusal } from '#words/everywhere.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './comments.module.css'

type CommentsProps = { readonly view: PlanView; readonly activityId: string }

/** What people said about an activity, and what one has to add. What others say appears, and is heard, by itself. */
export function Comments({ view, activityId }: CommentsProps) {
  const { plan } = view
  const { data, isError } = useQuery(commentsQuery(plan.id))
  const about = data?.comments.filter((comment) => comment.activityId === activityId)
  return (
    <section aria-label={commentsTitle} className={css['comments']}>
      <h3>{commentsTitle}</h3>
      {isError && !data && <p role="alert">{commentsFailed}</p>}
      {about?.length === 0 && <p className={css['none']}>{noComments}</p>}
      <ol role="log" aria-label={commentsTitle}>
        {about?.map((comment) => (
          <Said key={comment.id} comment={comment} timeZone={plan.organization.timeZone} />
        ))}
      </ol>
      <CommentForm planId={plan.id} activityId={activityId} />
    </section>
  )
}

const Said = ({ comment: { actor, recordedAt, text }, timeZone }: { comment: Comment; timeZone: string }) => (
  <li>
    <span>{saidBy(actor, instantText(recordedAt, timeZone))}</span>
    <p>{text}</p>
  </li>
)

/** The field for a comment. What was typed stays until the server has it; Ctrl and Enter send it too. */
function CommentForm({ planId, activityId }: { readonly planId: string; readonly activityId: string }) {
  const [text, setText] = useState('')
  // The same comment sent again is the same comment: only the next one has another id.
  const id = useRef(crypto.randomUUID())
  const field = useRef<HTMLTextAreaElement>(null)
  const add = useAddComment(planId)
  const send = () => {
    if (text.trim() === '' || add.isPending) return
    add.mutate(
      { id: id.current, activityId, text: text.trim() },
      {
        onSuccess: () => {
          id.current = crypto.randomUUID()
          setText('')
          field.current?.focus()
          announce(commentAdded)
        },
      },
    )
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
  }
  return (
    <form onSubmit={onSubmit}>
      <textarea
        ref={field}
        value={text}
        rows={2}
        maxLength={4000}
        aria-label={commentField}
        placeholder={commentField}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {add.error && <p role="alert">{refusal(add.error)}</p>}
      <Button
        type="submit"
        size="xs"
        className={frame['primary']}
        loading={add.isPending}
        disabled={text.trim() === ''}
      >
        {addComment}
      </Button>
    </form>
  )
}
