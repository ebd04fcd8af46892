import type { z } from 'zod'
import type { PlanNames } from '../messages/en/plan-names.ts'
import type { Answers } from './answers.ts'
import type { Role } from './draft.ts'

// The story of the example: invented people and customers, and numbers that are theirs. No fact of a standard is here.
// What is called otherwise in another language is in the catalogues of names.

/** Weeks before today in which the example's company began. */
export const BEGAN_WEEKS_AGO = 24

export const COMPANY = {
  name: 'Meridian Health',
  timeZone: 'America/Chicago',
  currency: 'USD',
  headcount: '50_200',
  fiscalYearStartMonth: 1,
} as const

export const PLAN = { id: 'example', scope: 'Meridian Care Platform' } as const

/** Share of the HITRUST statements that the cloud provider hands down. */
export const INHERITED = 0.3

export const PROGRAMS: z.input<typeof Answers>['programs'] = [
  {
    kind: 'soc2-type2',
    categories: ['security', 'availability'],
    windowMonths: 6,
    window: 'forward',
    alsoTypeI: false,
  },
  { kind: 'hitrust', level: 'r2' },
]

/** Hours a day that each gives to compliance work. */
export const TEAM: readonly { id: string; name: string; role: Role; hoursPerDay: number }[] = [
  { id: 'maya', name: 'Maya Okafor', role: 'program-manager', hoursPerDay: 5 },
  { id: 'daniel', name: 'Daniel Reyes', role: 'security-engineer', hoursPerDay: 7 },
  { id: 'priya', name: 'Priya Raman', role: 'compliance', hoursPerDay: 6 },
  { id: 'tomas', name: 'Tomas Lindqvist', role: 'devops', hoursPerDay: 5 },
  { id: 'grace', name: 'Grace Chen', role: 'executive', hoursPerDay: 2 },
]

/** Public holidays of the company that fall on the same date every year. */
export const HOLIDAYS = [
  { monthDay: '01-01', name: 'newYear' },
  { monthDay: '06-19', name: 'juneteenth' },
  { monthDay: '07-04', name: 'independenceDay' },
  { monthDay: '11-11', name: 'veteransDay' },
  { monthDay: '12-25', name: 'christmas' },
] as const satisfies readonly { monthDay: string; name: keyof PlanNames['example'] }[]
export const HOLIDAY_YEARS = 5

/** What sales promised: the second cannot be kept, whatever is done. */
export const PROMISES = [
  { customer: 'Northwind Hospitals', report: 'soc2-type2', inWeeks: 30, dollars: 480_000 },
  { customer: 'Lakeshore Health Plan', report: 'hitrust-r2', inWeeks: 20, dollars: 1_250_000 },
  { customer: 'Cedar Valley Clinics', report: 'hitrust-r2', inWeeks: 60, dollars: 360_000 },
] as const

/** The Type I report that the company already holds, issued before the plan began. */
export const HELD_TYPE1_WEEKS_BEFORE_START = 7

/**
 * Priya pulls all the evidence of the second quarter, while she writes the procedures of the r2. More than she has in two
 * weeks; she could take four.
 */
export const OVERLOAD = {
  activityId: 'soc2.evidence-2',
  personId: 'priya',
  hours: 80,
  orElse: { duration: 20, hoursPercent: 100, source: 'yours' },
} as const

/** What the auditor quoted, where the playbook only had a range. */
export const QUOTED_FEE = { itemId: 'soc2.type2-fee', quoteId: 'quote-1', dollars: 38_500, validForWeeks: 8 } as const

/** Tomas is away for two weeks, from a Monday. */
export const LEAVE = { personId: 'tomas', startsInWeeks: 5, weeks: 2 } as const

/** Work of their own: part of the remediation that no playbook knows. */
export const OWN_WORK = {
  id: 'r2.clinician-sign-in',
  programId: 'r2',
  phaseId: 'r2.remediation',
  after: 'r2.fix-access',
  before: 'r2.incubation-implemented',
  days: [12, 15, 25],
  hours: { daniel: 40, tomas: 30 },
} as const

/** What is slower than planned: working days that remain today. */
export const BEHIND = { activityId: 'r2.fix-logging', remainingDays: 24 } as const

/** Of the pulls so far: every so-many-th was forgotten for good, was written down late; of those still open, is there. */
export const EVIDENCE = { forgottenEvery: 7, lateEvery: 9, lateByDays: 4, earlyEvery: 3 } as const

/** ISO weekdays on which the team does not work. */
export const WEEKEND = [6, 7] as const
