import type { Said, Sentences } from '../../refusal-told.ts'

/** Why a message about a reported change is refused. */
export const DRIFT_SENTENCES = {
  'triage-not-open': ({ fact }) =>
    `Nothing is left to judge in the triage ${fact('triageId')}: it is over, or it waits for a notice.`,
  'triage-outcome-other-standard': (said) => otherStandard(said),
  'triage-control-unknown': ({ fact }) =>
    `The changes of the triage ${fact('triageId')} do not touch the control ${fact('controlId')}. Name one that they touch.`,
  'notice-not-due': ({ fact }) =>
    `Nobody has said yet what the changes of the triage ${fact('triageId')} mean. Close it first.`,
} satisfies Sentences

/** Days that start again (W01 to W03) and notices (M12) are HITRUST's; an exception is an examination's (S01). */
function otherStandard({ fact }: Said): string {
  if (fact('outcome') === 'exception')
    return 'A HITRUST assessment records no exceptions (S01 is SOC 2’s). Its controls run their days again (W01 to W03): say re-incubation.'
  if (fact('outcome') === 're-incubation')
    return 'Days of incubation (W01 to W03) are HITRUST’s. In a SOC 2 examination record an exception instead.'
  return 'A notice of a significant change (M12) goes to HITRUST. In a SOC 2 examination tell it as a change of scope (DC 9).'
}
