import type { RefusalCode, RegisterFaultCode } from '@stagger/planner'

type Entry = { readonly status: number; readonly title: string }

/** The planner's refusals. A code without a line here does not compile. */
const PLANNING = {
  'document-invalid': { status: 422, title: 'The document has not the shape of a plan.' },
  'format-unknown': { status: 422, title: 'The document is of a format this version does not read.' },
  'date-invalid': { status: 422, title: 'That is not a date of the calendar.' },
  'id-unknown': { status: 422, title: 'An id names nothing in this plan.' },
  'id-duplicate': { status: 422, title: 'Two things have the same id.' },
  'link-to-itself': { status: 422, title: 'A link leads from an activity to itself.' },
  'link-cycle': { status: 422, title: 'The links go round in a circle.' },
  'lags-contradict': { status: 422, title: 'The lags of the links cannot all hold.' },
  'estimate-out-of-order': { status: 422, title: 'Low, likely and high are out of order.' },
  'span-empty': { status: 422, title: 'A span ends before it has lasted a day.' },
  'window-length-invalid': { status: 422, title: 'A window must last at least one day.' },
  'phase-of-other-program': { status: 422, title: 'The phase belongs to another program.' },
  'phase-out-of-order': { status: 422, title: 'The standard has these phases in another order.' },
  'progress-contradicts': { status: 422, title: 'That contradicts what is recorded already.' },
  'edit-invalid': { status: 422, title: 'The edit cannot be applied to this thing.' },
  'edit-conflicts': { status: 409, title: 'Other things of the plan stand in the way of the edit.' },
  'modes-too-many': { status: 422, title: 'An activity could be done in too many ways.' },
  'beyond-horizon': { status: 422, title: 'The plan ends later than this planner looks.' },
  'currency-unknown': { status: 422, title: 'There is no such currency.' },
  'time-zone-unknown': { status: 422, title: 'A time zone is unknown.' },
  'signed-in-future': { status: 422, title: 'The contract is signed on a day to come.' },
  'rate-missing': { status: 422, title: 'An exchange rate is missing.' },
  'rate-needed': { status: 409, title: 'Something of the plan needs that exchange rate.' },
  'rate-to-itself': { status: 422, title: 'An exchange rate is of a currency in itself.' },
  'rate-twice': { status: 422, title: 'Two exchange rates of a currency hold from the same day on.' },
  'shares-not-whole': { status: 422, title: 'Shares do not add up to the whole.' },
  'correlation-too-large': { status: 422, title: 'Estimates share more than all of their spread.' },
  'amount-negative': { status: 422, title: 'An amount is below zero.' },
  'promise-in-past': { status: 422, title: 'The day of the promise is over.' },
  'report-not-planned': { status: 422, title: 'No program of the plan ends in that report.' },
  'outcome-of-other-report': { status: 422, title: 'Reports of that kind have no such outcome.' },
  'option-of-other-report': { status: 422, title: 'Reports of that kind have nothing of that sort.' },
  'answers-invalid': { status: 422, title: 'The answers do not describe a program.' },
} as const satisfies Record<RefusalCode, Entry>

/** What is wrong with a register or its evidence, beyond the planner's refusals. The same holds here. */
const REGISTER = {
  'control-duplicate': { status: 422, title: 'Two controls have the same id.' },
  'control-unknown': { status: 422, title: 'The register has no such control.' },
  'control-without-items': { status: 422, title: 'A control has no items.' },
  'owners-two': { status: 422, title: 'A control has more than one owner.' },
  'criterion-unknown': { status: 422, title: 'SOC 2 has no such criterion.' },
  'domain-unknown': { status: 422, title: 'HITRUST has no such domain.' },
  'evidence-in-future': { status: 422, title: 'What has not happened yet cannot be recorded.' },
  'evidence-before-control': { status: 422, title: 'That was before the control operated.' },
  'cadence-unholdable': { status: 422, title: 'A window has no day for the control.' },
} as const satisfies Record<Exclude<RegisterFaultCode, RefusalCode>, Entry>

