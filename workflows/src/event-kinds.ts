import { AGENDA_EVENT_KINDS } from './agenda/agenda-facts.ts'
import { DRIFT_EVENT_KINDS } from './drift/drift-facts.ts'
import { DUAL_EVENT_KINDS } from './dual/dual-facts.ts'
import { ASSESSMENT_EVENT_KINDS } from './hitrust/assessment-facts.ts'
import { EXAMINATION_EVENT_KINDS } from './soc2/examination-facts.ts'

/** Everything that a run can tell the API. Facts and codes only: whoever reads it makes the sentence. */
export const EVENT_KINDS = [
  'run-started',
  'phase-started',
  'phase-finished',
  'phase-reopened',
  'phase-overdue',
  'program-ended',
  ...EXAMINATION_EVENT_KINDS,
  ...ASSESSMENT_EVENT_KINDS,
  ...AGENDA_EVENT_KINDS,
  ...DRIFT_EVENT_KINDS,
  ...DUAL_EVENT_KINDS,
] as const
export type ProgramEventKind = (typeof EVENT_KINDS)[number]
