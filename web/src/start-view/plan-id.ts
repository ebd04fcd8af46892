const LONGEST_STEM = 48

/** An id for a plan that no other one has: made of a name, numbered where that is taken. */
export function freePlanId(name: string, taken: readonly string[]): string {
  const stem =
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, LONGEST_STEM)
      .replaceAll(/^-|-$/g, '') || 'plan'
  // An id of digits only would come out of an address as a number.
  const first = /^\d+$/.test(stem) ? `plan-${stem}` : stem
  return firstFree((n) => (n === 1 ? first : `${first}-${n}`), taken)
}

/** `name`, numbered where another plan is called so: a list of plans tells them apart. */
export const freePlanName = (name: string, taken: readonly string[]): string =>
  firstFree((n) => (n === 1 ? name : `${name} (${n})`), taken)

function firstFree(nth: (n: number) => string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const one = nth(n)
    if (!taken.includes(one)) return one
  }
}
