/**
 * `interim-due`: an r2's interim may be submitted and has not passed. `suspended`: it was not submitted in time, did not
 * pass, or HITRUST said so. `lapsed`: expired or revoked. `bridged`: expired, with a bridge certificate that runs.
 */
export type CertificationState = 'in-force' | 'interim-due' | 'suspended' | 'lapsed' | 'bridged'

/** A certification as the run keeps it. Dates are inclusive; `from` is the letter's. */
export type Certification = {
  /** The cycle whose assessment it came of: `cycle-1`. */
  readonly id: string
  readonly state: CertificationState
  readonly from: string
  readonly expiresOn: string
  readonly csfVersion?: string
  /** It came of a rapid recertification, after which none may follow. */
  readonly rapid?: true
  /** r2 only. */
  readonly interim?: Interim
  /** The last day of its bridge certificate. */
  readonly bridgedThrough?: string
  /** Nothing can come of it any more. */
  readonly over?: true
}

/** An r2's interim: submitted on one of the days from `opensOn` to `dueOn`. */
export type Interim = {
  readonly opensOn: string
  readonly dueOn: string
  readonly state: 'ahead' | 'due' | 'submitted' | 'passed' | 'missed' | 'failed'
}
