/** What is said where there is no amount to say: in the same words everywhere. */
export const NO_COST = 'keine Kosten'
export const NO_EXTRA_HOURS = 'keine zusätzlichen Stunden'
export const PRICE_NOT_KNOWN = 'Preis nicht bekannt'
