import type { ProgramOrders } from '../orders/orders.ts'
import { certificationOf, isInterimInTime } from './certification.ts'
import type { DiaryEntry } from './diary-entry.ts'
import { heldPhases } from './held-phases.ts'
import type { PlannedProgram } from './planned-life.ts'
import type { PlannedWord, Word } from './planned-words.ts'

type Told = Pick<DiaryEntry, 'kind' | 'about' | 'state'>

/** What can be written while nothing has been tested: of a report whose window never begins it is all there is. */
const BEFORE_TESTS: readonly string[] = ['system-description', 'assertion']

/** What a program tells because people said so. */
export const wordEntries = (program: PlannedProgram): DiaryEntry[] => toldOnWords(program).map(({ entry }) => entry)

/** The same with when it is told, in epoch milliseconds. What waits for something that never comes is refused, and told by nobody. */
export function toldOnWords({ orders, words }: PlannedProgram): readonly TimedEntry[] {
  const held = heldPhases(orders)
  return words
    .filter(({ word }) => !waits(word, orders, held))
    .flatMap(({ on, at, word }) =>
      [...examinationTold(word, orders), ...assessmentTold({ on, word }, { orders, words })].map((one) => ({
        at,
        entry: { on, programId: orders.programId, ...one, byItself: false },
      })),
    )
}

/** A line of the diary with when it is told, in epoch milliseconds. */
export type TimedEntry = { readonly at: number; readonly entry: DiaryEntry }

function waits(word: Word, { phases }: ProgramOrders, held: ReadonlySet<string>): boolean {
  if ('phaseId' in word) return held.has(word.phaseId)
  if (word.says !== 'deliverDocument' || word.type === 'type1' || BEFORE_TESTS.includes(word.document)) return false
  return phases.some(({ phaseId, kind, cycle = 1 }) => kind === 'issued' && cycle === word.cycle && held.has(phaseId))
}

const finished = (phaseId: string): Told => ({ kind: 'phase-finished', about: phaseId })

function examinationTold(word: Word, { phases }: ProgramOrders): Told[] {
  switch (word.says) {
    case 'startPhase':
      return [{ kind: 'phase-started', about: word.phaseId }]
    case 'finishPhase':
      return [finished(word.phaseId)]
    case 'deliverDocument': {
      const about = `document/${word.type}.${word.cycle}.${word.document}`
      return [{ kind: 'document-delivered', about, state: 'delivered' }]
    }
    case 'issueReport': {
      const { phaseId, type, cycle } = word
      const begins = phases.some((one) => one.phaseId === phaseId && one.kind === 'issued' && one.state === 'planned')
      return [
        { kind: 'report-issued', about: `report/${type}.${cycle}`, state: 'unqualified' },
        ...(begins ? [{ kind: 'phase-started', about: phaseId }] : []),
        finished(phaseId),
      ]
    }
    default:
      return []
  }
}

function assessmentTold({ on, word }: Pick<PlannedWord, 'on' | 'word'>, program: PlannedProgram): Told[] {
  const submission = (kind: string, state: string) => ({ kind, about: 'assessment/submission', state })
  switch (word.says) {
    case 'createObject':
      return [{ kind: 'object-created', about: 'assessment/object', state: 'created' }]
    case 'buyReportCredit':
      return [{ kind: 'report-credit-bought', about: 'assessment/report-credit', state: 'held' }]
    case 'bookQaBlock':
      return [{ kind: 'qa-block-booked', about: `qa-block/${word.blockStartsOn}`, state: 'booked' }]
    case 'recordTest':
      return [{ kind: 'item-tested', about: `assessment/test/${word.controlId}/${word.itemKind}`, state: 'tested' }]
    case 'signLetter':
      return [{ kind: 'letter-signed', about: 'assessment/letter', state: 'signed' }]
    case 'submitAssessment':
      return [submission('assessment-submitted', 'submitted'), finished(word.phaseId)]
    case 'acceptAssessment':
      return [submission('assessment-accepted', 'accepted'), finished(word.phaseId)]
    case 'approveDraft':
      return [{ kind: 'draft-approved', about: 'report/draft', state: 'approved' }, finished(word.phaseId)]
    case 'reportOutcome':
      return [
        { kind: 'outcome-reported', about: 'assessment/outcome', state: 'certified' },
        finished(word.phaseId),
        certificationTold('in-force'),
      ]
    case 'submitInterim':
      return isInterimInTime(certificationOf(program), on)
        ? [certificationTold('interim-due'), finished(word.phaseId)]
        : []
    case 'reportInterim':
      return isInterimInTime(certificationOf(program), on) ? [certificationTold('in-force')] : []
    default:
      return []
  }
}

const certificationTold = (state: string): Told => ({
  kind: 'certification-changed',
  about: 'certification/cycle-1',
  state,
})
