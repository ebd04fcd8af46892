import type { StartDraft } from './start-draft.ts'

/** The ids that playbooks give to programs, in the order in which they are offered. */
export const PROGRAM_KEYS = ['soc2', 'soc2-type1', 'e1', 'i1', 'r2'] as const
export type ProgramKey = (typeof PROGRAM_KEYS)[number]

/** The draft about one program alone. */
export const aboutOne = (draft: StartDraft, key: ProgramKey): StartDraft => ({
  ...draft,
  type1: key === 'soc2-type1',
  type2: key === 'soc2',
  hitrust: key === 'e1' || key === 'i1' || key === 'r2',
  level: key === 'e1' || key === 'i1' ? key : 'r2',
})
