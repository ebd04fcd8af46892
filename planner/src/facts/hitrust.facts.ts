import { table } from './fact.ts'

const day = 'day' as const

/** The day rules and terms: what the rules enforce. Elapsed days unless the unit says otherwise. */
const RULES = [
  ...table(
    {
      unit: day,
      confidence: 'two-plus',
      sources: ['hitrust-P27', 'hitrust-S7', 'hitrust-S8'],
      note: 'W01: a new or changed policy or procedure is in place this long before it is tested.',
    },
    { 'hitrust.incubation.policy-procedure': 60 },
  ),
  ...table(
    {
      unit: day,
      confidence: 'two-plus',
      sources: ['hitrust-P24', 'hitrust-P27', 'hitrust-S2', 'hitrust-S7', 'hitrust-S9'],
      note: 'W02: a new or changed implemented control operates this long before it is tested.',
    },
    { 'hitrust.incubation.implemented': 90 },
  ),
  ...table(
    { unit: day, confidence: 'two-plus', sources: ['hitrust-P27', 'hitrust-S7'], note: 'W03: likewise.' },
    { 'hitrust.incubation.measured-managed': 90 },
  ),
  ...table(
    {
      unit: day,
      confidence: 'one',
      sources: ['hitrust-S9', 'hitrust-S2'],
      note: 'The cautious setting: some assessors ask 90 days of procedures too, as everybody did before June 2021.',
    },
    { 'hitrust.incubation.strict': 90 },
  ),
  ...table(
    {
      unit: day,
      confidence: 'two-plus',
      sources: ['hitrust-P24', 'hitrust-S1'],
      note: 'W05: first test to submission.',
    },
    { 'hitrust.fieldwork.max': 90 },
  ),
  ...table(
    {
      unit: day,
      confidence: 'two-plus',
      sources: ['hitrust-P12', 'hitrust-P13', 'hitrust-P24', 'hitrust-P36', 'hitrust-S1'],
      note: 'W14: the days before the anniversary in which an r2 interim is submitted.',
    },
    { 'hitrust.interim.window': 90 },
  ),
  ...table(
    {
      unit: 'month',
      confidence: 'two-plus',
      sources: ['hitrust-P12', 'hitrust-P36', 'hitrust-S1'],
      note: 'W14: from certified-from to the anniversary.',
    },
    { 'hitrust.interim.anniversary': 12 },
  ),
  ...table(
    {
      unit: day,
      confidence: 'two-plus',
      sources: ['hitrust-P10', 'hitrust-P25', 'hitrust-P26'],
      note: 'How far ahead a block may be reserved, and the week within which QA begins.',
    },
    { 'hitrust.qa.reservation-ahead': 365, 'hitrust.qa.block': 7 },
  ),
  ...table(
    { unit: day, confidence: 'two-plus', sources: ['hitrust-P24', 'hitrust-S1'], note: 'W11: to answer the draft.' },
    { 'hitrust.draft-review.max': 30 },
  ),
  ...table(
    {
      unit: 'month',
      confidence: 'two-plus',
      sources: ['hitrust-P23', 'hitrust-P12', 'hitrust-P36', 'hitrust-S1'],
      note: 'Counted from the representation letter; an r2 only if its interim is passed.',
    },
    { 'hitrust.validity.e1': 12, 'hitrust.validity.i1': 12, 'hitrust.validity.r2': 24 },
  ),
  ...table(
    {
      unit: day,
      confidence: 'two-plus',
      sources: ['hitrust-P37', 'hitrust-S57', 'hitrust-S1'],
      note: 'How long before and after expiry the object of an r2 bridge is created, and the days of its certificate.',
    },
    { 'hitrust.bridge.before': 60, 'hitrust.bridge.after': 30, 'hitrust.bridge.validity': 90 },
  ),
  ...table(
    { unit: day, confidence: 'unverified', sources: [], note: 'When we speak of a limit before it is reached: ours.' },
    {
      'hitrust.warning.fieldwork': [7, 14, 30],
      'hitrust.warning.draft': [3, 7, 14],
      'hitrust.warning.expiry': [30, 90, 180],
    },
  ),
]

