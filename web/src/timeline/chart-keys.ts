import type { Key } from './grid-keys.ts'

/** What a key does to the activity that has the focus, as a drag in the chart would. */
export type ChartAction =
  | { readonly kind: 'lengthen'; readonly by: 1 | -1; readonly isWeek: boolean }
  | { readonly kind: 'link' }

/** A key of the chart: how people write it, when it is pressed, and what it means. */
export type ChartKey = {
  readonly id: 'longer' | 'shorter' | 'week' | 'link'
  readonly keys: string
  readonly actionOf: (key: Key) => ChartAction | undefined
}

/** Which way a key stretches: square brackets, and their shifted form, or Ctrl+Alt with an arrow. */
function way({ key, ctrl, alt }: Key): 1 | -1 | undefined {
  if (ctrl && alt) return key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : undefined
  if (ctrl || alt) return undefined
  return ']}'.includes(key) ? 1 : '[{'.includes(key) ? -1 : undefined
}

const lengthen =
  (by: 1 | -1, isWeek: boolean) =>
  (key: Key): ChartAction | undefined =>
    way(key) === by && key.shift === isWeek ? { kind: 'lengthen', by, isWeek } : undefined

/** The keys that work on a row of the grid which is an activity; the sheet of shortcuts is made from them. */
export const CHART_KEYS: readonly ChartKey[] = [
  { id: 'longer', keys: '], Ctrl+Alt+→', actionOf: lengthen(1, false) },
  { id: 'shorter', keys: '[, Ctrl+Alt+←', actionOf: lengthen(-1, false) },
  {
    id: 'week',
    keys: 'Shift+] [',
    actionOf: (key) => lengthen(1, true)(key) ?? lengthen(-1, true)(key),
  },
  {
    id: 'link',
    keys: 'L',
    actionOf: ({ key, ctrl, alt }) => (!ctrl && !alt && key.toLowerCase() === 'l' ? { kind: 'link' } : undefined),
  },
]

/** What a key means to the activity that has the focus; undefined for a key that is not the chart's. */
export function chartKey(key: Key): ChartAction | undefined {
  for (const { actionOf } of CHART_KEYS) {
    const action = actionOf(key)
    if (action) return action
  }
  return undefined
}