/** What the API refuses itself. */
const EDGE = {
  'body-malformed': { status: 400, title: 'The body cannot be read.' },
  'parameter-unknown': { status: 422, title: 'The request has a parameter that is none.' },
  'request-invalid': { status: 422, title: 'The request has not the expected shape.' },
  'idempotency-key-missing': { status: 400, title: 'The request needs an Idempotency-Key header.' },
  'idempotency-key-reused': { status: 422, title: 'That Idempotency-Key came with another request before.' },
  'token-required': { status: 401, title: 'The internal address needs its token.' },
  'signature-invalid': { status: 401, title: 'The signature does not fit the message.' },
  'signature-stale': { status: 401, title: 'The message was signed too long ago, or in the future.' },
  'host-not-allowed': { status: 403, title: 'Stagger does not answer under that host name.' },
  'origin-not-allowed': { status: 403, title: 'A page of another origin may not change anything.' },
  'route-unknown': { status: 404, title: 'There is nothing at that address.' },
  'plan-unknown': { status: 404, title: 'There is no such plan.' },
  'program-unknown': { status: 404, title: 'The plan has no such program.' },
  'notice-unknown': { status: 404, title: 'The plan has no such notification.' },
  'activity-unknown': { status: 404, title: 'The plan has no such activity.' },
  'phase-unknown': { status: 404, title: 'The program has no such phase.' },
  'comment-unknown': { status: 404, title: 'The plan has no such comment.' },
  'baseline-unknown': { status: 404, title: 'The plan has no such baseline.' },
  'scenario-unknown': { status: 404, title: 'The plan has no such scenario of your own.' },
  'proposal-unknown': { status: 404, title: 'The plan has no such proposal.' },
  'method-not-allowed': { status: 405, title: 'That address does not take this method.' },
  'plan-changed': { status: 409, title: 'The plan has changed since. Read it again before it is deleted.' },
  'plan-runs': { status: 409, title: 'Programs of the plan run. A plan is deleted once they have ended.' },
  'plan-exists': { status: 409, title: 'A plan with that id is stored already.' },
  'progress-exists': { status: 409, title: 'A progress fact with that id is recorded already.' },
  'comment-exists': { status: 409, title: 'A comment with that id is kept already.' },
  'comment-of-another': { status: 409, title: 'Somebody else said that. Only they can change it.' },
  'comment-withdrawn': { status: 409, title: 'The comment was withdrawn.' },
  'comment-revised': { status: 409, title: 'The comment reads otherwise by now. Read it again.' },
  'baseline-exists': { status: 409, title: 'A baseline with that id is kept already.' },
  'baseline-name-taken': { status: 409, title: 'Another baseline of the plan has that name. Choose another one.' },
  'baseline-stale': { status: 409, title: 'The baseline has changed since. Read it again.' },
  'scenario-exists': { status: 409, title: 'A scenario with that id is kept already.' },
  'scenario-name-taken': { status: 409, title: 'Another scenario of the plan has that name. Choose another one.' },
  'scenario-stale': { status: 409, title: 'The scenario has changed since. Read it again.' },
  'scenario-empty': { status: 409, title: 'The scenario changes nothing: there is nothing to promote.' },
  'evidence-exists': { status: 409, title: 'Evidence with that id is recorded already.' },
  'revision-stale': { status: 409, title: 'The plan has changed since, and the edit no longer fits.' },
  'revision-unknown': { status: 409, title: 'The plan has no such revision yet.' },
  'nothing-to-undo': { status: 409, title: 'There is no edit of yours to undo.' },
  'nothing-to-redo': { status: 409, title: 'There is no undo of yours to take back.' },
  'undo-conflicts': { status: 409, title: 'Others have changed the same things since.' },
  'event-mismatch': { status: 409, title: 'That event was recorded before with another content.' },
  'events-missing': { status: 409, title: 'Events before these have not arrived.' },
  'proposal-not-open': { status: 409, title: 'The proposal is not open any more.' },
  'run-refused': { status: 409, title: 'The program does not allow that now.' },
  'not-an-assessment': { status: 409, title: 'The program is no HITRUST assessment.' },
  'run-unknown': { status: 409, title: 'The program has not been started.' },
  'body-too-large': { status: 413, title: 'The body is larger than 8 MB.' },
  'media-type-unsupported': { status: 415, title: 'Bodies are application/json; an import of actuals is text/csv.' },
  'scenario-of-books': {
    status: 422,
    title: 'Books and named budgets are kept in the plan itself, never in a scenario.',
  },
  'scenario-not-applicable': { status: 422, title: 'That scenario is none for this plan.' },
  'spending-recorded': { status: 409, title: 'Money was spent on something that the edit removes.' },
  'file-not-utf-8': {
    status: 422,
    title: 'The file is not written in UTF-8. Save it as CSV UTF-8, so that names keep their letters.',
  },
  'entries-refused': { status: 422, title: 'These entries cannot be recorded.' },
  'progress-in-future': { status: 422, title: 'What has not happened yet cannot be recorded.' },
  'if-match-required': { status: 428, title: 'The request needs If-Match with the revision it was made on.' },
  'internal-error': { status: 500, title: 'Something went wrong on our side.' },
  'computation-stopped': { status: 503, title: 'The computation was stopped before it had an answer. Ask again.' },
  'hook-not-configured': { status: 503, title: 'No secret is set that reports of changes are signed with.' },
  'writes-unavailable': {
    status: 503,
    title: 'The database takes no writes just now. Nothing was changed: ask again.',
  },
  'database-away': {
    status: 503,
    title: 'The database does not answer just now. Ask again: under the same key nothing happens twice.',
  },
  'runs-unavailable': { status: 503, title: 'Runs are not available just now.' },
  'outcome-unknown': { status: 504, title: 'No answer came in time; whether it happened will be seen.' },
} as const satisfies Record<string, Entry>

const CATALOGUE = { ...PLANNING, ...REGISTER, ...EDGE }

/** Every code that a problem document can carry, except those that a run refuses with. */
export type ProblemCode = keyof typeof CATALOGUE

/** Whether the planner has a sentence for a code, and whether its register has one. */
export const isPlanningCode = (code: string): code is RefusalCode => Object.hasOwn(PLANNING, code)
export const isRegisterCode = (code: string): code is keyof typeof REGISTER => Object.hasOwn(REGISTER, code)

/** Status and title of a code. */
export const problemOf = (code: ProblemCode): Entry => CATALOGUE[code]
