import { table } from './fact.ts'

/** The day rules: what the rules enforce. */
const RULES = [
  ...table(
    {
      unit: 'month',
      confidence: 'one',
      sources: ['soc2-S47'],
      note: 'Customary cap of a bridge letter after the period end; management signs it.',
    },
    { 'soc2.bridge.max': 3 },
  ),
  ...table(
    {
      unit: 'day',
      confidence: 'two-plus',
      sources: ['soc2-S44', 'soc2-S54', 'soc2-S37'],
      note: 'Between the end of a window and the start of the next.',
    },
    { 'soc2.window.gap': 0 },
  ),
  ...table(
    {
      unit: 'day',
      confidence: 'unverified',
      sources: [],
      note: 'Our own lead times: how long before a window somebody should decide on late controls, how soon where that is past, and how long before it ends a bridge letter is warned of.',
    },
    { 'soc2.exception.decide-ahead': 14, 'soc2.exception.decide-within': 3, 'soc2.bridge.warn-ahead': 7 },
  ),
]

/** How long each phase takes, section 2.1 of the sheet. */
const PHASES = [
  ...table(
    { unit: 'week', confidence: 'two-plus', sources: ['soc2-S26', 'soc2-S30', 'soc2-S35'] },
    { 'soc2.phase.scoping': [1, 2, 4] },
  ),
  ...table(
    { unit: 'week', confidence: 'one', sources: ['soc2-S18', 'soc2-S69'], note: 'From the short list to the letter.' },
    { 'soc2.phase.auditor-selection': [4, 5, 6] },
  ),
  ...table(
    { unit: 'week', confidence: 'two-plus', sources: ['soc2-S26', 'soc2-S30', 'soc2-S29'] },
    { 'soc2.phase.readiness': [1, 4, 8] },
  ),
  ...table(
    { unit: 'week', confidence: 'two-plus', sources: ['soc2-S26', 'soc2-S32', 'soc2-S78'] },
    { 'soc2.phase.remediation': [0, 6, 52] },
  ),
  ...table(
    {
      unit: 'week',
      confidence: 'two-plus',
      sources: ['soc2-S54', 'soc2-S67', 'soc2-S36'],
      note: 'As-of date to fieldwork.',
    },
    { 'soc2.phase.type1-lead': [1, 2, 4] },
  ),
  ...table(
    {
      unit: 'week',
      confidence: 'two-plus',
      sources: ['soc2-S34', 'soc2-S33', 'soc2-S36'],
      note: 'Fieldwork and report.',
    },
    { 'soc2.phase.type1-examination': [2, 5, 6] },
  ),
  ...table(
    { unit: 'week', confidence: 'derived', sources: ['soc2-S44'] },
    { 'soc2.phase.interim-fieldwork': [0, 1, 2] },
  ),
  ...table(
    { unit: 'week', confidence: 'two-plus', sources: ['soc2-S30', 'soc2-S34', 'soc2-S68'] },
    { 'soc2.phase.final-fieldwork': [2, 3, 6] },
  ),
  ...table(
    { unit: 'week', confidence: 'one', sources: ['soc2-S30', 'soc2-S69'], note: 'Draft, review, letter, issue.' },
    { 'soc2.phase.reporting': [2, 3, 4] },
  ),
]

/** Windows and what hangs on them. */
const WINDOWS = [
  ...table(
    {
      unit: 'month',
      confidence: 'two-plus',
      sources: ['soc2-S37', 'soc2-S32', 'soc2-S27', 'soc2-S39', 'soc2-S41', 'soc2-S52'],
      note: 'Usual lengths and not limits: no minimum is prescribed.',
    },
    { 'soc2.window.shortest-usual': 3, 'soc2.window.first': 6, 'soc2.window.long': 9, 'soc2.window.renewal': 12 },
  ),
  ...table(
    {
      unit: 'month',
      confidence: 'one',
      sources: ['soc2-S44'],
      note: 'How long before the period end interim fieldwork starts.',
    },
    { 'soc2.interim-fieldwork.before-end': [2, 3, 3] },
  ),
  ...table(
    {
      unit: 'month',
      confidence: 'derived',
      sources: ['soc2-S52', 'soc2-S44'],
      note: 'Evidence is pulled every quarter.',
    },
    { 'soc2.evidence.interval': 3 },
  ),
  ...table(
    {
      unit: 'month',
      confidence: 'two-plus',
      sources: ['soc2-S44', 'soc2-S71', 'soc2-S46'],
      note: 'How long buyers take a report for fresh.',
    },
    { 'soc2.report.fresh': 12 },
  ),
]

/** How we divide a phase into activities: shares of its weeks; and small work inside a window. */
const SPLITS = [
  ...table(
    { unit: 'ratio', confidence: 'unverified', sources: [], note: 'Our own division of a phase; edit freely.' },
    {
      'soc2.split.scope': 0.5,
      'soc2.split.boundaries': 0.5,
      'soc2.split.engagement-plan': 0.5,
      'soc2.split.shortlist': 0.6,
      'soc2.split.engagement-terms': 0.4,
      'soc2.split.gap': 0.75,
      'soc2.split.remediation-plan': 0.25,
      'soc2.split.type1-fieldwork': 0.4,
      'soc2.split.type1-report': 0.6,
      'soc2.split.draft': 0.5,
      'soc2.split.management-review': 0.3,
      'soc2.split.representation-letter': 0.2,
    },
  ),
  ...table(
    { unit: 'week', confidence: 'unverified', sources: [], note: 'Our own planning values; no source has them.' },
    {
      'soc2.work.evidence-pull': [1, 2, 3],
      'soc2.work.system-description': [2, 3, 4],
      'soc2.work.assertion': [0.4, 0.6, 1],
    },
  ),
]

