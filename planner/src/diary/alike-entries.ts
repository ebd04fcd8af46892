import type { DiaryEntry } from './diary-entry.ts'

/** Entries that one sentence can say together: of one day and program, and of one kind. */
export type AlikeEntries = readonly [DiaryEntry, ...DiaryEntry[]]

/** Puts together what one sentence can say, in the order of the first of each. */
export function alikeEntries(entries: readonly DiaryEntry[]): readonly AlikeEntries[] {
  const groups = new Map<string, [DiaryEntry, ...DiaryEntry[]]>()
  for (const entry of entries) {
    const key = likenessOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return [...groups.values()]
}

/** A digest speaks of everybody who gets one that day. */
const likenessOf = ({ on, programId, kind, state, personId, lead }: DiaryEntry): string =>
  [on, programId, kind, state, kind === 'digest' ? '' : personId, lead].join(' ')
