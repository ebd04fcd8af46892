/**
 * Earned value, in whole minor units. `pv`: what should have been earned by now; `ev`: what was; `ac`: what that cost, as
 * far as it is recorded; `bac`: what all of it should cost. `unrecorded`: the part of `ev` whose cost nobody has recorded.
 * Indexes are ratios, null where they would divide by nothing. Whatever follows from `ac` is null where too much of it is
 * not recorded.
 */
export type EarnedValue = {
  readonly bac: number
  readonly pv: number
  readonly ev: number
  readonly ac: number
  readonly unrecorded: number
  /** Cost variance, EV − AC, and schedule variance, EV − PV. */
  readonly cv: number | null
  readonly sv: number
  /** Worth of work for each unit spent, and for each unit planned. */
  readonly cpi: number | null
  readonly spi: number | null
  /** What all of it will cost if the rest costs as much for its worth as what is done; and what is left of that. */
  readonly eac: number | null
  readonly etc: number | null
  /** BAC − EAC. */
  readonly vac: number | null
  /** The index that the rest needs for the budget to hold; null when nothing is left of the budget. */
  readonly tcpi: number | null
}

/** The share of earned value without a recorded cost up to which costs count as known: CPI is too high by no more. */
const MOST_UNRECORDED = 0.05

/** Whether so much of what was earned has a recorded cost that what it cost can be told. */
export const isCostKnown = ({ ev, unrecorded }: Pick<EarnedValue, 'ev' | 'unrecorded'>): boolean =>
  unrecorded <= MOST_UNRECORDED * ev

/** What the indexes are made of. */
type Sums = Pick<EarnedValue, 'bac' | 'pv' | 'ev' | 'ac'> & { readonly unrecorded?: number }

/** The indexes of earned value (ANSI/EIA-748; PMI, Practice Standard for Earned Value Management, 2011) from its sums. */
export function earnedValue({ bac, pv, ev, ac, unrecorded = 0 }: Sums): EarnedValue {
  const isKnown = isCostKnown({ ev, unrecorded })
  const cpi = isKnown ? ratio(ev, ac) : null
  const eac = cpi === null || cpi === 0 ? null : Math.round(bac / cpi)
  return {
    bac,
    pv,
    ev,
    ac,
    unrecorded,
    cv: isKnown ? ev - ac : null,
    sv: ev - pv,
    cpi,
    spi: ratio(ev, pv),
    eac,
    etc: eac === null ? null : eac - ac,
    vac: eac === null ? null : bac - eac,
    tcpi: isKnown && bac > ac ? ratio(bac - ev, bac - ac) : null,
  }
}

const ratio = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator
