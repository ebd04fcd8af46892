import { type Plan, PlanningError, replayEdit } from '@stagger/planner'
import { keepAnswer } from '../connection/kept-answers.ts'
import { ApiProblem, get, urlOf } from './client.ts'
import type { Revision, StoredPlan } from './wire.ts'

/** More edits than this are no quicker than the plan itself. */
const MOST_EDITS = 50
/** Keeping a large plan for later takes a moment, which nobody should wait for. */
const KEPT_WITHIN_MS = 1000

/** What the server has told of the plan on screen, without what this page has done to it since. */
let told: StoredPlan | undefined

/** Whether this very plan, to the byte, is what the server told last. */
export const isToldPlan = (plan: Plan): boolean => told?.plan === plan

/**
 * The plan as the server has it. Of one that it has told before, only what was edited since is asked for: a large plan is
 * megabytes, and an edit of it a line. What comes shares with what was there whatever the edits left alone.
 */
export async function toldPlan(planId: string): Promise<StoredPlan> {
  const path = `/plans/${encodeURIComponent(planId)}`
  const before = told?.id === planId ? told : undefined
  const edited = before && (await withNewEdits(path, before))
  if (edited && edited !== before) keepLater(urlOf(path), edited)
  const now = edited ?? (await get<StoredPlan>(path))
  told = now
  return now
}

/** The plan with the edits since; undefined where they do not tell what became of it, and it has to be read whole. */
async function withNewEdits(path: string, before: StoredPlan): Promise<StoredPlan | undefined> {
  const revisions = await get<{ revisions: readonly Revision[] }>(`${path}/revisions?from=${before.revision}`).catch(
    (problem: unknown) => {
      if (problem instanceof ApiProblem && problem.code !== 'offline') return undefined
      throw problem
    },
  )
  return revisions && editedBy(before, revisions.revisions.toReversed())
}

/** `revisions`: that of the plan and the newer ones, oldest first. Undefined where they are those of another plan. */
export function editedBy(before: StoredPlan, revisions: readonly Revision[]): StoredPlan | undefined {
  const [known, ...newer] = revisions
  const newest = newer.at(-1)
  // A plan that was deleted and brought again has the numbers once more, at other times.
  if (known?.number !== before.revision || known.recordedAt !== before.updatedAt) return undefined
  if (newest === undefined) return before
  const plan = newer.length > MOST_EDITS ? undefined : replayed(before.plan, newer)
  return plan && { ...before, plan, revision: newest.number, updatedAt: newest.recordedAt }
}

function replayed(before: Plan, revisions: readonly Revision[]): Plan | undefined {
  const edits = revisions.flatMap(({ edit }) => edit ?? [])
  try {
    return edits.length < revisions.length ? undefined : edits.reduce((plan, edit) => replayEdit(plan, edit), before)
  } catch (error) {
    // A server that is newer than this page has edits that it does not know.
    if (error instanceof PlanningError) return undefined
    throw error
  }
}

let waiting: ReturnType<typeof setTimeout> | undefined

/** Keeps the plan for a time without the server, as if it had been read whole. */
function keepLater(url: string, stored: StoredPlan): void {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    const headers = { 'content-type': 'application/json' }
    void keepAnswer(url, new Response(JSON.stringify(stored), { headers }))
  }, KEPT_WITHIN_MS)
}
