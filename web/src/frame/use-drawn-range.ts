import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'
import { usePaper } from './use-paper.ts'

type RowsOf = (range: Range) => number[]

/** Which rows of a long list are drawn: those in sight; on paper, which does not scroll, all. */
export const useDrawnRange = (): RowsOf => (usePaper() === undefined ? defaultRangeExtractor : everyRow)

const everyRow: RowsOf = ({ count }) => Array.from({ length: count }, (_, i) => i)
