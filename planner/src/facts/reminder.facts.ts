import { table } from './fact.ts'

/** When people are reminded where a plan does not say: no standard asks for it, so these are planning values of ours. */
export const REMINDER_FACTS = table(
  { unit: 'day', confidence: 'unverified', sources: [], note: 'Our planning value; set your own in the plan.' },
  {
    'reminder.lead.first': 14,
    'reminder.lead.second': 7,
    'reminder.lead.last': 1,
    'reminder.escalate-after': 3,
  },
)
