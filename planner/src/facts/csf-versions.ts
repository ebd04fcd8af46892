import type { IsoDate } from '../day.ts'
import type { Confidence } from './fact.ts'
import type { z } from 'zod'

type Level = 'e1' | 'i1' | 'r2'
type LastDays = Readonly<Partial<Record<Level, IsoDate>>>

/**
 * A version of the CSF with the last days, inclusive, on which an object of each level may be created with it or
 * submitted on it. A level without a day: none was announced, or none was seen.
 */
export type CsfVersion = {
  readonly version: string
  /** Absent where no source dates it. */
  readonly releasedOn?: IsoDate
  readonly levels: readonly Level[]
  readonly createUntil?: LastDays
  readonly submitUntil?: LastDays
  readonly confidence: z.infer<typeof Confidence>
  /** Ids in the source register. */
  readonly sources: readonly string[]
  readonly note?: string
}

const retired = (versions: readonly string[], rest: Omit<CsfVersion, 'version'>): readonly CsfVersion[] =>
  versions.map((version) => ({ version, ...rest }))

/**
 * Oldest first. An e1 or i1 is created on the newest version of its day; an r2 on any that is still supported (T18).
 * Versions of which no source says anything are left out.
 */
export const CSF_VERSIONS: readonly CsfVersion[] = [
  ...retired(['9.1', '9.2', '9.3', '9.4'], {
    levels: ['r2'],
    createUntil: { r2: '2023-09-30' },
    submitUntil: { r2: '2024-12-31' },
    confidence: 'two-plus',
    sources: ['hitrust-S3', 'hitrust-S4', 'hitrust-S5'],
  }),
  ...retired(['9.5', '9.6'], {
    levels: ['r2'],
    createUntil: { r2: '2024-06-30' },
    submitUntil: { r2: '2025-04-30' },
    confidence: 'one',
    sources: ['hitrust-S5'],
  }),
  ...retired(['9.6.2'], {
    levels: ['i1'],
    createUntil: { i1: '2023-04-30' },
    submitUntil: { i1: '2023-07-31' },
    confidence: 'two-plus',
    sources: ['hitrust-S3', 'hitrust-S4'],
  }),
  {
    version: '11.0',
    releasedOn: '2023-01-18',
    levels: ['e1', 'i1', 'r2'],
    confidence: 'two-plus',
    sources: ['hitrust-S3', 'hitrust-S5', 'hitrust-S11'],
    note: 'Others say 12 January 2023.',
  },
  {
    version: '11.4.0',
    releasedOn: '2024-12-06',
    levels: ['e1', 'i1', 'r2'],
    confidence: 'one',
    sources: ['hitrust-S1'],
  },
  {
    version: '11.6.0',
    releasedOn: '2025-08-22',
    levels: ['e1', 'i1', 'r2'],
    confidence: 'one',
    sources: ['hitrust-S1'],
  },
  {
    version: '11.7.0',
    releasedOn: '2025-12-18',
    levels: ['e1', 'i1', 'r2'],
    createUntil: { e1: '2026-05-06', i1: '2026-05-06' },
    confidence: 'one',
    sources: ['hitrust-S1'],
    note: 'The last day to submit was not announced; at least 90 days of notice are given (W19).',
  },
  {
    version: '11.8.0',
    releasedOn: '2026-05-07',
    levels: ['e1', 'i1', 'r2'],
    confidence: 'one',
    sources: ['hitrust-S1'],
    note: 'Released on 7 or 8 May 2026.',
  },
]
