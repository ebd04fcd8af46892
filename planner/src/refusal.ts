/** Why the planner refuses. Stable: the API, the command line and the browser key their sentences on these codes. */
export type RefusalCode =
  | 'document-invalid'
  | 'format-unknown'
  | 'date-invalid'
  | 'id-unknown'
  | 'id-duplicate'
  | 'link-to-itself'
  | 'link-cycle'
  | 'lags-contradict'
  | 'estimate-out-of-order'
  | 'span-empty'
  | 'window-length-invalid'
  | 'phase-of-other-program'
  | 'phase-out-of-order'
  | 'progress-contradicts'
  | 'edit-invalid'
  | 'edit-conflicts'
  | 'answers-invalid'
  | 'modes-too-many'
  | 'beyond-horizon'
  | 'currency-unknown'
  | 'time-zone-unknown'
  | 'signed-in-future'
  | 'rate-missing'
  | 'rate-needed'
  | 'rate-to-itself'
  | 'rate-twice'
  | 'shares-not-whole'
  | 'correlation-too-large'
  | 'amount-negative'
  | 'promise-in-past'
  | 'report-not-planned'
  | 'outcome-of-other-report'
  | 'option-of-other-report'

/** One thing that is wrong: `path` is a JSON pointer into the document, `facts` what the sentence needs. */
export type Fault = {
  readonly code: RefusalCode
  readonly path: string
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
}

/** The only error the planner throws. It carries every fault found, the first one first; never a sentence for people. */
export class PlanningError extends Error {
  readonly code: RefusalCode
  readonly faults: readonly Fault[]

  constructor(faults: readonly [Fault, ...Fault[]]) {
    super(faults.map((fault) => `${fault.code} at ${fault.path || '/'}`).join('; '))
    this.name = 'PlanningError'
    this.code = faults[0].code
    this.faults = faults
  }
}

/** Throws a `PlanningError` with one fault. */
export function refuse(code: RefusalCode, path: string, facts: Fault['facts'] = {}): never {
  throw new PlanningError([{ code, path, facts }])
}
