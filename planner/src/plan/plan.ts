import { z } from 'zod'
import { LANGUAGES } from '../messages/languages.ts'
import { Activity, Link } from './activities.ts'
import { Books, NamedBudget } from './budgets.ts'
import { Control, Decision } from './controls.ts'
import { CostItem, ExchangeRate } from './costs.ts'
import { Calendar, Firm, Person, Scope } from './people.ts'
import { Levelling } from './levelling.ts'
import { Commitment, HeldReport, Program } from './programs.ts'
import { Reminders } from './reminders.ts'
import { Risk, Uncertainty } from './uncertainty.ts'
import { Currency, Id, IsoDateText, Name, Source } from './values.ts'

/** The version of the document that this planner writes; older ones are migrated when read. */
export const PLAN_FORMAT = 'stagger-plan/1'

/** Where firms differ the rule is a setting: HITRUST's 60/90 days of incubation, or a stricter 90/90. */
export const RuleSettings = z.object({
  incubation: z.enum(['60/90', '90/90']),
  bridgeLetterMonths: z.object({ value: z.int().min(0).max(12), source: Source }),
})
export type RuleSettings = z.infer<typeof RuleSettings>

/** Who plans, where "today" and the wake-up minute are theirs. */
export const Organization = z.object({
  id: Id,
  name: Name,
  timeZone: z.string().min(1),
  /** Local minute at which a day's deadlines act, HH:MM. */
  wakeAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  currency: Currency,
  headcount: z.enum(['lt50', '50_200', '200_1000', 'gt1000']),
  fiscalYearStartMonth: z.int().min(1).max(12),
})
export type Organization = z.infer<typeof Organization>

/**
 * One immutable, JSON-serialisable document: everything a program of certifications intends. Dates are ISO, spans are
 * half-open. What happened is not in here (see `Progress`); what can be computed is not either.
 */
export const Plan = z.object({
  format: z.literal(PLAN_FORMAT),
  id: Id,
  name: Name,
  /** What the plan is written in, as are words about it that nobody asked for (digests); absent: the first language. */
  language: z.enum(LANGUAGES).optional(),
  organization: Organization,
  /** Nothing unstarted is planned before this day. */
  startsOn: IsoDateText,
  settings: RuleSettings,
  calendars: z.array(Calendar).min(1),
  people: z.array(Person),
  firms: z.array(Firm),
  scopes: z.array(Scope).min(1),
  programs: z.array(Program),
  activities: z.array(Activity).max(20_000),
  links: z.array(Link).max(60_000),
  controls: z.array(Control).max(5_000),
  reportsHeld: z.array(HeldReport),
  commitments: z.array(Commitment),
  decisions: z.array(Decision),
  /** The accepted levelling, if there is one; without it dates come from the network alone. */
  levellings: z.array(Levelling).length(1).optional(),
  costItems: z.array(CostItem).min(1).max(5000).optional(),
  risks: z.array(Risk).min(1).max(500).optional(),
  exchangeRates: z.array(ExchangeRate).min(1).max(5000).optional(),
  /** Absent: the product's defaults. */
  uncertainties: z.array(Uncertainty).length(1).optional(),
  budgets: z.array(NamedBudget).min(1).max(50).optional(),
  /** Absent: calendar months, nothing closed. */
  books: z.array(Books).length(1).optional(),
  /** Absent: the product's defaults. */
  reminders: z.array(Reminders).length(1).optional(),
})
export type Plan = z.infer<typeof Plan>

/** The collections of a plan whose members have ids: what edits and conflicts are spoken of in. */
export const COLLECTIONS = [
  'calendars',
  'people',
  'firms',
  'scopes',
  'programs',
  'activities',
  'links',
  'controls',
  'reportsHeld',
  'commitments',
  'decisions',
  'levellings',
  'costItems',
  'risks',
  'exchangeRates',
  'uncertainties',
  'budgets',
  'books',
  'reminders',
] as const
export type Collection = (typeof COLLECTIONS)[number]
