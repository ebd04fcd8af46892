import type { ExaminationRefusalCode } from '@stagger/workflows/messages'
import type { Sentences } from './said.ts'

/** What only a SOC 2 examination refuses. */
export const EXAMINATION_SENTENCES: Sentences<ExaminationRefusalCode> = {
  'report-needs-opinion': ({ phase }) =>
    `${phase} begins and ends with the report. Tell with which opinion the CPA issued it.`,
}
