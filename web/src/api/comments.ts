import { queryOptions, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { type ApiProblem, get, post } from './client.ts'
import type { Comment } from './wire.ts'

const at = (planId: string) => `/plans/${encodeURIComponent(planId)}/comments`

/** Everything that was said about the activities of a plan, the oldest first. */
export const commentsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['comments', planId],
    queryFn: () => get<{ comments: readonly Comment[] }>(at(planId)),
  })

/** Asks again for what was said. */
export const refreshComments = (client: QueryClient, planId: string): Promise<unknown> =>
  client.invalidateQueries({ queryKey: commentsQuery(planId).queryKey })

/** What somebody says about an activity. `id` is the comment's own, kept while it is sent again. */
export type NewComment = Pick<Comment, 'id' | 'activityId' | 'text'>

/** Adds a comment; it is there once the server has it. */
export function useAddComment(planId: string) {
  const client = useQueryClient()
  return useMutation<Comment, ApiProblem, NewComment>({
    mutationFn: (comment) => post(at(planId), comment),
    onSuccess: () => refreshComments(client, planId),
  })
}

/** What whoever said something does to it: puts it otherwise than it `was` on this page, or takes it back. */
export type CommentAct =
  | { readonly kind: 'revise'; readonly id: string; readonly text: string; readonly was: string | undefined }
  | { readonly kind: 'withdraw'; readonly id: string }

/** Changes one's own comment; everybody sees it once the server has it. */
export function useCommentAct(planId: string) {
  const client = useQueryClient()
  return useMutation<Comment, ApiProblem, CommentAct>({
    mutationFn: ({ kind, id, ...said }) => post(`${at(planId)}/${encodeURIComponent(id)}/${kind}`, said),
    onSettled: () => refreshComments(client, planId),
  })
}
