import { readOnlyNow } from '#words/everywhere.ts'
import { showProblem } from '../notices.ts'
import { isAway } from './connection-store.ts'

/** Whether a change cannot begin because the server is away; the person is told. */
export function refusedWhileAway(): boolean {
  if (!isAway()) return false
  showProblem('offline', readOnlyNow)
  return true
}
