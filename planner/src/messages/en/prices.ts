/** What is said where there is no amount to say: in the same words everywhere. */
export const NO_COST = 'no cost'
export const NO_EXTRA_HOURS = 'no extra hours'
export const PRICE_NOT_KNOWN = 'price not known'
