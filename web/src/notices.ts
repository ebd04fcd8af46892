import { create } from 'zustand'
import type { ApiProblem } from './api/client.ts'
import { useConnection } from './connection/connection-store.ts'
import { refusal } from '#words/everywhere.ts'

/** Whether anything was ever told: what draws notices is fetched for the first. */
export const useNotices = create(() => ({ hasAny: false }))

const LONG_ENOUGH_TO_READ = 12_000

/** Shows a refusal as a sentence. The same refusal again replaces itself. */
export function showRefusal(problem: ApiProblem): void {
  showProblem(problem.code, refusal(problem))
}

const OFFLINE = 'offline'

// That the server is away is no news any more once it is back.
useConnection.subscribe(({ line }, before) => {
  if (line !== 'open' || before.line !== 'lost' || !useNotices.getState().hasAny) return
  void import('@mantine/notifications').then(({ notifications }) => notifications.hide(OFFLINE))
})

/** Shows a sentence about something that did not work; one that `stays` is there until it is closed. */
export function showProblem(id: string, message: string, stays = false): void {
  useNotices.setState({ hasAny: true })
  void import('@mantine/notifications').then(({ notifications }) => {
    notifications.hide(id)
    notifications.show({ id, message, color: 'red', autoClose: stays ? false : LONG_ENOUGH_TO_READ, withBorder: true })
  })
}