const PHASE_SOURCES = ['hitrust-S18', 'hitrust-S23', 'hitrust-S24', 'hitrust-S26', 'hitrust-S32', 'hitrust-S38']

/** How long each phase takes the first time: our synthesis of the sources, section 2.7 of the sheet. */
const PHASES = [
  ...table(
    {
      unit: 'week',
      confidence: 'derived',
      sources: PHASE_SOURCES,
      note: 'Scope, factors, choice of assessor, subscription and object together.',
    },
    { 'hitrust.phase.scope.e1': [2, 4, 8], 'hitrust.phase.scope.i1': [3, 6, 8], 'hitrust.phase.scope.r2': [4, 6, 10] },
  ),
  ...table(
    { unit: 'week', confidence: 'derived', sources: PHASE_SOURCES },
    {
      'hitrust.phase.readiness.e1': [2, 3, 6],
      'hitrust.phase.readiness.i1': [3, 6, 8],
      'hitrust.phase.readiness.r2': [4, 8, 10],
      'hitrust.phase.remediation.e1': [2, 8, 16],
      'hitrust.phase.remediation.i1': [4, 12, 24],
      'hitrust.phase.remediation.r2': [8, 20, 40],
      'hitrust.phase.evidence.e1': [2, 3, 4],
      'hitrust.phase.evidence.i1': [3, 5, 8],
      'hitrust.phase.evidence.r2': [4, 8, 12],
      'hitrust.phase.hitrust-qa.e1': [4, 5, 8],
      'hitrust.phase.hitrust-qa.i1': [4, 6, 8],
      'hitrust.phase.hitrust-qa.r2': [4, 8, 12],
      'hitrust.phase.draft.e1': [0.5, 1, 4],
      'hitrust.phase.draft.i1': [0.5, 1, 4],
      'hitrust.phase.draft.r2': [0.5, 1, 4],
      'hitrust.phase.caps.e1': [0.5, 1, 2],
      'hitrust.phase.caps.i1': [1, 1, 2],
      'hitrust.phase.caps.r2': [1, 2, 4],
    },
  ),
  ...table(
    {
      unit: 'week',
      confidence: 'derived',
      sources: ['hitrust-S18', 'hitrust-S33', 'hitrust-S38', 'hitrust-S32', 'hitrust-S23'],
      note: 'Planning before the first test and testing; the internal QA of the assessor comes on top.',
    },
    {
      'hitrust.phase.assessor.e1': [3, 5, 6],
      'hitrust.phase.assessor.i1': [4, 7, 10],
      'hitrust.phase.assessor.r2': [8, 12, 13],
    },
  ),
  ...table(
    { unit: 'week', confidence: 'unverified', sources: [], note: 'No source gives a figure.' },
    {
      'hitrust.phase.assessor-qa.e1': [1, 1, 2],
      'hitrust.phase.assessor-qa.i1': [1, 2, 3],
      'hitrust.phase.assessor-qa.r2': [2, 3, 4],
      'hitrust.phase.interim.r2': [4, 6, 10],
    },
  ),
  ...table(
    { unit: 'working-day', confidence: 'one', sources: ['hitrust-S15'], note: 'Business days of HITRUST.' },
    { 'hitrust.phase.check-in': [3, 4, 5] },
  ),
]

