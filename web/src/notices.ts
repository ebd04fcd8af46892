import { notifications } from '@mantine/notifications'
import type { ApiProblem } from './api/client.ts'
import { refusal } from '#words/everywhere.ts'

const LONG_ENOUGH_TO_READ = 12_000

/** Shows a refusal as a sentence. The same refusal again replaces itself. */
export function showRefusal(problem: ApiProblem): void {
  showProblem(problem.code, refusal(problem))
}

/** Shows a sentence about something that did not work. */
export function showProblem(id: string, message: string): void {
  notifications.hide(id)
  notifications.show({ id, message, color: 'red', autoClose: LONG_ENOUGH_TO_READ, withBorder: true })
}
