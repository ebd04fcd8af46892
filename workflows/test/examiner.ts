import type { FactAnswer } from '../src/messages.ts'
import type { ProgramAddress } from '../src/client.ts'
import * as soc2 from '../src/soc2/examination-messages.ts'
import type { TimeSkippingRuns } from './time-skipping-runs.ts'

export type Unsaid<M> = Omit<M, 'key' | 'effectiveOn' | 'actor'>

/** A person who tells, on the day on which it happens, what is true of an examination. */
export function examiner(on: TimeSkippingRuns, program: ProgramAddress) {
  let told = 0
  const said = async () => ({ key: `${program.programId}-said-${++told}`, effectiveOn: await on.day(0), actor: 'ann' })
  return {
    found: async (what: Unsaid<soc2.ExceptionFound>): Promise<FactAnswer> =>
      on.runs.tell(program, soc2.recordException, { ...(await said()), ...what }),
    decide: async (exceptionId: string, choice: soc2.ExceptionDecision['choice']) =>
      on.runs.tell(program, soc2.decideException, { ...(await said()), exceptionId, choice }),
    respond: async (exceptionId: string, response: soc2.ExceptionResponse['response']) =>
      on.runs.tell(program, soc2.respondToException, { ...(await said()), exceptionId, response }),
    close: async (exceptionId: string, outcome: soc2.ExceptionClosing['outcome']) =>
      on.runs.tell(program, soc2.closeException, { ...(await said()), exceptionId, outcome }),
    agreeEnd: async (endOn: string) => on.runs.tell(program, soc2.agreeWindowChange, { ...(await said()), endOn }),
    agreeScope: async (change: soc2.ScopeChangeAgreed['change'], place: soc2.ScopeChangeAgreed['place']) =>
      on.runs.tell(program, soc2.agreeScopeChange, { ...(await said()), change, place }),
    deliver: async (document: soc2.DocumentDelivered['document'], type: soc2.DocumentDelivered['type'] = 'type2') =>
      on.runs.tell(program, soc2.deliverDocument, { ...(await said()), type, document }),
    issue: async (
      opinion: soc2.ReportIssued['opinion'],
      criteriaNotMet = 0,
      type: soc2.ReportIssued['type'] = 'type2',
    ) => on.runs.tell(program, soc2.issueReport, { ...(await said()), type, opinion, criteriaNotMet }),
  }
}
