import { create } from 'zustand'
import type { ApiProblem } from './api/client.ts'
import { refusal } from '#words/everywhere.ts'

/** Whether anything was ever told: what draws notices is fetched for the first. */
export const useNotices = create(() => ({ hasAny: false }))

const LONG_ENOUGH_TO_READ = 12_000

/** Shows a refusal as a sentence. The same refusal again replaces itself. */
export function showRefusal(problem: ApiProblem): void {
  showProblem(problem.code, refusal(problem))
}

/** Shows a sentence about something that did not work. */
export function showProblem(id: string, message: string): void {
  useNotices.setState({ hasAny: true })
  void import('@mantine/notifications').then(({ notifications }) => {
    notifications.hide(id)
    notifications.show({ id, message, color: 'red', autoClose: LONG_ENOUGH_TO_READ, withBorder: true })
  })
}
