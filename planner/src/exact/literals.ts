/**
 * Literals over starts. The allowed starts of all variables stand one after the other, earliest first; the number of a
 * place in that row is an atom, and `[x ≥ a]` says that variable x takes the start at atom `a` or a later one. A literal
 * is twice its atom, plus one when it is negated: `[x < a]`.
 *
 * These are the order literals of lazy clause generation (Ohrimenko, Stuckey and Codish 2009). Whether one holds is read
 * off two bounds, so a literal needs no memory of its own and there is nothing to create lazily.
 */

/** `[x ≥ atom]`. */
export const atLeast = (atom: number): number => atom << 1

/** `[x < atom]`. */
export const below = (atom: number): number => (atom << 1) | 1

/** `[x ≤ atom]`. */
export const atMost = (atom: number): number => ((atom + 1) << 1) | 1

export const negation = (literal: number): number => literal ^ 1

export const atomOf = (literal: number): number => literal >> 1

export const isUpper = (literal: number): boolean => (literal & 1) === 1
