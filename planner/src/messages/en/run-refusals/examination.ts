import type { Sentences } from '../../refusal-told.ts'
import { firstThings } from './first-things.ts'

/** What only a SOC 2 examination refuses. A rule of the standard that forbids it is named by its id. */
export const EXAMINATION_SENTENCES = {
  'report-needs-opinion': ({ phase }) =>
    `${phase} begins and ends with the report. Tell with which opinion the CPA issued it.`,
  'late-controls-undecided': (said) =>
    `${said.phase} cannot begin while controls are late for its first day and nobody has decided about them (rule S01). ` +
    firstThings(said),
  'exception-unknown': ({ fact }) => `No exception ${fact('exceptionId')} is open.`,
  'exception-already-open': ({ fact }) =>
    `An exception of that kind is open about ${fact('controlId')} already: ${fact('exceptionId')}.`,
  'exception-already-decided': ({ fact }) =>
    `It is decided already: ${fact('choice')}. Withdraw the decision in the plan to decide anew.`,
  'exception-undecided': ({ fact }) =>
    `${fact('controlId')} is late for the window (rule S01). Decide first, by ${fact('decideBy')}: slide the start, ` +
    'slide both ends, carry the exception or drop the control.',
  'exception-not-late': ({ fact }) =>
    `${fact('controlId')} is not late for the first day of a window, so there is nothing to slide, carry or drop ` +
    '(rule S01). Close the exception when it is over.',
  'exception-reported-by-cpa': ({ fact }) =>
    `The CPA reported the exception about ${fact('controlId')}: it cannot be decided away. Tell management's response.`,
  'exception-not-reported': ({ fact }) =>
    `We expect the exception about ${fact('controlId')}; the CPA has not reported it, so management has nothing to respond to.`,
  'exception-without-response': ({ fact }) =>
    `The CPA reported the exception about ${fact('controlId')}. Tell management's response first.`,
  'exception-needs-fieldwork': () =>
    'The CPA reports what was tested, and no fieldwork has begun. Start the fieldwork, or record an exception that you expect.',
  'window-already-open': ({ phase, fact }) =>
    `${phase} began on ${fact('opensOn')} and cannot begin later (rule S01). Carry the exception or drop the control, ` +
    'or agree another end of the window with the CPA.',
  'window-not-open': () => 'No window is open. Until one is, its dates are the plan’s alone.',
  'window-end-before-start': ({ phase, fact }) =>
    `${phase} cannot end on ${fact('endOn')}: it began on ${fact('opensOn')}.`,
  'auditor-not-engaged': ({ phase }) => `Nobody can have agreed: the CPA is not engaged yet. Finish first: ${phase}.`,
  'scope-change-after-start': ({ phase }) =>
    `${phase} has begun, and its scope was agreed before (rule S05). Take the change into the next window, or disclose it ` +
    'in the description (DC 9).',
  'scope-change-not-in-window': () =>
    'The window has not begun, so there is nothing to disclose (rule S05). Agree the change for this window.',
  'no-next-window': () => 'The plan has no window after this one. Plan the next cycle first, or disclose the change.',
  'document-out-of-order': ({ fact, phases }) =>
    `The ${words(fact('document'))} speaks of what is not there yet: ${words(phases('missing'))}.`,
  'draft-before-fieldwork': () => 'The CPA drafts the report when the fieldwork is over. Finish it first.',
  'no-report-due': ({ fact }) => `No ${fact('type') === 'type1' ? 'Type I' : 'Type II'} report of this program is due.`,
  'report-documents-missing': ({ fact, phases }) =>
    `A report issued on ${fact('effectiveOn')} needs by that day: ${words(phases('missing'))}.`,
  'window-change-not-agreed': ({ phase, fact }) =>
    `${phase} is open and ends on ${fact('closesOn')}; its end moves only as the CPA agrees (rule S04). ` +
    `Put the agreement to ${fact('endOn')} on record first.`,
  'opinion-contradicts-criteria': () =>
    'An unqualified opinion leaves no criterion unmet. Tell another opinion, or that every criterion is met.',
} satisfies Sentences

const words = (codes: string): string => codes.replaceAll('-', ' ')
