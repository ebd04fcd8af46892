import { table } from './fact.ts'

/** When vendors ask for their money. No source that was read says; these are what is usually offered, to be overridden. */
const TERMS = [
  ...table(
    {
      unit: 'ratio',
      confidence: 'unverified',
      sources: [],
      note: 'Share of the fee of a CPA or an assessor that is invoiced then; the three add up to 1.',
    },
    { 'cost.terms.signing': 0.3, 'cost.terms.fieldwork': 0.4, 'cost.terms.report': 0.3 },
  ),
  ...table(
    { unit: 'day', confidence: 'unverified', sources: [], note: 'From the invoice to its payment.' },
    { 'cost.terms.net': 30 },
  ),
]

/** What is bought by the year, and what it rises by. */
const SUBSCRIPTIONS = [
  ...table(
    { unit: 'month', confidence: 'derived', sources: ['soc2-S73'], note: 'Both are sold by the year.' },
    { 'cost.subscription.months': 12 },
  ),
  ...table(
    { unit: 'ratio', confidence: 'one', sources: ['soc2-S73'], note: 'A cap of 5 to 10 % a year; the middle is ours.' },
    { 'cost.uplift.grc-platform': [0.05, 0.07, 0.1] },
  ),
  ...table(
    { unit: 'ratio', confidence: 'unverified', sources: [], note: 'No source says whether MyCSF gets dearer.' },
    { 'cost.uplift.mycsf': 0 },
  ),
  ...table(
    { unit: 'ratio', confidence: 'two-plus', sources: ['soc2-S68', 'soc2-S71'], note: 'Repeats every year, flat.' },
    { 'cost.uplift.penetration-test': 0 },
  ),
]

/** What an hour of the team costs with everything on it: salaries of a year over 2,080 hours. */
const RATES = [
  ...table(
    { unit: 'usd', confidence: 'derived', sources: ['soc2-S66'], note: 'An hour, from 120 to 200 thousand a year.' },
    { 'team.rate.compliance': [58, 77, 96] },
  ),
  ...table(
    { unit: 'usd', confidence: 'derived', sources: ['soc2-S66'], note: 'An hour, from 160 thousand a year.' },
    { 'team.rate.devops': 77 },
  ),
  ...table(
    { unit: 'usd', confidence: 'unverified', sources: [], note: 'An hour; no source has a rate for this role.' },
    {
      'team.rate.security-engineer': [65, 85, 110],
      'team.rate.program-manager': [55, 75, 95],
      'team.rate.executive': [100, 150, 250],
    },
  ),
]

/** How the years after the first differ, where no other file says so. */
const RENEWAL = table(
  {
    unit: 'ratio',
    confidence: 'unverified',
    sources: [],
    note: 'Fee of the assessor for a renewal against that of the first assessment; no source has it.',
  },
  { 'hitrust.renewal.fee': [0.8, 1, 1] },
)

/** Numbers about money that belong to no single standard. */
export const COST_FACTS = [...TERMS, ...SUBSCRIPTIONS, ...RATES, ...RENEWAL]
