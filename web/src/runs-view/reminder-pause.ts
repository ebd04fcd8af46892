import type { Run } from '../api/wire.ts'

/** Whether nobody is reminded of anything of a program just now. */
export const isPaused = ({ subjects }: Pick<Run, 'subjects'>): boolean =>
  subjects.some(({ kind, state }) => kind === 'reminders' && state === 'paused')
