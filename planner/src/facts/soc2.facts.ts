import type { Rows } from './fact.ts'

/** The day rules of a SOC 2 examination: what the rules enforce. */
export const SOC2_RULE_FACTS = [
  {
    id: 'soc2.bridge.max',
    value: 3,
    unit: 'month',
    confidence: 'one',
    sources: ['soc2-S47'],
    note: 'Customary cap of a bridge letter after the period end; management signs it.',
  },
  {
    id: 'soc2.window.gap',
    value: 0,
    unit: 'day',
    confidence: 'two-plus',
    sources: ['soc2-S44', 'soc2-S54', 'soc2-S37'],
    note: 'Days between the end of a window and the start of the next.',
  },
] as const satisfies Rows