const FEE_SOURCES = ['soc2-S18', 'soc2-S34', 'soc2-S43', 'soc2-S60', 'soc2-S61', 'soc2-S62', 'soc2-S63', 'soc2-S66']

/** The CPA's fees by head count, for Security alone, and what a category adds. */
const FEES = [
  ...table(
    {
      unit: 'usd',
      confidence: 'derived',
      sources: FEE_SOURCES,
      note: 'No source gives these bands; firm, scope and categories count for more.',
    },
    {
      'soc2.fee.type1.lt50': [5000, 12000, 25000],
      'soc2.fee.type1.50_200': [10000, 20000, 40000],
      'soc2.fee.type1.200_1000': [20000, 35000, 75000],
      'soc2.fee.type1.gt1000': [40000, 80000, 160000],
      'soc2.fee.type2.lt50': [10000, 22000, 40000],
      'soc2.fee.type2.50_200': [20000, 35000, 75000],
      'soc2.fee.type2.200_1000': [35000, 65000, 120000],
      'soc2.fee.type2.gt1000': [75000, 150000, 450000],
    },
  ),
  ...table(
    {
      unit: 'ratio',
      confidence: 'derived',
      sources: ['soc2-S64', 'soc2-S65', 'soc2-S43'],
      note: 'Share of the fee that a category adds; range 0.6 to 1.6 of the likely point.',
    },
    {
      'soc2.fee.increment.availability': [0.06, 0.1, 0.16],
      'soc2.fee.increment.confidentiality': [0.06, 0.1, 0.16],
      'soc2.fee.increment.processing-integrity': [0.09, 0.15, 0.24],
      'soc2.fee.increment.privacy': [0.12, 0.2, 0.32],
    },
  ),
  ...table(
    {
      unit: 'ratio',
      confidence: 'derived',
      sources: ['soc2-S64', 'soc2-S43'],
      note: 'All categories together add no more.',
    },
    { 'soc2.fee.increment.cap': 0.6 },
  ),
  ...table(
    { unit: 'usd', confidence: 'derived', sources: ['soc2-S51', 'soc2-S66', 'soc2-S28'], note: 'Once.' },
    {
      'soc2.readiness.lt50': [0, 8000, 15000],
      'soc2.readiness.50_200': [5000, 15000, 30000],
      'soc2.readiness.200_1000': [15000, 30000, 75000],
      'soc2.readiness.gt1000': [30000, 75000, 200000],
    },
  ),
]

/** The hours of the team to the first Type II, Security alone, with a platform. The weakest evidence of the sheet. */
const EFFORT = [
  ...table(
    { unit: 'hour', confidence: 'derived', sources: ['soc2-S64', 'soc2-S66', 'soc2-S67', 'soc2-S69'] },
    {
      'soc2.hours.lt50': [150, 350, 700],
      'soc2.hours.50_200': [400, 850, 1700],
      'soc2.hours.200_1000': [900, 1900, 3600],
      'soc2.hours.gt1000': [2000, 4000, 8000],
    },
  ),
  ...table(
    {
      unit: 'hour',
      confidence: 'one',
      sources: ['soc2-S64'],
      note: 'More hours a category; the likely point is the middle, ours.',
    },
    { 'soc2.hours.per-category': [20, 30, 40] },
  ),
]

/** What a report takes from standing start, to check a plan against. */
const END_TO_END = [
  ...table(
    { unit: 'month', confidence: 'two-plus', sources: ['soc2-S28', 'soc2-S30', 'soc2-S31', 'soc2-S32'] },
    { 'soc2.end-to-end.type1': [1, 3, 5] },
  ),
  ...table(
    { unit: 'month', confidence: 'two-plus', sources: ['soc2-S30', 'soc2-S31', 'soc2-S32', 'soc2-S34', 'soc2-S79'] },
    { 'soc2.end-to-end.type2': [6, 11, 18] },
  ),
  ...table(
    { unit: 'month', confidence: 'derived', sources: ['soc2-S01'], note: 'Only with a window that already ran.' },
    { 'soc2.end-to-end.look-back': [3, 6, 9] },
  ),
  ...table(
    {
      unit: 'week',
      confidence: 'two-plus',
      sources: ['soc2-S32', 'soc2-S33', 'soc2-S54', 'soc2-S43'],
      note: 'Tail to 12.',
    },
    { 'soc2.period-end-to-report': [4, 6, 8] },
  ),
]

/** Counts that people ask for, and what renewing costs. */
const COUNTS = [
  ...table(
    { unit: 'count', confidence: 'two-plus', sources: ['soc2-S03', 'soc2-S04', 'soc2-S05', 'soc2-S07'] },
    {
      'soc2.criteria.security': 33,
      'soc2.criteria.availability': 3,
      'soc2.criteria.confidentiality': 2,
      'soc2.criteria.processing-integrity': 5,
      'soc2.criteria.privacy': 18,
    },
  ),
  ...table(
    { unit: 'count', confidence: 'derived', sources: ['soc2-S03', 'soc2-S27', 'soc2-S98'], note: 'Security alone.' },
    { 'soc2.controls': [60, 85, 120] },
  ),
  ...table(
    { unit: 'ratio', confidence: 'one', sources: ['soc2-S44', 'soc2-S66', 'soc2-S71'] },
    { 'soc2.renewal.fee': [0.67, 0.75, 1], 'soc2.renewal.effort': [0.5, 0.55, 0.7] },
  ),
]

/** SOC 2's numbers. */
export const SOC2_FACTS = [...RULES, ...PHASES, ...WINDOWS, ...SPLITS, ...FEES, ...EFFORT, ...END_TO_END, ...COUNTS]
