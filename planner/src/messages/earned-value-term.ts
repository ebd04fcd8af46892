/** A figure of earned value: its letters, its name, and what it means in a sentence that needs no manual. */
export type EarnedValueTerm = { readonly short: string; readonly name: string; readonly means: string }
