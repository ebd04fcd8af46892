import {
  type Category,
  type Commitment,
  type Fault,
  type IsoDate,
  isIsoDate,
  type Plan,
  type PromiseQuestion,
  questionFaults,
  type ReportKind,
} from '@stagger/planner'
import { typedMinor } from '../budget-view/typed-money.ts'

/** What is typed about a promise, as it is typed; what is empty is not asked. */
export type PromiseDraft = {
  readonly report: ReportKind
  readonly scopeId: string
  /** What a SOC 2 report is to cover besides security. */
  readonly categories: readonly Category[]
  readonly windowMonths: string
  readonly outcome: '' | NonNullable<Commitment['outcome']>
  readonly customer: string
  readonly by: string
  readonly value: string
  readonly currency: string
}

/** What is asked of it by a report's own program. */
export const emptyDraft = ({ scopes, organization }: Plan, report: ReportKind): PromiseDraft => ({
  report,
  scopeId: scopes[0]?.id ?? '',
  categories: [],
  windowMonths: '',
  outcome: '',
  customer: '',
  by: '',
  value: '',
  currency: organization.currency,
})

/** The draft about another kind of report: what only the one before could give is no longer asked. */
export function aboutReport(draft: PromiseDraft, report: ReportKind): PromiseDraft {
  const isOneStandard = isSoc2(report) === isSoc2(draft.report)
  return {
    ...draft,
    report,
    outcome: isOneStandard ? draft.outcome : '',
    categories: isSoc2(report) ? draft.categories : [],
    windowMonths: hasWindow(report) ? draft.windowMonths : '',
  }
}

/** Whether a report covers categories, and whether it speaks about a window. */
export const isSoc2 = (report: ReportKind): boolean => report.startsWith('soc2')
export const hasWindow = (report: ReportKind): boolean => report === 'soc2-type2'

/** A field that can be wrong, and how: by itself, or as the planner says it of the question. */
export type DraftField = 'report' | 'scopeId' | 'by' | 'value' | 'currency' | 'customer'
export type DraftFault = {
  readonly field: DraftField
  readonly code: 'day-missing' | 'amount-unreadable' | 'customer-missing' | Fault['code']
  readonly facts: Fault['facts']
}

/**
 * Whether a form says something else than what was checked. To whom it is promised may be said after the check, for that
 * changes no answer; it is not taken for somebody else whom the check named.
 */
export function isChanged(checked: PromiseDraft, draft: PromiseDraft): boolean {
  const customer = (of: PromiseDraft) => (checked.customer.trim() === '' ? '' : of.customer.trim())
  const said = (of: PromiseDraft) =>
    JSON.stringify({ ...of, customer: customer(of), categories: of.categories.toSorted() })
  return said(checked) !== said(draft)
}

/** To whom it is promised matters only once it is kept. */
export const CUSTOMER_MISSING: DraftFault = { field: 'customer', code: 'customer-missing', facts: {} }

/** What of a draft cannot be asked of a plan as of a day. */
export function draftFaults(draft: PromiseDraft, plan: Plan, today: IsoDate): readonly DraftFault[] {
  const question = questionOf(draft)
  const ofPlan = questionFaults(plan, today, question).map(
    ({ code, path, facts }): DraftFault => ({ field: FIELD_OF[path] ?? 'report', code, facts }),
  )
  const isDay = isIsoDate(draft.by)
  const hasCurrency = ofPlan.every(({ field }) => field !== 'currency')
  return [
    ...ofPlan.filter(({ field }) => field !== 'by' || isDay),
    ...(isDay ? [] : [{ field: 'by', code: 'day-missing', facts: {} } as const]),
    ...(hasCurrency && isUnreadable(draft) ? [{ field: 'value', code: 'amount-unreadable', facts: {} } as const] : []),
  ]
}

const FIELD_OF: Readonly<Record<string, DraftField>> = {
  '/by': 'by',
  '/report': 'report',
  '/scopeId': 'scopeId',
  '/value/currency': 'currency',
  '/value/minor': 'value',
}

/** Not an amount, or one below zero. */
function isUnreadable({ value, currency }: PromiseDraft): boolean {
  if (value.trim() === '') return false
  const minor = typedMinor(value, currencyOf(currency))
  return minor === undefined || minor < 0
}

const currencyOf = (typed: string): string => typed.trim().toUpperCase()

/** The question that a draft without faults asks. */
export function questionOf(draft: PromiseDraft): PromiseQuestion {
  const { report, scopeId, categories, windowMonths, outcome, by } = draft
  const customer = draft.customer.trim()
  const currency = currencyOf(draft.currency)
  return {
    report,
    by,
    ...(scopeId !== '' && { scopeId }),
    ...(categories.length > 0 && { categories }),
    ...(windowMonths !== '' && { leastWindowMonths: Number(windowMonths) }),
    ...(outcome !== '' && { outcome }),
    ...(customer !== '' && { customer }),
    ...(draft.value.trim() !== '' && { value: { minor: minorOf(draft.value, currency), currency } }),
  }
}

/** Nothing where it cannot be read, or in a currency that is none: then the draft has a fault. */
const minorOf = (value: string, currency: string): number =>
  /^[A-Z]{3}$/.test(currency) ? Math.max(0, typedMinor(value, currency) ?? 0) : 0

/** The commitment that a question becomes once it is made to somebody. */
export const commitmentOf = (
  { commitments, organization }: Plan,
  { value, categories, ...question }: PromiseQuestion,
  customer: string,
  programId: string,
): Commitment => ({
  ...question,
  id: freeId(commitments),
  customer,
  programId,
  value: value ?? { minor: 0, currency: organization.currency },
  ...(categories && { categories: [...categories] }),
})

/** The first id that no commitment has. */
function freeId(taken: readonly { readonly id: string }[]): string {
  const known = new Set(taken.map(({ id }) => id))
  for (let n = known.size + 1; ; n++) if (!known.has(`promise-${n}`)) return `promise-${n}`
}
