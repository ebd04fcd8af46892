import { table } from './fact.ts'

/** How estimates vary together. No source gives a number for this work; independence is known to understate the spread. */
const CORRELATION = table(
  {
    unit: 'ratio',
    confidence: 'unverified',
    sources: [],
    note: 'Share of the variance that estimates have in common; 0.3 together is our own planning value.',
  },
  { 'risk.correlation.team': 0.1, 'risk.correlation.program': 0.1, 'risk.correlation.vendor': 0.1 },
)

/** What parts of one number have in common: a sourced phase is one uncertainty, however many activities it is cut into. */
const ONE_NUMBER = table(
  {
    unit: 'ratio',
    confidence: 'unverified',
    sources: [],
    note: 'Share of the variance that parts of one sourced number have in common; our own planning value.',
  },
  { 'risk.correlation.estimate': 0.6 },
)

/** How far hours follow days. */
const FOLLOWING = table(
  {
    unit: 'ratio',
    confidence: 'unverified',
    sources: [],
    note: 'Share of the variance of hours that is that of the length of the work; our own planning value.',
  },
  { 'risk.effort.follows-duration': 0.8 },
)

/** What the hours of an activity may come to. */
const EFFORT = table(
  {
    unit: 'ratio',
    confidence: 'derived',
    sources: ['soc2-S64', 'soc2-S66', 'soc2-S67', 'soc2-S69', 'hitrust-S32', 'hitrust-S36'],
    note: 'Low and high against likely: the medians of those ratios over the seven ranges of hours of both programs.',
  },
  { 'risk.effort': [0.47, 1, 2] },
)

/** What goes wrong in such programs, as the sources tell it; how often nobody counts, so every probability is our own. */
const PROBABILITY = table(
  { unit: 'ratio', confidence: 'unverified', sources: [], note: 'Our own planning value; no source counts it.' },
  {
    'risk.qa-round.probability': 0.35,
    'risk.escalated-qa.probability': 0.05,
    'risk.window-extended.probability': 0.1,
    'risk.fieldwork-moved.probability': 0.2,
    'risk.vendor-late.probability': 0.25,
    'risk.retest.probability': 0.3,
  },
)

/** How long each of them takes where it happens. */
const DELAY = [
  ...table(
    {
      unit: 'day',
      confidence: 'derived',
      sources: ['hitrust-P26', 'hitrust-P10'],
      note: 'Another round of questions, as long as the first feedback takes after the block; legacy limit 14 days.',
    },
    { 'risk.qa-round.days': [7, 10, 14] },
  ),
  ...table(
    {
      unit: 'week',
      confidence: 'unverified',
      sources: [],
      note: 'Escalation has no fixed time; four to twelve weeks are hearsay.',
    },
    { 'risk.escalated-qa.weeks': [4, 6, 12] },
  ),
  ...table(
    { unit: 'month', confidence: 'unverified', sources: [], note: 'A window is extended by whole months.' },
    { 'risk.window-extended.months': [1, 1, 3] },
  ),
  ...table(
    { unit: 'week', confidence: 'unverified', sources: [], note: 'Our own planning values; no source has them.' },
    {
      'risk.fieldwork-moved.weeks': [1, 2, 4],
      'risk.vendor-late.weeks': [1, 2, 4],
      'risk.retest.weeks': [1, 2, 3],
    },
  ),
]

/** What may go wrong, and how sure the other numbers are. */
export const RISK_FACTS = [...CORRELATION, ...ONE_NUMBER, ...EFFORT, ...FOLLOWING, ...PROBABILITY, ...DELAY]
