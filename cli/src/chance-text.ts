const PERCENT = 100

/** A share of simulated runs in percent: what some of them miss, or keep, is never rounded to all or to none. */
export function chanceText(share: number): string {
  const percent = share * PERCENT
  if (percent > 0 && percent < 1) return '<1 %'
  if (percent < PERCENT && percent > PERCENT - 1) return '>99 %'
  return `${Math.round(percent)} %`
}
