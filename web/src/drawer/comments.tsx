import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { announce } from '../announcer.ts'
import { commentsQuery, useAddComment } from '../api/comments.ts'
import { addComment, commentAdded, commentField, commentsFailed, commentsTitle, noComments } from '#words/comments.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { CommentField } from './comment-field.tsx'
import css from './comments.module.css'
import { SaidComment } from './said-comment.tsx'

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
      <div role="log" aria-label={commentsTitle}>
        <ol>
          {about?.map((comment) => (
            <SaidComment key={comment.id} planId={plan.id} comment={comment} timeZone={plan.organization.timeZone} />
          ))}
        </ol>
      </div>
      <CommentForm planId={plan.id} activityId={activityId} />
    </section>
  )
}

/** The field for a comment: the next one, after the server has the one before. */
function CommentForm({ planId, activityId }: { readonly planId: string; readonly activityId: string }) {
  // The same comment sent again is the same comment: only the next one has another id.
  const id = useRef(crypto.randomUUID())
  const field = useRef<HTMLTextAreaElement>(null)
  const add = useAddComment(planId)
  return (
    <CommentField
      label={commentField}
      verb={addComment}
      isPending={add.isPending}
      error={add.error}
      field={field}
      onSend={(text, onSent) =>
        add.mutate(
          { id: id.current, activityId, text },
          {
            onSuccess: () => {
              id.current = crypto.randomUUID()
              onSent()
              field.current?.focus()
              announce(commentAdded)
            },
          },
        )
      }
    />
  )
}
