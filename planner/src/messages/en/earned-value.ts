import { type EarnedValue, isCostKnown } from '../../budget/earned-value.ts'
import type { EarnedValueTerm } from '../earned-value-term.ts'

/** Every figure, for whoever shows them: the same words on the page and at the command line. */
export const EARNED_VALUE_TERMS: Readonly<Record<keyof EarnedValue, EarnedValueTerm>> = {
  bac: {
    short: 'BAC',
    name: 'Budget at completion',
    means:
      'The planned total of the plan as dated before anything happened. On today’s dates subscriptions may last longer.',
  },
  pv: { short: 'PV', name: 'Planned value', means: 'The worth of what should have been done by the status date.' },
  ev: {
    short: 'EV',
    name: 'Earned value',
    means:
      'The worth of what was done: fees at the milestones that were reached, hours as their activity got done. Waiting earns nothing.',
  },
  ac: {
    short: 'AC',
    name: 'Actual cost',
    means: 'What that cost: invoices received, and the hours recorded at their rates.',
  },
  unrecorded: {
    short: 'of EV',
    name: 'Cost not recorded',
    means: 'The worth of work done for which nobody has recorded hours: AC lacks what it cost.',
  },
  cv: { short: 'CV', name: 'Cost variance', means: 'EV − AC: below zero, the work cost more than it is worth.' },
  sv: { short: 'SV', name: 'Schedule variance', means: 'EV − PV: below zero, less is done than should be.' },
  cpi: {
    short: 'CPI',
    name: 'Cost performance',
    means: 'EV ÷ AC: the worth of work for each unit spent. Under 1 is over budget.',
  },
  spi: {
    short: 'SPI',
    name: 'Schedule performance',
    means: 'EV ÷ PV: the share of what was due that is done. Under 1 is late. It says nothing of the critical path.',
  },
  eac: {
    short: 'EAC',
    name: 'Estimate at completion',
    means: 'BAC ÷ CPI: what all of it will cost if the rest goes as what is done.',
  },
  etc: { short: 'ETC', name: 'Estimate to complete', means: 'EAC − AC: what is left of that.' },
  vac: { short: 'VAC', name: 'Variance at completion', means: 'BAC − EAC: below zero, it ends over budget.' },
  tcpi: {
    short: 'TCPI',
    name: 'To-complete performance',
    means: 'What CPI has to be from now on for the budget to hold. Far above CPI, it will not.',
  },
}

/** In one sentence how it stands, or what is missing before anybody can say. */
export function earnedValueSentence(value: EarnedValue): string {
  const { pv, ev, ac, cpi, spi, unrecorded } = value
  if (ac === 0 && ev === 0)
    return pv === 0
      ? 'Nothing should be done yet, and nothing was spent: there is nothing to compare.'
      : 'Not enough actuals yet: no milestone is reached and no invoice or hour recorded. Planned value is all that is known.'
  if (ev > 0 && !isCostKnown(value))
    return `Nobody has recorded hours for ${Math.round((100 * unrecorded) / ev)}% of the worth of the work done: what that cost is not known, and only External compares like with like.`
  if (ac === 0 || cpi === null)
    return 'Not enough actuals yet: work is done, but no invoice and no hour is recorded, so its cost is not known.'
  if (ev === 0) return 'Not enough actuals yet: money is spent, but no milestone is reached, so its worth is not known.'
  const cost = cpi >= 1 ? 'within budget' : 'over budget'
  const time = spi === null ? '' : spi >= 1 ? ', not behind plan' : ', behind plan'
  return `Each unit spent brought work worth ${cpi.toFixed(INDEX_DECIMALS)}: ${cost}${time}.`
}

const INDEX_DECIMALS = 2
/** An index as it is usually written. */
export const indexText = (index: number): string => index.toFixed(INDEX_DECIMALS)