/** How we divide a phase into activities: shares of its weeks. */
const SPLITS = [
  ...table(
    {
      unit: 'ratio',
      confidence: 'derived',
      sources: ['hitrust-S18', 'hitrust-P24'],
      note:
        'Share of the weeks of the assessor that lies after the first test. For an r2 the largest share with which even ' +
        'the slowest testing, internal QA and CAPs stay within 90 days (13 x 0.35 + 4 + 4 = 12.6 weeks).',
    },
    { 'hitrust.split.testing.e1': 0.6, 'hitrust.split.testing.i1': 0.6, 'hitrust.split.testing.r2': 0.35 },
  ),
  ...table(
    {
      unit: 'ratio',
      confidence: 'derived',
      sources: ['hitrust-S18', 'hitrust-P24'],
      note: 'What is left of the weeks of the assessor: planning, sampling and kick-off before the first test.',
    },
    { 'hitrust.split.planning.e1': 0.4, 'hitrust.split.planning.i1': 0.4, 'hitrust.split.planning.r2': 0.65 },
  ),
  ...table(
    { unit: 'ratio', confidence: 'unverified', sources: [], note: 'Our own division of a phase; edit freely.' },
    {
      'hitrust.split.scope': 0.5,
      'hitrust.split.factors': 0.5,
      'hitrust.split.assessor-selection': 0.5,
      'hitrust.split.subscription': 0.25,
      'hitrust.split.gap': 0.75,
      'hitrust.split.remediation-plan': 0.25,
      'hitrust.split.scoring': 0.5,
      'hitrust.split.evidence': 0.5,
      'hitrust.split.test-policies': 0.5,
      'hitrust.split.test-implemented': 0.7,
      'hitrust.split.test-recent': 0.3,
      'hitrust.split.caps': 0.4,
      'hitrust.split.letter': 0.1,
      'hitrust.split.caps-review': 0.5,
      'hitrust.split.interim-preparation': 0.5,
      'hitrust.split.interim-testing': 0.5,
    },
  ),
  ...table(
    {
      unit: 'day',
      confidence: 'derived',
      sources: ['hitrust-P10', 'hitrust-P26'],
      note: 'The block of a week and 7 to 10 business days until the first questions arrive.',
    },
    { 'hitrust.qa.first-feedback': [16, 17, 21] },
  ),
  ...table(
    {
      unit: 'week',
      confidence: 'unverified',
      sources: [],
      note: 'Answering the questions of QA; inside QA, not on top.',
    },
    { 'hitrust.qa.tasks': [0.4, 1, 1] },
  ),
  ...table(
    {
      unit: 'month',
      confidence: 'derived',
      sources: ['hitrust-P12', 'hitrust-P24'],
      note: 'When work on the interim begins: the anniversary less its window of 90 days, rounded to months.',
    },
    { 'hitrust.interim.begins-after': 9 },
  ),
  ...table(
    {
      unit: 'month',
      confidence: 'unverified',
      sources: [],
      note: 'How long before expiry the next cycle should begin; no source has a number.',
    },
    { 'hitrust.renewal.lead.e1': 4, 'hitrust.renewal.lead.i1': 6, 'hitrust.renewal.lead.r2': 9 },
  ),
]

/** What is paid to HITRUST and to the assessor. The weakest part of the sheet: always ranges. */
const COSTS = [
  ...table(
    { unit: 'usd', confidence: 'one', sources: ['hitrust-S34', 'hitrust-S35'], note: 'A year, all tiers.' },
    { 'hitrust.cost.mycsf-year': [9000, 18100, 32000] },
  ),
  ...table(
    { unit: 'usd', confidence: 'one', sources: ['hitrust-S34', 'hitrust-S35'], note: 'Each.' },
    {
      'hitrust.cost.report-credit.e1': 6000,
      'hitrust.cost.report-credit.i1': 7000,
      'hitrust.cost.report-credit.r2': 9000,
    },
  ),
  ...table(
    {
      unit: 'usd',
      confidence: 'derived',
      sources: ['hitrust-S30', 'hitrust-S32', 'hitrust-S33', 'hitrust-S36', 'hitrust-S37'],
      note: 'The range of several sources.',
    },
    {
      'hitrust.cost.assessor.e1': [10000, 20000, 40000],
      'hitrust.cost.assessor.i1': [30000, 60000, 110000],
      'hitrust.cost.assessor.r2': [60000, 110000, 200000],
    },
  ),
  ...table(
    { unit: 'usd', confidence: 'unverified', sources: ['hitrust-S37'], note: 'The one source looks high.' },
    { 'hitrust.cost.interim-assessor.r2': [15000, 30000, 80000] },
  ),
  ...table(
    { unit: 'usd', confidence: 'unverified', sources: [], note: 'Not found as a line of its own.' },
    {
      'hitrust.cost.readiness.e1': [5000, 10000, 15000],
      'hitrust.cost.readiness.i1': [15000, 25000, 40000],
      'hitrust.cost.readiness.r2': [30000, 50000, 80000],
    },
  ),
]

