import { atLeast, below } from './literals.ts'
import type { Starts } from './starts.ts'
import { grown } from './trail.ts'

/** A list of literals to be filled again and again. */
export type LiteralList = { items: Int32Array; length: number }

const FIRST_SIZE = 256

export const emptyList = (): LiteralList => ({ items: new Int32Array(FIRST_SIZE), length: 0 })

export function append(list: LiteralList, literal: number): void {
  if (list.length === list.items.length) list.items = grown(list.items)
  list.items[list.length++] = literal
}

/** Appends `[x ≥ atom]`, unless it says nothing. */
export function appendAtLeast(list: LiteralList, { first }: Starts, v: number, atom: number): void {
  if (atom > first[v]!) append(list, atLeast(atom))
}

/** Appends `[x < atom]`, unless it says nothing. */
export function appendBelow(list: LiteralList, { first }: Starts, v: number, atom: number): void {
  if (atom < first[v + 1]!) append(list, below(atom))
}
