import type { IsoDate } from '../day.ts'
import { daysAfter, monthsThrough } from '../orders/local-dates.ts'
import type { PlannedProgram } from './planned-life.ts'
import type { Word } from './planned-words.ts'

/** A certification as planned. Dates are inclusive. */
export type PlannedCertification = {
  /** The day on which the outcome is reported. */
  readonly reportedOn: IsoDate
  readonly expiresOn: IsoDate
  /** r2 only: it is submitted on one of these days. */
  readonly interim?: { readonly opensOn: IsoDate; readonly dueOn: IsoDate; readonly submittedOn?: IsoDate }
  /** The last day on which anything can come of it: the object of a bridge certificate is made until then. */
  readonly overOn: IsoDate
}

/** The certification that a program comes to, from the day of its letter on; undefined when it comes to none. */
export function certificationOf({ orders, words }: PlannedProgram): PlannedCertification | undefined {
  const { assessment, phases } = orders
  const saidOn = (says: Word['says']) => words.findLast(({ word }) => word.says === says)?.on
  const reportedOn = saidOn('reportOutcome')
  if (!assessment || !reportedOn) return undefined
  const from = saidOn('signLetter') ?? phases.find(({ kind }) => kind === 'caps-and-letter')?.finishOn ?? reportedOn
  const expiresOn = monthsThrough(from, assessment.validityMonths)
  const dueOn = assessment.interim && monthsThrough(from, assessment.interim.anniversaryMonths)
  const submittedOn = saidOn('submitInterim')
  return {
    reportedOn,
    expiresOn,
    ...(assessment.interim &&
      dueOn && {
        interim: {
          opensOn: daysAfter(dueOn, -assessment.interim.windowDays),
          dueOn,
          ...(submittedOn && { submittedOn }),
        },
      }),
    overOn: daysAfter(expiresOn, assessment.bridge?.afterDays ?? 0),
  }
}

/** Whether an interim that is submitted on a day is taken: it is asked for, and that is one of its days. Rule W14. */
export const isInterimInTime = (certification: PlannedCertification | undefined, on: IsoDate | undefined): boolean => {
  const interim = certification?.interim
  return interim !== undefined && on !== undefined && interim.opensOn <= on && on <= interim.dueOn
}
