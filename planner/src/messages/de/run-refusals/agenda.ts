import type { Sentences } from '../../refusal-told.ts'

/** Why a message about reminders is refused. */
export const AGENDA_SENTENCES = {
  'reminders-already-paused': () =>
    'Die Erinnerungen dieses Programms sind schon pausiert. Setzen Sie sie fort, um wieder erinnert zu werden.',
  'reminders-not-paused': () => 'Die Erinnerungen dieses Programms sind nicht pausiert.',
} satisfies Sentences
