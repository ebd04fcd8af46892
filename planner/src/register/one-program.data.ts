import type { ProgramKind } from '../plan/control-mapping.ts'
import type { CriterionId } from './criteria.data.ts'
import type { DomainName } from './domains.data.ts'

/** A criterion or a domain that no control of the catalogue serves, and why. */
export type NotCovered = {
  readonly program: ProgramKind
  readonly target: CriterionId | DomainName
  readonly reason: string
}

/** None at present: a test compares this list with what the catalogue reaches. */
export const NOT_COVERED: readonly NotCovered[] = []

/** Work that serves one program and can never be shared, because the other has no such thing. */
export type OnlyOneProgram = {
  readonly program: ProgramKind
  readonly id: string
  readonly name: string
  readonly why: string
}

/** What only one standard asks for. HITRUST sheet, section 7.3; SOC 2 sheet, sections 1.5 and 5. */
export const ONLY_ONE_PROGRAM: readonly OnlyOneProgram[] = [
  {
    program: 'hitrust',
    id: 'mycsf-narratives',
    name: 'Narratives in MyCSF',
    why: 'HITRUST scores statement by statement in its own tool; a SOC 2 report has no such text.',
  },
  {
    program: 'hitrust',
    id: 'factor-rationale',
    name: 'Factors and why they were chosen',
    why: 'The factors decide which statements HITRUST asks; the scope of SOC 2 follows from the services promised.',
  },
  {
    program: 'hitrust',
    id: 'applicability',
    name: 'Statements that do not apply, with the reason',
    why: 'HITRUST reviews each such answer; in SOC 2 the auditor agrees the criteria before the window.',
  },
  {
    program: 'hitrust',
    id: 'maturity-scores',
    name: 'Scores of each statement',
    why: 'HITRUST scores how mature a control is; a SOC 2 examination notes exceptions.',
  },
  {
    program: 'hitrust',
    id: 'corrective-action-plans',
    name: 'Corrective action plans',
    why: 'HITRUST wants them in the assessment before submission; in SOC 2 management answers exceptions in the report.',
  },
  {
    program: 'hitrust',
    id: 'representation-letter',
    name: 'Representation letter to HITRUST',
    why: 'The certification counts from it. The letter to the CPA is another one, with other words and another date.',
  },
  {
    program: 'soc2',
    id: 'system-description',
    name: 'Description of the system',
    why: 'It is a part of the SOC 2 report, written by management; HITRUST describes scope in its own object.',
  },
  {
    program: 'soc2',
    id: 'management-assertion',
    name: "Management's assertion",
    why: 'The CPA gives an opinion on it; HITRUST has no assertion.',
  },
  {
    program: 'soc2',
    id: 'management-letter',
    name: 'Representation letter to the CPA',
    why: 'It is signed when the report is issued; the letter to HITRUST is signed before submission.',
  },
  {
    program: 'soc2',
    id: 'user-entity-controls',
    name: 'Controls that customers and hosts must have',
    why: 'The report lists them for its readers; HITRUST handles shared duties by inheritance.',
  },
]
