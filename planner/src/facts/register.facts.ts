import { table } from './fact.ts'

/**
 * How many samples a tester asks of a control over twelve months, by its cadence. No standard prescribes a size; these
 * are tables of firms, section 2.5 of the SOC 2 sheet. Everybody collects all, and is asked for some.
 */
const SOC2_SAMPLES = [
  ...table(
    { unit: 'count', confidence: 'two-plus', sources: ['soc2-S55', 'soc2-S56', 'soc2-S59'], note: 'It happens once.' },
    { 'soc2.sample.yearly': 1 },
  ),
  ...table(
    {
      unit: 'count',
      confidence: 'two-plus',
      sources: ['soc2-S55', 'soc2-S56', 'soc2-S59'],
      note: 'C4: firms differ between two of four quarters and all of them.',
    },
    { 'soc2.sample.quarterly': [2, 2, 4] },
  ),
  ...table(
    { unit: 'count', confidence: 'two-plus', sources: ['soc2-S55', 'soc2-S56', 'soc2-S59'] },
    { 'soc2.sample.monthly': [2, 3, 6] },
  ),
  ...table(
    { unit: 'count', confidence: 'two-plus', sources: ['soc2-S55', 'soc2-S56'] },
    { 'soc2.sample.weekly': [5, 8, 15], 'soc2.sample.daily': [20, 30, 40] },
  ),
  ...table(
    {
      unit: 'count',
      confidence: 'two-plus',
      sources: ['soc2-S55', 'soc2-S56'],
      note: 'Fewer than 250 events a year, and all of them when they are fewer than the sample.',
    },
    { 'soc2.sample.per-event': [20, 30, 40] },
  ),
  ...table(
    {
      unit: 'count',
      confidence: 'one',
      sources: ['soc2-S55'],
      note: 'Automated and unchanged: one per configuration.',
    },
    { 'soc2.sample.continuous': 1 },
  ),
]

/** The same for HITRUST, section 2.6 of its sheet. */
const HITRUST_SAMPLES = [
  ...table(
    { unit: 'count', confidence: 'one', sources: ['hitrust-S15'], note: 'Monthly and quarterly, two or one.' },
    {
      'hitrust.sample.quarterly': [1, 2, 2],
      'hitrust.sample.monthly': [1, 2, 2],
      'hitrust.sample.weekly': 5,
      'hitrust.sample.daily': 25,
    },
  ),
  ...table(
    {
      unit: 'count',
      confidence: 'unverified',
      sources: [],
      note: '25 of 250 or more, a tenth down to 50, a small fixed number below; one where it is automated.',
    },
    { 'hitrust.sample.per-event': [5, 10, 25], 'hitrust.sample.continuous': 1, 'hitrust.sample.yearly': 1 },
  ),
]

/** How far back evidence may reach. */
const LOOK_BACK = [
  ...table(
    {
      unit: 'month',
      confidence: 'unverified',
      sources: ['hitrust-P7'],
      note: 'W08: period samples have date limits of their own; that they are twelve months before fieldwork is belief.',
    },
    { 'hitrust.evidence.look-back': 12 },
  ),
  ...table(
    {
      unit: 'month',
      confidence: 'one',
      sources: ['soc2-S52'],
      note: 'C3: evidence of a yearly control once in the year before the window ends is enough for some firms.',
    },
    { 'soc2.annual.before-end': 12 },
  ),
]

/** Hours of the evidence of one control; nobody publishes any. Sharing is computed from them, so they are yours to change. */
const HOURS = table(
  { unit: 'hour', confidence: 'unverified', sources: [], note: 'Our own planning values; no source has them.' },
  {
    'register.hours.policy': [0.5, 1, 2],
    'register.hours.procedure': [0.5, 1, 2],
    'register.hours.measured': [1, 2, 4],
    'register.hours.managed': [1, 2, 4],
    'register.hours.point-in-time': [0.3, 0.5, 1],
    'register.hours.population': [0.5, 1, 2],
    'register.hours.sample': [0.1, 0.25, 0.5],
    'register.hours.mapping': [0.1, 0.25, 0.5],
  },
)

/** How much of a pull the second program need not pull again. */
const SHARES = table(
  {
    unit: 'ratio',
    confidence: 'unverified',
    sources: [],
    note: 'No sourced percentage of reuse exists; documents are mapped element by element, so only a part is saved.',
  },
  {
    'register.share.full': 1,
    'register.share.partial': 0.5,
    'register.share.supports': 0,
    'register.share.document': 0.5,
  },
)

/** Numbers of the register of controls: samples, look-back, hours and shares. */
export const REGISTER_FACTS = [...SOC2_SAMPLES, ...HITRUST_SAMPLES, ...LOOK_BACK, ...HOURS, ...SHARES]
