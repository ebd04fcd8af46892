/**
 * Earned value, in whole minor units. `pv`: what should have been earned by now; `ev`: what was; `ac`: what that cost;
 * `bac`: what all of it should cost. Indexes are ratios, null where they would divide by nothing.
 */
export type EarnedValue = {
  readonly bac: number
  readonly pv: number
  readonly ev: number
  readonly ac: number
  /** Cost variance, EV − AC, and schedule variance, EV − PV. */
  readonly cv: number
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

/** The indexes of earned value (ANSI/EIA-748; PMI, Practice Standard for Earned Value Management, 2011) from its four sums. */
export function earnedValue({ bac, pv, ev, ac }: Pick<EarnedValue, 'bac' | 'pv' | 'ev' | 'ac'>): EarnedValue {
  const cpi = ratio(ev, ac)
  const eac = cpi === null || cpi === 0 ? null : Math.round(bac / cpi)
  return {
    bac,
    pv,
    ev,
    ac,
    cv: ev - ac,
    sv: ev - pv,
    cpi,
    spi: ratio(ev, pv),
    eac,
    etc: eac === null ? null : eac - ac,
    vac: eac === null ? null : bac - eac,
    tcpi: bac > ac ? ratio(bac - ev, bac - ac) : null,
  }
}

const ratio = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator
