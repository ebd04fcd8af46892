/**
 * The dates of a plan's activities and nothing else, in the order of `plan.activities`: days since 1970-01-01, ends
 * exclusive. What a reader needs to draw a plan that it has not scheduled.
 */
export type DateColumns = { readonly start: readonly number[]; readonly end: readonly number[] }
