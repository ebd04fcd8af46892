import type { Sentences } from '../../refusal-told.ts'

/** Why a message about reminders is refused. */
export const AGENDA_SENTENCES = {
  'reminders-already-paused': () => 'Reminders of this program are paused already. Resume them to be reminded again.',
  'reminders-not-paused': () => 'Reminders of this program are not paused.',
} satisfies Sentences
