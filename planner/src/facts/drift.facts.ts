import { table } from './fact.ts'

/** How long a change that somebody else's system reported may lie before a person has said what it means. */
const TRIAGE = table(
  {
    unit: 'day',
    confidence: 'unverified',
    sources: [],
    note: 'No standard says how soon a reported change is looked at; a working week is our own planning value.',
  },
  { 'drift.triage': 7 },
)

/** What HITRUST asks of whoever suspects a security event in a certified environment. */
const SECURITY_EVENT = table(
  {
    unit: 'day',
    confidence: 'one',
    sources: ['hitrust-S1'],
    note: 'W20: HITRUST is told when the event is confirmed, or when the investigation has been open this long.',
  },
  { 'hitrust.security-event.investigation': 60 },
)

/** How soon HITRUST is told of what it has to know. */
const NOTICE = table(
  {
    unit: 'day',
    confidence: 'unverified',
    sources: [],
    note: 'The sources say that HITRUST is told, and of no days to do it in; until the next day is our own planning value.',
  },
  { 'hitrust.notice': 1 },
)

/** Changes that come from outside. */
export const DRIFT_FACTS = [...TRIAGE, ...SECURITY_EVENT, ...NOTICE]
