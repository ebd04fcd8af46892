import type { Dice } from '../../levelling/dice.ts'

/** Half the step of the dice: no draw lies on the edge of its stratum. */
const HALF_A_STEP = 2 ** -33

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): one draw in each of as many equal strata as there are
 * iterations, in an order of its own for each variable. `chances`: room for two numbers an iteration.
 */
export function latinUniforms({ fill }: Dice, chances: Float64Array, into: Float64Array): void {
  const strata = into.length
  fill(chances)
  for (let b = 0; b < strata; b++) {
    const other = Math.floor((chances[b] ?? 0) * (b + 1))
    into[b] = into[other] ?? 0
    into[other] = b
  }
  for (let b = 0; b < strata; b++) into[b] = ((into[b] ?? 0) + (chances[strata + b] ?? 0) + HALF_A_STEP) / strata
}
