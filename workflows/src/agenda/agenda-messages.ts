import { defineUpdate } from '@temporalio/workflow'
import type { FactAnswer } from '../answer-types.ts'

/** Who wants quiet, or wants to be reminded again. */
export type ReminderPause = { readonly key: string; readonly actor: string }

/** Updates, for a person must learn whether it holds. Evidence still closes on its dates, and a window never pauses. */
export const pauseReminders = defineUpdate<FactAnswer, [ReminderPause]>('pauseReminders')
export const resumeReminders = defineUpdate<FactAnswer, [ReminderPause]>('resumeReminders')
