import { z } from 'zod'
import { isIsoDate } from '../day.ts'
import { fact } from '../facts/facts.ts'
import { Person } from '../plan/people.ts'
import { Organization } from '../plan/plan.ts'
import { Category, Commitment, HeldReport, ReportKind } from '../plan/programs.ts'
import { Id, IsoDateText, Name } from '../plan/values.ts'

/** Groups of controls that are remediated together, and the two kinds of documents. */
export const ControlFamily = z.enum([
  'access',
  'configuration',
  'network',
  'logging',
  'endpoint',
  'resilience',
  'data',
  'governance',
  'policies',
  'procedures',
])
export type ControlFamily = z.infer<typeof ControlFamily>

/** ISO 3166, two capitals. */
const CountryCode = z.string().regex(/^[A-Z][A-Z]$/)

const categories = z.array(Category).default(['security'])

/** A SOC 2 Type I report: the design of controls on one day. */
export const Type1Answer = z.object({ kind: z.literal('soc2-type1'), categories })
export type Type1Answer = z.infer<typeof Type1Answer>

/** A SOC 2 Type II report: how controls operated over a window of whole months, ahead or already behind. */
export const Type2Answer = z.object({
  kind: z.literal('soc2-type2'),
  categories,
  window: z.enum(['forward', 'look-back']).default('forward'),
  windowMonths: z.int().min(1).max(fact('soc2.window.renewal').value).default(fact('soc2.window.first').value),
  /** A Type I report on the way, while the window runs. */
  alsoTypeI: z.boolean().default(false),
})
export type Type2Answer = z.infer<typeof Type2Answer>

/** A HITRUST validated assessment. */
export const HitrustAnswer = z.object({ kind: z.literal('hitrust'), level: z.enum(['e1', 'i1', 'r2']) })
export type HitrustAnswer = z.infer<typeof HitrustAnswer>
export type Level = HitrustAnswer['level']

/** Whether policies and procedures are scored by themselves, or only what is implemented. */
export const scoresDocuments = (level: Level): boolean => level === 'r2'

/** Somebody of the team; leave and rates come later. */
const TeamMember = Person.pick({ id: true, name: true, role: true, hoursPerDay: true })

/** What has to be answered before there is any program: who plans, from when, with whom. */
export const Beginning = z.object({
  /** Ids and names default to the organization's. */
  planId: Id.optional(),
  planName: Name.optional(),
  organization: Organization.pick({
    name: true,
    timeZone: true,
    currency: true,
    headcount: true,
    fiscalYearStartMonth: true,
  }).extend({
    country: CountryCode.optional(),
  }),
  /** Nothing is planned before this day; today when absent. */
  startsOn: IsoDateText.optional(),
  /** What the reports speak about. */
  scope: Name.optional(),
  team: z.array(TeamMember).default([]),
  /** Public holidays of the team, for the years of the plan. */
  holidays: z.array(z.object({ on: IsoDateText, name: Name })).default([]),
  /** Reports in hand already. */
  held: z.array(HeldReport.omit({ id: true, scopeId: true, programId: true })).default([]),
})
export type Beginning = z.infer<typeof Beginning>

/** The few questions from which a playbook makes a plan. Everything else is a fact with its source, to be overridden. */
export const Answers = Beginning.extend({
  programs: z.array(z.discriminatedUnion('kind', [Type1Answer, Type2Answer, HitrustAnswer])).min(1),
  /** What operates already, and is taken to have done so for as long as any incubation asks. */
  exists: z.array(ControlFamily).default([]),
  /** Share of the HITRUST statements whose scores a cloud provider hands down, 0 to 1. */
  cloudInheritance: z.number().min(0).max(1).default(0),
  grcPlatform: z.boolean().default(true),
  /** Who was promised which report by when. */
  customers: z
    .array(z.object({ customer: Name, report: ReportKind, by: IsoDateText, value: Commitment.shape.value }))
    .default([]),
}).refine(({ programs }) => new Set(programs.map(answerKey)).size === programs.length, {
  error: 'the same program twice',
  path: ['programs'],
})
export type Answers = z.infer<typeof Answers>
export type ProgramAnswer = Answers['programs'][number]

/** The id that a program's answer gets in the plan, and the prefix of everything in it. */
export function answerKey(
  answer: { kind: 'soc2-type1' } | { kind: 'soc2-type2' } | { kind: 'hitrust'; level: string },
): string {
  if (answer.kind === 'hitrust') return answer.level
  return answer.kind === 'soc2-type1' ? 'soc2-type1' : 'soc2'
}

/** The day that nothing is planned before. */
export const startOf = (answers: Pick<Beginning, 'startsOn'>, today: string): string =>
  answers.startsOn && isIsoDate(answers.startsOn) ? answers.startsOn : today
