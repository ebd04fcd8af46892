import {
  type Commitment,
  isIsoDate,
  type Money,
  type Plan,
  type PromiseQuestion,
  type ReportKind,
} from '@stagger/planner'

/** What is typed about a promise, as it is typed. */
export type PromiseDraft = {
  readonly report: ReportKind
  readonly scopeId: string
  readonly customer: string
  readonly by: string
  readonly value: string
}

/** What is asked of it by a report's own program. */
export const emptyDraft = ({ scopes }: Plan, report: ReportKind): PromiseDraft => ({
  report,
  scopeId: scopes[0]?.id ?? '',
  customer: '',
  by: '',
  value: '',
})

/** The fields that keep a draft from being a question, or from being saved. */
export type DraftFault = 'by' | 'value' | 'customer'

/** What of a draft cannot be asked: a day is needed, and a value is an amount. */
export function draftFaults({ by, value }: PromiseDraft): readonly DraftFault[] {
  const amount = Number(value)
  return [
    ...(isIsoDate(by) ? [] : (['by'] as const)),
    ...(Number.isFinite(amount) && amount >= 0 ? [] : (['value'] as const)),
  ]
}

/** The question that a draft without faults asks. `worth`: its value, absent where none was typed. */
export const questionOf = (
  { report, scopeId, customer, by }: PromiseDraft,
  worth: Money | undefined,
): PromiseQuestion => ({
  report,
  by,
  ...(scopeId !== '' && { scopeId }),
  ...(customer.trim() !== '' && { customer: customer.trim() }),
  ...(worth && { value: worth }),
})

/** The commitment that a question becomes once it is made to somebody. */
export const commitmentOf = (
  { commitments, organization }: Plan,
  { report, by, scopeId, value }: PromiseQuestion,
  customer: string,
  programId: string,
): Commitment => ({
  id: freeId(commitments),
  customer,
  report,
  programId,
  by,
  value: value ?? { minor: 0, currency: organization.currency },
  ...(scopeId !== undefined && { scopeId }),
})

/** The first id that no commitment has. */
function freeId(taken: readonly { readonly id: string }[]): string {
  const known = new Set(taken.map(({ id }) => id))
  for (let n = known.size + 1; ; n++) if (!known.has(`promise-${n}`)) return `promise-${n}`
}