/** What the team itself spends, and what lessens it. */
const EFFORT = [
  ...table(
    {
      unit: 'hour',
      confidence: 'one',
      sources: ['hitrust-S32'],
      note: 'First year; the likely point is the middle, ours.',
    },
    { 'hitrust.hours.e1': [200, 300, 400], 'hitrust.hours.i1': [500, 750, 1000] },
  ),
  ...table(
    {
      unit: 'hour',
      confidence: 'two-plus',
      sources: ['hitrust-S32', 'hitrust-S36'],
      note: 'The sources agree on 1,500 to 2,000 only; the likely point is the middle of that, ours.',
    },
    { 'hitrust.hours.r2': [500, 1750, 4000] },
  ),
  ...table(
    { unit: 'ratio', confidence: 'unverified', sources: [], note: '4.6: multiplier of the hours by size of company.' },
    { 'hitrust.size.lt50': 0.7, 'hitrust.size.50_200': 1, 'hitrust.size.200_1000': 1, 'hitrust.size.gt1000': 1.6 },
  ),
  ...table(
    {
      unit: 'ratio',
      confidence: 'one',
      sources: ['hitrust-S32'],
      note: 'What a SOC 2 Type II takes off the remediation of an i1; less for an r2, without a number.',
    },
    { 'hitrust.soc2-credit.i1': [0.4, 0.5, 0.6] },
  ),
  ...table(
    {
      unit: 'ratio',
      confidence: 'unverified',
      sources: [],
      note: 'Hours of an inherited statement against a normal one.',
    },
    { 'hitrust.inheritance.effort': 0.1 },
  ),
  ...table(
    { unit: 'ratio', confidence: 'one', sources: ['hitrust-P39'], note: 'A maximum from marketing, not typical.' },
    { 'hitrust.inheritance.max-share': 0.85 },
  ),
]

/** What a first certification takes from standing start to the report, to check a plan against. */
const END_TO_END = table(
  {
    unit: 'month',
    confidence: 'two-plus',
    sources: ['hitrust-S25', 'hitrust-S26', 'hitrust-S32', 'hitrust-S34', 'hitrust-S35', 'hitrust-S37'],
    note: 'Two sources or more agree on 3-6, 6-9 and 9-18.',
  },
  { 'hitrust.end-to-end.e1': [3, 5, 8], 'hitrust.end-to-end.i1': [5, 9, 14], 'hitrust.end-to-end.r2': [9, 14, 20] },
)

/** Counts that people ask for. */
const COUNTS = [
  ...table(
    { unit: 'count', confidence: 'one', sources: ['hitrust-S1'], note: 'CSF 11.7 and later; 44 before.' },
    { 'hitrust.statements.e1': 43 },
  ),
  ...table(
    { unit: 'count', confidence: 'two-plus', sources: ['hitrust-P48', 'hitrust-S1', 'hitrust-S3'] },
    { 'hitrust.statements.i1': 182 },
  ),
  ...table(
    { unit: 'count', confidence: 'two-plus', sources: ['hitrust-S3', 'hitrust-S11', 'hitrust-S30', 'hitrust-S32'] },
    { 'hitrust.statements.r2': [200, 400, 2000] },
  ),
  ...table(
    { unit: 'count', confidence: 'two-plus', sources: ['hitrust-S20', 'hitrust-S21', 'hitrust-S40', 'hitrust-S41'] },
    { 'hitrust.domains': 19 },
  ),
]

/** HITRUST's numbers; where a SOC 2 source says otherwise these win. */
export const HITRUST_FACTS = [...RULES, ...PHASES, ...SPLITS, ...COSTS, ...EFFORT, ...END_TO_END, ...COUNTS]
