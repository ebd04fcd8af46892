/** `forbids` cannot be done; `costs` may be done when a person has decided to pay; `warns` should be known. */
export type Severity = 'forbids' | 'costs' | 'warns'

/** What a rule finds: which rule, about what, short by how many elapsed days; `decisionId` when somebody decided on it. */
export type Violation = {
  readonly rule: string
  readonly severity: Severity
  readonly subject: { readonly programId: string; readonly activityId?: string; readonly controlId?: string }
  readonly shortDays: number
  readonly facts: Readonly<Record<string, string | number>>
  readonly decisionId?: string
}
