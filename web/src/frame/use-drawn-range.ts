import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'
import { usePaper } from './use-paper.ts'

type RowsOf = (range: Range) => number[]

/** Which rows of a long list are drawn: those in sight, as `onScreen` picks them; on paper, which does not scroll, all. */
export const useDrawnRange = (onScreen: RowsOf = defaultRangeExtractor): RowsOf =>
  usePaper() === undefined ? onScreen : everyRow

const everyRow: RowsOf = ({ count }) => Array.from({ length: count }, (_, i) => i)
